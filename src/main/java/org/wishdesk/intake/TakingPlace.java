package org.wishdesk.intake;

import java.util.Set;

/**
 * Where things are taken in: the station, a branch, a shop, a square.
 *
 * @param gifts how many gifts came there of late
 * @param keys  what it is found by, see {@link org.wishdesk.words.Pinyin#keys}
 */
public record TakingPlace(String name, long gifts, Set<String> keys) {

    /** By the beginning of its name, its pinyin or its initials, or by any part of its name. @param asked in the form of the keys */
    boolean meant(String asked) {
        return name.contains(asked) || keys.stream().anyMatch(key -> key.startsWith(asked));
    }
}
