package org.wishdesk.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Money;
import org.wishdesk.base.Refused;
import org.wishdesk.base.Text;
import org.wishdesk.base.TypedMoment;
import org.wishdesk.goods.Barcodes;
import org.wishdesk.goods.Catalogue;
import org.wishdesk.goods.Item;
import org.wishdesk.goods.Nameplate;
import org.wishdesk.goods.SafeUse;
import org.wishdesk.goods.Spec;
import org.wishdesk.inventory.Bin;
import org.wishdesk.inventory.BinRules;
import org.wishdesk.inventory.Bins;
import org.wishdesk.inventory.Inventory;
import org.wishdesk.inventory.Lot;
import org.wishdesk.inventory.Place;
import org.wishdesk.inventory.PlaceKind;
import org.wishdesk.inventory.Received;
import org.wishdesk.money.CashBook;
import org.wishdesk.people.Donor;
import org.wishdesk.people.DonorKind;
import org.wishdesk.people.Donors;
import org.wishdesk.settings.Settings;
import org.wishdesk.settings.StationFacts;
import org.wishdesk.store.Drafts;
import org.wishdesk.store.Store;
import org.wishdesk.store.Tx;
import org.wishdesk.words.Words;

/** The counter. What is brought becomes one gift, its lots, movements and money in one transaction: all or nothing. */
public final class Intake {

    /** So many gifts of a ledger are one transaction. */
    public static final int GIFTS_AT_ONCE = 1_000;

    private static final Duration TWICE_WITHIN = Duration.ofMinutes(5);
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    private static final Duration OF_LATE = Duration.ofDays(30);
    private static final Set<PlaceKind> TAKING = Set.of(PlaceKind.BRANCH, PlaceKind.COLLECTION_POINT, PlaceKind.SQUARE);

    private final Store store;
    private final Clock clock;
    private final Settings settings;
    private final Catalogue catalogue;
    private final Donors donors;
    private final Inventory inventory;
    private final CashBook cashBook;
    private final Barcodes barcodes;
    private final Drafts drafts;
    private final Words words;
    private final Channels channels = new Channels();
    private final Bins bins;
    private volatile Gift last;

    public Intake(Store store, Clock clock, Settings settings, Catalogue catalogue, Donors donors, Inventory inventory, Bins bins, CashBook cashBook,
            Barcodes barcodes, Drafts drafts, Words words) {
        this.store = store;
        this.clock = clock;
        this.settings = settings;
        this.catalogue = catalogue;
        this.donors = donors;
        this.inventory = inventory;
        this.bins = bins;
        this.cashBook = cashBook;
        this.barcodes = barcodes;
        this.drafts = drafts;
        this.words = words;
    }

    public Channels channels() {
        return channels;
    }

    /** The usual channels, and every branch, shop and square that ever took something in, by name; the most used of late first. */
    public List<TakingPlace> takingPlaces() {
        return store.read(tx -> {
            Map<String, Long> gifts = new LinkedHashMap<>();
            channels.names().forEach(name -> gifts.put(name, 0L));
            inventory.places(tx).stream().filter(place -> TAKING.contains(place.kind())).forEach(place -> gifts.putIfAbsent(place.name(), 0L));
            tx.table(GiftTable.class).channels(clock.instant().minus(OF_LATE)).forEach(use -> gifts.put(use.channel(), use.gifts()));
            return gifts.entrySet().stream().map(each -> new TakingPlace(each.getKey(), each.getValue(), channels.keys(each.getKey())))
                    .sorted(Comparator.comparingLong(TakingPlace::gifts).reversed()).toList();
        });
    }

    /** Logs a gift; when it returns, the gift is on the disk. A draft that was logged before returns the gift it became. */
    public Gift log(GiftDraft draft) {
        last = store.write(tx -> log(tx, draft, null));
        return last;
    }

    /** The gift that was logged last at this counter since the program began, whatever language its screen is built anew in. */
    public Optional<Gift> last() {
        return Optional.ofNullable(last);
    }

    /** Logs many gifts in one transaction with one sync: all or none of them. A ledger of more than {@link #GIFTS_AT_ONCE} comes in several such. */
    public void logAll(List<GiftDraft> drafts) {
        store.run(tx -> drafts.forEach(draft -> log(tx, draft, null)));
    }

    /** As {@link #log(GiftDraft)}, within the caller's transaction. */
    public Gift log(Tx tx, GiftDraft draft) {
        return log(tx, draft, null);
    }

    /** @param digest of the ledger rows the gift came with, so that the same number with other content is noticed */
    public Gift log(Tx tx, GiftDraft draft, String digest) {
        GiftTable table = tx.table(GiftTable.class);
        drafts.forget(tx, draft.id());
        Optional<GiftTable.Row> before = table.byId(draft.id());
        if (before.isPresent()) {
            return Corrected.read(tx, before.get());
        }
        if (!draft.problems().isEmpty()) {
            throw new Refused("intake.hasProblems", draft.problems().size());
        }
        Instant now = clock.instant();
        Instant happened = draft.happenedAt() == null ? now : draft.happenedAt();
        // A ledger of today may say no hour and mean a later one; at the counter nothing is of tomorrow.
        if (happened.isAfter(now.plus(draft.sourceNo() == null ? Duration.ofMinutes(5) : Duration.ofDays(1))) || happened.isBefore(EARLIEST)) {
            throw new Refused("intake.momentOdd");
        }
        StationFacts station = settings.station(tx);
        draft.tooOld(LocalDate.ofInstant(happened, station.zoneId())).stream().findFirst().ifPresent(problem -> {
            throw new Refused(problem.key(), problem.args().toArray());
        });
        String number = draft.sourceNo() == null ? number(tx, station, happened) : null;
        Donor donor = donors.giving(tx, draft.donor(), station.clerk());
        String channel = Text.blank(draft.channel()) ? channels.names().getFirst() : Text.clean(draft.channel());
        Place place = inventory.place(tx, channels.kind(channel), channel);
        GiftTable.Row row = new GiftTable.Row(draft.id(), number, draft.sourceNo(), digest, donor.id(), donor.name(), place.id(), channel,
                draft.donor().publishName(), Text.blank(draft.handler()) ? station.clerk() : Text.clean(draft.handler()), empty(draft.checker()),
                donor.kind() == DonorKind.ANONYMOUS && draft.receipt() == ReceiptState.NOT_ASKED ? ReceiptState.NO_NAME : draft.receipt(),
                Text.clean(draft.note()), happened, now);
        table.add(row);
        Map<String, Item> items = items(tx, draft, now);
        List<Gift.Line> lines = lines(tx, draft, items);
        table.addLines(row.id(), lines);
        if (draft.sourceNo() == null) {
            takenThoughOld(draft, lines, LocalDate.ofInstant(happened, station.zoneId()), station.clerk(), now).forEach(table::addTaken);
        }
        inventory.receive(tx, received(tx, row, lines, items, draft), place, happened, row.id());
        List<Gift.Cash> cash = new ArrayList<>();
        for (GiftDraft.CashLine each : draft.cash()) {
            cash.add(new Gift.Cash(Ids.next(), lines.size() + cash.size() + 1, each.sum().fen(), each.tender(), empty(each.earmark()), empty(each.note())));
            cashBook.receive(tx, row.id(), place.id(), place.name(), each.sum(), each.tender(), each.earmark(), happened);
        }
        table.addCash(row.id(), cash);
        donors.gave(tx, donor.id(), happened);
        return row.with(lines, cash);
    }

    private String number(Tx tx, StationFacts station, Instant happened) {
        int year = happened.atZone(station.zoneId()).getYear();
        return "%s%d-%06d".formatted(station.code(), year, settings.next(tx, "gift " + station.code() + year));
    }

    /** The catalogue's item of each name in the draft, asked once however many lines it has. */
    private Map<String, Item> items(Tx tx, GiftDraft draft, Instant now) {
        Map<String, Item> known = catalogue.byNames(tx, draft.goods().stream().map(each -> Text.clean(each.item())).distinct().toList());
        Map<String, Item> items = new HashMap<>();
        for (GiftDraft.GoodsLine each : draft.goods()) {
            items.computeIfAbsent(each.item(), name -> {
                Item item = known.get(Text.clean(name));
                return item == null ? catalogue.ensure(tx, name, each.kind(), each.unit()) : item;
            });
        }
        catalogue.used(tx, items.values(), now);
        return items;
    }

    private List<Gift.Line> lines(Tx tx, GiftDraft draft, Map<String, Item> items) {
        List<Gift.Line> lines = new ArrayList<>();
        for (GiftDraft.GoodsLine each : draft.goods()) {
            Item item = items.get(each.item());
            lines.add(new Gift.Line(Ids.next(), lines.size() + 1, item.id(), item.name(), each.kind(),
                    each.category() == null ? words.t(each.kind()) : Text.clean(each.category()), Text.clean(each.unit()), each.spec().forWhom(),
                    Text.clean(each.spec().size()), each.spec().season(), each.spec().condition(), each.quantity(), empty(each.intention()),
                    empty(each.note()), empty(each.barcode()), item.bag() && each.about() > 0 ? (Integer) each.about() : null));
            if (!Text.blank(each.barcode())) {
                barcodes.learn(tx, Text.clean(each.barcode()), item, each.spec(), each.plate().clean(), each.note());
            }
        }
        return lines;
    }

    /** At the counter no line past its years is taken before the clerk was told and said so again. */
    private static List<TakenThoughOld> takenThoughOld(GiftDraft draft, List<Gift.Line> lines, LocalDate day, String clerk, Instant now) {
        List<TakenThoughOld> taken = new ArrayList<>();
        for (Gift.Line line : lines) {
            SafeUse use = SafeUse.of(line.itemName(), draft.goods().get(line.lineNo() - 1).plate(), day);
            if (use.state() == SafeUse.State.PAST) {
                taken.add(new TakenThoughOld(line.id(), line.lineNo(), line.itemName(), use.made(), use.years(), use.source(), clerk, now));
            }
        }
        return taken;
    }

    /** Alike pieces are one lot; what is kept piece by piece becomes a lot for each. */
    private static List<Received> received(Tx tx, GiftTable.Row gift, List<Gift.Line> lines, Map<String, Item> items, GiftDraft draft) {
        List<Received> received = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Gift.Line line = lines.get(i);
            GiftDraft.GoodsLine typed = draft.goods().get(i);
            if (!typed.plate().blank()) {
                tx.table(GiftTable.class).addPlate(line.id(), typed.plate().clean());
            }
            String code = (gift.sourceNo() == null ? gift.number() : gift.sourceNo()) + "-" + line.lineNo();
            int lots = items.get(typed.item()).perPiece() ? line.quantity() : 1;
            for (int piece = 1; piece <= lots; piece++) {
                received.add(new Received(new Lot(Ids.next(), line.id(), null, lots == 1 ? code : code + "/" + piece, line.item(), line.itemName(),
                        line.kind(), line.category(), line.unit(), line.forWhom(), line.sizeTyped(), line.season(), line.condition(), line.intention(),
                        empty(typed.plate().brand()), empty(typed.plate().model()), empty(typed.plate().serialNo()), gift.enteredAt()),
                        line.quantity() / lots));
            }
        }
        return received;
    }

    private static String empty(String typed) {
        String clean = Text.clean(typed);
        return clean.isEmpty() ? null : clean;
    }

    /** A gift as it reads now. */
    public Optional<Gift> gift(UUID id) {
        return store.read(tx -> tx.table(GiftTable.class).byId(id).map(row -> Corrected.read(tx, row)));
    }

    /** Earmarks that were used before and begin so. */
    public List<String> earmarks(String typed) {
        return cashBook.earmarks(typed, 8);
    }

    /** Where each line of goods is put (货位/箱号), in their order. */
    public Map<Gift.Line, Bin> goes(Gift gift) {
        Map<UUID, Item> items = catalogue.items().stream().collect(Collectors.toMap(Item::id, Function.identity()));
        BinRules rules = bins.rules();
        Map<Gift.Line, Bin> goes = new LinkedHashMap<>();
        for (Gift.Line line : gift.lines()) {
            Item item = items.get(line.item());
            if (item != null) {
                goes.put(line, rules.of(item, new Spec(line.forWhom(), line.sizeTyped(), line.season(), line.condition())));
            }
        }
        return goes;
    }

    /**
     * When a gift was brought that is typed in later: a day, or a day and an hour, in station time; of a day alone its noon.
     *
     * @return null for what is brought now; refused for what is no moment, lies ahead or before 1990
     */
    public Instant brought(String typed) {
        if (Text.blank(typed)) {
            return null;
        }
        ZoneId zone = settings.station().zoneId();
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, zone);
        TypedMoment moment = TypedMoment.past(typed, today).orElseThrow(() -> new Refused("intake.broughtOdd"));
        if (moment.hour() == null && moment.day().equals(today)) {
            return null;
        }
        Instant at = moment.in(zone);
        if (at.isAfter(now) || at.isBefore(EARLIEST)) {
            throw new Refused("intake.broughtOdd");
        }
        return at;
    }

    /** What an appliance's plate said when it came, by its line. */
    public Optional<Nameplate> plate(UUID line) {
        return store.read(tx -> tx.table(GiftTable.class).plate(line));
    }

    /**
     * A gift of the last five minutes by the same named donor with the same lines: most likely the same bag was typed twice, which only
     * the clerk can say.
     */
    public Optional<Gift> alike(GiftDraft draft) {
        if (draft.donor().kind() == DonorKind.ANONYMOUS) {
            return Optional.empty();
        }
        List<String> lines = Alike.of(draft);
        return store.read(tx -> {
            GiftTable table = tx.table(GiftTable.class);
            return table.lately(clock.instant().minus(TWICE_WITHIN), Text.name(draft.donor().name())).stream().filter(row -> !row.id().equals(draft.id()))
                    .map(row -> Corrected.read(tx, row)).filter(gift -> gift.voided().isEmpty()).filter(gift -> Alike.of(gift).equals(lines)).findFirst();
        });
    }

    /** The digest under which an imported number was taken in, or empty when the number is new. */
    public Optional<String> digestOf(Tx tx, String sourceNo) {
        return tx.table(GiftTable.class).bySourceNo(sourceNo).map(row -> row.sourceDigest() == null ? "" : row.sourceDigest());
    }

    /** The gifts of one day in station time, newest first, as they read now. */
    public List<Gift> on(LocalDate day, int limit) {
        return store.read(tx -> {
            StationFacts station = settings.station(tx);
            Instant from = day.atStartOfDay(station.zoneId()).toInstant();
            Instant to = day.plusDays(1).atStartOfDay(station.zoneId()).toInstant();
            return tx.table(GiftTable.class).between(from, to, limit).stream().map(row -> Corrected.read(tx, row)).toList();
        });
    }

    /** The station's days of these moments; none for none. */
    List<LocalDate> days(List<Instant> moments) {
        ZoneId zone = settings.station().zoneId();
        return moments.stream().map(moment -> moment == null ? null : LocalDate.ofInstant(moment, zone)).toList();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.station().zoneId());
    }

    /** What came in on the days from the first to the last, both included. */
    public Totals totals(LocalDate first, LocalDate last) {
        return store.read(tx -> {
            StationFacts station = settings.station(tx);
            return Totals.between(tx, first.atStartOfDay(station.zoneId()).toInstant(), last.plusDays(1).atStartOfDay(station.zoneId()).toInstant());
        });
    }
}
