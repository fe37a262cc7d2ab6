package org.wishdesk.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wishdesk.base.Money;
import org.wishdesk.base.Refused;
import org.wishdesk.base.Text;
import org.wishdesk.goods.Catalogue;
import org.wishdesk.goods.Item;
import org.wishdesk.inventory.GiftGoods;
import org.wishdesk.inventory.Whereabouts;
import org.wishdesk.people.Change;
import org.wishdesk.people.Donor;
import org.wishdesk.people.Donors;
import org.wishdesk.settings.Settings;
import org.wishdesk.settings.StationFacts;
import org.wishdesk.store.Store;
import org.wishdesk.store.Tx;
import org.wishdesk.words.Pinyin;

/** The gifts that were saved: listed, found again, opened, added up. They are shown as they read now, with what was written beside. */
public final class Gifts {

    /** Of the gifts of all days that fit what was typed, the newest so many are looked at. */
    private static final int CANDIDATES = 500;
    /** As many donors or items as a beginning may mean. */
    private static final int MEANT = 40;
    private static final int SHOWN_LINES = 3;
    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");
    private static final Instant EVER = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final Store store;
    private final Settings settings;
    private final Donors donors;
    private final Catalogue catalogue;
    private final GiftGoods goods;

    public Gifts(Store store, Settings settings, Donors donors, Catalogue catalogue, GiftGoods goods) {
        this.store = store;
        this.settings = settings;
        this.donors = donors;
        this.catalogue = catalogue;
        this.goods = goods;
    }

    /**
     * The gifts that fit, newest first.
     *
     * @param typed a number or its last figures, a donor or an item by Chinese, pinyin or initials, the tail of a phone; blank for all
     * @param after the last one shown already, null for the first page
     */
    public List<GiftSummary> list(LocalDate day, GiftFilter filter, String typed, GiftSummary after, int limit) {
        String clean = Text.clean(typed);
        List<UUID> givers = clean.isEmpty() ? List.of() : donors.suggest(clean, MEANT).stream().map(Donor::id).toList();
        List<UUID> items = clean.isEmpty() ? List.of() : items(clean);
        return store.read(tx -> {
            StationFacts station = settings.station(tx);
            boolean ofDay = filter == GiftFilter.DAY;
            Instant from = ofDay ? day.atStartOfDay(station.zoneId()).toInstant() : EVER;
            // The day's end is not part of it: one before it, in the finest step a moment has.
            Instant to = ofDay ? day.plusDays(1).atStartOfDay(station.zoneId()).toInstant().minusNanos(1000) : NEVER;
            Instant at = after == null ? to : after.happenedAt();
            UUID id = after == null ? LAST : after.id();
            return summaries(tx, rows(tx, new Asked(station, day, filter, clean, givers, items, from, at, id, limit)));
        });
    }

    /** What is given most, and what was given once and is no longer offered. */
    private List<UUID> items(String typed) {
        Stream<Item> noLonger = catalogue.find(typed).stream().filter(item -> !item.active()).limit(MEANT);
        return Stream.concat(catalogue.suggest(typed, MEANT).stream(), noLonger).map(Item::id).toList();
    }

    private record Asked(StationFacts station, LocalDate day, GiftFilter filter, String typed, List<UUID> donors, List<UUID> items, Instant from, Instant at,
            UUID id, int limit) {

        String number() {
            return typed.toUpperCase(Locale.ROOT);
        }

        /** Who types 12 means this year's twelfth gift of this station. */
        String serial() {
            return typed.matches("\\d{1,6}") ? "%s%d-%06d".formatted(station.code(), day.getYear(), Integer.parseInt(typed)) : number();
        }
    }

    private List<TodayTable.Row> rows(Tx tx, Asked asked) {
        TodayTable table = tx.table(TodayTable.class);
        boolean all = asked.typed().isEmpty();
        return switch (asked.filter()) {
            case DAY -> all ? table.page(asked.from(), asked.at(), asked.id(), asked.limit())
                    : table.found(withMerged(table, asked.donors()), asked.items(), asked.number(), Pinyin.beyond(asked.number()), asked.serial(), asked.from(),
                            asked.at(), asked.id(), asked.limit());
            case ALL -> all ? table.page(asked.from(), asked.at(), asked.id(), asked.limit())
                    : table.among(candidates(table, asked), asked.from(), asked.at(), asked.id(), asked.limit());
            case VOIDED -> {
                List<UUID> voided = table.voided(CANDIDATES);
                yield table.among(all ? voided : both(voided, candidates(table, asked)), asked.from(), asked.at(), asked.id(), asked.limit());
            }
            case UNDECIDED -> all ? table.undecided(asked.from(), asked.at(), asked.id(), asked.limit())
                    : table.among(candidates(table, asked), asked.from(), asked.at(), asked.id(), asked.limit()).stream()
                            .filter(row -> row.receipt() == ReceiptState.NOT_ASKED && !row.voided()).toList();
        };
    }

    private static List<UUID> both(List<UUID> some, List<UUID> others) {
        Set<UUID> kept = new LinkedHashSet<>(some);
        kept.retainAll(Set.copyOf(others));
        return List.copyOf(kept);
    }

    private static List<UUID> withMerged(TodayTable table, List<UUID> donors) {
        return donors.stream().flatMap(donor -> Stream.concat(Stream.of(donor), table.mergedInto(donor).stream())).toList();
    }

    private static List<UUID> candidates(TodayTable table, Asked asked) {
        Set<UUID> found = new LinkedHashSet<>(table.numbered(asked.number(), Pinyin.beyond(asked.number()), asked.serial(), CANDIDATES));
        for (UUID donor : withMerged(table, asked.donors())) {
            found.addAll(table.givenBy(donor, CANDIDATES));
            found.addAll(table.nowGivenBy(donor, CANDIDATES));
        }
        asked.items().forEach(item -> found.addAll(table.with(item, CANDIDATES)));
        return List.copyOf(found);
    }

    private static List<GiftSummary> summaries(Tx tx, List<TodayTable.Row> rows) {
        Map<UUID, List<TodayTable.Goods>> lines = tx.table(TodayTable.class).goods(rows.stream().map(TodayTable.Row::id).toList(), SHOWN_LINES).stream()
                .collect(Collectors.groupingBy(TodayTable.Goods::gift));
        List<GiftSummary> all = new ArrayList<>();
        for (TodayTable.Row row : rows) {
            List<GiftSummary.Goods> shown = lines.getOrDefault(row.id(), List.of()).stream()
                    .map(l -> new GiftSummary.Goods(l.itemName(), l.quantity(), l.unit())).toList();
            int count = lines.getOrDefault(row.id(), List.of()).stream().mapToInt(TodayTable.Goods::lines).findFirst().orElse(0);
            if (row.corrected()) {
                List<Gift.Line> now = Corrected.read(tx, tx.table(GiftTable.class).byId(row.id()).orElseThrow()).lines();
                shown = now.stream().limit(SHOWN_LINES).map(l -> new GiftSummary.Goods(l.itemName(), l.quantity(), l.unit())).toList();
                count = now.size();
            }
            all.add(new GiftSummary(row.id(), row.number(), row.donorName(), shown, count - shown.size(), Money.ofFen(row.fen()), row.handler(), row.receipt(),
                    row.voided(), row.corrected(), row.happenedAt(), row.enteredAt()));
        }
        return all;
    }

    /** Everything about one gift: as it reads now, as it was written, where each piece is, what was put right. */
    public OpenedGift open(UUID id) {
        return store.read(tx -> {
            Gift gift = read(tx, id);
            Donor donor = donors.byId(tx, gift.donor()).orElseThrow(() -> new Refused("people.donor.gone"));
            List<Change> changes = donors.changes(tx, donor.id()).stream().filter(c -> c.field().equals("name") || c.field().equals("phone")).toList();
            return new OpenedGift(gift, donor, tx.table(TodayTable.class).receipt(id).orElse(gift.receipt()), parts(tx, gift), changes,
                    tx.table(GiftTable.class).taken(id));
        });
    }

    static Gift read(Tx tx, UUID id) {
        return Corrected.read(tx, tx.table(GiftTable.class).byId(id).orElseThrow(() -> new Refused("intake.giftGone")));
    }

    /** The gift's lines with where their pieces are, under a bag what was sorted out of it, then the money. */
    List<Part> parts(Tx tx, Gift gift) {
        List<Whereabouts> where = goods.where(tx, gift.id());
        Set<UUID> sorted = goods.sorted(tx, gift.id());
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < gift.lines().size(); i++) {
            Gift.Line line = gift.lines().get(i);
            parts.add(new Part(line.lineNo(), line, null, null, written(gift, line), where.stream().filter(w -> !sorted.contains(w.lot().id())
                    && Corrected.Words.of(w.lot()).equals(Corrected.Words.of(line))).toList()));
            if (i + 1 == gift.lines().size() || !gift.lines().get(i + 1).id().equals(line.id())) {
                where.stream().filter(w -> sorted.contains(w.lot().id()) && w.lot().giftLine().equals(line.id()))
                        .collect(Collectors.groupingBy(Whereabouts::lot, java.util.LinkedHashMap::new, Collectors.toList()))
                        .forEach((lot, lies) -> parts.add(new Part(line.lineNo(), null, null, lot, 0, lies)));
            }
        }
        gift.cash().forEach(cash -> parts.add(new Part(cash.lineNo(), null, cash, null, written(gift, cash), List.of())));
        return parts;
    }

    /** Of a line that is one still, all that was written in it; of one of several, what was written under its words. */
    private static long written(Gift gift, Gift.Line line) {
        boolean one = gift.lines().stream().filter(l -> l.id().equals(line.id())).count() == 1;
        return gift.original().lines().stream().filter(l -> one ? l.id().equals(line.id()) : Corrected.Words.of(l).equals(Corrected.Words.of(line)))
                .mapToLong(Gift.Line::quantity).sum();
    }

    private static long written(Gift gift, Gift.Cash cash) {
        return gift.original().cash().stream().filter(c -> c.id().equals(cash.id())).mapToLong(Gift.Cash::fen).sum();
    }

    /** What came in on one day, by kind and unit, by tender and by the hour. */
    public DayFigures figures(LocalDate day) {
        return store.read(tx -> {
            StationFacts station = settings.station(tx);
            ZonedDateTime begin = day.atStartOfDay(station.zoneId());
            ZonedDateTime end = day.plusDays(1).atStartOfDay(station.zoneId());
            TodayTable table = tx.table(TodayTable.class);
            List<DayFigures.Hour> hours = new ArrayList<>();
            for (ZonedDateTime hour = begin; hour.isBefore(end); hour = hour.plusHours(1)) {
                hours.add(new DayFigures.Hour(hour.getHour(), table.gifts(hour.toInstant(), hour.plusHours(1).toInstant())));
            }
            return new DayFigures(day, Totals.between(tx, begin.toInstant(), end.toInstant()), table.pieces(begin.toInstant(), end.toInstant()),
                    table.sums(begin.toInstant(), end.toInstant()), hours);
        });
    }
}
