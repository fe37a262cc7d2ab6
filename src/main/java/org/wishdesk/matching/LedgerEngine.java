package org.wishdesk.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.wishdesk.base.Progress;
import org.wishdesk.goods.Item;
import org.wishdesk.goods.Spec;
import org.wishdesk.matching.engine.Effort;
import org.wishdesk.matching.engine.Engine;
import org.wishdesk.matching.engine.Instance;
import org.wishdesk.matching.engine.InstanceBuilder;
import org.wishdesk.matching.engine.Policy;
import org.wishdesk.matching.engine.Solution;
import org.wishdesk.matching.engine.Watch;
import org.wishdesk.wishes.OpenLine;

/**
 * Puts the ledger's stock and wishes before the {@link Engine} and brings its answer back as proposals. As many households as the stock can
 * reach are helped; what fits is said by {@link org.wishdesk.goods.Fits}. Nothing is bought and no trip is counted: both need a decision of the
 * station's that nobody has been asked for yet.
 */
public final class LedgerEngine implements MatchEngine {

    /** A household's first whole wish counts more than the weightiest second one, in milli-points. */
    private static final long BONUS = 1_000_000;
    private static final int DELIVERIES_PER_TRIP = 40;

    private final Executor workers;

    /** @param workers where the engine may work beside the calling thread; the answer is the same with any number */
    public LedgerEngine(Executor workers) {
        this.workers = workers;
    }

    /** Something that lines ask for. */
    private record Demand(UUID item, Spec spec) {
    }

    @Override
    public Proposals propose(MatchProblem problem, Progress progress) {
        Handout handout = new Handout(problem);
        if (handout.wishes().isEmpty() || handout.supplies().isEmpty()) {
            return handout.proposals();
        }
        List<OpenLine> lines = new ArrayList<>();
        Instance instance = stated(problem, handout, lines);
        Solution solution = Engine.solve(instance, Policy.MOST_HOUSEHOLDS, Effort.standard(instance), workers, watch(progress));
        progress.check();
        for (Solution.Grant grant : solution.grants()) {
            handout.give(lines.get(grant.line()), handout.supplies().get(grant.stockClass()), grant.pieces());
        }
        return handout.proposals();
    }

    private static Instance stated(MatchProblem problem, Handout handout, List<OpenLine> lines) {
        InstanceBuilder builder = new InstanceBuilder(BONUS, 0, DELIVERIES_PER_TRIP, 0);
        handout.supplies().forEach(supply -> builder.stock(supply.pieces()));
        Map<Demand, Integer> demands = new HashMap<>();
        Map<UUID, Integer> households = new HashMap<>();
        int anywhere = builder.township(0);
        for (List<OpenLine> wish : handout.wishes()) {
            UUID household = Handout.wish(wish).household();
            int home = households.computeIfAbsent(household, h -> builder.household(anywhere, problem.helped().contains(h)));
            builder.wish(home, Priority.of(Handout.wish(wish), problem.households().get(household), problem.day()), !Handout.wish(wish).allAtOnce(), false,
                    problem.households().get(household).hardship());
            for (OpenLine line : wish) {
                Item wished = handout.wished(line);
                int demand = demands.computeIfAbsent(new Demand(wished.id(), Handout.spec(line)), d -> demand(builder, handout, wished, d.spec()));
                builder.line(demand, line.open(), Math.max(1, wished.need()), 0);
                lines.add(line);
            }
        }
        return builder.build();
    }

    private static int demand(InstanceBuilder builder, Handout handout, Item wished, Spec spec) {
        int demand = builder.demand(0, 0);
        for (int s = 0; s < handout.supplies().size(); s++) {
            var fit = handout.fit(wished, spec, handout.supplies().get(s));
            if (fit.fits()) {
                builder.serves(s, demand, fit.penalty());
            }
        }
        return demand;
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
