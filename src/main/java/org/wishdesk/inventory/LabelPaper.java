package org.wishdesk.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Season;
import org.wishdesk.paper.Code128;
import org.wishdesk.paper.Pdf;
import org.wishdesk.settings.LabelSize;
import org.wishdesk.words.Words;

/**
 * 标签: what it is, for whom and which size, the lot's number, where it lies, and the bar code. Bars are whole dots of a 203 dpi printer wide
 * and stand on its dots, as thick as the label allows, with the white beside them that the standard asks for.
 */
final class LabelPaper {

    /** As wide as this many Chinese characters, an item's name still stands in one line of large print. */
    private static final double LARGE_PRINT = 9.5;

    private LabelPaper() {
    }

    /**
     * @param bin    货位 where it is put, empty when not known
     * @param pieces how many lie together under this label; said from two on
     */
    record Label(Lot lot, String number, String bin, int pieces) {
    }

    static Pdf.Made of(List<Label> labels, LabelSize size, Words words) {
        Map<String, Object> data = new HashMap<>();
        data.put("width", size.width());
        data.put("height", size.height());
        data.put("large", size == LabelSize.MM60X40);
        List<Map<String, Object>> pages = new ArrayList<>();
        for (Label label : labels) {
            Map<String, Object> page = new HashMap<>();
            page.put("item", label.lot().itemName());
            page.put("small", ems(label.lot().itemName()) > LARGE_PRINT);
            page.put("spec", spec(label, words));
            page.put("code", label.lot().code());
            page.put("bin", label.bin());
            page.put("number", label.number());
            page.put("bars", bars(label.number(), size));
            page.put("next", pages.size() + 1 < labels.size());
            pages.add(page);
        }
        data.put("labels", pages);
        return Pdf.made(LabelPaper.class, "label", data);
    }

    /** How many, for whom, size and season where they say something; of an appliance its make. */
    private static String spec(Label label, Words words) {
        Lot lot = label.lot();
        return Stream.of(label.pieces() > 1 ? label.pieces() + " " + lot.unit() : "",
                        lot.forWhom() == ForWhom.ANYONE ? "" : words.t(lot.forWhom()), lot.sizeTyped(),
                        lot.season() == Season.ANY ? "" : words.t(lot.season()), lot.brand(), lot.model())
                .filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining("\u2002"));
    }

    private static double ems(String text) {
        return text.codePoints().mapToDouble(c -> c < 0x2E80 ? 0.58 : 1).sum();
    }

    private static List<Map<String, Object>> bars(String number, LabelSize size) {
        int across = size.width() * LabelSize.DOTS_PER_MM;
        int wide = across / (Code128.modules(number) + 2 * Code128.QUIET);
        int from = (across - wide * Code128.modules(number)) / 2;
        return Code128.bars(number).stream()
                .map(bar -> Map.<String, Object>of("left", mm(from + wide * bar.from()), "wide", mm(wide * bar.width()))).toList();
    }

    private static String mm(int dots) {
        return String.format(Locale.ROOT, "%.3f", (double) dots / LabelSize.DOTS_PER_MM);
    }
}
