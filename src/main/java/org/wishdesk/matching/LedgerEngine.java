package org.wishdesk.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.wishdesk.base.Progress;
import org.wishdesk.matching.engine.Effort;
import org.wishdesk.matching.engine.Engine;
import org.wishdesk.matching.engine.Explain;
import org.wishdesk.matching.engine.Instance;
import org.wishdesk.matching.engine.InstanceBuilder;
import org.wishdesk.matching.engine.Policy;
import org.wishdesk.matching.engine.Solution;
import org.wishdesk.matching.engine.Watch;
import org.wishdesk.people.Household;
import org.wishdesk.wishes.OpenLine;

/**
 * Puts the ledger's stock, wishes, money and trips before the {@link Engine} and brings its answer back as proposals with their reasons. What
 * fits is said by {@link org.wishdesk.goods.Fits}; whom to help first, whether to buy and what a trip costs by the station's {@link Rules}.
 */
public final class LedgerEngine implements MatchEngine {

    /** A household's first whole wish counts more than the weightiest second one, in milli-points. */
    static final long BONUS = 1_000_000;
    /** What a fen spent counts against, in milli-points: stock before money, for goods and for trips alike. */
    private static final long FEN = 3;

    /** The highest level of hardship. */
    private static final int HARDEST = 4;

    private final Executor workers;

    /** @param workers where the engine may work beside the calling thread; the answer is the same with any number */
    public LedgerEngine(Executor workers) {
        this.workers = workers;
    }

    @Override
    public Proposals propose(MatchProblem problem, Progress progress) {
        Handout handout = new Handout(problem);
        if (handout.wishes().isEmpty() || handout.supplies().isEmpty() && problem.cashFen() == 0) {
            return new Why(handout, line -> Optional.empty()).said(0, 0, Going.nothing(problem.rules().policy()));
        }
        List<OpenLine> lines = new ArrayList<>();
        Instance instance = stated(problem, handout, lines);
        Solution solution = Engine.solve(instance, problem.rules().policy(), Effort.standard(instance), workers, watch(progress));
        progress.check();
        for (Solution.Grant grant : solution.grants()) {
            if (grant.stockClass() < 0) {
                handout.buy(lines.get(grant.line()), grant.pieces());
            } else {
                handout.give(lines.get(grant.line()), grant.stockClass(), grant.pieces());
            }
        }
        Explain explain = new Explain(instance, solution);
        Map<UUID, Bid> bids = new HashMap<>();
        for (int l = 0; l < lines.size(); l++) {
            bids.put(lines.get(l).line().id(), Bid.of(explain.line(l), turn(problem, handout, lines.get(l))));
        }
        return new Why(handout, line -> Optional.ofNullable(bids.get(line.line().id()))).said(solution.pointsMp(), solution.boundMp(),
                going(problem, handout, instance, solution, lines));
    }

    /** Those that come before all others, then everyone else at once, or the poorest first. */
    private static int turn(MatchProblem problem, Handout handout, OpenLine line) {
        return problem.rules().first(line.wish(), problem.day()) ? 0
                : problem.rules().policy() == Policy.POOREST_FIRST ? HARDEST + 1 - handout.household(line).hardship() : 1;
    }

    /** Of what was left over another piece is worth nothing to anyone, whatever the rounding of a price says. */
    private static Going going(MatchProblem problem, Handout handout, Instance instance, Solution solution, List<OpenLine> lines) {
        long[] pieces = solution.prices().byStock(instance);
        Map<Handout.Ask, Long> best = new HashMap<>();
        for (int l = 0; l < lines.size(); l++) {
            long gives = instance.value(l) + (instance.prior(instance.household(instance.wishOfLine(l))) ? 0 : instance.firstGift(l));
            best.merge(handout.ask(lines.get(l)), gives, Math::max);
        }
        Map<Going.Asked, Long> goods = new HashMap<>();
        for (Handout.Ask ask : handout.asks()) {
            long price = ask.fits.keySet().stream().mapToLong(s -> handout.supplies().get(s).pieces() > 0 ? 0 : pieces[s]).min().orElse(best.get(ask));
            // A line from which a lot was kept asks alone; what others pay who may have it is the price.
            // Nothing goes for more than somebody would give.
            goods.merge(new Going.Asked(ask.wished.id(), ask.spec), Math.min(price, best.get(ask)), Math::min);
        }
        Map<String, Long> seats = new HashMap<>();
        for (int l = 0; l < lines.size(); l++) {
            int home = instance.household(instance.wishOfLine(l));
            String township = handout.household(lines.get(l)).township();
            if (problem.trips().getOrDefault(township, 0L) > 0) {
                seats.put(township, solution.prices().seat()[instance.township(home)]);
            }
        }
        return new Going(problem.rules().policy(), Map.copyOf(goods), Map.copyOf(seats));
    }

    private static Instance stated(MatchProblem problem, Handout handout, List<OpenLine> lines) {
        InstanceBuilder builder = new InstanceBuilder(BONUS, FEN, problem.carries(), problem.cashFen());
        handout.supplies().forEach(supply -> builder.stock(supply.had));
        Map<Handout.Ask, Integer> demands = new HashMap<>();
        for (Handout.Ask ask : handout.asks()) {
            int demand = builder.demand(0, Math.toIntExact(ask.wished.priceFen()));
            ask.fits.forEach((supply, fit) -> builder.serves(supply, demand, fit.penalty()));
            demands.put(ask, demand);
        }
        Map<String, Integer> townships = new HashMap<>();
        Map<UUID, Integer> households = new HashMap<>();
        for (List<OpenLine> wish : handout.wishes()) {
            Household household = handout.household(wish.getFirst());
            int town = townships.computeIfAbsent(household.township(), t -> builder.township(FEN * problem.trips().getOrDefault(t, 0L)));
            int home = households.computeIfAbsent(household.id(), h -> builder.household(town, problem.helped().contains(h)));
            builder.wish(home, Priority.of(Handout.wish(wish), household, problem.day()), !Handout.wish(wish).allAtOnce(),
                    problem.rules().first(Handout.wish(wish), problem.day()), household.hardship());
            for (OpenLine line : wish) {
                Handout.Ask ask = handout.ask(line);
                builder.line(demands.get(ask), line.open(), Math.max(1, ask.wished.need()), problem.cashFen() > 0 ? line.line().budgetFen() : 0);
                lines.add(line);
            }
        }
        return builder.build();
    }

    private static Watch watch(Progress progress) {
        return new Watch() {
            @Override
            public void at(int step, int of) {
                progress.at(step, of);
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        };
    }
}
