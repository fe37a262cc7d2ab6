package org.wishdesk.money;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wishdesk.base.Money;
import org.wishdesk.paper.Pdf;
import org.wishdesk.settings.StationFacts;
import org.wishdesk.words.Words;

/** 交接班表, A5: what a shift began with, what came and went, what should lie there, what does, and who counted it. */
final class ShiftPaper {

    private ShiftPaper() {
    }

    static byte[] of(Shift shift, StationFacts station, Words words) {
        DateTimeFormatter moment = DateTimeFormatter.ofPattern(words.t("paper.momentPattern")).withZone(station.zoneId());
        Count opening = shift.opening();
        Count closing = shift.closing();
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(row(words.t("money.paper.opening"), opening.counted()));
        rows.add(row(words.t("money.paper.received"), Money.ofFen(shift.received())));
        rows.add(row(words.t("money.paper.paidIn"), Money.ofFen(-shift.paidIn())));
        if (!shift.other().isZero()) {
            rows.add(row(words.t("money.paper.other"), shift.other()));
        }
        if (closing != null) {
            rows.add(row(words.t("money.paper.expected"), closing.expected()));
            rows.add(row(words.t("money.paper.counted"), closing.counted()));
            rows.add(row(words.t("money.paper.difference"), closing.difference()));
        }
        Map<String, Object> data = new HashMap<>();
        data.put("title", words.t("money.paper.title"));
        data.put("station", station.name());
        data.put("shift", words.t("money.paper.shift", shift.number(), shift.drawerName()));
        data.put("opened", words.t("money.paper.opened", moment.format(opening.countedAt()), opening.handler()));
        data.put("closed", closing == null ? words.t("money.paper.stillOpen") : words.t("money.paper.closed", moment.format(closing.countedAt()), closing.handler()));
        data.put("rows", rows);
        data.put("reasons", reasons(shift, words));
        data.put("pieces", pieces(closing == null ? opening : closing, words));
        data.put("piecesOf", words.t("money.paper.pieces"));
        data.put("handler", words.t("money.paper.handler", closing == null ? opening.handler() : closing.handler()));
        data.put("checker", words.t("money.paper.checker", closing == null || closing.checker() == null ? "" : closing.checker()));
        data.put("taker", words.t("money.paper.taker"));
        data.put("waits", shift.state() == Shift.State.TO_CHECK);
        data.put("toCheck", words.t(Shift.State.TO_CHECK));
        data.put("footer", station.name() + "  " + shift.number());
        data.put("page", Pdf.pageWords(words));
        return Pdf.of(ShiftPaper.class, "shift", data);
    }

    private static Map<String, Object> row(String what, Money sum) {
        return Map.of("what", what, "sum", sum.toString());
    }

    private static List<String> reasons(Shift shift, Words words) {
        List<String> reasons = new ArrayList<>();
        for (Count each : shift.closing() == null ? List.of(shift.opening()) : List.of(shift.opening(), shift.closing())) {
            if (each.reason() != null) {
                reasons.add(words.t("money.paper.reason", words.t(each.kind()), each.difference(), each.reason()));
            }
            if (each.why() != null) {
                reasons.add(words.t("money.paper.corrected", words.t(each.kind()), each.why()));
            }
        }
        return reasons;
    }

    /** None when only the sum was counted. */
    private static List<Map<String, Object>> pieces(Count count, Words words) {
        List<Map<String, Object>> pieces = new ArrayList<>();
        count.notes().forEach((note, number) -> pieces.add(Map.of("what", words.t(note), "number", number, "sum", Money.ofFen(note.fen() * number).toString())));
        if (!count.coins().isZero()) {
            pieces.add(Map.of("what", words.t("money.coins"), "number", "", "sum", count.coins().toString()));
        }
        return pieces;
    }
}
