package org.wishdesk.base;

/**
 * A sum that is kept and does not agree with what it is the sum of.
 *
 * @param key        the sentence that says which sum
 * @param firstName  the lot, gift or account
 * @param secondName the place or earmark
 * @param kept       what is written down, in pieces or fen
 * @param recomputed what the movements or entries add up to
 */
public record Difference(String key, String firstName, String secondName, long kept, long recomputed) {
}
