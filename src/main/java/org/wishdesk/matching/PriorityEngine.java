package org.wishdesk.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.wishdesk.base.Progress;
import org.wishdesk.goods.Fit;
import org.wishdesk.goods.Fits;
import org.wishdesk.goods.Item;
import org.wishdesk.goods.Spec;
import org.wishdesk.inventory.StockRow;
import org.wishdesk.people.Household;
import org.wishdesk.wishes.OpenLine;
import org.wishdesk.wishes.Wish;

/**
 * Serves wishes one after the other: first the first wish of households that were never helped, then the rest; among those the
 * most pressing first; each takes what fits it closest. Not the best there is, but right, quick and the same every time.
 */
public final class PriorityEngine implements MatchEngine {

    private final Fits fits = new Fits();

    /** Goods that are left of a stock row while the engine hands them out. */
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

    private record Candidate(Left left, Fit fit) {
    }

    private record Take(Left left, Fit fit, int pieces) {
    }

    @Override
    public Proposals propose(MatchProblem problem, Progress progress) {
        Map<String, List<Left>> shelf = shelf(problem);
        Map<String, Integer> before = new HashMap<>();
        shelf.forEach((group, rows) -> before.put(group, rows.stream().mapToInt(l -> l.pieces).sum()));
        List<List<OpenLine>> wishes = inOrder(problem);
        List<Proposal> proposals = new ArrayList<>();
        List<Unmet> unmet = new ArrayList<>();
        Set<UUID> served = new HashSet<>(problem.helped());
        // Two rounds: whoever has had nothing yet comes first; a household's second wish waits for the second round.
        List<List<OpenLine>> later = new ArrayList<>();
        int done = 0;
        for (List<OpenLine> wish : wishes) {
            progress.check();
            progress.at(done++, wishes.size());
            if (served.contains(wish.getFirst().wish().household())) {
                later.add(wish);
            } else if (serve(problem, shelf, before, wish, proposals, unmet)) {
                served.add(wish.getFirst().wish().household());
            }
        }
        for (List<OpenLine> wish : later) {
            progress.check();
            serve(problem, shelf, before, wish, proposals, unmet);
        }
        return new Proposals(List.copyOf(proposals), List.copyOf(unmet));
    }

    private static Map<String, List<Left>> shelf(MatchProblem problem) {
        Map<String, List<Left>> shelf = new HashMap<>();
        problem.stock().stream().sorted(Comparator.comparing(StockRow::code).thenComparing(StockRow::lot).thenComparing(StockRow::place))
                .filter(row -> row.quantity() > row.reserved())
                .forEach(row -> shelf.computeIfAbsent(problem.items().get(row.item()).fitGroup(), g -> new ArrayList<>()).add(new Left(row)));
        return shelf;
    }

    private static List<List<OpenLine>> inOrder(MatchProblem problem) {
        Map<UUID, List<OpenLine>> byWish = new LinkedHashMap<>();
        problem.lines().stream().sorted(Comparator.comparing((OpenLine l) -> l.wish().code()).thenComparing(l -> l.line().lineNo()))
                .forEach(l -> byWish.computeIfAbsent(l.wish().id(), w -> new ArrayList<>()).add(l));
        return byWish.values().stream().sorted(Comparator
                .comparing((List<OpenLine> lines) -> -Priority.of(wish(lines), problem.households().get(wish(lines).household()), problem.day()))
                .thenComparing(lines -> wish(lines).collectedOn()).thenComparing(lines -> wish(lines).code())).toList();
    }

    private static Wish wish(List<OpenLine> lines) {
        return lines.getFirst().wish();
    }

    /** Serves one wish as far as its rule allows; returns whether it got anything. */
    private boolean serve(MatchProblem problem, Map<String, List<Left>> shelf, Map<String, Integer> before, List<OpenLine> wish, List<Proposal> proposals,
            List<Unmet> unmet) {
        Map<OpenLine, List<Take>> takes = new LinkedHashMap<>();
        boolean whole = true;
        for (OpenLine line : wish) {
            List<Take> taken = take(problem, shelf, line);
            takes.put(line, taken);
            whole &= taken.stream().mapToInt(Take::pieces).sum() == line.open();
        }
        boolean allAtOnce = wish(wish).allAtOnce();
        if (allAtOnce && !whole) {
            takes.values().forEach(list -> list.forEach(t -> t.left().pieces += t.pieces()));
        }
        boolean served = false;
        for (Map.Entry<OpenLine, List<Take>> each : takes.entrySet()) {
            OpenLine line = each.getKey();
            int got = each.getValue().stream().mapToInt(Take::pieces).sum();
            if (allAtOnce && !whole) {
                unmet.add(unmet(problem, line, line.open(), got == line.open() ? new Reason(List.of(new Reason.Part("matching.why.restMissing")))
                        : whyNot(problem, shelf, before, line, 0)));
                continue;
            }
            for (Take take : each.getValue()) {
                proposals.add(proposal(problem, line, take));
                served = true;
            }
            if (got < line.open()) {
                unmet.add(unmet(problem, line, line.open() - got, whyNot(problem, shelf, before, line, got)));
            }
        }
        return served;
    }

    private List<Take> take(MatchProblem problem, Map<String, List<Left>> shelf, OpenLine line) {
        List<Take> taken = new ArrayList<>();
        int wanted = line.open();
        for (Candidate candidate : candidates(problem, shelf, line)) {
            if (wanted == 0) {
                break;
            }
            int pieces = Math.min(wanted, candidate.left().pieces);
            candidate.left().pieces -= pieces;
            wanted -= pieces;
            taken.add(new Take(candidate.left(), candidate.fit(), pieces));
        }
        return taken;
    }

    private List<Candidate> candidates(MatchProblem problem, Map<String, List<Left>> shelf, OpenLine line) {
        Item wished = problem.items().get(line.line().item());
        return shelf.getOrDefault(wished.fitGroup(), List.of()).stream().filter(left -> left.pieces > 0)
                .map(left -> new Candidate(left, fits.of(wished, spec(line), problem.items().get(left.row.item()), left.spec)))
                .filter(c -> c.fit().fits())
                .sorted(Comparator.comparingInt((Candidate c) -> c.fit().penalty()).thenComparing(c -> c.left().row.code())
                        .thenComparing(c -> c.left().row.lot()).thenComparing(c -> c.left().row.place()))
                .toList();
    }

    private static Spec spec(OpenLine line) {
        return new Spec(line.line().forWhom(), line.line().sizeTyped(), line.line().season(), line.line().worstCondition());
    }

    private Proposal proposal(MatchProblem problem, OpenLine line, Take take) {
        Household household = problem.households().get(line.wish().household());
        StockRow row = take.left().row;
        return new Proposal(line.wish().id(), line.line().id(), line.wish().code(), household.code(), household.township(), household.village(),
                line.line().itemName(), spec(line), line.wish().allAtOnce(), row.lot(), row.code(), row.itemName(), take.left().spec, row.unit(), row.place(),
                row.placeName(), take.pieces(), take.fit().penalty() == 0, why(problem, line, take));
    }

    private static Reason why(MatchProblem problem, OpenLine line, Take take) {
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
        if (row.condition() == org.wishdesk.goods.Condition.NEW) {
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

    private static Unmet unmet(MatchProblem problem, OpenLine line, int open, Reason reason) {
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
    private Reason whyNot(MatchProblem problem, Map<String, List<Left>> shelf, Map<String, Integer> before, OpenLine line, int got) {
        Item wished = problem.items().get(line.line().item());
        int had = before.getOrDefault(wished.fitGroup(), 0);
        if (had == 0) {
            return new Reason(List.of(new Reason.Part("matching.why.none", wished.name())));
        }
        Map<Fit.Misfit, Integer> misfits = new java.util.EnumMap<>(Fit.Misfit.class);
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
            boolean nobodyElse = fitting == leftOver + got;
            return new Reason(List.of(new Reason.Part(nobodyElse ? "matching.why.tooFew" : "matching.why.goneFirst", wished.name(), fitting)));
        }
        List<Reason.Part> parts = new ArrayList<>();
        parts.add(new Reason.Part("matching.why.noneFits", had, wished.name()));
        misfits.entrySet().stream().sorted(Map.Entry.<Fit.Misfit, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(e -> parts.add(new Reason.Part("matching.why.misfit", e.getValue(), e.getKey())));
        return new Reason(List.copyOf(parts));
    }
}
