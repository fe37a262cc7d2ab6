package org.wishdesk.money;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wishdesk.base.Money;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Text;

/**
 * A count of a drawer, as typed: pieces of each denomination and the loose coins, or only the sum.
 *
 * @param id      made with the first figure, so that a count pressed twice is one count
 * @param pieces  how many of each, as typed; blank is none
 * @param coins   the loose coins in yuan, as typed
 * @param sum     the whole in yuan, as typed; needed when nothing was counted by pieces, else what the pieces come to
 * @param checker the second person, blank when the clerk is alone (待复核)
 * @param reason  why it is not what should be there; needed when it is not
 * @param blind   whether it was counted before it was shown what should be there
 * @param seen    what the clerk was shown should be there, in fen, or null when nothing was shown
 * @param at      when it was counted, or null for now
 */
public record CountDraft(UUID id, Map<Denomination, String> pieces, String coins, String sum, String handler, String checker, String reason,
        boolean blind, Long seen, Instant at) {

    static final int LONGEST_NAME = 40;
    static final int LONGEST_REASON = 200;
    private static final int LONGEST_PIECES = 5;

    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (Denomination each : Denomination.values()) {
            if (number(pieces.get(each)).isEmpty()) {
                problems.add(new Problem(each.name(), "money.count.piecesOdd"));
            }
        }
        if (!Text.blank(coins) && money(coins).isEmpty()) {
            problems.add(new Problem("coins", "money.count.sumOdd"));
        }
        if (problems.isEmpty() && !byPieces() && money(sum).isEmpty()) {
            problems.add(new Problem("sum", Text.blank(sum) ? "money.count.sumMissing" : "money.count.sumOdd"));
        } else if (problems.isEmpty() && byPieces() && !Text.blank(sum) && !money(sum).equals(total())) {
            problems.add(new Problem("sum", "money.count.sumDiffers", total().orElseThrow()));
        }
        names(handler, checker, problems);
        if (Text.length(Text.clean(reason)) > LONGEST_REASON) {
            problems.add(new Problem("reason", "money.tooLong", LONGEST_REASON));
        }
        return problems;
    }

    /** Who did it and who stood by: two people, the second perhaps later. */
    static void names(String handler, String checker, List<Problem> problems) {
        if (Text.blank(handler)) {
            problems.add(new Problem("handler", "money.handlerMissing"));
        }
        if (Text.length(Text.clean(handler)) > LONGEST_NAME) {
            problems.add(new Problem("handler", "money.tooLong", LONGEST_NAME));
        }
        if (Text.length(Text.clean(checker)) > LONGEST_NAME) {
            problems.add(new Problem("checker", "money.tooLong", LONGEST_NAME));
        }
        if (same(handler, checker)) {
            problems.add(new Problem("checker", "money.samePerson"));
        }
    }

    static boolean same(String one, String other) {
        return !Text.blank(one) && Text.name(one).equalsIgnoreCase(Text.name(other));
    }

    private static Optional<Integer> number(String typed) {
        String clean = Text.clean(typed);
        return clean.isEmpty() ? Optional.of(0) : clean.matches("\\d{1," + LONGEST_PIECES + "}") ? Optional.of(Integer.valueOf(clean)) : Optional.empty();
    }

    private static Optional<Money> money(String typed) {
        return Money.read(typed).filter(m -> m.fen() >= 0);
    }

    /** Whether anything was counted by its kind, and be it none. */
    public boolean byPieces() {
        return !Text.blank(coins) || pieces.values().stream().anyMatch(typed -> !Text.blank(typed));
    }

    /** What lies there, or empty while that cannot be said. */
    public Optional<Money> total() {
        if (!byPieces()) {
            return money(sum);
        }
        long fen = 0;
        for (Denomination each : Denomination.values()) {
            Optional<Integer> number = number(pieces.get(each));
            if (number.isEmpty()) {
                return Optional.empty();
            }
            fen += number.get() * each.fen();
        }
        Optional<Money> loose = Text.blank(coins) ? Optional.of(Money.ZERO) : money(coins);
        long notes = fen;
        return loose.map(m -> m.plus(Money.ofFen(notes))).filter(m -> m.compareTo(Money.LIMIT) <= 0);
    }

    /** The pieces as they are kept: {@code YUAN_100=3,COINS=235}; empty when only the sum is known. */
    String kept() {
        List<String> all = new ArrayList<>();
        for (Denomination each : Denomination.values()) {
            number(pieces.get(each)).filter(n -> n > 0).ifPresent(n -> all.add(each + "=" + n));
        }
        money(coins).filter(m -> !m.isZero()).ifPresent(m -> all.add(Count.COINS + "=" + m.fen()));
        return String.join(",", all);
    }

    /** Only a sum. */
    public static CountDraft ofSum(UUID id, String sum, String handler, String checker, String reason) {
        return new CountDraft(id, new EnumMap<>(Denomination.class), "", sum, handler, checker, reason, false, null, null);
    }
}
