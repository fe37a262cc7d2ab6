package org.wishdesk.money;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.wishdesk.base.Money;

/**
 * 清点: what was found in a drawer at the beginning or the end of a shift. Written once; a wrong one is replaced by another that says why.
 *
 * @param expectedFen what should have been there by the entries up to {@code lastEntry}
 * @param pieces      what it was made of, empty when only the sum was counted
 * @param posting     what booked the difference as 长款 or 短款, or null when there was none
 * @param replaces    the count it puts right, or null
 * @param checker     复核人, null while the count waits for a second person
 */
public record Count(UUID id, UUID shift, Kind kind, long countedFen, long expectedFen, long lastEntry, String pieces, boolean blind, String handler,
        String reason, UUID posting, UUID replaces, String why, Instant countedAt, Instant enteredAt, String checker, Instant checkedAt) {

    static final String COINS = "COINS";

    /** At the beginning of a shift or at its end. */
    public enum Kind {
        OPENING, CLOSING
    }

    public Money counted() {
        return Money.ofFen(countedFen);
    }

    public Money expected() {
        return Money.ofFen(expectedFen);
    }

    /** Above zero 长款, below zero 短款. */
    public Money difference() {
        return Money.ofFen(countedFen - expectedFen);
    }

    /** How many of each denomination lay there. */
    public Map<Denomination, Integer> notes() {
        Map<Denomination, Integer> notes = new EnumMap<>(Denomination.class);
        each((name, number) -> {
            if (!name.equals(COINS)) {
                notes.put(Denomination.valueOf(name), Math.toIntExact(number));
            }
        });
        return notes;
    }

    public Money coins() {
        long[] fen = new long[1];
        each((name, number) -> fen[0] += name.equals(COINS) ? number : 0);
        return Money.ofFen(fen[0]);
    }

    private void each(java.util.function.ObjLongConsumer<String> reader) {
        for (String part : pieces.isEmpty() ? new String[0] : pieces.split(",")) {
            String[] pair = part.split("=");
            reader.accept(pair[0], Long.parseLong(pair[1]));
        }
    }
}
