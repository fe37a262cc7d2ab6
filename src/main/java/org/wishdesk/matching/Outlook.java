package org.wishdesk.matching;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.wishdesk.matching.engine.Policy;
import org.wishdesk.wishes.OpenLine;

/**
 * What a policy would mean on today's stock, for whoever has to choose.
 *
 * @param households   households that would be helped
 * @param byHardship   the same by hardship, 4 the hardest, of how many that wish for something
 * @param fulfilled    wishes that would be whole
 * @param trips        full or part-filled trips to the townships
 * @param cashFen      what would be bought, in fen
 */
public record Outlook(Policy policy, int households, Map<Integer, Share> byHardship, int fulfilled, int wishes, int pieces, int trips, long cashFen) {

    /** So many of so many. */
    public record Share(int helped, int of) {
    }

    static Outlook of(MatchProblem problem, Proposals found, Rulebook rulebook) {
        Map<UUID, Integer> got = new HashMap<>();
        Set<UUID> served = new HashSet<>();
        found.proposals().forEach(p -> got.merge(p.wishLine(), p.quantity(), Integer::sum));
        found.purchases().forEach(p -> got.merge(p.wanted().line(), p.quantity(), Integer::sum));
        Map<UUID, Boolean> whole = new HashMap<>();
        Map<UUID, UUID> wishHome = new HashMap<>();
        for (OpenLine line : problem.lines()) {
            int pieces = got.getOrDefault(line.line().id(), 0);
            whole.merge(line.wish().id(), pieces >= line.open(), Boolean::logicalAnd);
            wishHome.put(line.wish().id(), line.wish().household());
            if (pieces > 0) {
                served.add(line.wish().id());
            }
        }
        Set<UUID> helped = new HashSet<>();
        Map<String, Integer> deliveries = new HashMap<>();
        served.forEach(wish -> {
            helped.add(wishHome.get(wish));
            String township = problem.households().get(wishHome.get(wish)).township();
            if (rulebook.tripGoesTo(township)) {
                deliveries.merge(township, 1, Integer::sum);
            }
        });
        Map<Integer, Share> byHardship = new TreeMap<>(java.util.Comparator.reverseOrder());
        for (UUID household : new HashSet<>(wishHome.values())) {
            Share one = new Share(helped.contains(household) ? 1 : 0, 1);
            byHardship.merge(problem.households().get(household).hardship(), one, (a, b) -> new Share(a.helped + b.helped, a.of + b.of));
        }
        int trips = deliveries.values().stream().mapToInt(n -> Math.ceilDiv(n, problem.carries())).sum();
        return new Outlook(found.policy(), helped.size(), byHardship, (int) whole.values().stream().filter(w -> w).count(), whole.size(),
                got.values().stream().mapToInt(Integer::intValue).sum(), trips, found.purchases().stream().mapToLong(ToBuy::fen).sum());
    }

    /** The same figures for both, side by side. */
    public record Both(List<Outlook> outlooks, long freeCashFen, List<String> townships) {
    }
}
