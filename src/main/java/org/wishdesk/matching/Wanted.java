package org.wishdesk.matching;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wishdesk.base.Progress;
import org.wishdesk.goods.Catalogue;
import org.wishdesk.goods.Item;
import org.wishdesk.goods.Spec;
import org.wishdesk.inventory.Inventory;
import org.wishdesk.money.CashBook;
import org.wishdesk.paper.SheetWriter;
import org.wishdesk.people.HiddenField;
import org.wishdesk.settings.Settings;
import org.wishdesk.store.Store;
import org.wishdesk.store.Tx;
import org.wishdesk.wishes.WaitingLine;
import org.wishdesk.wishes.WishView;
import org.wishdesk.wishes.Wishes;
import org.wishdesk.words.Words;

/**
 * 急需物品: which open wishes a piece at the counter would fulfil, what the station needs now and what it has enough of, and what would be
 * worth buying. Answers from memory, which follows the ledger: before each answer, lots and wishes that something was written about since
 * the last are read anew. What stands first, and what is called scarce or enough, goes by the going prices of the last run and the stock and
 * wishes since; before any run by need. No price is ever shown. Nothing here names a household until {@link #whose} is asked.
 */
public final class Wanted {

    /** Several counters on one server write with clocks of their own: what they wrote so long ago is looked at again. */
    private static final Duration OTHERS_LAG = Duration.ofMinutes(2);
    /** With several counters all is read anew so often, lest a clock that is far off hides what its counter wrote. */
    private static final Duration ANEW = Duration.ofMinutes(10);

    private static final int PATIENCE_MS = 50;
    private static final int AT_ONCE = 200;

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
    private final Rulebook rulebook;
    private final Words words;

    /** Whoever asks or tells the index; held for microseconds, and while one group of items is taken down. */
    private final Object lock = new Object();
    private final ReentrantLock following = new ReentrantLock();
    private final AtomicBoolean building = new AtomicBoolean();
    private final AtomicBoolean news = new AtomicBoolean();
    private WantedIndex index;
    private Optional<UUID> run = Optional.empty();
    private volatile long itemsRead;
    private Instant readAt = Instant.EPOCH;
    private volatile ZoneId zone = ZoneOffset.UTC;
    private volatile Instant upTo = Instant.EPOCH;
    private volatile boolean wrong;

    public Wanted(Store store, Clock clock, Settings settings, Catalogue catalogue, Inventory inventory, Wishes wishes, CashBook cashBook,
            Rulebook rulebook, Words words) {
        this.store = store;
        this.clock = clock;
        this.settings = settings;
        this.catalogue = catalogue;
        this.inventory = inventory;
        this.wishes = wishes;
        this.cashBook = cashBook;
        this.rulebook = rulebook;
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

    /** What the station needs now and what it has enough of; group by group, so that nobody at the counter waits for it. */
    public Needs needs() {
        WantedIndex now = ask(Function.identity(), null);
        List<WantedRow> rows = new ArrayList<>();
        groups(now).forEach(group -> rows.addAll(rows(now, group)));
        return new Needs(today(), rows.stream().filter(row -> row.missing() > 0).sorted(WantedRow.MOST_MISSING).toList(),
                rows.stream().filter(WantedRow::enough).sorted(WantedRow.MOST_LEFT).toList());
    }

    private List<WantedIndex.Group> groups(WantedIndex of) {
        synchronized (lock) {
            return of == null ? List.of() : of.groups();
        }
    }

    private List<WantedRow> rows(WantedIndex of, WantedIndex.Group group) {
        Shortage stood;
        int changes;
        synchronized (lock) {
            if (group.rows != null) {
                return group.rows;
            }
            stood = new Shortage(of, group, false);
            changes = group.changes;
        }
        List<WantedRow> rows = stood.rows();
        synchronized (lock) {
            group.rows = group.changes == changes ? rows : null;
        }
        return rows;
    }

    /** What would be worth buying with the money that is free; what is decided to be bought already counts as there, and its money as gone. */
    public Purchases purchases() {
        Purchases.Means means = store.read(tx -> Buying.means(tx, cashBook, rulebook.rules(tx).buying()));
        WantedIndex now = ask(Function.identity(), null);
        List<Shortage.Asking> without = new ArrayList<>();
        for (WantedIndex.Group group : groups(now)) {
            Shortage stood;
            synchronized (lock) {
                stood = new Shortage(now, group, true);
            }
            without.addAll(stood.without());
        }
        return Purchases.of(without, means);
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

    private Instant yearAgo() {
        return today().minusYears(1).atStartOfDay(zone).toInstant();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private <T> T ask(Function<WantedIndex, T> question, T notYet) {
        readIfDue();
        if (!follow()) {
            // An item was put right, a run has new prices or a manager decided otherwise: all is worked out anew.
            wrong = true;
            readIfDue();
        }
        synchronized (lock) {
            return index == null ? notYet : question.apply(index);
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
            Standing standing = new Standing(today(), rulebook.rules(tx), Board.going(tx).orElse(null), wishes.helpedSince(tx, yearAgo()));
            long version = catalogue.version();
            WantedIndex made = new WantedIndex(standing, items(tx));
            wishes.waiting(tx, made::wish);
            inventory.free(tx, made::lot);
            made.ready();
            synchronized (lock) {
                index = made;
                upTo = last;
                run = Board.lastRun(tx);
                itemsRead = version;
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
     * Catches up with the ledger, one at a time; who finds someone at it waits a moment and is then answered from what is known. What was
     * written is read before the index is touched, and told to it in pieces between which the counter is answered.
     *
     * @return false when everything must be read anew
     */
    private boolean follow() {
        if (!news.get() && !store.shared()) {
            return true;
        }
        try {
            if (!following.tryLock(PATIENCE_MS, TimeUnit.MILLISECONDS)) {
                return true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
        try {
            return !news.getAndSet(false) && !store.shared() || store.read(this::caughtUp);
        } finally {
            following.unlock();
        }
    }

    /**
     * In a store of our own, actions are written one after the other, so whatever was written after what was read bears its last moment or a
     * later one. Others' clocks may lag.
     */
    private boolean caughtUp(Tx tx) {
        Optional<UUID> last = Board.lastRun(tx);
        Rules rules = rulebook.rules(tx);
        long version = catalogue.version();
        Map<UUID, Item> items = store.shared() || version != itemsRead ? items(tx) : Map.of();
        WantedIndex told;
        Instant since;
        synchronized (lock) {
            told = index;
            since = store.shared() ? upTo.minus(OTHERS_LAG) : upTo;
            if (told == null || !run.equals(last) || !told.standing().rules().equals(rules) || !items.isEmpty() && !told.learn(items)) {
                return told == null;
            }
            itemsRead = version;
        }
        Instant written = lastWritten(tx);
        List<Runnable> news = new ArrayList<>();
        inventory.freeSince(tx, since, lot -> news.add(() -> told.lot(lot)));
        Map<UUID, List<WaitingLine>> waiting = new LinkedHashMap<>();
        wishes.waitingSince(tx, since, waiting::put);
        Set<UUID> households = waiting.values().stream().flatMap(List::stream).map(WaitingLine::household).collect(Collectors.toSet());
        Set<UUID> helped = wishes.helpedSince(tx, yearAgo(), households);
        households.forEach(home -> news.add(() -> told.standing().helped(home, helped.contains(home))));
        waiting.forEach((wish, lines) -> news.add(() -> told.wish(wish, lines)));
        for (int from = 0; from < news.size(); from += AT_ONCE) {
            synchronized (lock) {
                news.subList(from, Math.min(from + AT_ONCE, news.size())).forEach(Runnable::run);
            }
        }
        synchronized (lock) {
            // Who read everything meanwhile read it of a moment of his own.
            upTo = index == told ? written : upTo;
        }
        return true;
    }
}
