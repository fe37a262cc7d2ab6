package org.wishdesk.intake;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wishdesk.base.Money;
import org.wishdesk.base.Text;
import org.wishdesk.paper.Pdf;
import org.wishdesk.settings.PaperFacts;
import org.wishdesk.settings.StationFacts;
import org.wishdesk.words.Capitals;
import org.wishdesk.words.Language;
import org.wishdesk.words.Words;

/**
 * 捐赠证书 and 感谢信, for one gift or for many. They thank; they are no receipt and say so, and claim no office that the station does not have.
 * Others' names stand in a team's letter only where they agreed (慈善法 art. 8 of 公益事业捐赠法 asks a donor first).
 */
final class ThanksPaper {

    /** So many sorts of things are still named one by one. */
    private static final int NAMED = 8;
    /** So many names fit a letter. */
    private static final int NAMES = 120;

    private ThanksPaper() {
    }

    /** @param name whom it is made out to, empty for the usual name of the scope */
    record Thanks(List<Gift> gifts, Thanked scope, String name, boolean nobody, LocalDate today) {
    }

    static Pdf.Made of(PaperKind kind, Thanks thanks, StationFacts station, PaperFacts facts, Words words) {
        Gift first = thanks.gifts().getFirst();
        Gift last = thanks.gifts().getLast();
        Map<String, Object> data = new HashMap<>();
        String to = !Text.blank(thanks.name()) ? Text.clean(thanks.name()) : thanks.scope() == Thanked.CHANNEL
                ? words.t("intake.thanks.everyone", first.channel()) : thanks.nobody() ? words.t("intake.receipt.nobody") : first.donorName();
        String from = day(first, station, words);
        String until = day(last, station, words);
        Money money = Money.ofFen(thanks.gifts().stream().mapToLong(gift -> gift.total().fen()).sum());
        String goods = goods(thanks.gifts().stream().flatMap(gift -> gift.lines().stream()).toList(), words);
        String given = money.isZero() ? goods : words.t(goods.isEmpty() ? "intake.thanks.money" : "intake.thanks.both", goods, Capitals.rmb(money), money);
        data.put("title", words.t(kind));
        // A Chinese title is spread over the line, a Latin one is not.
        data.put("wide", words.language() == Language.ZH);
        data.put("to", words.t("intake.thanks.to", to));
        data.put("body", words.t(kind == PaperKind.CERTIFICATE ? "intake.thanks.certificate" : "intake.thanks.letter",
                from.equals(until) ? from : words.t("intake.thanks.days", from, until), station.name(), given, thanks.gifts().size()));
        data.put("wish", words.t("intake.thanks.wish"));
        data.put("names", kind == PaperKind.LETTER && thanks.scope() == Thanked.CHANNEL ? names(thanks.gifts(), words) : "");
        data.put("number", thanks.gifts().size() == 1 ? words.t("intake.receipt.number", first.number())
                : words.t("intake.thanks.numbers", first.number(), last.number(), thanks.gifts().size()));
        data.put("seal", Text.blank(facts.seal()) ? station.name() : facts.seal());
        data.put("today", DateTimeFormatter.ofPattern(words.t("paper.dayPattern"), words.language().locale()).format(thanks.today()));
        data.put("footer", words.t("intake.thanks.noReceipt"));
        return Pdf.made(ThanksPaper.class, kind == PaperKind.CERTIFICATE ? "certificate" : "letter", data);
    }

    private static String day(Gift gift, StationFacts station, Words words) {
        return DateTimeFormatter.ofPattern(words.t("paper.dayPattern"), words.language().locale())
                .format(LocalDate.ofInstant(gift.happenedAt(), station.zoneId()));
    }

    /** Each sort of thing with its pieces; of many sorts only the kinds, each unit by itself. */
    private static String goods(List<Gift.Line> lines, Words words) {
        Map<String, Long> sums = new LinkedHashMap<>();
        lines.forEach(line -> sums.merge(words.t("intake.thanks.pieces", line.itemName(), line.unit(), "#"), (long) line.quantity(), Long::sum));
        if (sums.size() > NAMED) {
            sums.clear();
            lines.forEach(line -> sums.merge(words.t("intake.thanks.pieces", words.t(line.kind()), line.unit(), "#"), (long) line.quantity(), Long::sum));
        }
        return sums.entrySet().stream().map(sum -> sum.getKey().replace("#", Long.toString(sum.getValue())))
                .collect(Collectors.joining(words.t("paper.listComma")));
    }

    private static String names(List<Gift> gifts, Words words) {
        List<String> agreed = gifts.stream().filter(Gift::publishName).map(Gift::donorName).distinct().limit(NAMES).toList();
        long others = gifts.stream().map(Gift::donor).distinct().count() - agreed.size();
        String names = String.join(words.t("paper.listComma"), agreed);
        return agreed.isEmpty() ? "" : others > 0 ? words.t("intake.thanks.namesAndOthers", names, others) : words.t("intake.thanks.names", names);
    }
}
