package org.wishdesk.money;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wishdesk.base.Money;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Refused;
import org.wishdesk.base.Text;
import org.wishdesk.settings.Settings;
import org.wishdesk.store.Drafts;
import org.wishdesk.store.Store;
import org.wishdesk.store.Tx;

/** 缴存专户: what leaves a drawer or a collector for the special account, each time by a bank slip and two people. */
public final class Deposits {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private final Store store;
    private final Clock clock;
    private final Settings settings;
    private final CashBook cashBook;
    private final Drafts drafts;

    public Deposits(Store store, Clock clock, Settings settings, CashBook cashBook, Drafts drafts) {
        this.store = store;
        this.clock = clock;
        this.settings = settings;
        this.cashBook = cashBook;
        this.drafts = drafts;
    }

    /**
     * Pays in. What is meant for something goes first and stays meant for it. Refused when more than is there, or than was there on that
     * day or later; for a slip that was used; for a day to come.
     */
    public Deposit payIn(DepositDraft draft) {
        List<Problem> problems = draft.problems();
        if (!problems.isEmpty()) {
            throw new Refused(problems.getFirst().key(), problems.getFirst().args().toArray());
        }
        return store.write(tx -> pay(tx, tx.table(DepositTable.class), draft));
    }

    private Deposit pay(Tx tx, DepositTable table, DepositDraft draft) {
        Account from = tx.table(DrawerTable.class).account(draft.account())
                .filter(a -> a.kind() == AccountKind.DRAWER || a.kind() == AccountKind.COLLECTOR).orElseThrow(() -> new Refused("money.deposit.nothingThere"));
        tx.table(DrawerTable.class).lock(from.id());
        drafts.forget(tx, draft.id());
        Optional<Deposit> before = table.byId(draft.id());
        if (before.isPresent()) {
            return before.get();
        }
        Instant at = moment(tx, draft.paidOn());
        long fen = Money.read(draft.sum()).orElseThrow().fen();
        List<DepositTable.Part> parts = table.parts(from.id(), at);
        long there = Math.min(parts.stream().mapToLong(part -> Math.max(0, part.fen())).sum(), table.least(from.id(), at));
        if (fen > there) {
            throw new Refused("money.deposit.notThatMuch", Money.ofFen(Math.max(0, there)));
        }
        String slip = Text.clean(draft.slipNo());
        if (table.slips(slip) > 0) {
            throw new Refused("money.deposit.slipTaken", slip);
        }
        UUID posting = cashBook.post(tx, sides(tx, from, parts, fen), null, slip, at);
        table.add(new Deposit(draft.id(), from.id(), from.name(), from.kind(), fen, slip, draft.paidOn(), Text.name(draft.handler()),
                Text.name(draft.checker()), posting, clock.instant(), null));
        table.takeSlip(slip, draft.id());
        return table.byId(draft.id()).orElseThrow();
    }

    private List<CashBook.Side> sides(Tx tx, Account from, List<DepositTable.Part> parts, long fen) {
        Account special = cashBook.account(tx, AccountKind.SPECIAL, "", null);
        List<CashBook.Side> sides = new ArrayList<>();
        long left = fen;
        for (DepositTable.Part part : parts) {
            long taken = Math.min(left, part.fen());
            if (taken > 0) {
                sides.add(new CashBook.Side(from, part.earmark(), -taken));
                sides.add(new CashBook.Side(special, part.earmark(), taken));
                left -= taken;
            }
        }
        return sides;
    }

    /** A slip of today was paid in now, one of an earlier day at that day's end, whenever that day's money came. */
    private Instant moment(Tx tx, LocalDate day) {
        ZoneId zone = settings.station(tx).zoneId();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        if (day.isAfter(today) || day.isBefore(EARLIEST)) {
            throw new Refused("money.deposit.dayOdd");
        }
        return day.equals(today) ? clock.instant() : day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
    }

    /** Takes a deposit back that was written wrongly; its slip may be used again. Refused twice, and without a reason. */
    public Deposit undo(UUID deposit, String reason, String clerk) {
        return store.write(tx -> {
            DepositTable table = tx.table(DepositTable.class);
            Deposit was = table.byId(deposit).orElseThrow(() -> new Refused("money.postingGone"));
            if (table.freeSlip(deposit) == 0) {
                throw new Refused("money.reversedAlready");
            }
            cashBook.reverse(tx, was.posting(), reason);
            table.undo(deposit, Text.head(Text.clean(reason), 400), clerk, clock.instant());
            return table.byId(deposit).orElseThrow();
        });
    }

    /** The latest of a place, newest first, also those that were taken back. */
    public List<Deposit> latest(String place, int limit) {
        return store.read(tx -> tx.table(DepositTable.class).latest(place, limit));
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.station().zoneId());
    }
}
