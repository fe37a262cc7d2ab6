package org.wishdesk.inventory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Kind;
import org.wishdesk.goods.Season;
import org.wishdesk.paper.Sheet;
import org.wishdesk.words.Words;

/**
 * 时点库存表, with the headings of the station's own ledger. One row per lot and place; money is not in it. Both moments stand above it: when it lay so,
 * and up to when what was entered is counted.
 */
final class SnapshotPaper {

    private SnapshotPaper() {
    }

    static Sheet of(List<StockRow> rows, String station, String moment, String known, Words words) {
        List<Sheet.Column> columns = new ArrayList<>();
        columns.add(new Sheet.Column(words.t("inventory.heading.code"), Sheet.Kind.TEXT, 24));
        columns.add(new Sheet.Column(words.t("inventory.heading.item"), Sheet.Kind.TEXT, 16));
        columns.add(new Sheet.Column(words.t("inventory.heading.category"), Sheet.Kind.TEXT, 12));
        columns.add(new Sheet.Column(words.t("inventory.heading.forWhom"), Sheet.Kind.TEXT, 9));
        columns.add(new Sheet.Column(words.t("inventory.heading.size"), Sheet.Kind.TEXT, 12));
        columns.add(new Sheet.Column(words.t("inventory.heading.season"), Sheet.Kind.TEXT, 9));
        columns.add(new Sheet.Column(words.t("inventory.heading.unit"), Sheet.Kind.TEXT, 7));
        columns.add(new Sheet.Column(words.t("inventory.heading.quantity"), Sheet.Kind.WHOLE, 9));
        columns.add(new Sheet.Column(words.t("inventory.heading.reserved"), Sheet.Kind.WHOLE, 9));
        columns.add(new Sheet.Column(words.t("inventory.heading.condition"), Sheet.Kind.TEXT, 11));
        columns.add(new Sheet.Column(words.t("inventory.heading.place"), Sheet.Kind.TEXT, 18));
        List<String> notes = List.of(words.t("inventory.snapshot.as", station, moment, known), kindTotals(rows, words), unitTotals(rows, words));
        return new Sheet(words.t("inventory.snapshot.title"), notes, columns, () -> rows.stream().map(row -> values(row, words)).iterator());
    }

    private static List<Object> values(StockRow row, Words words) {
        List<Object> values = new ArrayList<>();
        values.add(row.code());
        values.add(row.itemName());
        values.add(row.category());
        values.add(row.forWhom() == ForWhom.ANYONE ? "" : words.t(row.forWhom()));
        values.add(row.sizeTyped());
        values.add(row.season() == Season.ANY ? "" : words.t(row.season()));
        values.add(row.unit());
        values.add(row.quantity());
        values.add(row.reserved());
        values.add(row.condition() == Condition.UNKNOWN ? "" : words.t(row.condition()));
        values.add(row.placeName());
        return values;
    }

    /** The three totals a station names; no other sum goes across units. */
    static String kindTotals(List<StockRow> rows, Words words) {
        Map<Kind.Total, Long> sums = new EnumMap<>(Kind.Total.class);
        rows.stream().filter(row -> !row.bag()).forEach(row -> sums.merge(row.kind().total(), (long) row.quantity(), Long::sum));
        long bags = rows.stream().filter(StockRow::bag).mapToLong(StockRow::quantity).sum();
        String kinds = words.t("inventory.snapshot.kinds", sums.getOrDefault(Kind.Total.CLOTHING, 0L), sums.getOrDefault(Kind.Total.GOODS, 0L),
                sums.getOrDefault(Kind.Total.BOOKS, 0L));
        return bags == 0 ? kinds : words.t("inventory.snapshot.andBags", kinds, bags);
    }

    static String unitTotals(List<StockRow> rows, Words words) {
        Map<String, Long> sums = new TreeMap<>();
        rows.forEach(row -> sums.merge(row.unit(), (long) row.quantity(), Long::sum));
        StringBuilder text = new StringBuilder();
        sums.forEach((unit, pieces) -> text.append(text.isEmpty() ? "" : words.t("paper.listComma")).append(words.t("inventory.snapshot.unit", pieces, unit)));
        return words.t("inventory.snapshot.units", text);
    }
}
