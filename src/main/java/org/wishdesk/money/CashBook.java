package org.wishdesk.money;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.wishdesk.base.Difference;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Money;
import org.wishdesk.base.Refused;
import org.wishdesk.base.Text;
import org.wishdesk.store.Store;
import org.wishdesk.store.Tx;

/** The cash book. Every posting takes from one account what it gives another; an entry is written once and only ever reversed. */
public final class CashBook {

    private final Store store;
    private final Clock clock;

    public CashBook(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    private Account account(Tx tx, AccountKind kind, String name, UUID place) {
        MoneyTable table = tx.table(MoneyTable.class);
        return table.account(kind, name).orElseGet(() -> {
            Account made = new Account(Ids.next(), kind, name, place);
            table.addAccount(made);
            return made;
        });
    }

    /** Money of a gift comes into the drawer of the place that took it in. */
    public void receive(Tx tx, UUID gift, UUID place, String placeName, Money sum, String earmark, Instant at) {
        if (sum.fen() <= 0) {
            throw new Refused("money.sumOdd");
        }
        Account given = account(tx, AccountKind.GIVEN, "", null);
        Account drawer = account(tx, AccountKind.DRAWER, placeName, place);
        post(tx, List.of(new Side(given, -sum.fen()), new Side(drawer, sum.fen())), Text.clean(earmark), gift, null, List.of(), at);
    }

    /** One side of a posting that is about to be written. */
    private record Side(Account account, long fen) {
    }

    private void post(Tx tx, List<Side> sides, String earmark, UUID gift, String reason, List<UUID> reverses, Instant at) {
        if (sides.stream().mapToLong(Side::fen).sum() != 0) {
            throw new IllegalStateException("a posting that does not add up to zero");
        }
        UUID posting = Ids.next();
        for (int i = 0; i < sides.size(); i++) {
            Side side = sides.get(i);
            write(tx, new Entry(Ids.next(), posting, side.account().id(), side.fen(), earmark, gift, reason, reverses.isEmpty() ? null : reverses.get(i), at,
                    clock.instant()));
        }
    }

    private static void write(Tx tx, Entry entry) {
        MoneyTable table = tx.table(MoneyTable.class);
        table.add(entry);
        if (table.raise(entry.account(), entry.earmark(), entry.fen()) == 0) {
            table.begin(entry.account(), entry.earmark(), entry.fen());
        }
    }

    /** Writes the opposite of a posting, once. */
    public void reverse(Tx tx, UUID posting, String reason) {
        MoneyTable table = tx.table(MoneyTable.class);
        List<Entry> entries = table.posting(posting);
        if (entries.isEmpty()) {
            throw new Refused("money.postingGone");
        }
        if (Text.blank(reason)) {
            throw new Refused("money.reasonMissing");
        }
        if (table.reversals(posting) > 0 || entries.stream().anyMatch(e -> e.reverses() != null)) {
            throw new Refused("money.reversedAlready");
        }
        UUID opposite = Ids.next();
        for (Entry entry : entries) {
            write(tx, new Entry(Ids.next(), opposite, entry.account(), -entry.fen(), entry.earmark(), entry.gift(), Text.clean(reason), entry.id(),
                    clock.instant(), clock.instant()));
        }
    }

    public List<Entry> ofGift(Tx tx, UUID gift) {
        return tx.table(MoneyTable.class).ofGift(gift);
    }

    public List<Balance> balances() {
        return store.read(tx -> tx.table(MoneyTable.class).balances());
    }

    /** Makes every sum again from the entries and names what differs. */
    public List<Difference> verify(Tx tx) {
        MoneyTable table = tx.table(MoneyTable.class);
        List<Difference> all = new ArrayList<>(table.sums());
        all.addAll(table.unbalanced());
        all.addAll(table.gifts());
        return all;
    }
}
