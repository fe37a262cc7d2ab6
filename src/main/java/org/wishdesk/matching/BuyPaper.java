package org.wishdesk.matching;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wishdesk.base.Money;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Season;
import org.wishdesk.money.AccountKind;
import org.wishdesk.paper.Sheet;
import org.wishdesk.settings.StationFacts;
import org.wishdesk.words.Words;

/** 采购清单: what to bring from the shop. Alike things stand together; no household is on it. */
final class BuyPaper {

    /** Alike, and out of the same money. */
    private record Alike(String item, ForWhom forWhom, String size, Season season, String unit, String money) implements Comparable<Alike> {

        @Override
        public int compareTo(Alike other) {
            return toString().compareTo(other.toString());
        }
    }

    private BuyPaper() {
    }

    static Sheet of(List<Shopping> open, StationFacts station, LocalDate day, Words words) {
        List<Sheet.Column> columns = List.of(column("matching.field.goods", Sheet.Kind.TEXT, 16, words), column("matching.wanted.field.forWhom", Sheet.Kind.TEXT, 9, words),
                column("matching.wanted.field.season", Sheet.Kind.TEXT, 9, words), column("matching.wanted.field.size", Sheet.Kind.TEXT, 14, words),
                column("matching.wanted.field.pieces", Sheet.Kind.WHOLE, 10, words), column("matching.wanted.field.unit", Sheet.Kind.TEXT, 7, words),
                column("matching.buy.field.limit", Sheet.Kind.TEXT, 12, words), column("matching.buy.field.money", Sheet.Kind.TEXT, 18, words),
                column("matching.buy.field.paid", Sheet.Kind.TEXT, 12, words), column("matching.buy.field.invoice", Sheet.Kind.TEXT, 18, words));
        Map<Alike, List<Shopping>> alike = new TreeMap<>();
        open.forEach(s -> alike.computeIfAbsent(new Alike(s.wanted().itemName(), s.wanted().spec().forWhom(), s.wanted().spec().size(), s.wanted().spec().season(),
                s.unit(), money(s, words)), a -> new ArrayList<>()).add(s));
        List<List<Object>> rows = new ArrayList<>();
        alike.forEach((what, list) -> rows.add(Arrays.asList(what.item(), WantedPaper.who(what.forWhom(), words), WantedPaper.season(what.season(), words), what.size(),
                list.stream().mapToInt(Shopping::pieces).sum(), what.unit(), Money.ofFen(list.stream().mapToLong(Shopping::limitFen).sum()).toString(), what.money(),
                "", "")));
        String date = DateTimeFormatter.ofPattern(words.t("paper.dayPattern")).format(day);
        return new Sheet(words.t("matching.buy.paper"), List.of(station.name() + "  " + date,
                words.t("matching.buy.paperSum", Money.ofFen(open.stream().mapToLong(Shopping::limitFen).sum()))), columns, rows);
    }

    static String money(Shopping s, Words words) {
        return money(s.accountKind(), s.accountName(), s.earmark(), words);
    }

    /** Which money, as a person says it. */
    static String money(AccountKind kind, String name, String earmark, Words words) {
        return (words.t(kind) + " " + name + " " + earmark).strip().replaceAll(" +", " ");
    }

    private static Sheet.Column column(String heading, Sheet.Kind kind, int width, Words words) {
        return new Sheet.Column(words.t(heading), kind, width);
    }
}
