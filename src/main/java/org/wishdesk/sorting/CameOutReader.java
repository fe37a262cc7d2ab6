package org.wishdesk.sorting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wishdesk.inventory.Ending;
import org.wishdesk.inventory.Holding;
import org.wishdesk.inventory.Inventory;
import org.wishdesk.inventory.Lot;
import org.wishdesk.inventory.Movement;
import org.wishdesk.inventory.PlaceKind;
import org.wishdesk.store.Tx;

/** Reads what came out in a sorting from the movements alone. */
final class CameOutReader {

    private CameOutReader() {
    }

    static List<CameOut> of(Tx tx, Inventory inventory, UUID sorting) {
        SortingTable table = tx.table(SortingTable.class);
        List<Movement> written = table.written(sorting);
        Map<UUID, List<Holding>> now = table.where(sorting).stream().collect(Collectors.groupingBy(Holding::lot));
        Map<UUID, LotPlate> plates = table.plates(sorting).stream().collect(Collectors.toMap(LotPlate::lot, Function.identity()));
        List<CameOut> out = new ArrayList<>();
        for (Movement each : written) {
            if (inventory.placeById(tx, each.fromPlace()).kind() == PlaceKind.SORTED_OUT) {
                Lot lot = inventory.lot(tx, each.lot());
                out.add(new CameOut(lot, each.quantity(), ending(tx, inventory, written, lot.id()), plates.get(lot.id()),
                        lot.code().equals(inventory.lot(tx, lot.fromLot()).code()), now.getOrDefault(lot.id(), List.of()).stream()
                                .map(at -> new CameOut.At(inventory.placeById(tx, at.place()), at.quantity(), at.reserved())).toList()));
            }
        }
        return out;
    }

    /** The movement after it came out, in the same event, says what became of it; without one it was kept. */
    private static Ending ending(Tx tx, Inventory inventory, List<Movement> written, UUID lot) {
        return written.stream().filter(m -> m.lot().equals(lot)).map(m -> inventory.placeById(tx, m.toPlace()).kind())
                .flatMap(kind -> Ending.to(kind).stream()).findFirst().orElse(Ending.KEPT);
    }
}
