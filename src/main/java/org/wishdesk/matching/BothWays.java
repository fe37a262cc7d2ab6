package org.wishdesk.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wishdesk.matching.engine.Policy;

/**
 * Both policies worked out on the same stock, wishes and day, for whoever has to choose; neither stands before the other.
 *
 * @param found       what each would propose, in the order of {@link Policy}
 * @param outlooks    what each would mean, in the same order
 * @param freeCashFen money of the special account that nobody earmarked and that no open purchase will take, in fen
 */
public record BothWays(List<Proposals> found, List<Outlook> outlooks, long freeCashFen) {

    /**
     * What does not depend on the choice: lines that both ways give as many pieces of the shelf, the pieces taken as the first way takes them, and
     * lines that both leave without. A part of what one way hands out, so no piece is in it twice; a wish that must come whole gets all or nothing
     * each way, so it is in it whole or not at all. Buying is left out: before anybody chose, nobody can have said that things may be bought.
     */
    public Proposals alike() {
        Proposals one = found.getFirst();
        Map<UUID, Integer> first = given(one);
        Map<UUID, Integer> second = given(found.getLast());
        Set<UUID> without = found.getLast().unmet().stream().map(Unmet::wishLine).collect(Collectors.toSet());
        return new Proposals(null, one.proposals().stream().filter(p -> first.get(p.wishLine()).equals(second.get(p.wishLine()))).toList(), List.of(),
                one.unmet().stream().filter(u -> without.contains(u.wishLine())).toList(), 0, 0, Going.nothing(null));
    }

    private static Map<UUID, Integer> given(Proposals found) {
        Map<UUID, Integer> given = new HashMap<>();
        found.proposals().forEach(p -> given.merge(p.wishLine(), p.quantity(), Integer::sum));
        return given;
    }
}
