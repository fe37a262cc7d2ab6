package org.wishdesk.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Refused;
import org.wishdesk.goods.Nameplate;
import org.wishdesk.inventory.Labels;
import org.wishdesk.inventory.Lot;
import org.wishdesk.paper.Pdf;
import org.wishdesk.paper.Printout;
import org.wishdesk.people.Donor;
import org.wishdesk.people.DonorKind;
import org.wishdesk.people.Donors;
import org.wishdesk.settings.PaperFacts;
import org.wishdesk.settings.Settings;
import org.wishdesk.settings.StationFacts;
import org.wishdesk.store.Store;
import org.wishdesk.store.Tx;
import org.wishdesk.words.Words;

/**
 * The papers of a gift: receipt, labels, certificate, letter of thanks. Nothing is printed unless asked for; each copy that left is written
 * down, so that the next is marked 补打, and whether the receipt was given, declined or there was no name is always known.
 */
public final class GiftPapers {

    private final Store store;
    private final Clock clock;
    private final Settings settings;
    private final Intake intake;
    private final Donors donors;
    private final Labels labels;
    private final Words words;

    public GiftPapers(Store store, Clock clock, Settings settings, Intake intake, Donors donors, Labels labels, Words words) {
        this.store = store;
        this.clock = clock;
        this.settings = settings;
        this.intake = intake;
        this.donors = donors;
        this.labels = labels;
        this.words = words;
    }

    /** What became of a gift's papers. */
    public PaperState of(UUID id) {
        Gift gift = gift(id);
        // A line of which some pieces were something else reads as two.
        List<UUID> lines = gift.lines().stream().map(Gift.Line::id).distinct().toList();
        return store.read(tx -> {
            GiftPaperTable table = tx.table(GiftPaperTable.class);
            List<Lot> lots = labels.lots(tx, lines);
            return new PaperState(gift, state(table, gift), table.printed(id, PaperKind.RECEIPT),
                    table.official(id).filter(official -> !official.number().isEmpty()), values(table, id, lines), ReceiptMark.of(gift),
                    lots, lots.stream().collect(Collectors.toMap(Lot::id, lot -> labels.left(tx, lot.id()))));
        });
    }

    /** The day at the station. */
    public LocalDate today() {
        return intake.today();
    }

    private Gift gift(UUID id) {
        return intake.gift(id).orElseThrow(() -> new Refused("intake.giftGone"));
    }

    private static ReceiptState state(GiftPaperTable table, Gift gift) {
        return table.state(gift.id()).orElse(gift.receipt());
    }

    /** Of a line that was taken out altogether none. */
    private static Map<UUID, LineValue> values(GiftPaperTable table, UUID gift, List<UUID> lines) {
        Map<UUID, LineValue> values = new HashMap<>();
        table.values(gift).forEach(value -> values.put(value.giftLine(), value));
        values.values().removeIf(value -> value.fen() == 0 || !lines.contains(value.giftLine()));
        return values;
    }

    /** The receipt as it would be printed now: the first, or a reprint that says so. */
    public Printout receipt(UUID id) {
        PaperState papers = of(id);
        Gift gift = papers.gift();
        StationFacts station = settings.station();
        PaperFacts facts = settings.papers();
        Map<UUID, Nameplate> plates = new HashMap<>();
        gift.lines().forEach(line -> intake.plate(line.id()).ifPresent(plate -> plates.put(line.id(), plate)));
        Pdf.Made made = ReceiptPaper.of(papers, plates, nobody(gift), station, facts, words);
        return new Printout(made.pdf(), words.t("intake.receipt.name", gift.number()), facts.receiptPrinter(), made.byHand(), () -> issued(gift, PaperKind.RECEIPT));
    }

    private boolean nobody(Gift gift) {
        return donors.byId(gift.donor()).map(Donor::kind).filter(kind -> kind == DonorKind.ANONYMOUS).isPresent();
    }

    /** One more copy has left; a receipt that left was given. */
    private void issued(Gift gift, PaperKind kind) {
        store.run(tx -> {
            GiftPaperTable table = tx.table(GiftPaperTable.class);
            String clerk = settings.station(tx).clerk();
            table.addPrint(Ids.next(), gift.id(), kind, table.printed(gift.id(), kind) + 1, clerk, clock.instant());
            if (kind == PaperKind.RECEIPT && state(table, gift) != ReceiptState.GIVEN) {
                table.addState(Ids.next(), gift.id(), ReceiptState.GIVEN, clerk, clock.instant());
            }
        });
    }

    /** Says what became of a receipt that nobody was asked about, or that was asked for after all. Refused once it was given. */
    public void say(UUID id, ReceiptState state) {
        Gift gift = gift(id);
        store.run(tx -> {
            GiftPaperTable table = tx.table(GiftPaperTable.class);
            ReceiptState now = state(table, gift);
            if (now == state) {
                return;
            }
            if (now == ReceiptState.GIVEN || state == ReceiptState.NOT_ASKED || state == ReceiptState.NO_NAME) {
                throw new Refused("intake.receipt.stateStays", words.t(now));
            }
            table.addState(Ids.next(), id, state, settings.station(tx).clerk(), clock.instant());
        });
    }

    /** Writes down the 公益事业捐赠票据 that was issued for a gift; a later one takes the place of what was written before. */
    public void official(UUID gift, OfficialReceipt receipt) {
        refuse(receipt.problems());
        gift(gift);
        write(gift, receipt.clean());
    }

    /** Takes back what was written of a 公益事业捐赠票据, as when it was another gift's. */
    public void noOfficial(UUID gift) {
        gift(gift);
        write(gift, OfficialReceipt.none(today()));
    }

    private void write(UUID gift, OfficialReceipt receipt) {
        store.run(tx -> tx.table(GiftPaperTable.class).addOfficial(Ids.next(), gift, receipt, settings.station(tx).clerk(), clock.instant()));
    }

    /** Writes down what a line's goods are worth by a document; nought takes it back. */
    public void value(LineValue value) {
        refuse(value.problems());
        store.run(tx -> tx.table(GiftPaperTable.class).addValue(Ids.next(), value, settings.station(tx).clerk(), clock.instant()));
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Refused(problems.getFirst().key(), problems.getFirst().args().toArray());
        }
    }

    /** Labels for lots, so many of each. */
    public Printout labels(Map<UUID, Integer> copies) {
        return labels.print(copies);
    }

    /** One label for each lot of a gift. */
    public Printout labels(UUID gift) {
        Map<UUID, Integer> copies = new LinkedHashMap<>();
        PaperState state = of(gift);
        state.lots().stream().filter(lot -> !state.usedUp(lot)).forEach(lot -> copies.put(lot.id(), 1));
        return labels(copies);
    }

    /**
     * A certificate or a letter of thanks.
     *
     * @param name whom it is made out to; empty for the donor's or the channel's own name
     */
    public Printout thanks(UUID id, Thanked scope, String name, PaperKind kind) {
        Gift gift = gift(id);
        List<Gift> gifts = thanked(gift, scope);
        if (gifts.isEmpty()) {
            throw new Refused("intake.thanks.voided");
        }
        StationFacts station = settings.station();
        PaperFacts facts = settings.papers();
        ThanksPaper.Thanks thanks = new ThanksPaper.Thanks(gifts, scope, name, nobody(gift), LocalDate.ofInstant(clock.instant(), station.zoneId()));
        Pdf.Made made = ThanksPaper.of(kind, thanks, station, facts, words);
        return new Printout(made.pdf(), words.t(kind) + " " + gift.number(), station.printer(), made.byHand(), () -> issued(gift, kind));
    }

    private List<Gift> thanked(Gift gift, Thanked scope) {
        StationFacts station = settings.station();
        LocalDate day = LocalDate.ofInstant(gift.happenedAt(), station.zoneId());
        LocalDate from = scope == Thanked.DONOR ? day.withDayOfYear(1) : day;
        LocalDate to = scope == Thanked.DONOR ? from.plusYears(1) : day.plusDays(1);
        Instant first = from.atStartOfDay(station.zoneId()).toInstant();
        Instant after = to.atStartOfDay(station.zoneId()).toInstant();
        return store.read(tx -> {
            GiftPaperTable table = tx.table(GiftPaperTable.class);
            // Those who left no name are not one person.
            if (scope == Thanked.GIFT || scope == Thanked.DONOR && nobody(gift)) {
                return standing(Stream.of(gift));
            }
            if (scope == Thanked.CHANNEL) {
                return standing(table.ofChannel(gift.channel(), first, after).stream().map(row -> Corrected.read(tx, row)));
            }
            List<UUID> one = one(tx, gift.donor());
            return standing(one.stream().flatMap(donor -> table.ofDonor(donor, first, after).stream()).distinct().map(row -> Corrected.read(tx, row))
                    .filter(each -> one.contains(each.donor())).sorted(Comparator.comparing(Gift::happenedAt).thenComparing(Gift::number)));
        });
    }

    /** What was voided, or of which nothing is left, is not thanked for. */
    private static List<Gift> standing(Stream<Gift> gifts) {
        return gifts.filter(each -> each.voided().isEmpty() && !(each.lines().isEmpty() && each.cash().isEmpty())).toList();
    }

    /** A donor, and those that turned out to be the same: their gifts keep the donor they came from. */
    private List<UUID> one(Tx tx, UUID donor) {
        UUID stands = donors.byId(tx, donor).map(Donor::mergedInto).orElse(donor);
        return Stream.concat(Stream.of(stands), tx.table(TodayTable.class).mergedInto(stands).stream()).toList();
    }
}
