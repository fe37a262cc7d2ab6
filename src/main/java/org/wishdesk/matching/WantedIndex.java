package org.wishdesk.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wishdesk.goods.Fits;
import org.wishdesk.goods.Item;
import org.wishdesk.goods.Spec;
import org.wishdesk.inventory.FreeLot;
import org.wishdesk.matching.engine.WaitingLines;
import org.wishdesk.wishes.WaitingLine;

/**
 * The open wishes and the free stock in memory, as questions at the counter need them: lines that ask for the same thing together, in the
 * order they stand in; pieces that are alike together; and which fits which, worked out once for each pair within a group of items. A lot or a
 * wish is told anew whenever something was written about it; being told twice changes nothing. For one thread at a time.
 */
final class WantedIndex {

    private static final int MOST_REMEMBERED = 500;

    /** Items that answer each other's wishes: what is asked of them, what lies there, and what fitted the last things that were typed. */
    static final class Group {
        final List<Integer> asked = new ArrayList<>();
        final List<Integer> lying = new ArrayList<>();
        private final Map<Thing, int[]> typed = new HashMap<>();
        /** What was worked out of it, until something of it changes. */
        List<WantedRow> rows;
        int changes;
    }

    private final Standing standing;
    private final Map<UUID, Item> items;
    private final Fits fits = new Fits();
    private final Map<String, Group> groups = new LinkedHashMap<>();

    private final Map<Thing, Integer> askedNumbers = new HashMap<>();
    private final List<Thing> asked = new ArrayList<>();
    private final WaitingLines waiting = new WaitingLines();

    private final Map<Thing, Integer> lyingNumbers = new HashMap<>();
    private final List<Thing> lying = new ArrayList<>();
    private final List<int[]> fitted = new ArrayList<>();
    private long[] free = new long[64];

    private final Numbers lots = new Numbers();
    private int[] lotThing = new int[1024];
    private int[] lotFree = new int[1024];

    private final Numbers wishes = new Numbers();
    private final Numbers households = new Numbers();
    private int[] wishHousehold = new int[1024];
    private int[] wishDay = new int[1024];
    private long[] budget = new long[1024];

    private int[] seen = new int[1024];
    private int round;

    WantedIndex(Standing standing, Map<UUID, Item> items) {
        this.standing = standing;
        this.items = new HashMap<>(items);
    }

    LocalDate day() {
        return standing.day();
    }

    Standing standing() {
        return standing;
    }

    /** Takes new items in. False when one that is known was put right: then everything must be read anew. */
    boolean learn(Map<UUID, Item> now) {
        boolean asBefore = items.entrySet().stream().allMatch(e -> e.getValue().equals(now.get(e.getKey())));
        if (asBefore) {
            items.putAll(now);
        }
        return asBefore;
    }

    private Group group(Item item) {
        return groups.computeIfAbsent(item.fitGroup(), g -> new Group());
    }

    private void changed(Item item) {
        Group group = group(item);
        group.rows = null;
        group.changes++;
    }

    private int asked(Thing thing) {
        Integer known = askedNumbers.get(thing);
        if (known != null) {
            return known;
        }
        int number = waiting.addClass();
        Group group = group(thing.item());
        askedNumbers.put(thing, number);
        asked.add(thing);
        group.asked.add(number);
        group.typed.clear();
        for (int stock : group.lying) {
            if (fits(thing, lying.get(stock))) {
                fitted.set(stock, with(fitted.get(stock), number));
                waiting.shelf(number, free[stock]);
            }
        }
        return number;
    }

    private int lying(Thing thing) {
        Integer known = lyingNumbers.get(thing);
        if (known != null) {
            return known;
        }
        int number = lying.size();
        Group group = group(thing.item());
        lyingNumbers.put(thing, number);
        lying.add(thing);
        group.lying.add(number);
        fitted.add(fitting(group, thing));
        free = number == free.length ? Arrays.copyOf(free, number * 2) : free;
        return number;
    }

    private boolean fits(Thing wished, Thing given) {
        return fits.of(wished.item(), wished.spec(), given.item(), given.spec()).fits();
    }

    private int[] fitting(Group group, Thing thing) {
        return group.asked.stream().mapToInt(a -> a).filter(a -> fits(asked.get(a), thing)).toArray();
    }

    private static int[] with(int[] all, int one) {
        int[] more = Arrays.copyOf(all, all.length + 1);
        more[all.length] = one;
        return more;
    }

    /** So much of a lot is free now. */
    void lot(FreeLot lot) {
        Item item = items.get(lot.item());
        if (item == null || item.bag() || lot.free() == 0 && lots.find(lot.lot()) < 0) {
            return;
        }
        int number = lots.of(lot.lot());
        if (number == lotThing.length) {
            lotThing = Arrays.copyOf(lotThing, number * 2);
            lotFree = Arrays.copyOf(lotFree, number * 2);
        }
        if (lotFree[number] > 0) {
            put(lotThing[number], -lotFree[number]);
        }
        lotThing[number] = lying(new Thing(item, lot.spec()));
        lotFree[number] = Math.toIntExact(lot.free());
        put(lotThing[number], lotFree[number]);
    }

    private void put(int stock, int change) {
        free[stock] += change;
        for (int each : fitted.get(stock)) {
            waiting.shelf(each, change);
        }
        changed(lying.get(stock).item());
    }

    /** A wish is told, for the first time or anew, by its lines; those it had before are gone. */
    void wish(UUID wish, List<WaitingLine> lines) {
        int known = wishes.find(wish);
        if (known >= 0) {
            for (int l = waiting.firstOfWish(known); l >= 0; l = waiting.nextOfWish(l)) {
                changed(asked.get(waiting.classOf(l)).item());
            }
            waiting.leave(known);
        }
        List<WaitingLine> open = lines.stream().filter(line -> line.open() > 0 && items.containsKey(line.item())).toList();
        long[] stands = standing.of(open, items);
        for (int i = 0; i < stands.length; i++) {
            line(open.get(i), stands[i]);
        }
    }

    private void line(WaitingLine line, long stands) {
        Item item = items.get(line.item());
        int wish = wishes.of(line.wish());
        if (wish == wishHousehold.length) {
            wishHousehold = Arrays.copyOf(wishHousehold, wish * 2);
            wishDay = Arrays.copyOf(wishDay, wish * 2);
        }
        wishHousehold[wish] = households.of(line.household());
        wishDay[wish] = (int) line.collectedOn().toEpochDay();
        // Of those that stand equal the order is any, but always the same.
        long tie = line.wish().getMostSignificantBits() * 31 + line.wish().getLeastSignificantBits() + line.lineNo();
        int number = waiting.enter(wish, asked(new Thing(item, line.spec())), line.open(), stands, tie);
        budget = number >= budget.length ? Arrays.copyOf(budget, budget.length * 2) : budget;
        budget[number] = line.budgetFen();
        changed(item);
    }

    /** Everything has been told once; from now on it may be asked. */
    void ready() {
        waiting.ready();
    }

    /** The asked things that a piece would answer. */
    private int[] fitting(Thing thing) {
        Group group = groups.get(thing.item().fitGroup());
        if (group == null) {
            return new int[0];
        }
        if (group.typed.size() > MOST_REMEMBERED) {
            group.typed.clear();
        }
        return group.typed.computeIfAbsent(thing, t -> fitting(group, t));
    }

    /** Which open lines a piece would fulfil, and how many wait for its like in every size. */
    Wanted.Here at(Item item, Spec spec, int most) {
        int[] fitting = fitting(new Thing(item, spec));
        List<Wanted.Line> best = new ArrayList<>();
        for (WaitingLines.Hit hit : waiting.top(fitting, most)) {
            Thing thing = asked.get(waiting.classOf(hit.line()));
            int wish = waiting.wish(hit.line());
            best.add(new Wanted.Line(wishes.key(wish), thing.item().name(), thing.spec(), waiting.open(hit.line()),
                    Priority.waiting(LocalDate.ofEpochDay(wishDay[wish]), day()), hit.restOnShelf()));
        }
        return new Wanted.Here(true, households(fitting), pieces(fitting), lyingFor(item, fitting), List.copyOf(best), sizes(item, spec));
    }

    private long pieces(int[] things) {
        return Arrays.stream(things).mapToLong(waiting::wanted).sum();
    }

    /** Free pieces that would do for any of these things which someone waits for. */
    private long lyingFor(Item item, int[] things) {
        BitSet waitedFor = new BitSet(asked.size());
        Arrays.stream(things).filter(each -> waiting.waiting(each) > 0).forEach(waitedFor::set);
        if (waitedFor.isEmpty()) {
            return 0;
        }
        return group(item).lying.stream().filter(stock -> free[stock] > 0 && Arrays.stream(fitted.get(stock)).anyMatch(waitedFor::get))
                .mapToLong(stock -> free[stock]).sum();
    }

    /** How many households wait for any of these things, each counted once. */
    private int households(int[] things) {
        if (seen.length < households.count()) {
            seen = new int[households.count() * 2];
            round = 0;
        }
        round++;
        int count = 0;
        for (int each : things) {
            for (int i = 0; i < waiting.waiting(each); i++) {
                int household = wishHousehold[waiting.wish(waiting.line(each, i))];
                if (seen[household] != round) {
                    seen[household] = round;
                    count++;
                }
            }
        }
        return count;
    }

    /** Whatever size the piece has: how many wait in each, most first. */
    private List<Wanted.SizeWaiting> sizes(Item item, Spec spec) {
        Map<String, int[]> bySize = new HashMap<>();
        for (int each : fitting(new Thing(item, new Spec(spec.forWhom(), "", spec.season(), spec.condition())))) {
            if (waiting.waiting(each) > 0) {
                bySize.merge(asked.get(each).spec().size(), new int[] {each}, (all, one) -> with(all, one[0]));
            }
        }
        return bySize.entrySet().stream().map(e -> new Wanted.SizeWaiting(e.getKey(), households(e.getValue()), pieces(e.getValue()))).sorted().toList();
    }

    List<Group> groups() {
        return List.copyOf(groups.values());
    }

    Thing askedThing(int number) {
        return asked.get(number);
    }

    Thing lyingThing(int number) {
        return lying.get(number);
    }

    int[] fitted(int stock) {
        return fitted.get(stock);
    }

    long free(int stock) {
        return free[stock];
    }

    WaitingLines waitingLines() {
        return waiting;
    }

    long budget(int line) {
        return budget[line];
    }

    UUID wishOf(int line) {
        return wishes.key(waiting.wish(line));
    }
}
