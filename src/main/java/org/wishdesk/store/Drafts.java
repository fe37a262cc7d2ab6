package org.wishdesk.store;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.wishdesk.base.Text;

/** What is half done and must outlive the program: one draft being typed per screen, and those laid aside. */
public final class Drafts {

    private static final int TITLE = 200;
    private static final int LONGEST_SCREEN = 40;

    private final Store store;
    private final Clock clock;
    private final String desk;

    public Drafts(Store store, Clock clock) {
        this(store, clock, "");
    }

    /** @param desk whose drafts these are, where several counters share a store: nobody finds another's half-typed gift on the screen; empty for the only one */
    public Drafts(Store store, Clock clock, String desk) {
        this.store = store;
        this.clock = clock;
        this.desk = desk;
    }

    private String here(String screen) {
        return desk.isEmpty() ? screen : Text.head(screen + "@" + desk, LONGEST_SCREEN);
    }

    /** Keeps what is being typed as it stands now. It outlives the program's end; it is no news to anybody else, and nobody waits for it. */
    public void keep(UUID id, String screen, String body) {
        store.aside(tx -> put(tx, new Draft(id, here(screen), false, "", body, clock.instant())));
    }

    /** Lays it aside under a title; when this returns it is on the disk. */
    public void hold(UUID id, String screen, String title, String body) {
        store.run(tx -> put(tx, new Draft(id, here(screen), true, Text.head(Text.clean(title), TITLE), body, clock.instant())));
    }

    private static void put(Tx tx, Draft draft) {
        DraftTable table = tx.table(DraftTable.class);
        if (table.change(draft) == 0) {
            table.add(draft);
        }
    }

    /** Of one screen, newest first. */
    public List<Draft> of(String screen) {
        return store.read(tx -> tx.table(DraftTable.class).of(here(screen)));
    }

    /** It was thrown away. */
    public void forget(UUID id) {
        store.aside(tx -> forget(tx, id));
    }

    /** It became what it was to become, in the same transaction. */
    public void forget(Tx tx, UUID id) {
        tx.table(DraftTable.class).forget(id);
    }
}
