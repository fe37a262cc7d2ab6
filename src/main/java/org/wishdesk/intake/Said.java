package org.wishdesk.intake;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wishdesk.base.Money;
import org.wishdesk.base.Text;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Season;
import org.wishdesk.goods.Spec;
import org.wishdesk.inventory.PlaceKind;
import org.wishdesk.inventory.Whereabouts;
import org.wishdesk.money.Tender;
import org.wishdesk.people.Donor;
import org.wishdesk.people.Phone;
import org.wishdesk.words.Words;

/** Goods, money, donors and places in a few words, for lists, history and refusals. */
final class Said {

    private static final String TAIL = " \u2026";

    private Said() {
    }

    static String goods(Words words, String item, Spec spec) {
        return Stream.of(item, spec.forWhom() == ForWhom.ANYONE ? "" : words.t(spec.forWhom()), Text.clean(spec.size()),
                spec.season() == Season.ANY ? "" : words.t(spec.season()), spec.condition() == Condition.UNKNOWN ? "" : words.t(spec.condition()))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    static String cash(Words words, Money sum, Tender tender, String earmark) {
        return Stream.of(sum.toString(), words.t(tender), Text.clean(earmark)).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    /** Two of one name are told apart by the tail of the phone; more of it nobody needs to read. */
    static String donor(Donor donor) {
        return donor.phone() == null ? donor.name() : donor.name() + TAIL + new Phone(donor.phone()).tail();
    }

    /** Two donors as they were said have one name, whatever their phones. */
    static boolean sameName(String one, String other) {
        return one.split(TAIL)[0].equals(other.split(TAIL)[0]);
    }

    /** Where pieces are: a place by its name, the road, or the end outside. */
    static String where(Words words, List<Whereabouts> all) {
        return all.stream().map(w -> words.t("intake.where", place(words, w), w.quantity())
                + (w.reserved() > 0 ? words.t("intake.where.reserved", w.reserved()) : "")).collect(Collectors.joining(words.t("intake.and")));
    }

    /** What has moved on, and how. */
    static String movedOn(Words words, List<Whereabouts> all) {
        return all.stream().map(w -> words.t("intake.movedOn", w.lot().itemName(), w.movedOn() > 0 ? w.movedOn() : w.quantity(), w.lot().unit(), how(words, w)))
                .collect(Collectors.joining(words.t("intake.and")));
    }

    private static String how(Words words, Whereabouts w) {
        if (!w.place().inside() || w.place().kind() == PlaceKind.RUN) {
            return place(words, w);
        }
        return words.t(w.reserved() > 0 ? "intake.movedOn.reserved" : "intake.movedOn.sorted");
    }

    private static String place(Words words, Whereabouts w) {
        boolean road = w.place().kind() == PlaceKind.RUN;
        return road ? words.t(PlaceKind.RUN) + " " + w.place().name() : w.place().inside() ? w.place().name() : words.t(w.place().kind());
    }
}
