package org.wishdesk.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Money;
import org.wishdesk.base.Refused;
import org.wishdesk.goods.Spec;
import org.wishdesk.intake.Gift;
import org.wishdesk.money.CountDraft;
import org.wishdesk.money.Denomination;
import org.wishdesk.money.DepositDraft;
import org.wishdesk.money.DrawerState;
import org.wishdesk.money.Tender;
import org.wishdesk.people.DonorDraft;
import org.wishdesk.people.DonorKind;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.Stores;

/** Whatever is typed into a field of the drawer, a donor's file or a correction is taken or refused in words: never a fault, and every sum holds. */
class HostileFieldsTest {

    private static final List<String> TYPED = List.of("", " \u3000\t", "\ud83d\ude00\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67", "x".repeat(10_000),
            "\ud842\udfb7".repeat(5_000), "a\u0000b\u0007c\u001b[31m\u202e", "\uff11\uff12\uff13", "-1", "0", "-0.00", "9999999999", "9,999,999,999", "1e9", "NaN",
            "\u66f4\t\u6b63\t3\n\u68c9\u8863\t4\n", "'; drop table gift; --", "{0} {1,choice,x}", "<b>&amp;%s</b>", "\ud83d");

    private final Map<String, Integer> taken = new LinkedHashMap<>();
    private final Map<String, Integer> refused = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    private void typed(Desks desk, String field, String text, Callable<?> action) {
        try {
            action.call();
            taken.merge(field, 1, Integer::sum);
        } catch (Refused said) {
            assertThat(desk.words.t(said)).as(field).isNotBlank();
            refused.merge(field, 1, Integer::sum);
        } catch (Exception fault) {
            faults.add(field + " with " + text.substring(0, Math.min(20, text.length())) + ": " + fault);
        }
    }

    private static CountDraft count(Denomination one, String pieces, String coins, String sum, String handler, String checker, String reason) {
        Map<Denomination, String> typed = new EnumMap<>(Denomination.class);
        if (one != null) {
            typed.put(one, pieces);
        }
        return new CountDraft(Ids.next(), typed, coins, sum, handler, checker, reason, false, null, null);
    }

    private void drawer(Desks desk, String text) {
        Map<String, CountDraft> drafts = new LinkedHashMap<>();
        drafts.put("count.pieces", count(Denomination.YUAN_1, text, "", "", "a", "b", "x"));
        drafts.put("count.coins", count(null, "", text, "", "a", "b", "x"));
        drafts.put("count.sum", count(null, "", "", text, "a", "b", "x"));
        drafts.put("count.handler", count(null, "", "", "5", text, "b", "x"));
        drafts.put("count.checker", count(null, "", "", "6", "a", text, "x"));
        drafts.put("count.reason", count(null, "", "", "7", "a", "b", text));
        drafts.forEach((field, draft) -> typed(desk, field, text, () -> {
            DrawerState now = desk.drawer.all().getFirst();
            return now.open() == null ? desk.drawer.open(now.name(), draft) : desk.drawer.close(now.open().id(), draft);
        }));
        DrawerState now = desk.drawer.all().getFirst();
        LocalDate day = LocalDate.of(2016, 5, 28);
        typed(desk, "deposit.sum", text, () -> desk.deposits.payIn(new DepositDraft(Ids.next(), now.drawer(), text, "s" + Ids.next(), day, "a", "b")));
        typed(desk, "deposit.slip", text, () -> desk.deposits.payIn(new DepositDraft(Ids.next(), now.drawer(), "0.01", text, day, "a", "b")));
        typed(desk, "deposit.handler", text, () -> desk.deposits.payIn(new DepositDraft(Ids.next(), now.drawer(), "0.01", "s" + Ids.next(), day, text, "b")));
        typed(desk, "deposit.checker", text, () -> desk.deposits.payIn(new DepositDraft(Ids.next(), now.drawer(), "0.01", "s" + Ids.next(), day, "a", text)));
    }

    private void donor(Desks desk, Gift gift, String text) {
        DonorDraft was = new DonorDraft(gift.donor(), DonorKind.PERSON, "\u738b\u82b3", "13804361234", true);
        typed(desk, "donor.name", text, () -> desk.donorFile.correct(new DonorDraft(was.id(), was.kind(), text, was.phone(), true), "", "", "x"));
        typed(desk, "donor.phone", text, () -> desk.donorFile.correct(new DonorDraft(was.id(), was.kind(), was.name(), text, true), "", "", "x"));
        typed(desk, "donor.note", text, () -> desk.donorFile.correct(was, text, "", "x"));
        typed(desk, "donor.aliases", text, () -> desk.donorFile.correct(was, "", text, "x"));
        typed(desk, "donor.search", text, () -> desk.donors.suggest(text, 9));
        typed(desk, "gifts.search", text, () -> desk.gifts.list(LocalDate.of(2016, 5, 28), org.wishdesk.intake.GiftFilter.ALL, text, null, 9));
    }

    private void corrections(Desks desk, Gift first, String text) {
        typed(desk, "correct.reason", text, () -> desk.corrections.note(first.id(), "n" + Ids.next(), text));
        typed(desk, "correct.note", text, () -> desk.corrections.note(first.id(), text, "x"));
        typed(desk, "correct.since", text, () -> desk.corrections.since(first, text).note(first.id(), "n" + Ids.next(), "x"));
        Gift gift = desk.intake.gift(first.id()).orElseThrow();
        typed(desk, "correct.earmark", text, () -> desk.corrections.cash(gift.id(), gift.cash().getFirst(), Money.ofFen(500), Tender.CASH, text, "x"));
        typed(desk, "correct.item", text, () -> desk.corrections.goods(gift.id(), desk.gifts.open(gift.id()).parts().getFirst(), 1, text, Spec.PLAIN, "x"));
        Spec is = gift.lines().getFirst().spec();
        typed(desk, "correct.size", text, () -> desk.corrections.goods(gift.id(), desk.gifts.open(gift.id()).parts().getFirst(), 1,
                gift.lines().getFirst().itemName(), new Spec(is.forWhom(), text, is.season(), is.condition()), "x"));
        typed(desk, "correct.donor", text, () -> desk.corrections.anotherDonor(gift.id(), new DonorDraft(null, DonorKind.PERSON, text, "", false), "x"));
        typed(desk, "correct.phone", text, () -> desk.corrections.anotherDonor(gift.id(), new DonorDraft(null, DonorKind.PERSON, "\u674e\u56db", text, false), "x"));
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void everythingIsTakenOrRefusedInWords(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            Gift gift = desk.intake.log(Desks.gift("\u738b\u82b3", 60, "5"));
            for (String text : TYPED) {
                drawer(desk, text);
                donor(desk, gift, text);
                corrections(desk, gift, text);
            }
            assertThat(faults).isEmpty();
            assertThat(desk.differences()).isEmpty();
            assertThat(taken.keySet()).as("each field takes something").contains("count.pieces", "count.sum", "count.reason", "deposit.slip", "donor.name", "donor.note",
                    "correct.reason", "correct.note", "correct.since", "correct.size", "correct.donor");
            assertThat(refused.keySet()).as("and refuses something").contains("count.pieces", "count.coins", "count.sum", "count.handler", "count.reason", "deposit.sum",
                    "deposit.slip", "donor.name", "donor.phone", "correct.reason", "correct.since", "correct.earmark", "correct.item", "correct.size", "correct.donor");
        }
    }
}
