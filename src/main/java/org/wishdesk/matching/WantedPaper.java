package org.wishdesk.matching;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wishdesk.base.Money;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Season;
import org.wishdesk.paper.Pdf;
import org.wishdesk.paper.Sheet;
import org.wishdesk.settings.StationFacts;
import org.wishdesk.words.Words;

/** 急需物品 as a poster for the door and as a workbook. It hangs in public: sorts of goods and numbers, no household, village or story. */
final class WantedPaper {

    /** What fits one A4 page in letters that are read from two steps away. */
    private static final int MISSING_ON_POSTER = 15;
    private static final int ENOUGH_ON_POSTER = 8;

    private WantedPaper() {
    }

    static byte[] of(Wanted.Needs needs, StationFacts station, Words words) {
        Map<String, Object> data = new HashMap<>();
        data.put("title", words.t("matching.wanted.posterTitle"));
        data.put("station", station.name());
        data.put("day", DateTimeFormatter.ofPattern(words.t("paper.dayPattern")).format(needs.day()));
        data.put("missing", rows(needs.missing(), MISSING_ON_POSTER, words));
        data.put("enough", rows(needs.enough(), ENOUGH_ON_POSTER, words));
        data.put("anyMissing", !needs.missing().isEmpty());
        data.put("anyEnough", !needs.enough().isEmpty());
        data.put("nothing", words.t("matching.wanted.nothingMissing"));
        data.put("notNow", words.t("matching.wanted.notNow"));
        data.put("thanks", words.t("matching.wanted.thanks"));
        data.put("h_item", words.t("matching.wanted.field.item"));
        data.put("h_who", words.t("matching.wanted.field.forWhom"));
        data.put("h_season", words.t("matching.wanted.field.season"));
        data.put("h_size", words.t("matching.wanted.field.size"));
        data.put("h_missing", words.t("matching.wanted.field.missing"));
        return Pdf.of(WantedPaper.class, "wanted-poster", data);
    }

    private static List<Map<String, Object>> rows(List<WantedRow> all, int most, Words words) {
        return all.stream().limit(most).map(row -> Map.<String, Object>of("item", row.item(), "who", who(row.forWhom(), words), "season", season(row.season(), words),
                "size", row.band().in(words), "missing", words.t("matching.pieces", row.missing(), row.unit()))).toList();
    }

    static String who(ForWhom who, Words words) {
        return who == ForWhom.ANYONE ? "" : words.t(who);
    }

    static String season(Season season, Words words) {
        return season == Season.ANY ? "" : words.t(season);
    }

    static Sheet sheet(Wanted.Needs needs, Purchases purchases, StationFacts station, Words words) {
        List<Sheet.Column> columns = List.of(
                column("matching.wanted.field.list", Sheet.Kind.TEXT, 12, words),
                column("matching.wanted.field.item", Sheet.Kind.TEXT, 16, words),
                column("matching.wanted.field.forWhom", Sheet.Kind.TEXT, 9, words),
                column("matching.wanted.field.season", Sheet.Kind.TEXT, 9, words),
                column("matching.wanted.field.size", Sheet.Kind.TEXT, 14, words),
                column("matching.wanted.field.unit", Sheet.Kind.TEXT, 7, words),
                column("matching.wanted.field.wanted", Sheet.Kind.WHOLE, 10, words),
                column("matching.wanted.field.covered", Sheet.Kind.WHOLE, 12, words),
                column("matching.wanted.field.missing", Sheet.Kind.WHOLE, 9, words),
                column("matching.wanted.field.left", Sheet.Kind.WHOLE, 9, words),
                column("matching.wanted.field.pieces", Sheet.Kind.WHOLE, 9, words),
                column("matching.wanted.field.sum", Sheet.Kind.TEXT, 12, words),
                column("matching.wanted.field.wishes", Sheet.Kind.WHOLE, 10, words));
        List<List<Object>> rows = new ArrayList<>();
        needs.missing().forEach(row -> rows.add(values("matching.wanted.needed", row, words)));
        needs.enough().forEach(row -> rows.add(values("matching.wanted.enough", row, words)));
        for (Purchase each : purchases.list()) {
            rows.add(Arrays.asList(words.t("matching.wanted.buy"), each.item(), who(each.forWhom(), words), season(each.season(), words), each.size(), each.unit(),
                    null, null, null, null, each.pieces(), Money.ofFen(each.fen()).toString(), each.wishes()));
        }
        String day = DateTimeFormatter.ofPattern(words.t("paper.dayPattern")).format(needs.day());
        return new Sheet(words.t("matching.wanted.title"), List.of(station.name(), day), columns, rows);
    }

    private static Sheet.Column column(String heading, Sheet.Kind kind, int width, Words words) {
        return new Sheet.Column(words.t(heading), kind, width);
    }

    private static List<Object> values(String list, WantedRow row, Words words) {
        return Arrays.asList(words.t(list), row.item(), who(row.forWhom(), words), season(row.season(), words), row.band().in(words), row.unit(), row.wanted(),
                row.covered(), row.missing(), row.left(), null, null, null);
    }
}
