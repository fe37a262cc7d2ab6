package org.wishdesk.money;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.wishdesk.base.Money;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Refused;
import org.wishdesk.base.Text;
import org.wishdesk.settings.Settings;
import org.wishdesk.settings.StationFacts;
import org.wishdesk.store.Drafts;
import org.wishdesk.store.Store;
import org.wishdesk.store.Tx;
import org.wishdesk.words.Words;

/**
 * 现金抽屉: shifts from a count to a count. What should be there is what the entries say; what a count finds too much or missing is explained
 * and booked at once, so that the next shift begins with what lies there. Money is taken with or without a shift; none is ever refused.
 */
public final class Drawer {

    private final Store store;
    private final Clock clock;
    private final Settings settings;
    private final CashBook cashBook;
    private final Drafts drafts;
    private final Words words;
    private final String first;

    public Drawer(Store store, Clock clock, Settings settings, CashBook cashBook, Drafts drafts, Words words) {
        this.store = store;
        this.clock = clock;
        this.settings = settings;
        this.cashBook = cashBook;
        this.drafts = drafts;
        this.words = words;
        Properties drawers = new Properties();
        try (InputStream in = Drawer.class.getResourceAsStream("drawers.properties")) {
            drawers.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        first = drawers.getProperty("first");
    }

    /** All drawers as they stand now, the station's own first. */
    public List<DrawerState> all() {
        return store.read(tx -> {
            List<String> names = new ArrayList<>(List.of(first));
            tx.table(DrawerTable.class).accounts(AccountKind.DRAWER).stream().map(Account::name).filter(n -> !n.equals(first)).forEach(names::add);
            return names.stream().map(name -> state(tx, name)).toList();
        });
    }

    /** The drawer of a place that takes things in, empty while no cash ever came there. */
    public Optional<DrawerState> of(String place) {
        return store.read(tx -> place.equals(first) || tx.table(MoneyTable.class).account(AccountKind.DRAWER, place).isPresent()
                ? Optional.of(state(tx, place)) : Optional.empty());
    }

    private static DrawerState state(Tx tx, String name) {
        DrawerTable table = tx.table(DrawerTable.class);
        MoneyTable accounts = tx.table(MoneyTable.class);
        Optional<UUID> drawer = accounts.account(AccountKind.DRAWER, name).map(Account::id);
        Optional<UUID> collector = accounts.account(AccountKind.COLLECTOR, name).map(Account::id);
        return new DrawerState(drawer.orElse(null), name, Money.ofFen(drawer.map(table::sum).orElse(0L)), collector.orElse(null),
                Money.ofFen(collector.map(table::sum).orElse(0L)), drawer.flatMap(table::openShift).map(id -> whole(tx, id)).orElse(null),
                drawer.map(table::toCheck).orElse(0), table.blind(name) > 0);
    }

    /** What stands in the special account, all earmarks together. */
    public Money special() {
        return store.read(tx -> Money.ofFen(tx.table(DrawerTable.class).accounts(AccountKind.SPECIAL).stream()
                .mapToLong(account -> tx.table(DrawerTable.class).sum(account.id())).sum()));
    }

    /** From now on the drawer is counted before it is shown what should be there, or not. */
    public void countBlind(String drawer, boolean blind) {
        store.run(tx -> {
            DrawerTable table = tx.table(DrawerTable.class);
            table.setOpen(drawer);
            if (blind) {
                table.setBlind(drawer);
            }
        });
    }

    /**
     * Opens a shift with what lies in the drawer; the draft's id is the shift's. Refused while another is open, and when what lies there is not
     * what should be and nobody says why.
     */
    public Shift open(String drawer, CountDraft draft) {
        refuse(draft.problems());
        return store.write(tx -> {
            DrawerTable table = tx.table(DrawerTable.class);
            Account account = drawer(tx, drawer);
            drafts.forget(tx, draft.id());
            if (table.shift(draft.id()).isPresent()) {
                return whole(tx, draft.id());
            }
            if (table.openShift(account.id()).isPresent()) {
                throw new Refused("money.shift.openAlready", drawer);
            }
            Instant at = moment(draft);
            if (table.lastClosed(account.id()).filter(at::isBefore).isPresent()) {
                throw new Refused("money.shift.beginsBeforeTheLast", drawer);
            }
            StationFacts station = settings.station(tx);
            int year = at.atZone(station.zoneId()).getYear();
            String number = "%s-B%d-%05d".formatted(station.code(), year, settings.next(tx, "shift " + station.code() + year));
            table.addShift(new DrawerTable.ShiftRow(draft.id(), number, account.id(), drawer, at));
            table.begin(account.id(), draft.id());
            count(tx, account, draft.id(), Count.Kind.OPENING, draft, at, null, null);
            return whole(tx, draft.id());
        });
    }

    /** A drawer that never held anything begins with nothing. */
    private Account drawer(Tx tx, String name) {
        Optional<Account> known = tx.table(MoneyTable.class).account(AccountKind.DRAWER, name);
        if (known.isEmpty() && !name.equals(first)) {
            throw new Refused("money.drawer.gone", name);
        }
        Account account = known.orElseGet(() -> cashBook.account(tx, AccountKind.DRAWER, name, null));
        if (lock(tx.table(DrawerTable.class), account.id()).isEmpty()) {
            tx.table(MoneyTable.class).begin(account.id(), "", 0);
        }
        return account;
    }

    /** From here to the end of the transaction nothing comes into the drawer and nothing goes out of it. */
    private static List<Long> lock(DrawerTable table, UUID drawer) {
        List<Long> sums = table.lock(drawer);
        table.hold(drawer);
        return sums;
    }

    /**
     * Closes a shift with what lies in the drawer; without a second person it waits for one. Refused when it is closed, when it would end
     * before it began, and when the difference is not explained.
     */
    public Shift close(UUID shift, CountDraft draft) {
        refuse(draft.problems());
        return store.write(tx -> {
            DrawerTable table = tx.table(DrawerTable.class);
            DrawerTable.ShiftRow row = shift(table, shift);
            lock(table, row.drawer());
            drafts.forget(tx, draft.id());
            if (table.count(draft.id()).isPresent()) {
                return whole(tx, shift);
            }
            if (table.end(row.drawer(), shift) == 0) {
                throw new Refused("money.shift.closedAlready", row.number());
            }
            Instant at = moment(draft);
            if (at.isBefore(row.openedAt())) {
                throw new Refused("money.shift.endsBeforeItBegins", row.number());
            }
            count(tx, table.account(row.drawer()).orElseThrow(), shift, Count.Kind.CLOSING, draft, at, null, null);
            return whole(tx, shift);
        });
    }

    private static DrawerTable.ShiftRow shift(DrawerTable table, UUID shift) {
        return table.shift(shift).orElseThrow(() -> new Refused("money.shift.gone"));
    }

    private Instant moment(CountDraft draft) {
        Instant now = clock.instant();
        if (draft.at() != null && draft.at().isAfter(now)) {
            throw new Refused("money.count.inTheFuture");
        }
        return draft.at() == null ? now : draft.at();
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Refused(problems.getFirst().key(), problems.getFirst().args().toArray());
        }
    }

    /** @param before the count this one puts right, or null: then it is measured against what should have been there when that was written */
    private void count(Tx tx, Account drawer, UUID shift, Count.Kind kind, CountDraft draft, Instant at, Count before, String why) {
        DrawerTable table = tx.table(DrawerTable.class);
        long expected = before == null ? table.sum(drawer.id()) : before.expectedFen();
        if (draft.seen() != null && draft.seen() != expected) {
            throw new Refused("money.count.movedOn", Money.ofFen(expected));
        }
        long lastEntry = before == null ? table.lastEntry(drawer.id()) : before.lastEntry();
        long counted = draft.total().orElseThrow().fen();
        UUID posting = null;
        String reason = Text.clean(draft.reason());
        if (counted != expected) {
            if (reason.isEmpty()) {
                throw new Refused("money.count.reasonMissing", Money.ofFen(counted - expected));
            }
            Account overShort = cashBook.account(tx, AccountKind.OVER_SHORT, drawer.name(), drawer.place());
            posting = cashBook.post(tx, List.of(new CashBook.Side(drawer, "", counted - expected), new CashBook.Side(overShort, "", expected - counted)),
                    null, reason, at);
            // Counted at a moment before now, it says how much lay there then, which what was paid in since may gainsay.
            cashBook.refuseIfEverShort(tx, posting);
        }
        table.addCount(new Count(draft.id(), shift, kind, counted, expected, lastEntry, draft.kept(), draft.blind(), Text.name(draft.handler()),
                reason.isEmpty() ? null : reason, posting, before == null ? null : before.id(), why, at, clock.instant(), null, null));
        if (!Text.blank(draft.checker())) {
            table.check(draft.id(), Text.name(draft.checker()), clock.instant());
        }
    }

    /** The second person signs a shift that one closed alone. Refused for the one who counted, and once it is signed. */
    public Shift sign(UUID shift, String checker) {
        return store.write(tx -> {
            DrawerTable table = tx.table(DrawerTable.class);
            DrawerTable.ShiftRow row = shift(table, shift);
            lock(table, row.drawer());
            Shift now = whole(tx, shift);
            if (now.state() != Shift.State.TO_CHECK) {
                throw new Refused(now.closing() == null ? "money.shift.stillOpen" : "money.shift.signedAlready", row.number());
            }
            List<Problem> problems = new ArrayList<>();
            CountDraft.names(now.closing().handler(), checker, problems);
            if (Text.blank(checker)) {
                problems.add(new Problem("checker", "money.checkerMissing"));
            }
            refuse(problems);
            table.check(now.closing().id(), Text.name(checker), clock.instant());
            return whole(tx, shift);
        });
    }

    /**
     * Puts a wrong count right: what it booked is taken back and what the right one finds is booked, at the moment of the first. Both stay
     * readable. Refused for a count that another was made after, without a reason, and when more was paid in since than was there by it.
     */
    public Shift correct(UUID count, CountDraft draft, String why) {
        refuse(draft.problems());
        if (Text.blank(why) || Text.length(Text.clean(why)) > CountDraft.LONGEST_REASON) {
            throw new Refused("money.reasonMissing");
        }
        return store.write(tx -> {
            DrawerTable table = tx.table(DrawerTable.class);
            Count wrong = table.count(count).orElseThrow(() -> new Refused("money.shift.gone"));
            DrawerTable.ShiftRow row = shift(table, wrong.shift());
            lock(table, row.drawer());
            if (table.count(draft.id()).isPresent()) {
                return whole(tx, row.id());
            }
            if (table.inForce(row.id()).stream().noneMatch(c -> c.id().equals(count)) || table.after(row, wrong) > 0) {
                throw new Refused("money.count.builtUpon", row.number());
            }
            Runnable right = () -> count(tx, table.account(row.drawer()).orElseThrow(), row.id(), wrong.kind(), draft, wrong.countedAt(), wrong, Text.clean(why));
            Runnable back = () -> {
                if (wrong.posting() != null) {
                    cashBook.reverse(tx, wrong.posting(), why, wrong.countedAt());
                }
            };
            // What adds to the drawer comes first: only what is missing after both has to be there still.
            boolean adds = draft.total().orElseThrow().fen() > wrong.expectedFen();
            (adds ? right : back).run();
            (adds ? back : right).run();
            return whole(tx, row.id());
        });
    }

    private static Shift whole(Tx tx, UUID id) {
        DrawerTable table = tx.table(DrawerTable.class);
        return whole(table, shift(table, id));
    }

    private static Shift whole(DrawerTable table, DrawerTable.ShiftRow row) {
        List<Count> counts = table.inForce(row.id());
        Count opening = counts.stream().filter(c -> c.kind() == Count.Kind.OPENING).findFirst().orElseThrow();
        Count closing = counts.stream().filter(c -> c.kind() == Count.Kind.CLOSING).findFirst().orElse(null);
        DrawerTable.Flow flow = table.flow(row.drawer(), opening.lastEntry(), closing == null ? Long.MAX_VALUE : closing.lastEntry());
        return new Shift(row.id(), row.number(), row.drawer(), row.drawerName(), opening, closing, flow.received(), flow.paidIn());
    }

    /** The latest shifts of a drawer, newest first. */
    public List<Shift> shifts(UUID drawer, int limit) {
        return store.read(tx -> {
            DrawerTable table = tx.table(DrawerTable.class);
            return table.shifts(drawer, limit).stream().map(row -> whole(table, row)).toList();
        });
    }

    /** Every count of a shift, also those that were replaced, oldest first. */
    public List<Count> counts(UUID shift) {
        return store.read(tx -> tx.table(DrawerTable.class).counts(shift));
    }

    /** 交接班表: the paper that goes with a shift. */
    public byte[] paper(UUID shift) {
        return store.read(tx -> ShiftPaper.of(whole(tx, shift), settings.station(tx), words));
    }
}
