package org.wishdesk.matching;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wishdesk.base.Progress;
import org.wishdesk.goods.Catalogue;
import org.wishdesk.goods.Item;
import org.wishdesk.goods.Spec;
import org.wishdesk.inventory.Inventory;
import org.wishdesk.money.AccountKind;
import org.wishdesk.money.Balance;
import org.wishdesk.money.CashBook;
import org.wishdesk.paper.SheetWriter;
import org.wishdesk.people.HiddenField;
import org.wishdesk.settings.Settings;
import org.wishdesk.store.Store;
import org.wishdesk.store.Tx;
import org.wishdesk.wishes.WishView;
import org.wishdesk.wishes.Wishes;
import org.wishdesk.words.Words;

/**
 * 急需物品: which open wishes a piece at the counter would fulfil, what the station needs now and what it has enough of, and what would be
 * worth buying. Answers from memory, which follows the ledger: before each answer, lots and wishes that something was written about since
 * the last are read anew. Whether a matching was run makes no difference. Nothing here names a household until {@link #whose} is asked.
 */
public final class Wanted {

    /** Several counters on one server write with clocks of their own: what they wrote so long ago is looked at again. */
    private static final Duration OTHERS_LAG = Duration.ofMinutes(2);
    /** With several counters all is read anew so often, lest a clock that is far off hides what its counter wrote. */
    private static final Duration ANEW = Duration.ofMinutes(10);

    private static final Set<AccountKind> HOLDING = Set.of(AccountKind.DRAWER, AccountKind.COLLECTOR, AccountKind.SPECIAL);

    /**
     * What a piece at the counter would do.
     *
     * @param read       false while the wishes are still being read for the first time
     * @param households how many wait for such a piece
     * @param pieces     how many pieces they lack
     * @param lying      free pieces that would do for one of them already
     * @param best       open lines it would fulfil, those in greatest need first
     * @param sizes      whatever size it has, how many wait in each
     */
    public record Here(boolean read, int households, long pieces, long lying, List<Line> best, List<SizeWaiting> sizes) {

        static final Here NOT_YET = new Here(false, 0, 0, 0, List.of(), List.of());
    }

    /**
     * An open line as the donor may see it.
     *
     * @param open        pieces it lacks
     * @param days        since it was wished
     * @param restOnShelf the rest of the wish could be filled from the shelf now
     */
    public record Line(UUID wish, String item, Spec spec, int open, int days, boolean restOnShelf) {
    }

    /** How many wait for a size, as it was wished. Most first. */
    public record SizeWaiting(String size, int households, long pieces) implements Comparable<SizeWaiting> {

        @Override
        public int compareTo(SizeWaiting other) {
            return households != other.households ? Integer.compare(other.households, households) : size.compareTo(other.size);
        }
    }

    /** What is missing, most missing first, and what there is enough of, most first. */
    public record Needs(LocalDate day, List<WantedRow> missing, List<WantedRow> enough) {
    }

    /** Whose wish it is. Personal: shown only to whoever asked, and asked for on the record. */
    public record Whose(String wish, String household, String person, String township, String village) {

        /** Nothing personal, so that none of it can reach a log. */
        @Override
        public String toString() {
            return "Whose " + wish;
        }
    }

    private final Store store;
    private final Clock clock;
    private final Settings settings;
    private final Catalogue catalogue;
    private final Inventory inventory;
    private final Wishes wishes;
    private final CashBook cashBook;
    private final Words words;

    private final Object lock = new Object();
    private final AtomicBoolean building = new AtomicBoolean();
    private final AtomicBoolean news = new AtomicBoolean();
    private WantedIndex index;
    private Instant readAt = Instant.EPOCH;
    private volatile ZoneId zone = ZoneOffset.UTC;
    private volatile Instant upTo = Instant.EPOCH;
    private volatile boolean wrong;

    public Wanted(Store store, Clock clock, Settings settings, Catalogue catalogue, Inventory inventory, Wishes wishes, CashBook cashBook, Words words) {
        this.store = store;
        this.clock = clock;
        this.settings = settings;
        this.catalogue = catalogue;
        this.inventory = inventory;
        this.wishes = wishes;
        this.cashBook = cashBook;
        this.words = words;
        store.onCommit(() -> {
            // A clock that was put back writes before what was read already; then nothing less than all is read again.
            wrong |= clock.instant().isBefore(upTo);
            news.set(true);
        });
    }

    /** What a piece of this item and spec would do; never waits for a first reading that someone else began. */
    public Here at(Item item, Spec spec, int most) {
        return ask(now -> now.at(item, spec, most), Here.NOT_YET);
    }

    /** What the station needs now and what it has enough of. */
    public Needs needs() {
        return ask(now -> {
            List<WantedRow> rows = new ArrayList<>();
            for (WantedIndex.Group group : now.groups()) {
                group.rows = group.rows == null ? new Shortage(now, group).rows() : group.rows;
                rows.addAll(group.rows);
            }
            return new Needs(now.day(), rows.stream().filter(row -> row.missing() > 0).sorted(WantedRow.MOST_MISSING).toList(),
                    rows.stream().filter(WantedRow::enough).sorted(WantedRow.MOST_LEFT).toList());
        }, new Needs(today(), List.of(), List.of()));
    }

    /** What would be worth buying with the money that is free. */
    public Purchases purchases() {
        long free = Math.max(0, cashBook.balances().stream().filter(b -> b.earmark().isEmpty() && HOLDING.contains(b.kind())).mapToLong(Balance::fen).sum());
        return ask(now -> {
            Map<Integer, Long> covered = new HashMap<>();
            now.groups().forEach(group -> new Shortage(now, group).covered(covered));
            return Purchases.of(now, covered, free);
        }, new Purchases(free, 0, 0, List.of()));
    }

    /** Whose wish it is; written down with who asked. */
    public Whose whose(UUID wish) {
        String person = wishes.reveal(wish, HiddenField.WISH_PERSON, settings.station().clerk());
        WishView view = wishes.open(wish);
        return new Whose(view.code(), view.householdCode(), person, view.township(), view.village());
    }

    /** The poster: what is needed and what is not, A4, of no household. */
    public byte[] poster() {
        return WantedPaper.of(needs(), settings.station(), words);
    }

    /** Writes both lists and what is worth buying as {@code .xlsx} or {@code .csv}; returns how many rows. */
    public int export(Path file, Progress progress) {
        Needs needs = needs();
        Purchases purchases = purchases();
        progress.check();
        SheetWriter.write(WantedPaper.sheet(needs, purchases, settings.station(), words), file, progress);
        return needs.missing().size() + needs.enough().size() + purchases.list().size();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private <T> T ask(Function<WantedIndex, T> question, T notYet) {
        readIfDue();
        synchronized (lock) {
            if (index == null) {
                return notYet;
            }
            if (follow()) {
                return question.apply(index);
            }
            // An item was put right: what fits what is worked out anew.
            wrong = true;
        }
        readIfDue();
        synchronized (lock) {
            return question.apply(index);
        }
    }

    /** Reads everything when that is due and nobody is at it; meanwhile others are answered from what was read before. */
    private void readIfDue() {
        if (due() && building.compareAndSet(false, true)) {
            try {
                read();
            } finally {
                building.set(false);
            }
        }
    }

    private boolean due() {
        synchronized (lock) {
            return index == null || wrong || !index.day().equals(today()) || store.shared() && readAt.plus(ANEW).isBefore(clock.instant());
        }
    }

    private void read() {
        wrong = false;
        store.read(tx -> {
            zone = settings.station(tx).zoneId();
            Instant last = lastWritten(tx);
            WantedIndex made = new WantedIndex(today(), items(tx));
            wishes.waiting(tx, made::line);
            inventory.free(tx, made::lot);
            made.ready();
            synchronized (lock) {
                index = made;
                upTo = last;
                readAt = clock.instant();
                news.set(true);
            }
            return null;
        });
    }

    private Map<UUID, Item> items(Tx tx) {
        return catalogue.items(tx).stream().collect(Collectors.toMap(Item::id, Function.identity()));
    }

    private Instant lastWritten(Tx tx) {
        Instant goods = inventory.lastWritten(tx);
        Instant wished = wishes.lastWritten(tx);
        return goods.isAfter(wished) ? goods : wished;
    }

    /**
     * Catches up with the ledger. In a store of our own, actions are written one after the other, so whatever was written after what was
     * read bears its last moment or a later one. Others' clocks may lag. False when everything must be read anew.
     */
    private boolean follow() {
        if (!news.getAndSet(false) && !store.shared()) {
            return true;
        }
        return store.read(tx -> {
            if (!index.learn(items(tx))) {
                return false;
            }
            Instant last = lastWritten(tx);
            Instant since = store.shared() ? upTo.minus(OTHERS_LAG) : upTo;
            inventory.freeSince(tx, since, index::lot);
            wishes.waitingSince(tx, since, index::wish);
            upTo = last;
            return true;
        });
    }
}
