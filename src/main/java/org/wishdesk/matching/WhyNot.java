package org.wishdesk.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.wishdesk.base.Money;
import org.wishdesk.goods.Fit;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Item;
import org.wishdesk.matching.engine.Reason.Kind;
import org.wishdesk.people.Household;
import org.wishdesk.wishes.OpenLine;

/**
 * Why a line stays without, from what decided it: nothing fits, too few for all, the money, another gift of the same household, the trip. Every
 * number in it can be counted again from the free stock and the open wishes; what is said of those who come first is true of at least one of them.
 */
final class WhyNot {

    /** What puts another household before this one, in the order in which it is looked for. */
    private enum Ahead {
        URGENT("matching.why.ahead.urgent"), NEVER_HELPED("matching.why.ahead.neverHelped"), POORER("matching.why.ahead.poorer"),
        WAITED("matching.why.ahead.waited"), DUE("matching.why.ahead.due"), CARE("matching.why.ahead.care"), MORE("matching.why.ahead.more");

        final String key;

        Ahead(String key) {
            this.key = key;
        }
    }

    private final Handout handout;
    private final MatchProblem problem;
    private final long spentFen;
    private final Map<Handout.Ask, Integer> asking = new HashMap<>();
    private final Map<Handout.Ask, Set<OpenLine>> winners = new HashMap<>();
    private final Map<UUID, String> gifts = new HashMap<>();
    private final Map<String, Set<UUID>> deliveries = new HashMap<>();

    WhyNot(Handout handout) {
        this.handout = handout;
        this.problem = handout.problem;
        this.spentFen = handout.spentFen();
        handout.wishes().forEach(wish -> wish.stream().filter(line -> handout.got(line) > 0).forEach(line -> {
            gifts.putIfAbsent(line.wish().household(), line.line().itemName());
            deliveries.computeIfAbsent(handout.household(line).township(), t -> new java.util.HashSet<>()).add(line.wish().id());
        }));
    }

    /** Households with a line that could use pieces which fit this. */
    int householdsAsking(Handout.Ask ask) {
        return asking.computeIfAbsent(ask, a -> (int) handout.rivals(a).stream().map(line -> line.wish().household()).distinct().count());
    }

    Reason of(OpenLine line, List<OpenLine> wish, Bid bid) {
        Handout.Ask ask = handout.ask(line);
        int had = handout.had(ask);
        int left = handout.leftOver(ask);
        int got = handout.got(line);
        boolean whole = line.wish().allAtOnce();
        if (had == 0) {
            return nothingFits(line, wish, got);
        }
        if (whole && wish.size() > 1 && wish.stream().allMatch(l -> handout.got(l) == 0) && left >= line.open() && othersLack(line, wish)) {
            return Reason.of(new Reason.Part("matching.why.restMissing"));
        }
        // The goods may well lie there; it is the way to them that nobody takes yet.
        if (bid.kind() == Kind.TRIP) {
            Household household = handout.household(line);
            return Reason.of(new Reason.Part("matching.why.trip", household.township(), deliveries.getOrDefault(household.township(), Set.of()).size(), problem.carries()));
        }
        if (had == left + got || whole && had < line.open()) {
            return money(line, wish, got, new ArrayList<>(List.of(new Reason.Part(left > 0 && had == left && !whole ? "matching.why.notYet" : "matching.why.tooFew",
                    ask.wished.name(), had, ask.wished.unit()))));
        }
        return scarce(line, wish, had, got, bid);
    }

    private boolean othersLack(OpenLine line, List<OpenLine> wish) {
        return wish.stream().anyMatch(other -> other != line && handout.leftOver(handout.ask(other)) < other.open());
    }

    private Reason scarce(OpenLine line, List<OpenLine> wish, int had, int got, Bid bid) {
        Handout.Ask ask = handout.ask(line);
        Set<OpenLine> served = winners.computeIfAbsent(ask, handout::winners);
        List<Reason.Part> parts = new ArrayList<>();
        UUID own = line.wish().household();
        boolean anyoneElse = served.stream().anyMatch(w -> !w.wish().household().equals(own));
        boolean forNeverHelped = served.stream().anyMatch(w -> !w.wish().household().equals(own) && !problem.helped().contains(w.wish().household()));
        parts.add(new Reason.Part("matching.why.scarce", ask.wished.name(), had, ask.wished.unit(), householdsAsking(ask)));
        if (gifts.containsKey(own) && got == 0 && forNeverHelped && bid.kind() == Kind.HOUSEHOLD) {
            parts.add(new Reason.Part("matching.why.household", gifts.get(own)));
        } else if (anyoneElse) {
            parts.add(ahead(line, served));
        }
        return money(line, wish, got, parts);
    }

    /** Whom the pieces go to instead, by what sets those households apart; each is counted by the first thing that does. */
    private Reason.Part ahead(OpenLine line, Set<OpenLine> served) {
        EnumSet<Ahead> all = EnumSet.noneOf(Ahead.class);
        served.stream().filter(w -> !w.wish().household().equals(line.wish().household())).forEach(w -> all.add(ahead(line, w)));
        Reason.Part said = null;
        for (Ahead each : all) {
            Reason.Part one = new Reason.Part(each.key);
            said = said == null ? one : new Reason.Part("matching.why.ahead.list", said, one);
        }
        return new Reason.Part("matching.why.ahead", said);
    }

    private Ahead ahead(OpenLine line, OpenLine other) {
        Household mine = handout.household(line);
        Household theirs = handout.household(other);
        if (problem.rules().first(other.wish(), problem.day()) && !problem.rules().first(line.wish(), problem.day())) {
            return Ahead.URGENT;
        }
        boolean mineHelped = problem.helped().contains(mine.id()) || gifts.containsKey(mine.id());
        if (!problem.helped().contains(theirs.id()) && mineHelped) {
            return Ahead.NEVER_HELPED;
        }
        if (theirs.hardship() > mine.hardship()) {
            return Ahead.POORER;
        }
        if (Priority.waiting(other.wish(), problem.day()) > Priority.waiting(line.wish(), problem.day())) {
            return Ahead.WAITED;
        }
        if (other.wish().deadline() != null && (line.wish().deadline() == null || other.wish().deadline().isBefore(line.wish().deadline()))) {
            return Ahead.DUE;
        }
        return Priority.care(other.wish().age()) > Priority.care(line.wish().age()) ? Ahead.CARE : Ahead.MORE;
    }

    /** Nothing of the sort is there; or some, but none fits, and what comes nearest; or a person turned down what does. */
    private Reason nothingFits(OpenLine line, List<OpenLine> wish, int got) {
        Handout.Ask ask = handout.ask(line);
        List<Reason.Part> parts = new ArrayList<>();
        Map<String, Miss> misses = new TreeMap<>();
        int near = 0;
        for (Handout.Supply supply : handout.supplies()) {
            Fit fit = handout.rules.of(ask.wished, ask.spec, supply.item, supply.spec);
            if (!fit.fits() && fit.misfit() != Fit.Misfit.KIND) {
                near += supply.had;
                Miss miss = miss(ask, supply, fit);
                misses.merge(miss.key + miss.whose, miss, Miss::and);
            }
        }
        if (ask.refusedPieces > 0) {
            parts.add(new Reason.Part("matching.why.refused", ask.wished.name(), ask.refusedPieces, ask.wished.unit()));
        } else if (near == 0) {
            parts.add(new Reason.Part("matching.why.none", ask.wished.name()));
        } else {
            parts.add(new Reason.Part("matching.why.noneFits", near, ask.wished.name(), ask.wished.unit()));
            misses.values().stream().sorted(Comparator.comparing((Miss m) -> m.why.ordinal()).thenComparing(m -> -m.pieces).thenComparing(m -> m.key + m.whose)).limit(3)
                    .forEach(m -> parts.add(m.said()));
        }
        return money(line, wish, got, parts);
    }

    /** What misses least comes first: the size of the right person's things, the wear, the season, and last what is for others. */
    private enum Near { SIZE, CONDITION, SEASON, WHO }

    /** Pieces that miss in one way. @param away the nearest of them, cm or mm @param whose for whom they are instead */
    private record Miss(Near why, String key, int pieces, int away, Item item, String unit, String whose) {

        Miss and(Miss other) {
            return new Miss(why, key, pieces + other.pieces, Math.min(away, other.away), item, unit, whose);
        }

        Reason.Part said() {
            return whose.isEmpty() ? new Reason.Part(key, pieces, unit, Why.length(item, away)) : new Reason.Part(key, pieces, unit, new Reason.Part("goods.ForWhom." + whose));
        }
    }

    private static Miss miss(Handout.Ask ask, Handout.Supply supply, Fit fit) {
        String whose = fit.misfit() == Fit.Misfit.WHO && supply.spec.forWhom() != ForWhom.ANYONE ? supply.spec.forWhom().name() : "";
        String key = switch (fit.misfit()) {
            case WHO -> "matching.why.miss.who";
            case SIZE -> fit.away() > 0 ? "matching.why.miss.larger" : fit.away() < 0 ? "matching.why.miss.smaller" : "matching.why.miss.size";
            case SEASON -> "matching.why.miss.season";
            case CONDITION -> "matching.why.miss.condition";
            case KIND -> throw new IllegalStateException("other kinds are not counted");
        };
        return new Miss(Near.valueOf(fit.misfit().name()), key, supply.had, Math.abs(fit.away()), ask.wished, ask.wished.unit(), whose);
    }

    /** Whether money could have helped: it may not be spent, the line's budget or the free money does not reach, or there is enough and something else lacks. */
    private Reason money(OpenLine line, List<OpenLine> wish, int got, List<Reason.Part> parts) {
        long need = (line.open() - got) * handout.ask(line).wished.priceFen();
        long budget = line.line().budgetFen();
        if (budget == 0 || need == 0) {
            return new Reason(List.copyOf(parts));
        }
        long left = problem.cashFen() - spentFen;
        if (!problem.rules().buying()) {
            parts.add(new Reason.Part("matching.why.buyingOff"));
        } else if (budget < need) {
            parts.add(new Reason.Part("matching.why.budget", yuan(need), yuan(budget)));
        } else if (problem.cashFen() == 0) {
            parts.add(new Reason.Part("matching.why.noCash", yuan(need)));
        } else if (left < need) {
            parts.add(new Reason.Part("matching.why.cash", yuan(need), yuan(problem.cashFen())));
        } else if (line.wish().allAtOnce() && wish.size() > 1) {
            parts.add(new Reason.Part("matching.why.restMissing"));
        } else {
            parts.add(new Reason.Part("matching.why.cashKept", yuan(need), yuan(left)));
        }
        return new Reason(List.copyOf(parts));
    }

    private static String yuan(long fen) {
        return Money.ofFen(fen).toString();
    }
}
