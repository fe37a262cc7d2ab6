package org.wishdesk.inventory;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Season;
import org.wishdesk.paper.Sheet;
import org.wishdesk.words.Words;

/** 搬箱清单: from which box into which, what and how much, with a column to tick. */
final class CarryPaper {

    private static final int WAYS_SAID = 3;

    private CarryPaper() {
    }

    static Sheet of(List<Carry> all, String station, String today, Words words) {
        List<Sheet.Column> columns = List.of(
                text(words.t("inventory.bins.carry.from"), 14),
                text(words.t("inventory.bins.carry.to"), 14),
                text(words.t("inventory.bins.spot"), 16),
                text(words.t("inventory.heading.item"), 16),
                text(words.t("inventory.heading.forWhom"), 9),
                text(words.t("inventory.heading.size"), 12),
                text(words.t("inventory.heading.season"), 9),
                new Sheet.Column(words.t("inventory.heading.quantity"), Sheet.Kind.WHOLE, 9),
                text(words.t("inventory.heading.unit"), 7),
                new Sheet.Column(words.t("inventory.bins.lots"), Sheet.Kind.WHOLE, 8),
                text(words.t("inventory.bins.carry.done"), 8));
        return new Sheet(words.t("inventory.bins.carry.title"), List.of(words.t("inventory.bins.carry.as", station, today, much(all, words))), columns,
                () -> all.stream().map(each -> values(each, words)).iterator());
    }

    private static Sheet.Column text(String heading, int width) {
        return new Sheet.Column(heading, Sheet.Kind.TEXT, width);
    }

    private static List<Object> values(Carry each, Words words) {
        return List.of(each.from().code(), each.to().code(), each.to().spot(), each.itemName(), each.forWhom() == ForWhom.ANYONE ? "" : words.t(each.forWhom()),
                each.size(), each.season() == Season.ANY ? "" : words.t(each.season()), each.pieces(), each.unit(), each.lots(), "");
    }

    /** Lots, and the pieces of each unit by themselves. */
    static String much(List<Carry> all, Words words) {
        Map<String, Long> units = new TreeMap<>();
        all.forEach(each -> units.merge(each.unit(), (long) each.pieces(), Long::sum));
        return words.t("inventory.bins.carry.much", all.stream().mapToInt(Carry::lots).sum(), units.entrySet().stream()
                .map(unit -> words.t("inventory.snapshot.unit", unit.getValue(), unit.getKey())).collect(Collectors.joining(words.t("paper.listComma"))));
    }

    /** The first of them, box by box. */
    static String ways(List<Carry> all, Words words) {
        List<String> ways = all.stream().map(Carry::way).distinct().toList();
        return Stream.concat(ways.stream().limit(WAYS_SAID), ways.size() > WAYS_SAID ? Stream.of(words.t("inventory.bins.carry.more", ways.size())) : Stream.of())
                .collect(Collectors.joining(words.t("paper.listComma")));
    }
}
