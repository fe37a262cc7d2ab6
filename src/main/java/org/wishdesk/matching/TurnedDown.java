package org.wishdesk.matching;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.wishdesk.goods.Spec;
import org.wishdesk.inventory.Inventory;
import org.wishdesk.inventory.Lot;
import org.wishdesk.inventory.StockRow;
import org.wishdesk.store.Tx;

/** What people turned down for wish lines and did not take back: a lot, or with it everything alike, also what came since. */
final class TurnedDown {

    private record Sort(UUID line, UUID item, Spec spec) {
    }

    private final Set<MatchProblem.Refused> lots = new HashSet<>();
    private final Set<Sort> sorts = new HashSet<>();

    TurnedDown(Tx tx, Inventory inventory) {
        for (BoardTable.No no : tx.table(BoardTable.class).refusals()) {
            lots.add(new MatchProblem.Refused(no.wishLine(), no.lot()));
            if (no.alike()) {
                Lot like = inventory.lot(tx, no.lot());
                sorts.add(new Sort(no.wishLine(), like.item(), like.spec()));
            }
        }
    }

    boolean contains(UUID line, UUID lot, UUID item, Spec spec) {
        return lots.contains(new MatchProblem.Refused(line, lot)) || sorts.contains(new Sort(line, item, spec));
    }

    boolean contains(UUID line, Lot lot) {
        return contains(line, lot.id(), lot.item(), lot.spec());
    }

    /** By lots, of what lies there. */
    Set<MatchProblem.Refused> among(List<StockRow> stock) {
        Set<MatchProblem.Refused> refused = new HashSet<>(lots);
        for (Sort sort : sorts) {
            stock.stream().filter(row -> row.item().equals(sort.item()) && Handout.spec(row).equals(sort.spec()))
                    .forEach(row -> refused.add(new MatchProblem.Refused(sort.line(), row.lot())));
        }
        return refused;
    }
}
