package org.wishdesk.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Refused;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Kind;
import org.wishdesk.goods.Season;
import org.wishdesk.goods.Spec;
import org.wishdesk.intake.Gift;
import org.wishdesk.intake.GiftDraft;
import org.wishdesk.intake.ReceiptState;
import org.wishdesk.people.DonorDraft;
import org.wishdesk.people.DonorKind;
import org.wishdesk.paper.Printout;
import org.wishdesk.settings.LabelSize;
import org.wishdesk.settings.PaperFacts;
import org.wishdesk.settings.ReceiptForm;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.Seen;
import org.wishdesk.testkit.Stores;

class LabelsTest {

    private static final String COAT = "\u68c9\u8863";
    private static final String COOKER = "\u7535\u996d\u7172";
    private static final float DPI = 203;

    private static Gift gift(Desks desk, GiftDraft.GoodsLine... goods) {
        return desk.intake.log(new GiftDraft(Ids.next(), null, new DonorDraft(null, DonorKind.ANONYMOUS, "", "", false), "", List.of(goods), List.of(),
                "", "", ReceiptState.NOT_ASKED, null, null));
    }

    private static GiftDraft.GoodsLine coats(String size, int quantity) {
        return GiftDraft.GoodsLine.of(COAT, Kind.CLOTHING, "\u4ef6", new Spec(ForWhom.MEN, size, Season.WINTER, Condition.NINE), quantity);
    }

    private static List<Lot> lots(Desks desk, Gift gift) {
        return desk.labels.lots(gift.lines().stream().map(Gift.Line::id).toList());
    }

    private static Map<UUID, Integer> one(List<Lot> lots) {
        return lots.stream().collect(Collectors.toMap(Lot::id, lot -> 1, (a, b) -> a, LinkedHashMap::new));
    }

    private static void use(Desks desk, LabelSize size) {
        PaperFacts now = desk.settings.papers();
        desk.settings.change(new PaperFacts(ReceiptForm.A5, size, "", "Labels", now.seal()));
    }

    /** A lot has one label's number for good; what is kept piece by piece has one for each piece; the series has no gap. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void numbersAreGivenOnceAndWithoutAGap(Stores stores) {
        try (Desks desk = new Desks(stores.fresh())) {
            Gift gift = gift(desk, coats("170/88A", 5), GiftDraft.GoodsLine.of(COOKER, Kind.APPLIANCE, "\u53f0", Spec.PLAIN, 3));
            List<Lot> lots = lots(desk, gift);
            assertThat(lots).extracting(Lot::itemName).containsExactly(COAT, COOKER, COOKER, COOKER);
            List<String> first = new Seen(desk.labels.print(one(lots)).pdf()).scanned(DPI);
            assertThat(first).containsExactly("2000000014", "2000000022", "2000000030", "2000000048").allMatch(Labels::ours);
            Map<UUID, Integer> lost = Map.of(lots.get(2).id(), 1);
            assertThat(new Seen(desk.labels.print(lost).pdf()).scanned(DPI)).as("a lost label is printed anew").containsExactly(first.get(2));
            for (int i = 0; i < lots.size(); i++) {
                assertThat(desk.labels.lot(first.get(i))).hasValue(lots.get(i));
            }
            Gift other = gift(desk, coats("", 1));
            assertThatThrownBy(() -> desk.store.run(tx -> {
                desk.labels.number(tx, lots(desk, other).getFirst().id());
                throw new Refused("ui.noPrinter");
            })).isInstanceOf(Refused.class);
            assertThat(new Seen(desk.labels.print(one(lots(desk, other))).pdf()).scanned(DPI)).as("a number lost with its action is given again")
                    .containsExactly("2000000055");
        }
    }

    @ParameterizedTest
    @EnumSource(LabelSize.class)
    void everyLabelIsReadByAScannerAndSaysWhatItIs(LabelSize size) {
        try (Desks desk = new Desks(Stores.H2.fresh())) {
            use(desk, size);
            String longName = "\u52a0\u539a\u52a0\u7ed2\u513f\u7ae5\u4e24\u7528\u53ef\u62c6\u5378\u5185\u80c6\u8fde\u5e3d\u7fbd\u7ed2\u670d\u5957\u88c5";
            Gift gift = gift(desk, coats("165/88A", 2), GiftDraft.GoodsLine.of(longName, Kind.CLOTHING, "\u4ef6",
                    new Spec(ForWhom.GIRLS, "110\u7801", Season.WINTER, Condition.NEW), 1), coats("", 4));
            List<Lot> lots = lots(desk, gift);
            Map<UUID, Integer> copies = new LinkedHashMap<>();
            copies.put(lots.get(0).id(), 3);
            copies.put(lots.get(1).id(), 1);
            copies.put(lots.get(2).id(), 0);
            Printout print = desk.labels.print(copies);
            assertThat(print.printer()).isEqualTo("Labels");
            Seen seen = new Seen(print.pdf()).keep("label-" + size, 4);
            assertThat(seen.sizes()).containsExactly("%d.0 x %d.0".formatted(size.width(), size.height()));
            assertThat(seen.pages()).isEqualTo(4);
            assertThat(seen.scanned(DPI)).containsExactly("2000000014", "2000000014", "2000000014", "2000000022");
            assertThat(seen.scanned(300)).as("on a finer printer too").containsExactly("2000000014", "2000000014", "2000000014", "2000000022");
            assertThat(seen.text(0).replaceAll("[\\s\\u2002]+", "")).contains(COAT, "2\u4ef6\u7537165/88A\u51ac", gift.number() + "-1", "2000000014");
            assertThat(seen.text(3).replaceAll("[\\s\\u2002]+", "")).contains(longName, "\u5973\u7ae5110\u7801\u51ac", gift.number() + "-2").as("one is not counted").doesNotContain("1\u4ef6");
            assertThat(print.name()).doesNotContain("/");
        }
    }

    /** What is left is on the label; a lot of which nothing is left is printed only when it is asked for. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void aLotThatIsUsedUpGetsNoLabelUnlessAskedFor(Stores stores) {
        try (Desks desk = new Desks(stores.fresh())) {
            Gift gift = gift(desk, coats("165/88A", 5), coats("170/88A", 3));
            List<Lot> lots = lots(desk, gift);
            desk.store.run(tx -> {
                for (StockRow row : desk.inventory.stock(tx)) {
                    desk.inventory.move(tx, MovementKind.DISPOSED, row.lot(), desk.inventory.placeById(tx, row.place()), desk.inventory.place(tx, PlaceKind.RECYCLED, ""),
                            3, "torn", desk.clock.instant());
                }
            });
            assertThat(desk.papers.of(gift.id()).left()).isEqualTo(Map.of(lots.get(0).id(), 2, lots.get(1).id(), 0));
            Seen seen = new Seen(desk.papers.labels(gift.id()).pdf());
            assertThat(seen.pages()).isEqualTo(1);
            assertThat(seen.text(0)).contains("2 \u4ef6", gift.number() + "-1");
            assertThat(new Seen(desk.labels.print(Map.of(lots.get(1).id(), 1)).pdf()).text(0)).contains(gift.number() + "-2");
        }
    }

    @Test
    void aWholeRollIsReadAndNeitherNoneNorTooManyArePrinted() {
        try (Desks desk = new Desks(Stores.H2.fresh())) {
            Gift gift = gift(desk, IntStream.range(0, 120).mapToObj(i -> coats("" + (100 + i), 1)).toArray(GiftDraft.GoodsLine[]::new));
            List<Lot> lots = lots(desk, gift);
            Seen seen = new Seen(desk.labels.print(one(lots)).pdf());
            List<String> numbers = seen.scanned(DPI);
            assertThat(numbers).hasSize(120).doesNotHaveDuplicates();
            assertThat(numbers.stream().map(number -> desk.labels.lot(number).orElseThrow().id())).containsExactlyElementsOf(lots.stream().map(Lot::id).toList());
            assertThatThrownBy(() -> desk.labels.print(Map.of())).isInstanceOfSatisfying(Refused.class, r -> assertThat(r.key()).isEqualTo("inventory.label.count"));
            assertThatThrownBy(() -> desk.labels.print(Map.of(lots.getFirst().id(), Labels.MOST + 1))).isInstanceOf(Refused.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"2000000014, true", "2000000015, false", "2000000041, false", "1000000018, false", "20000000014, false", "2345678904, true", "'', false",
            "9787020002207, false", "200000001A, false"})
    void onlyOurOwnNumbersAreTakenForLabels(String digits, boolean ours) {
        assertThat(Labels.ours(digits)).isEqualTo(ours);
    }

    /** Each wrong digit is found, and each pair of swapped neighbours but 09 and 90. */
    @Test
    void theCheckDigitFindsSlipsOfTheHand() {
        String number = "219083456";
        String whole = number + Labels.check(number);
        assertThat(Labels.ours(whole)).isTrue();
        for (int i = 1; i < 10; i++) {
            for (char c = '0'; c <= '9'; c++) {
                String slip = whole.substring(0, i) + c + whole.substring(i + 1);
                assertThat(Labels.ours(slip)).as(slip).isEqualTo(slip.equals(whole));
            }
            if (i < 9) {
                String swapped = whole.substring(0, i) + whole.charAt(i + 1) + whole.charAt(i) + whole.substring(i + 2);
                boolean blind = whole.substring(i, i + 2).matches("09|90");
                assertThat(Labels.ours(swapped)).as(swapped).isEqualTo(swapped.equals(whole) || blind);
            }
        }
    }
}
