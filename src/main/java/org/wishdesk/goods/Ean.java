package org.wishdesk.goods;

import java.util.Optional;
import org.wishdesk.base.Problem;

/**
 * Bar codes of shops: EAN-13, its short form EAN-8 and the American UPC-A with twelve figures (GB 12904). The last figure checks the others:
 * from the right, they weigh 3, 1, 3, 1 …, and the sum with the check figure is a multiple of ten.
 */
public final class Ean {

    private Ean() {
    }

    /** Whether the figures are as many as one of these codes has, and the last of them is right. */
    public static boolean valid(String digits) {
        return digits.matches("\\d{8}|\\d{12}|\\d{13}") && check(digits.substring(0, digits.length() - 1)) == digits.charAt(digits.length() - 1);
    }

    /** The check figure of the figures before it. */
    static char check(String before) {
        int sum = 0;
        for (int i = 0; i < before.length(); i++) {
            sum += (before.charAt(before.length() - 1 - i) - '0') * (i % 2 == 0 ? 3 : 1);
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }

    /**
     * What is wrong with a scanned code: a book's number or a shop's code whose check figure does not agree. A code of another length is of
     * another sort, and is none of ours to judge.
     */
    public static Optional<Problem> problem(String scanned) {
        if (Isbn.like(scanned)) {
            return Isbn.read(scanned).isPresent() ? Optional.empty() : Optional.of(new Problem("code", "goods.code.isbnWrong", scanned));
        }
        boolean shops = scanned.matches("\\d{8}|\\d{12}|\\d{13}");
        return shops && !valid(scanned) ? Optional.of(new Problem("code", "goods.code.eanWrong", scanned)) : Optional.empty();
    }
}
