package org.wishdesk.intake;

import java.util.List;
import java.util.stream.Stream;
import org.wishdesk.base.Text;

/** What two gifts have in common when the same bag was typed twice: every line, whatever their order. */
final class Alike {

    private Alike() {
    }

    static List<String> of(GiftDraft draft) {
        return Stream.concat(
                draft.goods().stream().map(l -> line(Text.clean(l.item()), Text.clean(l.spec().size()), l.spec().forWhom(), l.quantity())),
                draft.cash().stream().map(c -> line("", "", c.tender(), c.sum().fen()))).sorted().toList();
    }

    static List<String> of(Gift gift) {
        return Stream.concat(
                gift.lines().stream().map(l -> line(l.itemName(), l.sizeTyped(), l.forWhom(), l.quantity())),
                gift.cash().stream().map(c -> line("", "", c.tender(), c.fen()))).sorted().toList();
    }

    private static String line(String item, String size, Enum<?> whoOrTender, long much) {
        return String.join("\t", item, size, whoOrTender.name(), Long.toString(much));
    }
}
