package org.wishdesk.testkit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Season;
import org.wishdesk.people.HouseholdDraft;
import org.wishdesk.people.Sex;
import org.wishdesk.wishes.WishDraft;
import org.wishdesk.wishes.WishState;

/** Households that wish for something; names invented. */
public final class Wished {

    private Wished() {
    }

    public static void household(Desks desk, String code, String category) {
        desk.store.run(tx -> desk.households.add(tx, new HouseholdDraft(code, "\u5b59\u79c0\u82f1", "", "13900001111", 3, "\u5b89\u5b9a\u9547", "\u660e\u661f\u6751",
                "\u897f\u5c6f", category, "\u56e0\u75c5", ""), null));
    }

    public static WishDraft.Line line(String item, ForWhom who, String size, Season season, int quantity) {
        return new WishDraft.Line(item, who, size, season, Condition.UNKNOWN, quantity, 0);
    }

    public static WishDraft.Line coat(String size) {
        return line("\u68c9\u8863", ForWhom.MEN, size, Season.WINTER, 1);
    }

    /** An approved wish, collected on the day given. */
    public static void wish(Desks desk, String code, String household, String collected, boolean whole, WishDraft.Line... lines) {
        desk.store.run(tx -> desk.wishes.add(tx, new WishDraft(code, household, "\u5b59\u79c0\u82f1", Sex.MALE, 45, LocalDate.parse(collected), whole, null,
                "\u72ec\u5c45", true, WishState.APPROVED, List.of(lines)), null));
    }

    /** A household with one wish for a coat; returns its line. */
    public static UUID coat(Desks desk) {
        household(desk, "H1", "\u4f4e\u4fdd\u6237");
        wish(desk, "W1", "H1", "2016-05-01", false, coat("170/88A"));
        return desk.store.read(tx -> desk.wishes.openLines(tx).getFirst().line().id());
    }
}
