package org.wishdesk.delivery;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.wishdesk.paper.Pdf;
import org.wishdesk.settings.StationFacts;
import org.wishdesk.words.Words;

/**
 * 发放签收表. Names in full, since people sign beside them; never hardship, illness or story, and no identity number: the list leaves the
 * station. Rows of 11 mm take a signature or a fingerprint.
 */
final class DeliveryListPaper {

    /** Rows of 11 mm that fit an A4 page across under the heading and above the signatures. */
    private static final int ROWS_ON_PAGE = 11;

    private DeliveryListPaper() {
    }

    static byte[] of(Run run, List<RunLine> lines, Map<UUID, String> places, StationFacts station, Words words) {
        List<Map<String, Object>> pages = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += ROWS_ON_PAGE) {
            List<RunLine> part = lines.subList(from, Math.min(from + ROWS_ON_PAGE, lines.size()));
            Map<String, Object> page = new HashMap<>();
            page.put("rows", part.stream().map(line -> row(line, places)).toList());
            page.put("subtotal", words.t("delivery.list.subtotal", part.size(), perUnit(part, words)));
            page.put("last", from + ROWS_ON_PAGE >= lines.size());
            page.put("total", words.t("delivery.list.total", lines.stream().map(RunLine::household).distinct().count(), perUnit(lines, words)));
            pages.add(page);
        }
        Map<String, Object> data = new HashMap<>();
        data.put("pages", pages);
        data.put("title", words.t("delivery.list.title", station.name()));
        data.put("run", words.t("delivery.list.run", run.number(), run.township()));
        data.put("driver", words.t("delivery.list.driver", run.driver(), run.vehicle() == null ? "" : run.vehicle()));
        data.put("day", words.t("delivery.list.day", DateTimeFormatter.ofPattern(words.t("paper.dayPattern")).format(run.plannedFor())));
        data.put("footer", station.name() + "  " + run.number());
        data.put("page", Pdf.pageWords(words));
        data.put("h_no", words.t("delivery.list.heading.no"));
        data.put("h_household", words.t("delivery.list.heading.household"));
        data.put("h_village", words.t("delivery.list.heading.village"));
        data.put("h_recipient", words.t("delivery.list.heading.recipient"));
        data.put("h_goods", words.t("delivery.list.heading.goods"));
        data.put("h_unit", words.t("delivery.list.heading.unit"));
        data.put("h_quantity", words.t("delivery.list.heading.quantity"));
        data.put("h_place", words.t("delivery.list.heading.place"));
        data.put("h_signature", words.t("delivery.list.heading.signature"));
        data.put("h_agent", words.t("delivery.list.heading.agent"));
        data.put("h_remark", words.t("delivery.list.heading.remark"));
        data.put("handler", words.t("delivery.list.handler"));
        data.put("witness", words.t("delivery.list.witness"));
        data.put("head", words.t("delivery.list.head"));
        return Pdf.of(DeliveryListPaper.class, "delivery-list", data);
    }

    private static Map<String, Object> row(RunLine line, Map<UUID, String> places) {
        Map<String, Object> row = new HashMap<>();
        row.put("no", line.lineNo());
        row.put("household", line.householdCode());
        row.put("village", line.village());
        row.put("recipient", line.recipient());
        row.put("goods", line.goods());
        row.put("lot", line.lotCode());
        row.put("unit", line.unit());
        row.put("quantity", line.quantity());
        row.put("place", places.get(line.fromPlace()));
        return row;
    }

    /** Pieces of each unit by itself: a bed and a pair of shoes are not two of anything. */
    private static String perUnit(List<RunLine> lines, Words words) {
        Map<String, Integer> sums = new TreeMap<>();
        lines.forEach(line -> sums.merge(line.unit(), line.quantity(), Integer::sum));
        StringBuilder text = new StringBuilder();
        sums.forEach((unit, pieces) -> text.append(text.isEmpty() ? "" : words.t("paper.listComma")).append(pieces).append(' ').append(unit));
        return text.toString();
    }
}
