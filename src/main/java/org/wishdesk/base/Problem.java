package org.wishdesk.base;

import java.util.List;

/**
 * Something wrong with one field of what was typed or imported.
 *
 * @param field the field's name in its draft or the column's heading in a ledger; the screen marks it
 * @param key   the sentence in the words bundle
 * @param args  what the sentence names
 */
public record Problem(String field, String key, List<Object> args) {

    public Problem(String field, String key, Object... args) {
        this(field, key, List.of(args));
    }
}
