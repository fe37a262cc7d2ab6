package org.wishdesk.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.wishdesk.base.Money;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.Fit;
import org.wishdesk.goods.Item;
import org.wishdesk.goods.Sizing;
import org.wishdesk.inventory.StockRow;
import org.wishdesk.matching.engine.Reason.Kind;
import org.wishdesk.people.Household;
import org.wishdesk.wishes.OpenLine;

/** Says what came of a handout, line by line in the order of need: what is proposed and why this, what finds nothing and why not. */
final class Why {

    private final Handout handout;
    private final MatchProblem problem;
    private final Function<OpenLine, Optional<Bid>> bids;
    private final WhyNot whyNot;

    /** @param bids the engine's numbers for a line, empty where it was not asked */
    Why(Handout handout, Function<OpenLine, Optional<Bid>> bids) {
        this.handout = handout;
        this.problem = handout.problem;
        this.bids = bids;
        this.whyNot = new WhyNot(handout);
    }

    /** Everything that was given, could be bought, or stays without. */
    Proposals said(long pointsMp, long boundMp, Going going) {
        List<Proposal> proposals = new ArrayList<>();
        List<ToBuy> purchases = new ArrayList<>();
        List<Unmet> unmet = new ArrayList<>();
        for (List<OpenLine> wish : handout.wishes()) {
            for (OpenLine line : wish) {
                handout.taken.getOrDefault(line.line().id(), List.of()).forEach(take -> proposals.add(proposal(line, take)));
                int buy = handout.bought.getOrDefault(line.line().id(), 0);
                if (buy > 0) {
                    purchases.add(purchase(line, buy));
                }
                int rest = line.open() - handout.got(line);
                if (rest > 0) {
                    Bid bid = bids.apply(line).orElse(Bid.none(Kind.NO_FIT));
                    unmet.add(new Unmet(wanted(line, handout.household(line)), rest, whyNot.of(line, wish, bid), bid));
                }
            }
        }
        return new Proposals(problem.rules().policy(), List.copyOf(proposals), List.copyOf(purchases), List.copyOf(unmet), pointsMp, boundMp, going);
    }

    static WishedLine wanted(OpenLine line, Household household) {
        return new WishedLine(line.wish().id(), line.line().id(), line.wish().code(), household.code(), household.township(), household.village(),
                line.line().itemName(), Handout.spec(line), line.wish().allAtOnce());
    }

    private Proposal proposal(OpenLine line, Handout.Take take) {
        StockRow row = take.left().row;
        List<Reason.Part> parts = new ArrayList<>(fitting(line, row, problem.items().get(row.item()), take.fit()));
        parts.addAll(pressing(line));
        int others = whyNot.householdsAsking(handout.ask(line)) - 1;
        if (others > 0) {
            parts.add(new Reason.Part("matching.why.others", others));
        }
        Bid bid = bids.apply(line).orElse(Bid.none(Kind.GIVEN));
        return proposal(wanted(line, handout.household(line)), before(problem, line), row, take.pieces(), take.fit(), new Reason(List.copyOf(parts)), bid);
    }

    /** Promises that were ever made to the line. */
    static int before(MatchProblem problem, OpenLine line) {
        return problem.promises().getOrDefault(line.line().id(), 0);
    }

    static Proposal proposal(WishedLine wanted, int before, StockRow row, int pieces, Fit fit, Reason reason, Bid bid) {
        return new Proposal(Proposal.id(wanted.line(), row.lot(), row.place(), before), wanted, row.lot(), row.code(), row.itemName(), Handout.spec(row),
                row.unit(), row.place(), row.placeName(), pieces, fit.penalty() == 0, reason, bid);
    }

    /** That the goods are what was wished, or how far from it. */
    static List<Reason.Part> fitting(OpenLine line, StockRow row, Item item, Fit fit) {
        List<Reason.Part> parts = new ArrayList<>();
        if (row.sizeTyped().isEmpty() || line.line().sizeTyped().isEmpty()) {
            parts.add(new Reason.Part("matching.why.right", row.itemName()));
        } else if (fit.away() == 0) {
            parts.add(new Reason.Part("matching.why.size", row.itemName(), row.sizeTyped()));
        } else {
            parts.add(new Reason.Part(fit.away() > 0 ? "matching.why.larger" : "matching.why.smaller", row.itemName(), row.sizeTyped(), length(item, fit.away())));
        }
        if (row.condition() == Condition.NEW) {
            parts.add(new Reason.Part("matching.why.new"));
        }
        return parts;
    }

    /** Shoes are measured in millimetres, clothes in centimetres. */
    static Reason.Part length(Item item, int away) {
        return new Reason.Part(item.sizing() == Sizing.SHOES ? "matching.why.mm" : "matching.why.cm", Math.abs(away));
    }

    /** What makes this household's wish press: a deadline, its waiting, that nobody helped it yet. */
    private List<Reason.Part> pressing(OpenLine line) {
        List<Reason.Part> parts = new ArrayList<>();
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
        return parts;
    }

    private ToBuy purchase(OpenLine line, int pieces) {
        Item item = handout.ask(line).wished;
        long fen = pieces * item.priceFen();
        List<Reason.Part> parts = new ArrayList<>();
        int had = handout.had(handout.ask(line));
        parts.add(had == 0 ? new Reason.Part("matching.why.nothingFits") : new Reason.Part("matching.why.scarce", item.name(), had, item.unit(),
                whyNot.householdsAsking(handout.ask(line))));
        parts.add(new Reason.Part("matching.why.buy", item.name(), pieces, item.unit(), Money.ofFen(fen).toString(), Money.ofFen(line.line().budgetFen()).toString()));
        parts.addAll(pressing(line));
        UUID id = Proposal.id(line.line().id(), item.id(), null, before(problem, line));
        return new ToBuy(id, wanted(line, handout.household(line)), item.unit(), pieces, fen, new Reason(List.copyOf(parts)),
                bids.apply(line).orElse(Bid.none(Kind.GIVEN)));
    }
}
