package org.wishdesk.matching;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.wishdesk.goods.Item;
import org.wishdesk.matching.engine.Policy;
import org.wishdesk.wishes.WaitingLine;

/**
 * Where an open line stands among all others at the counter. By the going prices of the last run: what its wish would give for one more piece,
 * which is what the wish is worth less the price of its other lines, where it must come whole, and less its seat on the trip; under poorest first the poorest before
 * the next. Before any run it stands by need alone, which prefers neither policy. What both policies put first comes before all others at any
 * time. Of equal ones whoever waits longer comes first.
 */
final class Standing {

    /** Days since 1970 fit in so many bits until the year 4840. */
    private static final int DAY_BITS = 20;
    private static final int BID_BITS = 37;
    private static final long MOST = (1L << BID_BITS) - 1;
    /** Before every level of hardship. */
    private static final long URGENT = 9;

    private final LocalDate day;
    private final Rules rules;
    private final Going going;
    private final Set<UUID> helped;

    /**
     * @param day    today
     * @param going  prices of the last run, or null before any
     * @param helped households that had something in a year or are promised something
     */
    Standing(LocalDate day, Rules rules, Going going, Set<UUID> helped) {
        this.day = day;
        this.rules = rules;
        this.going = going;
        this.helped = new HashSet<>(helped);
    }

    LocalDate day() {
        return day;
    }

    /** What a piece of what is asked for goes for; nothing before any run. */
    long price(Thing asked) {
        return going == null ? 0 : going.price(asked.item().id(), asked.spec());
    }

    Rules rules() {
        return rules;
    }

    /** A household had something in a year or is promised something now, or no longer; its wishes must be told anew. */
    void helped(UUID household, boolean is) {
        if (is) {
            helped.add(household);
        } else {
            helped.remove(household);
        }
    }

    /** How high each of a wish's open lines stands. */
    long[] of(List<WaitingLine> open, Map<UUID, Item> items) {
        return open.stream().mapToLong(line -> of(line, open, items)).toArray();
    }

    private long of(WaitingLine line, List<WaitingLine> open, Map<UUID, Item> items) {
        long standing = Priority.of(line.hardship(), line.collectedOn(), line.deadline(), line.age(), day);
        long within = going == null ? standing : Math.clamp(bid(line, open, items, standing), -MOST, MOST);
        return ((rank(line) << BID_BITS + 1) + within << DAY_BITS) - line.collectedOn().toEpochDay();
    }

    private long rank(WaitingLine line) {
        return rules.first(line.collectedOn(), line.deadline(), day) ? URGENT : going != null && going.policy() == Policy.POOREST_FIRST ? line.hardship() : 0;
    }

    /** What the wish would give for one more piece for the line, milli-points. */
    private long bid(WaitingLine line, List<WaitingLine> open, Map<UUID, Item> items, long weight) {
        long all = open.stream().mapToLong(l -> l.open() * need(l, items)).sum();
        long bonus = helped.contains(line.household()) ? 0 : LedgerEngine.BONUS;
        long spare = -going.seat(line.township());
        for (WaitingLine each : open) {
            if (each == line || line.allAtOnce()) {
                spare += each.open() * (1000 * weight * need(each, items) / all + bonus * need(each, items) / all);
            }
            if (each != line && line.allAtOnce()) {
                spare -= each.open() * going.price(each.item(), each.spec());
            }
        }
        return spare / line.open();
    }

    private static long need(WaitingLine line, Map<UUID, Item> items) {
        return Math.max(1, items.get(line.item()).need());
    }
}
