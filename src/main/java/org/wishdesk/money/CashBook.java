package org.wishdesk.money;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.wishdesk.base.Difference;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Money;
import org.wishdesk.base.Refused;
import org.wishdesk.base.Text;
import org.wishdesk.settings.Settings;
import org.wishdesk.store.Store;
import org.wishdesk.store.Tx;
import org.wishdesk.words.Pinyin;

/** The cash book. Every posting takes from one account what it gives another; an entry is written once and only ever reversed. */
public final class CashBook {

    private final Store store;
    private final Clock clock;
    private final Settings settings;
    /** An account is never changed: once it is written, it need not be asked for again. */
    private final Map<List<Object>, Account> accounts = new ConcurrentHashMap<>();

    public CashBook(Store store, Clock clock, Settings settings) {
        this.store = store;
        this.clock = clock;
        this.settings = settings;
    }

    Account account(Tx tx, AccountKind kind, String name, UUID place) {
        List<Object> key = List.of(kind, name);
        Account known = accounts.get(key);
        if (known != null) {
            return known;
        }
        MoneyTable table = tx.table(MoneyTable.class);
        Account account = table.account(kind, name).orElseGet(() -> {
            Account made = new Account(Ids.next(), kind, name, place);
            table.addAccount(made);
            return made;
        });
        tx.afterwards(() -> accounts.put(key, account));
        return account;
    }

    /**
     * Money of a gift: cash comes into the drawer of the place that took it in; what was transferred never lay there, so its collector holds
     * it until it is paid into the special account (日公示、月缴存, the practice of groups that collect in one person's name).
     */
    public void receive(Tx tx, UUID gift, UUID place, String placeName, Money sum, Tender tender, String earmark, Instant at) {
        if (sum.fen() <= 0) {
            throw new Refused("money.sumOdd");
        }
        String meant = Text.clean(earmark);
        Account given = account(tx, AccountKind.GIVEN, "", null);
        Account holder = account(tx, tender == Tender.TRANSFER ? AccountKind.COLLECTOR : AccountKind.DRAWER, placeName, place);
        post(tx, List.of(new Side(given, meant, -sum.fen()), new Side(holder, meant, sum.fen())), gift, null, at);
    }

    /** What given goods were sold for (变卖所得) comes into the drawer of the place where they lay. @param sale what it can be taken back by */
    public void sold(Tx tx, UUID sale, UUID place, String placeName, Money sum, String reason, Instant at) {
        if (sum.fen() <= 0) {
            throw new Refused("money.sumOdd");
        }
        if (Text.blank(reason)) {
            throw new Refused("money.reasonMissing");
        }
        Account sold = account(tx, AccountKind.SOLD, "", null);
        Account drawer = account(tx, AccountKind.DRAWER, placeName, place);
        post(tx, List.of(new Side(sold, "", -sum.fen()), new Side(drawer, "", sum.fen())), sale, null, Text.clean(reason), at);
    }

    /** What was sold is taken back; where there was money for it, that goes out of the drawer again. Refused when it is not there any more. */
    public void unsold(Tx tx, UUID sale, String reason) {
        if (!tx.table(MoneyTable.class).posting(sale).isEmpty()) {
            reverse(tx, sale, reason);
        }
    }

    /**
     * Money spent on goods (支出) leaves the account where it lay, by its voucher. Refused when not so much of it is there, now or at any moment since.
     *
     * @param voucher shop and invoice number
     * @return the posting
     */
    public UUID spend(Tx tx, AccountKind kind, String name, String earmark, Money sum, String voucher, Instant at) {
        if (sum.fen() <= 0) {
            throw new Refused("money.sumOdd");
        }
        MoneyTable table = tx.table(MoneyTable.class);
        Account from = table.account(kind, name).orElseThrow(() -> new Refused("money.notThere", name));
        Account spent = account(tx, AccountKind.SPENT, "", null);
        UUID posting = post(tx, List.of(new Side(from, earmark, -sum.fen()), new Side(spent, earmark, sum.fen())), null, Text.clean(voucher), at);
        if (table.overdrawn(posting).isPresent() || table.shortSince(posting).isPresent()) {
            throw new Refused("money.notThatMuch", sum);
        }
        return posting;
    }

    /** One side of a posting that is about to be written. */
    record Side(Account account, String earmark, long fen) {
    }

    /** Writes a posting and says which it is. */
    UUID post(Tx tx, List<Side> sides, UUID gift, String reason, Instant at) {
        return post(tx, sides, Ids.next(), gift, reason, at);
    }

    private UUID post(Tx tx, List<Side> sides, UUID posting, UUID gift, String reason, Instant at) {
        if (sides.stream().mapToLong(Side::fen).sum() != 0) {
            throw new IllegalStateException("a posting that does not add up to zero");
        }
        Instant now = clock.instant();
        write(tx, sides.stream().map(side -> new Entry(Ids.next(), posting, side.account().id(), side.fen(), side.earmark(), gift, reason, null, at, now))
                .toList());
        return posting;
    }

    /** The sums first: their rows are what a count waits for, so that entries come to an account one after the other. */
    private static void write(Tx tx, List<Entry> entries) {
        MoneyTable table = tx.table(MoneyTable.class);
        for (Entry entry : entries) {
            if (table.raise(entry.account(), entry.earmark(), entry.fen()) == 0) {
                table.begin(entry.account(), entry.earmark(), entry.fen());
            }
        }
        table.addAll(entries);
    }

    /** Writes the opposite of a posting, once. Refused when the money is not where it came to any more. */
    public void reverse(Tx tx, UUID posting, String reason) {
        reverse(tx, posting, reason, clock.instant());
    }

    /** As {@link #reverse(Tx, UUID, String)}, of a moment before now. Refused when an account would have held less than nothing at any moment since. */
    public void reverse(Tx tx, UUID posting, String reason, Instant at) {
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
        List<Entry> opposites = new ArrayList<>();
        for (Entry entry : entries) {
            opposites.add(new Entry(Ids.next(), opposite, entry.account(), -entry.fen(), entry.earmark(), entry.gift(), Text.clean(reason), entry.id(),
                    at, clock.instant()));
        }
        write(tx, opposites);
        table.goneSince(opposite).ifPresent(name -> {
            throw new Refused("money.movedOn", name);
        });
        refuseIfEverShort(tx, opposite);
    }

    /** A posting of a moment before now must not leave an account it took from with less than nothing, of any purpose or altogether, between its moment and now. */
    void refuseIfEverShort(Tx tx, UUID posting) {
        tx.table(MoneyTable.class).shortSince(posting).ifPresent(first -> {
            throw new Refused("money.notThereThen", first.name(), LocalDate.ofInstant(first.at(), settings.station(tx).zoneId()));
        });
    }

    /** How the money of an entry came: what was transferred lies with a collector. */
    public Tender tender(Tx tx, Entry entry) {
        return tx.table(MoneyTable.class).kind(entry.account()) == AccountKind.COLLECTOR ? Tender.TRANSFER : Tender.CASH;
    }

    public List<Entry> ofGift(Tx tx, UUID gift) {
        return tx.table(MoneyTable.class).ofGift(gift);
    }

    /** What money was meant for before, found by its beginning in Chinese, pinyin or initials. */
    public List<String> earmarks(String typed, int limit) {
        String asked = Pinyin.asked(typed);
        return store.read(tx -> tx.table(MoneyTable.class).earmarks()).stream()
                .filter(earmark -> Pinyin.keys(earmark).stream().anyMatch(key -> key.startsWith(asked))).limit(limit).toList();
    }

    public List<Balance> balances() {
        return store.read(this::balances);
    }

    public List<Balance> balances(Tx tx) {
        return tx.table(MoneyTable.class).balances();
    }

    /** Makes every sum again from the entries, and every count and deposit, and names what differs. */
    public List<Difference> verify(Tx tx) {
        MoneyTable table = tx.table(MoneyTable.class);
        List<Difference> all = new ArrayList<>(table.sums());
        all.addAll(table.unbalanced());
        all.addAll(table.gifts());
        DrawerTable drawers = tx.table(DrawerTable.class);
        all.addAll(drawers.expectations());
        all.addAll(drawers.differences());
        all.addAll(drawers.openShifts());
        all.addAll(drawers.deposits());
        return all;
    }
}
