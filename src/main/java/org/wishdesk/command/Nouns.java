package org.wishdesk.command;

import java.time.Clock;
import org.wishdesk.delivery.Delivery;
import org.wishdesk.imports.Imports;
import org.wishdesk.inventory.Inventory;
import org.wishdesk.inventory.Snapshots;
import org.wishdesk.matching.Matching;
import org.wishdesk.matching.Rulebook;
import org.wishdesk.money.CashBook;
import org.wishdesk.settings.Settings;
import org.wishdesk.store.Store;

/** What the commands need of an opened store; closing it closes the store. */
public record Nouns(Store store, Clock clock, Settings settings, Imports imports, Rulebook rulebook, Matching matching, Snapshots snapshots, Delivery delivery,
        Inventory inventory, CashBook cashBook) implements AutoCloseable {

    @Override
    public void close() {
        store.close();
    }
}
