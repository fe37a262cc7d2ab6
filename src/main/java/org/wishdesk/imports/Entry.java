package org.wishdesk.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What one or more rows of a ledger say: a gift, a household, a member or a wish.
 *
 * @param key       its number in the ledger
 * @param household the 户编号 it refers to, or null
 * @param digest    of what the rows say, to know them again
 */
record Entry<D>(String key, String household, D draft, String digest, List<Integer> rows, List<RowProblem> problems) {

    static String digest(String content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
