package org.wishdesk.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.wishdesk.base.Money;
import org.wishdesk.matching.engine.Policy;
import org.wishdesk.wishes.OpenLine;
import org.wishdesk.words.Words;

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
        Map<Integer, Share> byHardship = new TreeMap<>(Comparator.reverseOrder());
        for (UUID household : new HashSet<>(wishHome.values())) {
            Share one = new Share(helped.contains(household) ? 1 : 0, 1);
            byHardship.merge(problem.households().get(household).hardship(), one, (a, b) -> new Share(a.helped + b.helped, a.of + b.of));
        }
        int trips = deliveries.values().stream().mapToInt(n -> Math.ceilDiv(n, problem.carries())).sum();
        return new Outlook(found.policy(), helped.size(), byHardship, (int) whole.values().stream().filter(w -> w).count(), whole.size(),
                got.values().stream().mapToInt(Integer::intValue).sum(), trips, found.purchases().stream().mapToLong(ToBuy::fen).sum());
    }

    /** The key of the policy's name. */
    public String policyKey() {
        return Said.of(policy);
    }

    /** The policy as scripts write it. */
    public String policyName() {
        return Rulebook.name(policy);
    }

    /** One figure of several outlooks side by side. @param key of its name @param values as they are read, one for each */
    public record Figure(String key, List<String> values) {
    }

    /** What there is to compare, for a screen or a terminal; of none, what there would be. */
    public static List<Figure> compared(List<Outlook> all, Words words) {
        List<Figure> figures = new ArrayList<>();
        figures.add(figure("matching.rules.households", all, o -> whole(o.households)));
        Set<Integer> levels = all.isEmpty() ? Set.of() : all.getFirst().byHardship.keySet();
        levels.forEach(level -> figures.add(figure(Said.ofHardship(level), all,
                o -> words.t("matching.rules.share", o.byHardship.get(level).helped, o.byHardship.get(level).of))));
        figures.add(figure("matching.rules.fulfilled", all, o -> words.t("matching.rules.share", o.fulfilled, o.wishes)));
        figures.add(figure("matching.rules.pieces", all, o -> whole(o.pieces)));
        figures.add(figure("matching.rules.tripsCount", all, o -> whole(o.trips)));
        figures.add(figure("matching.rules.cash", all, o -> Money.ofFen(o.cashFen).toString()));
        return figures;
    }

    private static Figure figure(String key, List<Outlook> all, Function<Outlook, String> value) {
        return new Figure(key, all.stream().map(value).toList());
    }

    private static String whole(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
