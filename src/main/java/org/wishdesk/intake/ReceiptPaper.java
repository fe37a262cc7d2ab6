package org.wishdesk.intake;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wishdesk.base.Money;
import org.wishdesk.base.Text;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Kind;
import org.wishdesk.goods.Nameplate;
import org.wishdesk.goods.Season;
import org.wishdesk.paper.Pdf;
import org.wishdesk.settings.PaperFacts;
import org.wishdesk.settings.StationFacts;
import org.wishdesk.words.Capitals;
import org.wishdesk.words.Words;

/**
 * 捐赠收据（内部凭证）: what 慈善法 art. 38 asks for, on our own paper, and said to be no 公益事业捐赠票据. Black on white in strong lines, since
 * it goes through dot-matrix printers and copying paper. Notes are the station's own and stay off it.
 */
final class ReceiptPaper {

    private ReceiptPaper() {
    }

    static Pdf.Made of(PaperState papers, Map<UUID, Nameplate> plates, boolean nobody, StationFacts station, PaperFacts facts, Words words) {
        Gift gift = papers.gift();
        String seal = Text.blank(facts.seal()) ? station.name() : facts.seal();
        Map<String, Object> data = new HashMap<>();
        data.put("width", facts.receiptForm().width());
        data.put("height", facts.receiptForm().height());
        data.put("side", facts.receiptForm().side());
        data.put("page", Pdf.pageWords(words));
        data.put("footer", words.t("intake.receipt.internal"));
        data.put("title", words.t("intake.receipt.title"));
        data.put("station", station.name());
        data.put("number", words.t("intake.receipt.number", gift.number()));
        data.put("dates", dates(gift, station, words));
        data.put("donor", words.t("intake.receipt.donor", nobody ? words.t("intake.receipt.nobody") : gift.donorName()));
        data.put("mark", papers.mark() == ReceiptMark.NONE ? "" : words.t(papers.mark()));
        data.put("changed", gift.corrections().stream().filter(Correction::onReceipt).reduce((each, later) -> later).map(last -> words.t("intake.receipt.changed",
                words.t(papers.mark()), day(LocalDate.ofInstant(last.enteredAt(), station.zoneId()), words))).orElse(""));
        data.put("copy", papers.receipts() == 0 ? "" : words.t("intake.receipt.again", papers.receipts() + 1));
        goods(data, papers, plates, words);
        money(data, gift, words);
        data.put("official", papers.official().map(official -> words.t("intake.receipt.official", official.code(), official.number(),
                day(official.issuedOn(), words), official.issuer())).orElse(""));
        data.put("handler", words.t("intake.receipt.handler", gift.handler()));
        data.put("checker", words.t("intake.receipt.checker", Optional.ofNullable(gift.checker()).orElse("")));
        data.put("signature", words.t("intake.receipt.signature"));
        data.put("seal", words.t("intake.receipt.seal", seal));
        return Pdf.made(ReceiptPaper.class, "receipt", data);
    }

    /** The day it was given; also the day it was written, where that is another. */
    private static String dates(Gift gift, StationFacts station, Words words) {
        LocalDate given = LocalDate.ofInstant(gift.happenedAt(), station.zoneId());
        LocalDate entered = LocalDate.ofInstant(gift.enteredAt(), station.zoneId());
        return given.equals(entered) ? words.t("intake.receipt.day", day(given, words))
                : words.t("intake.receipt.days", day(given, words), day(entered, words));
    }

    private static String day(LocalDate day, Words words) {
        return DateTimeFormatter.ofPattern(words.t("paper.dayPattern"), words.language().locale()).format(day);
    }

    private static void goods(Map<String, Object> data, PaperState papers, Map<UUID, Nameplate> plates, Words words) {
        List<Gift.Line> lines = papers.gift().lines();
        boolean valued = !papers.values().isEmpty();
        data.put("goods", !lines.isEmpty());
        data.put("valued", valued);
        data.put("h_no", words.t("intake.receipt.heading.no"));
        data.put("h_item", words.t("intake.receipt.heading.item"));
        data.put("h_spec", words.t("intake.receipt.heading.spec"));
        data.put("h_condition", words.t("intake.receipt.heading.condition"));
        data.put("h_unit", words.t("intake.receipt.heading.unit"));
        data.put("h_quantity", words.t("intake.receipt.heading.quantity"));
        data.put("h_value", words.t("intake.receipt.heading.value"));
        data.put("h_remark", words.t("intake.receipt.heading.remark"));
        // Of a line that reads as two, some pieces having been something else, the value stands once: it is of both.
        Map<UUID, LineValue> unsaid = new HashMap<>(papers.values());
        data.put("rows", lines.stream().map(line -> row(line, plates.get(line.id()), unsaid.remove(line.id()), words)).toList());
        data.put("units", words.t("intake.receipt.units", lines.size(), perUnit(lines, words)));
        Money documented = Money.ofFen(papers.values().values().stream().mapToLong(LineValue::fen).sum());
        data.put("documented", valued ? words.t("intake.receipt.documented", documented) : "");
        List<Gift.Line> used = lines.stream().filter(line -> line.kind() == Kind.CLOTHING && line.condition() != Condition.NEW
                && line.aboutPieces() == null && !papers.values().containsKey(line.id())).toList();
        boolean sums = valued || !papers.gift().cash().isEmpty();
        data.put("used", sums && !used.isEmpty() ? words.t("intake.receipt.used", perUnit(used, words)) : "");
    }

    private static Map<String, Object> row(Gift.Line line, Nameplate plate, LineValue value, Words words) {
        Map<String, Object> row = new HashMap<>();
        row.put("no", line.lineNo());
        row.put("item", line.itemName());
        row.put("spec", joined(Stream.of(line.forWhom() == ForWhom.ANYONE ? "" : words.t(line.forWhom()), line.sizeTyped(),
                line.season() == Season.ANY ? "" : words.t(line.season()), plate == null ? "" : plate.brand(), plate == null ? "" : plate.model(),
                plate == null ? "" : plate.serialNo())));
        row.put("condition", line.condition() == Condition.UNKNOWN ? "" : words.t(line.condition()));
        row.put("unit", line.unit());
        row.put("quantity", line.quantity());
        row.put("value", value == null ? "" : words.t("intake.receipt.value", value.sum(), words.t(value.basis())));
        row.put("remark", joined(Stream.of(line.aboutPieces() == null ? "" : words.t("intake.aboutPieces", line.aboutPieces()),
                line.intention() == null ? "" : line.intention())));
        return row;
    }

    /** Pieces of each unit by themselves. */
    private static String perUnit(List<Gift.Line> lines, Words words) {
        Map<String, Integer> sums = new LinkedHashMap<>();
        lines.forEach(line -> sums.merge(line.unit(), line.quantity(), Integer::sum));
        return sums.entrySet().stream().map(sum -> sum.getValue() + " " + sum.getKey()).collect(Collectors.joining(words.t("paper.listComma")));
    }

    private static String joined(Stream<String> parts) {
        return parts.filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private static void money(Map<String, Object> data, Gift gift, Words words) {
        data.put("money", !gift.cash().isEmpty());
        data.put("cash", gift.cash().stream().map(each -> each.earmark() == null
                ? words.t("intake.receipt.cash", words.t(each.tender()), Money.ofFen(each.fen()))
                : words.t("intake.receipt.cashFor", words.t(each.tender()), Money.ofFen(each.fen()), each.earmark())).toList());
        data.put("capitals", words.t("intake.receipt.capitals", Capitals.rmb(gift.total())));
        data.put("figures", words.t("intake.receipt.figures", gift.total()));
    }
}
