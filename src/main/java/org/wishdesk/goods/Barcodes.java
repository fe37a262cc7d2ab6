package org.wishdesk.goods;

import java.time.Clock;
import java.util.Optional;
import org.wishdesk.base.Text;
import org.wishdesk.store.Store;
import org.wishdesk.store.Tx;

/** Bar codes on new goods and books. What one stands for is learned when a gift with it is saved, and known from then on. */
public final class Barcodes {

    private final Store store;
    private final Clock clock;

    public Barcodes(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public Optional<Barcoded> known(String code) {
        return store.read(tx -> tx.table(BarcodeTable.class).byCode(code)
                .flatMap(row -> tx.table(ItemTable.class).byId(row.item())
                        .map(item -> new Barcoded(code, item, row.forWhom(), row.sizeTyped(), row.season(), row.brand(), row.model(), row.note()))));
    }

    /** As {@link #learn(Tx, String, Item, Spec, Nameplate, String)} where nobody is asked for a note: the one it has stays. */
    public void learn(Tx tx, String code, Item item, Spec spec, Nameplate plate) {
        learn(tx, code, item, spec, plate, tx.table(BarcodeTable.class).byCode(code).map(BarcodeTable.Row::note).orElse(""));
    }

    /** Remembers what the clerk typed for a code; what was learned before gives way to what was said last. */
    public void learn(Tx tx, String code, Item item, Spec spec, Nameplate plate, String note) {
        BarcodeTable table = tx.table(BarcodeTable.class);
        BarcodeTable.Row row = new BarcodeTable.Row(code, item.id(), spec.forWhom(), Text.clean(spec.size()), spec.season(), Text.clean(plate.brand()),
                Text.clean(plate.model()), Text.clean(note), clock.instant());
        if (table.change(row) == 0) {
            table.add(row);
        }
    }
}
