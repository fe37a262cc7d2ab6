package org.wishdesk.sorting;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.wishdesk.base.Progress;
import org.wishdesk.base.Refused;
import org.wishdesk.base.Text;
import org.wishdesk.base.TypedMoment;
import org.wishdesk.goods.Barcodes;
import org.wishdesk.goods.Catalogue;
import org.wishdesk.goods.Item;
import org.wishdesk.goods.Nameplate;
import org.wishdesk.goods.SafeUse;
import org.wishdesk.inventory.Bins;
import org.wishdesk.inventory.Ending;
import org.wishdesk.inventory.Inventory;
import org.wishdesk.inventory.Labels;
import org.wishdesk.inventory.Lot;
import org.wishdesk.inventory.Movement;
import org.wishdesk.inventory.Place;
import org.wishdesk.inventory.Sorted;
import org.wishdesk.money.CashBook;
import org.wishdesk.paper.Pdf;
import org.wishdesk.paper.Printout;
import org.wishdesk.paper.SheetWriter;
import org.wishdesk.settings.Settings;
import org.wishdesk.settings.StationFacts;
import org.wishdesk.store.Drafts;
import org.wishdesk.store.Store;
import org.wishdesk.store.Tx;
import org.wishdesk.words.Words;

/** 分拣: bags become lots, what was cleaned goes to its shelf, what is of no use leaves; and the account of it all. */
public final class Sorting {

    private static final int MOST_FOUND = 200;

    private final Store store;
    private final Clock clock;
    private final Settings settings;
    private final Catalogue catalogue;
    private final Barcodes barcodes;
    private final Labels labels;
    private final Inventory inventory;
    private final CashBook cashBook;
    private final Drafts drafts;
    private final Words words;
    private final Bins bins;

    public Sorting(Store store, Clock clock, Settings settings, Catalogue catalogue, Barcodes barcodes, Inventory inventory, Bins bins, Labels labels,
            CashBook cashBook, Drafts drafts, Words words) {
        this.store = store;
        this.clock = clock;
        this.settings = settings;
        this.catalogue = catalogue;
        this.barcodes = barcodes;
        this.labels = labels;
        this.inventory = inventory;
        this.bins = bins;
        this.cashBook = cashBook;
        this.drafts = drafts;
        this.words = words;
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.station().zoneId());
    }

    public LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, settings.station().zoneId());
    }

    /**
     * When something was sorted or handled that is typed in later: a day, or a day and an hour, in station time; of a day alone its end.
     *
     * @return null for now; refused for what is no moment or lies ahead
     */
    public Instant moment(String typed) {
        if (Text.blank(typed)) {
            return null;
        }
        TypedMoment moment = TypedMoment.past(typed, today()).orElseThrow(() -> new Refused("sorting.whenOdd"));
        if (moment.hour() == null && moment.day().equals(today())) {
            return null;
        }
        ZoneId zone = settings.station().zoneId();
        return moment(moment.hour() == null ? moment.day().plusDays(1).atStartOfDay(zone).minusMinutes(1).toInstant() : moment.in(zone));
    }

    private Instant moment(Instant happened) {
        Instant now = clock.instant();
        if (happened != null && happened.isAfter(now)) {
            throw new Refused("sorting.whenOdd");
        }
        return happened == null ? now : happened;
    }

    /** What waits to be sorted, the oldest first. */
    public List<Bag> bags() {
        return store.read(tx -> tx.table(SortingTable.class).bags());
    }

    /**
     * Sorts a bag, or a part of it; when it returns, that is on the disk. A draft that was saved before returns what it made. Refused when the bag has
     * moved on since, and then nothing is changed.
     *
     * @return the new lots, with the rest of the bag among them when there is one
     */
    public List<Lot> sort(SortDraft draft) {
        return store.write(tx -> sort(tx, draft));
    }

    List<Lot> sort(Tx tx, SortDraft draft) {
        drafts.forget(tx, draft.id());
        if (!draft.problems().isEmpty()) {
            throw new Refused("sorting.hasProblems", draft.problems().size());
        }
        draft.tooOld(today()).stream().findFirst().ifPresent(problem -> {
            throw new Refused(problem.key(), problem.args().toArray());
        });
        Lot bag = inventory.lot(tx, draft.bag());
        if (!bag.item().equals(catalogue.bag(tx).id())) {
            throw new Refused("sorting.notABag", bag.code());
        }
        List<Sorted> out = new ArrayList<>();
        List<Item> used = new ArrayList<>();
        for (SortDraft.Line line : draft.lines()) {
            Item item = catalogue.ensure(tx, line.item(), line.kind(), line.unit());
            if (item.bag()) {
                throw new Refused("sorting.bagInABag", item.name());
            }
            used.add(item);
            out.add(Sorted.of(item, words.t(item.kind()), Text.clean(line.unit()), line.spec(), line.quantity(), line.ending(), line.plate()));
            if (!Text.blank(line.barcode())) {
                barcodes.learn(tx, Text.clean(line.barcode()), item, line.spec(), line.plate().clean());
            }
        }
        catalogue.used(tx, used, clock.instant());
        if (draft.rest()) {
            out.add(Sorted.rest(bag, catalogue.bag(tx), 1));
        }
        SortingTable table = tx.table(SortingTable.class);
        boolean before = !table.written(draft.id()).isEmpty();
        List<Lot> made = inventory.sort(tx, bag.id(), inventory.placeById(tx, draft.place()), 1, out, "", moment(draft.happenedAt()), draft.id());
        if (!before) {
            table.addPlates(plates(tx, out, made));
        }
        return made;
    }

    /** Of what is kept piece by piece each piece has the plate. */
    private List<LotPlate> plates(Tx tx, List<Sorted> out, List<Lot> made) {
        List<LotPlate> plates = new ArrayList<>();
        StationFacts station = settings.station(tx);
        Instant now = clock.instant();
        int at = 0;
        for (Sorted each : out) {
            int lots = each.item().perPiece() ? each.quantity() : 1;
            Nameplate plate = each.plate();
            SafeUse use = SafeUse.of(each.item().name(), plate, LocalDate.ofInstant(now, station.zoneId()));
            boolean past = use.state() == SafeUse.State.PAST && !each.ending().leaves();
            for (Lot lot : made.subList(at, at + lots)) {
                if (!plate.blank()) {
                    plates.add(new LotPlate(lot.id(), plate.made(), plate.threeC(), plate.powerTest(), plate.tester(), past ? (Integer) use.years() : null,
                            past ? use.source() : null, past ? station.clerk() : null, now));
                }
            }
            at += lots;
        }
        return plates;
    }

    /** A line as the table shows it, with the box it goes into. */
    SortRow row(SortDraft.Line line) {
        return new SortRow(line, line.ending().leaves() ? ""
                : store.read(tx -> catalogue.byName(tx, line.item()).map(item -> bins.rules(tx).of(item, line.spec()).code()).orElse("")));
    }

    /** Sortings of any time, the newest first, of bags whose number holds what was typed; all when nothing was. */
    public List<SortedBag> sortings(String typed) {
        return store.read(tx -> tx.table(SortingTable.class).sortings("%" + asked(typed) + "%", MOST_FOUND));
    }

    /** What came out in a sorting and where it is now, in the order in which it was typed. */
    public List<CameOut> cameOut(UUID sorting) {
        return store.read(tx -> CameOutReader.of(tx, inventory, sorting));
    }

    /**
     * Puts everything of a sorting back into its bag, also what was cleaned since, by movements of its own. Refused without a reason, when it was put back before, and, naming what
     * and where, when any of it has moved on since.
     *
     * @return what came out, to be sorted anew
     */
    public List<CameOut> undo(UUID sorting, String reason) {
        return store.write(tx -> {
            List<CameOut> out = CameOutReader.of(tx, inventory, sorting);
            out.stream().filter(each -> !each.stayed()).findFirst().ifPresent(each -> {
                if (each.now().isEmpty() || each.rest()) {
                    throw new Refused(each.rest() ? "sorting.sortedOn" : "sorting.undoneAlready", each.lot().code());
                }
                throw new Refused("sorting.movedOn", each.lot().code(), each.lot().itemName(), each.says(words));
            });
            inventory.unsort(tx, sorting, reason);
            return out;
        });
    }

    /** One label for each lot of a sorting that stays in the station; refused when none does. */
    public Printout labels(UUID sorting) {
        Map<UUID, Integer> copies = new LinkedHashMap<>();
        cameOut(sorting).stream().filter(CameOut::labelled).forEach(each -> copies.put(each.lot().id(), 1));
        if (copies.isEmpty()) {
            throw new Refused("sorting.noLabels");
        }
        return labels.print(copies);
    }

    /** What waits to be washed or disinfected, the oldest first. */
    public List<Piece> cleaning() {
        return store.read(tx -> tx.table(SortingTable.class).cleaning());
    }

    /** What lies anywhere in the station, and behind it what left, by a part of its code or its name. */
    public List<Piece> find(String typed) {
        String asked = asked(typed);
        return asked.isEmpty() ? List.of() : store.read(tx -> {
            SortingTable table = tx.table(SortingTable.class);
            return Stream.concat(table.find("%" + asked + "%", MOST_FOUND).stream(), table.left("%" + asked + "%", MOST_FOUND).stream()).toList();
        });
    }

    /**
     * They never left, or came back: they lie again where they lay, and what they were sold for goes out of the drawer again. Refused without a reason,
     * when that was done before, or the money is not there any more.
     *
     * @param left {@link Piece#left}
     */
    public void takeBack(UUID left, String reason) {
        if (Text.length(Text.clean(reason)) > HandleDraft.LONGEST_REASON) {
            throw new Refused("sorting.reasonTooLong", HandleDraft.LONGEST_REASON);
        }
        store.run(tx -> {
            inventory.reverse(tx, left, reason);
            cashBook.unsold(tx, left, reason);
        });
    }

    private static String asked(String typed) {
        return Text.clean(typed).replaceAll("[%_\\\\]", "");
    }

    /**
     * Cleaned pieces go to their shelf, others to be cleaned, out by another door, or are sold; the money of a sale comes into the drawer in the same
     * transaction. Refused when they are promised, moved on or not enough.
     */
    public void handle(HandleDraft draft) {
        if (!draft.problems().isEmpty()) {
            throw new Refused("sorting.hasProblems", draft.problems().size());
        }
        store.run(tx -> {
            Place at = inventory.placeById(tx, draft.place());
            Instant now = moment(draft.happenedAt());
            if (draft.ending() == Ending.KEPT) {
                inventory.cleaned(tx, draft.lot(), at, draft.quantity(), now);
                return;
            }
            if (draft.ending() == Ending.SOLD && !at.kind().offers()) {
                throw new Refused("sorting.soldFromShelf", inventory.lot(tx, draft.lot()).code());
            }
            Movement gone = inventory.end(tx, draft.lot(), at, draft.quantity(), draft.ending(), draft.reason(), now);
            if (draft.proceeds() != null) {
                cashBook.sold(tx, gone.id(), at.id(), at.name(), draft.proceeds(), inventory.lot(tx, draft.lot()).code() + " " + Text.clean(draft.reason()), now);
            }
        });
    }

    /** How much of what was given from the first to the last day was usable, by kind or by item. */
    public Usable usable(LocalDate first, LocalDate last, boolean byItem) {
        StationFacts station = settings.station();
        Instant from = first.atStartOfDay(station.zoneId()).toInstant();
        Instant to = last.plusDays(1).atStartOfDay(station.zoneId()).toInstant();
        return store.read(tx -> {
            SortingTable table = tx.table(SortingTable.class);
            return UsableSums.of(first, last, table.sums(from, to), table.bagSums(from, to), byItem);
        });
    }

    /** Writes it as {@code .xlsx}, {@code .csv} or {@code .pdf}; returns how many rows. */
    public int export(Usable usable, Path file, Progress progress) {
        if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".pdf")) {
            Pdf.write(pdf(usable), file);
        } else {
            SheetWriter.write(UsablePaper.file(usable, settings.station().name(), words), file, progress);
        }
        return usable.rows().size();
    }

    public byte[] pdf(Usable usable) {
        String station = settings.station().name();
        return Pdf.of(UsablePaper.of(usable, station, words), station, words);
    }

    /** What is to be said of the bags beside the table. */
    public List<String> notes(Usable usable) {
        return UsablePaper.notes(usable, words);
    }
}
