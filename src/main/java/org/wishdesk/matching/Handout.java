package org.wishdesk.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.Fit;
import org.wishdesk.goods.Fits;
import org.wishdesk.goods.Item;
import org.wishdesk.goods.Spec;
import org.wishdesk.inventory.StockRow;
import org.wishdesk.people.Household;
import org.wishdesk.wishes.OpenLine;
import org.wishdesk.wishes.Wish;

/**
 * The shelf and the wishes while goods are handed out: alike pieces together, wishes in the order of need, and afterwards, for every line, what
 * it was given and why, or why nothing was found.
 */
final class Handout {

    /** Pieces of the shelf that are alike in everything that decides a fit; of whole lots in the order they came. */
    static final class Supply {
        final Item item;
        final Spec spec;
        final List<Left> rows = new ArrayList<>();

        Supply(Item item, Spec spec) {
            this.item = item;
            this.spec = spec;
        }

        int pieces() {
            return rows.stream().mapToInt(left -> left.pieces).sum();
        }
    }

    /** What is left of a stock row. */
    private static final class Left {
        final StockRow row;
        final Spec spec;
        int pieces;

        Left(StockRow row) {
            this.row = row;
            this.spec = new Spec(row.forWhom(), row.sizeTyped(), row.season(), row.condition());
            this.pieces = row.quantity() - row.reserved();
        }
    }

    private record Take(Left left, Fit fit, int pieces) {
    }

    private final Fits fits = new Fits();
    private final MatchProblem problem;
    private final List<Supply> supplies = new ArrayList<>();
    private final Map<String, List<Left>> shelf = new HashMap<>();
    private final Map<String, Integer> before = new HashMap<>();
    private final List<List<OpenLine>> wishes;
    private final Map<UUID, List<Take>> taken = new HashMap<>();

    Handout(MatchProblem problem) {
        this.problem = problem;
        Map<List<Object>, Supply> alike = new LinkedHashMap<>();
        problem.stock().stream().sorted(Comparator.comparing(StockRow::code).thenComparing(StockRow::lot).thenComparing(StockRow::place))
                .filter(row -> row.quantity() > row.reserved()).map(Left::new).forEach(left -> {
                    Item item = problem.items().get(left.row.item());
                    alike.computeIfAbsent(List.of(item.id(), left.spec), k -> new Supply(item, left.spec)).rows.add(left);
                    shelf.computeIfAbsent(item.fitGroup(), g -> new ArrayList<>()).add(left);
                    before.merge(item.fitGroup(), left.pieces, Integer::sum);
                });
        supplies.addAll(alike.values());
        wishes = inOrder(problem);
    }

    /** Alike pieces, in the order the first of them came. */
    List<Supply> supplies() {
        return supplies;
    }

    /** Each wish's open lines, the most pressing wish first. */
    List<List<OpenLine>> wishes() {
        return wishes;
    }

    Item wished(OpenLine line) {
        return problem.items().get(line.line().item());
    }

    static Spec spec(OpenLine line) {
        return new Spec(line.line().forWhom(), line.line().sizeTyped(), line.line().season(), line.line().worstCondition());
    }

    Fit fit(Item wished, Spec wish, Supply supply) {
        return fits.of(wished, wish, supply.item, supply.spec);
    }

    private static List<List<OpenLine>> inOrder(MatchProblem problem) {
        Map<UUID, List<OpenLine>> byWish = new LinkedHashMap<>();
        problem.lines().stream().sorted(Comparator.comparing((OpenLine l) -> l.wish().code()).thenComparing(l -> l.line().lineNo()))
                .forEach(l -> byWish.computeIfAbsent(l.wish().id(), w -> new ArrayList<>()).add(l));
        return byWish.values().stream().sorted(Comparator
                .comparing((List<OpenLine> lines) -> -Priority.of(wish(lines), problem.households().get(wish(lines).household()), problem.day()))
                .thenComparing(lines -> wish(lines).collectedOn()).thenComparing(lines -> wish(lines).code())).toList();
    }

    static Wish wish(List<OpenLine> lines) {
        return lines.getFirst().wish();
    }

    /** Gives a line so many of these pieces, the earliest lots first. */
    void give(OpenLine line, Supply supply, int pieces) {
        Fit fit = fit(wished(line), spec(line), supply);
        int wanted = pieces;
        for (Left left : supply.rows) {
            int some = Math.min(wanted, left.pieces);
            if (some > 0) {
                left.pieces -= some;
                wanted -= some;
                taken.computeIfAbsent(line.line().id(), l -> new ArrayList<>()).add(new Take(left, fit, some));
            }
        }
        if (wanted > 0) {
            throw new IllegalStateException("more was given than there is");
        }
    }

    /** What came of it, wish by wish in the order of need. */
    Proposals proposals() {
        List<Proposal> proposals = new ArrayList<>();
        List<Unmet> unmet = new ArrayList<>();
        for (List<OpenLine> wish : wishes) {
            boolean nothing = wish.stream().noneMatch(line -> taken.containsKey(line.line().id()));
            for (OpenLine line : wish) {
                List<Take> takes = taken.getOrDefault(line.line().id(), List.of());
                takes.forEach(take -> proposals.add(proposal(line, take)));
                int got = takes.stream().mapToInt(Take::pieces).sum();
                if (got < line.open()) {
                    boolean waitsForTheRest = nothing && wish(wish).allAtOnce() && wish.size() > 1 && stillThere(line) >= line.open();
                    unmet.add(unmet(line, line.open() - got, waitsForTheRest ? new Reason(List.of(new Reason.Part("matching.why.restMissing"))) : whyNot(line, got)));
                }
            }
        }
        return new Proposals(List.copyOf(proposals), List.copyOf(unmet));
    }

    private int stillThere(OpenLine line) {
        return supplies.stream().filter(s -> fit(wished(line), spec(line), s).fits()).mapToInt(Supply::pieces).sum();
    }

    private Proposal proposal(OpenLine line, Take take) {
        Household household = problem.households().get(line.wish().household());
        StockRow row = take.left().row;
        return new Proposal(line.wish().id(), line.line().id(), line.wish().code(), household.code(), household.township(), household.village(),
                line.line().itemName(), spec(line), line.wish().allAtOnce(), row.lot(), row.code(), row.itemName(), take.left().spec, row.unit(), row.place(),
                row.placeName(), take.pieces(), take.fit().penalty() == 0, why(line, take));
    }

    private Reason why(OpenLine line, Take take) {
        List<Reason.Part> parts = new ArrayList<>();
        StockRow row = take.left().row;
        if (row.sizeTyped().isEmpty() || line.line().sizeTyped().isEmpty()) {
            parts.add(new Reason.Part("matching.why.right", row.itemName()));
        } else if (take.fit().away() == 0) {
            parts.add(new Reason.Part("matching.why.size", row.itemName(), row.sizeTyped()));
        } else {
            parts.add(new Reason.Part(take.fit().away() > 0 ? "matching.why.larger" : "matching.why.smaller", row.itemName(), row.sizeTyped(),
                    Math.abs(take.fit().away())));
        }
        if (row.condition() == Condition.NEW) {
            parts.add(new Reason.Part("matching.why.new"));
        }
        LocalDate deadline = line.wish().deadline();
        if (deadline != null && deadline.isBefore(problem.day())) {
            parts.add(new Reason.Part("matching.why.overdue", deadline.toString()));
        } else if (deadline != null) {
            parts.add(new Reason.Part("matching.why.deadline", deadline.toString()));
        }
        parts.add(new Reason.Part("matching.why.waited", Priority.waiting(line.wish(), problem.day())));
        if (!problem.helped().contains(line.wish().household())) {
            parts.add(new Reason.Part("matching.why.first"));
        }
        return new Reason(List.copyOf(parts));
    }

    private Unmet unmet(OpenLine line, int open, Reason reason) {
        Household household = problem.households().get(line.wish().household());
        return new Unmet(line.wish().id(), line.line().id(), line.wish().code(), household.code(), household.township(), line.line().itemName(), spec(line), open,
                reason);
    }

    /**
     * Nothing of the sort; or some, but none that fits, and what comes nearest; or too little for what was wished; or all of it goes to
     * those who come first.
     *
     * @param got what the line itself was given
     */
    private Reason whyNot(OpenLine line, int got) {
        Item wished = problem.items().get(line.line().item());
        int had = before.getOrDefault(wished.fitGroup(), 0);
        if (had == 0) {
            return new Reason(List.of(new Reason.Part("matching.why.none", wished.name())));
        }
        Map<Fit.Misfit, Integer> misfits = new EnumMap<>(Fit.Misfit.class);
        int fitting = 0;
        int leftOver = 0;
        for (Left left : shelf.get(wished.fitGroup())) {
            Fit fit = fits.of(wished, spec(line), problem.items().get(left.row.item()), left.spec);
            if (fit.fits()) {
                fitting += left.row.quantity() - left.row.reserved();
                leftOver += left.pieces;
            } else {
                misfits.merge(fit.misfit(), Math.max(left.pieces, 1), Integer::sum);
            }
        }
        if (fitting > 0) {
            boolean neverEnough = fitting == leftOver + got || line.wish().allAtOnce() && fitting < line.open();
            return new Reason(List.of(new Reason.Part(neverEnough ? "matching.why.tooFew" : "matching.why.goneFirst", wished.name(), fitting)));
        }
        List<Reason.Part> parts = new ArrayList<>();
        parts.add(new Reason.Part("matching.why.noneFits", had, wished.name()));
        misfits.entrySet().stream().sorted(Map.Entry.<Fit.Misfit, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(e -> parts.add(new Reason.Part("matching.why.misfit", e.getValue(), e.getKey())));
        return new Reason(List.copyOf(parts));
    }
}
