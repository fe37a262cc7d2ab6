package org.wishdesk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Money;
import org.wishdesk.base.Refused;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Kind;
import org.wishdesk.goods.Nameplate;
import org.wishdesk.goods.PowerTest;
import org.wishdesk.goods.Season;
import org.wishdesk.goods.Spec;
import org.wishdesk.goods.ThreeC;
import org.wishdesk.money.Tender;
import org.wishdesk.paper.Printout;
import org.wishdesk.people.DonorDraft;
import org.wishdesk.people.DonorKind;
import org.wishdesk.settings.LabelSize;
import org.wishdesk.settings.PaperFacts;
import org.wishdesk.settings.ReceiptForm;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.Seen;
import org.wishdesk.testkit.Stores;
import org.wishdesk.words.Language;

/** What a donor takes away, as it stands on the paper. */
class GiftPapersTest {

    private static final String COAT = "\u68c9\u8863";
    private static final String WANG = "\u738b\u82b3";

    private static GiftDraft.GoodsLine coats(int quantity, Condition condition) {
        return GiftDraft.GoodsLine.of(COAT, Kind.CLOTHING, "\u4ef6", new Spec(ForWhom.MEN, "170/88A", Season.WINTER, condition), quantity);
    }

    private static GiftDraft draft(DonorKind kind, String name, List<GiftDraft.GoodsLine> goods, List<GiftDraft.CashLine> cash, Instant at) {
        return new GiftDraft(Ids.next(), null, new DonorDraft(null, kind, name, "", true), "", goods, cash, "\u8d75\u5fd7\u56fd", "\u5b59\u7ee7\u6d77",
                ReceiptState.NOT_ASKED, null, at);
    }

    private static GiftDraft.CashLine cash(String yuan, String earmark) {
        return new GiftDraft.CashLine(Money.read(yuan).orElseThrow(), Tender.CASH, earmark, null);
    }

    private static Gift mixed(Desks desk) {
        GiftDraft.GoodsLine cooker = new GiftDraft.GoodsLine("\u7535\u996d\u7172", Kind.APPLIANCE, null, "\u53f0", Spec.PLAIN, 1, null,
                new Nameplate("\u7f8e\u7684", "MB-FB40", "SN12345678", "2014-06", ThreeC.YES, PowerTest.WORKS, ""), null, 0, null);
        return desk.intake.log(draft(DonorKind.PERSON, WANG, List.of(coats(3, Condition.NINE), cooker), List.of(cash("600", "\u52a9\u5b66"), cash("80.50", null)),
                null));
    }

    private static String flat(String text) {
        return text.replaceAll("[\\s\\u2002\\u3000]+", "");
    }

    /** The first is no reprint, the second says so; that the receipt was given is known once one has left. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void everyCopyThatLeftIsCountedAndNoneThatDidNot(Stores stores) {
        try (Desks desk = new Desks(stores.fresh())) {
            Gift gift = mixed(desk);
            desk.papers.receipt(gift.id());
            Printout first = desk.papers.receipt(gift.id());
            assertThat(new Seen(first.pdf()).text()).as("looked at, not printed").doesNotContain("\u8865\u6253");
            assertThat(desk.papers.of(gift.id()).state()).isEqualTo(ReceiptState.NOT_ASKED);
            first.done();
            assertThat(desk.papers.of(gift.id())).satisfies(papers -> {
                assertThat(papers.receipts()).isEqualTo(1);
                assertThat(papers.state()).isEqualTo(ReceiptState.GIVEN);
            });
            desk.clock.forward(Duration.ofHours(1));
            Printout second = desk.papers.receipt(gift.id());
            second.done();
            assertThat(flat(new Seen(second.pdf()).text())).contains("\u8865\u6253\u7b2c2\u4efd");
            assertThat(flat(new Seen(desk.papers.receipt(gift.id()).pdf()).text())).contains("\u8865\u6253\u7b2c3\u4efd");
            assertThatThrownBy(() -> desk.papers.say(gift.id(), ReceiptState.DECLINED)).isInstanceOfSatisfying(Refused.class,
                    r -> assertThat(r.key()).isEqualTo("intake.receipt.stateStays"));
            assertThat(desk.intake.gift(gift.id()).orElseThrow().receipt()).as("what was written with the gift stays").isEqualTo(ReceiptState.NOT_ASKED);
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aReceiptIsDeclinedAndAskedForAfterAll(Stores stores) {
        try (Desks desk = new Desks(stores.fresh())) {
            Gift gift = mixed(desk);
            desk.papers.say(gift.id(), ReceiptState.DECLINED);
            assertThat(desk.papers.of(gift.id()).state()).isEqualTo(ReceiptState.DECLINED);
            assertThatThrownBy(() -> desk.papers.say(gift.id(), ReceiptState.NOT_ASKED)).isInstanceOf(Refused.class);
            desk.clock.forward(Duration.ofMinutes(1));
            desk.papers.receipt(gift.id()).done();
            assertThat(desk.papers.of(gift.id()).state()).isEqualTo(ReceiptState.GIVEN);
            assertThatThrownBy(() -> desk.papers.receipt(Ids.next())).isInstanceOf(Refused.class);
        }
    }

    @Test
    void theReceiptSaysEverythingThatTheLawAsksFor() {
        try (Desks desk = new Desks(Stores.H2.fresh())) {
            Gift gift = mixed(desk);
            Seen seen = new Seen(desk.papers.receipt(gift.id()).pdf()).keep("receipt-zh", 1);
            assertThat(seen.sizes()).containsExactly("210.0 x 148.0");
            assertThat(seen.pages()).isEqualTo(1);
            assertThat(seen.text().lines().map(GiftPapersTest::flat).filter(line -> !line.isEmpty())).containsExactly(
                    "\u6d2e\u5357\u5e02\u7231\u5fc3\u6350\u8d60\u603b\u7ad9",
                    "\u6350\u8d60\u6536\u636e\uff08\u5185\u90e8\u51ed\u8bc1\uff09",
                    "\u7f16\u53f7\uff1aJZ2016-000001\u65e5\u671f\uff1a2016\u5e745\u670828\u65e5",
                    "\u6350\u8d60\u4eba\uff1a" + WANG,
                    "\u5e8f\u7269\u54c1\u540d\u79f0\u89c4\u683c\u65b0\u65e7\u5355\u4f4d\u6570\u91cf\u5907\u6ce8",
                    "1" + COAT + "\u7537170/88A\u51ac\u4e5d\u6210\u65b0\u4ef63",
                    "2\u7535\u996d\u7172\u7f8e\u7684MB-FB40SN12345678\u53f01",
                    "\u7269\u54c1\u51712\u884c\uff1a3\u4ef6\u30011\u53f0",
                    "\u53e6\u6709\u65e7\u8863\u72693\u4ef6\uff08\u672a\u8ba1\u4ef7\uff09",
                    "\u5584\u6b3e\uff1a\u73b0\u91d1\u00a5600.00\uff0c\u6307\u5b9a\u7528\u9014\uff1a\u52a9\u5b66",
                    "\u5584\u6b3e\uff1a\u73b0\u91d1\u00a580.50",
                    "\u91d1\u989d\uff08\u5927\u5199\uff09\uff1a\u4eba\u6c11\u5e01\u9646\u4f70\u634c\u62fe\u5143\u96f6\u4f0d\u89d2\u6574\uff08\u5c0f\u5199\uff09\u00a5680.50",
                    "\u7ecf\u624b\u4eba\uff1a\u8d75\u5fd7\u56fd\u590d\u6838\u4eba\uff1a\u5b59\u7ee7\u6d77\u6350\u8d60\u4eba\u7b7e\u5b57\uff1a",
                    "\u63a5\u6536\u5355\u4f4d\uff08\u7ae0\uff09\uff1a\u6d2e\u5357\u5e02\u7231\u5fc3\u6350\u8d60\u603b\u7ad9",
                    "\u672c\u6536\u636e\u4e3a\u5185\u90e8\u51ed\u8bc1\uff0c\u4e0d\u662f\u516c\u76ca\u4e8b\u4e1a\u6350\u8d60\u7968\u636e\uff0c\u4e0d\u80fd\u7528\u4e8e\u7a0e\u524d\u6263\u9664\u3002\u7b2c1\u9875/\u51711\u9875");
        }
    }

    @Test
    void inEnglishToo() {
        try (Desks desk = new Desks(Stores.H2.fresh())) {
            Gift gift = mixed(desk);
            desk.words.speak(Language.EN);
            Seen seen = new Seen(desk.papers.receipt(gift.id()).pdf()).keep("receipt-en", 1);
            assertThat(seen.text()).contains("Donation receipt (internal)", "No. JZ2016-000001", "Date: 28 May 2016", "Handled by: \u8d75\u5fd7\u56fd",
                    "2 lines of goods: 3 \u4ef6, 1 \u53f0", "\u4eba\u6c11\u5e01\u9646\u4f70\u634c\u62fe\u5143\u96f6\u4f0d\u89d2\u6574", "\u00a5680.50", "page 1 of 1");
        }
    }

    /** On dot-matrix paper, with two dates, no name, no money, a bag, an official receipt and a value by invoice. */
    @Test
    void whatIsSeldomStandsOnItToo() {
        try (Desks desk = new Desks(Stores.H2.fresh())) {
            desk.settings.change(new PaperFacts(ReceiptForm.HALF_241, LabelSize.MM40X30, "Dots", "", "\u6d2e\u5357\u5e02\u6148\u5584\u4f1a"));
            GiftDraft.GoodsLine bag = new GiftDraft.GoodsLine(desk.catalogue.bag().name(), Kind.CLOTHING, null, "\u888b", Spec.PLAIN, 1, null, Nameplate.NONE, null, 30, null);
            Gift gift = desk.intake.log(draft(DonorKind.ANONYMOUS, "", List.of(coats(12, Condition.NEW), coats(2, Condition.EIGHT), bag), List.of(),
                    Instant.parse("2016-05-26T02:00:00Z")));
            desk.papers.value(new LineValue(gift.lines().getFirst().id(), 200_000, ValueBasis.MARKET));
            desk.clock.forward(Duration.ofMinutes(1));
            desk.papers.value(new LineValue(gift.lines().getFirst().id(), 129_900, ValueBasis.INVOICE));
            desk.papers.official(gift.id(), new OfficialReceipt("22060116", "0001234567", LocalDate.of(2016, 5, 30), "\u6d2e\u5357\u5e02\u6148\u5584\u4f1a"));
            Printout print = desk.papers.receipt(gift.id());
            assertThat(print.printer()).isEqualTo("Dots");
            Seen seen = new Seen(print.pdf()).keep("receipt-241", 1);
            assertThat(seen.sizes()).containsExactly("241.0 x 139.7");
            assertThat(flat(seen.text())).contains("\u6350\u8d60\u65e5\u671f\uff1a2016\u5e745\u670826\u65e5\u767b\u8bb0\u65e5\u671f\uff1a2016\u5e745\u670828\u65e5",
                    "\u6350\u8d60\u4eba\uff1a\u7231\u5fc3\u4eba\u58eb", "\u00a51,299.00\u53d1\u7968", "\u51ed\u636e\u91d1\u989d\u5408\u8ba1\uff1a\u00a51,299.00",
                    "\u53e6\u6709\u65e7\u8863\u72692\u4ef6\uff08\u672a\u8ba1\u4ef7\uff09", "\u7ea630\u4ef6", "\u4ee3\u780122060116", "\u53f7\u78010001234567",
                    "\uff08\u7ae0\uff09\uff1a\u6d2e\u5357\u5e02\u6148\u5584\u4f1a").doesNotContain("\u5927\u5199", "2,000.00");
            assertThat(desk.differences()).as("a documented value is no money").isEmpty();
            assertThatThrownBy(() -> desk.papers.official(gift.id(), new OfficialReceipt("", "", null, ""))).isInstanceOf(Refused.class);
            desk.papers.noOfficial(gift.id());
            assertThat(desk.papers.of(gift.id()).official()).as("it was another gift's").isEmpty();
            assertThat(flat(new Seen(desk.papers.receipt(gift.id()).pdf()).text())).doesNotContain("0001234567");
            assertThatThrownBy(() -> desk.papers.value(new LineValue(gift.lines().getFirst().id(), -1, ValueBasis.INVOICE))).isInstanceOf(Refused.class);
        }
    }

    @Test
    void threeHundredLinesGoOnWithTheHeadOnEveryPage() {
        try (Desks desk = new Desks(Stores.H2.fresh())) {
            List<GiftDraft.GoodsLine> goods = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                goods.add(coats(i + 1, Condition.NINE));
            }
            String unit = "\u4e2d\u56fd\u5171\u4ea7\u4e3b\u4e49\u9752\u5e74\u56e2\u6d2e\u5357\u5e02\u59d4\u5458\u4f1a\u673a\u5173\u5168\u4f53\u5e72\u90e8\u804c\u5de5\u53ca\u9000\u4f11\u4eba\u5458\u7231\u5fc3\u5e2e\u6276\u5c0f\u7ec4\u7b2c\u4e00\u652f\u90e8";
            Gift gift = desk.intake.log(draft(DonorKind.UNIT, unit, goods, List.of(cash("38178.62", null)), null));
            Seen seen = new Seen(desk.papers.receipt(gift.id()).pdf()).keep("receipt-300", 40);
            assertThat(seen.pages()).isBetween(15, 30);
            int row = 0;
            for (int page = 0; page < seen.pages(); page++) {
                String text = flat(seen.text(page));
                assertThat(text).contains(gift.number(), unit, "\u7b2c" + (page + 1) + "\u9875/\u5171" + seen.pages() + "\u9875");
                while (text.contains((row + 1) + COAT + "\u7537170/88A\u51ac\u4e5d\u6210\u65b0\u4ef6" + (row + 1))) {
                    row++;
                }
            }
            assertThat(row).as("every line in order, none lost between pages").isEqualTo(300);
            assertThat(flat(seen.text(seen.pages() - 1))).contains("\u53c1\u4e07\u634c\u4edf\u58f9\u4f70\u67d2\u62fe\u634c\u5143\u9646\u89d2\u8d30\u5206", "\u7269\u54c1\u5171300\u884c\uff1a45150\u4ef6");
        }
    }

    /** Whatever stands in a name: markup, template signs, rare characters, a whole line without a gap; what our font does not have leaves an underlined blank to write in. */
    @Test
    void namesStandAsTheyWereWritten() {
        try (Desks desk = new Desks(Stores.H2.fresh())) {
            String beyond = new String(Character.toChars(0x20BB7));
            String odd = "<b>&{{x}}\"\u4dae\u3402\u9f98\u00b7" + "\u5305".repeat(20) + beyond;
            Gift gift = desk.intake.log(draft(DonorKind.PERSON, odd, List.of(coats(1, Condition.NEW)), List.of(cash("0.05", "<i>" + "W".repeat(40))), null));
            Printout receipt = desk.papers.receipt(gift.id());
            assertThat(receipt.byHand()).as("the clerk is told, and nothing else is said").isEqualTo(beyond);
            Seen seen = new Seen(receipt.pdf()).keep("receipt-odd", 1);
            assertThat(flat(seen.text())).contains(flat(odd).replace(beyond, "\uff3f"), "<i>WWWW", "\u4f0d\u5206");
            assertThat(seen.pages()).isEqualTo(1);
        }
    }

    /** All the money of one gift must go into one sum in capitals; more is refused before it is written, not when its receipt is wanted. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void moreThanAReceiptCanSayIsNotTaken(Stores stores) {
        try (Desks desk = new Desks(stores.fresh())) {
            GiftDraft.CashLine most = cash("9,999,999,999", null);
            GiftDraft twice = draft(DonorKind.PERSON, WANG, List.of(), List.of(most, cash("1.01", null)), null);
            assertThat(twice.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.field()).isEqualTo("cash[1].sum");
                assertThat(problem.key()).isEqualTo("intake.cashTooMuch");
            });
            Gift gift = desk.intake.log(draft(DonorKind.PERSON, WANG, List.of(), List.of(most, cash("1", null)), null));
            assertThat(flat(new Seen(desk.papers.receipt(gift.id()).pdf()).text())).contains("\u58f9\u4f70\u4ebf\u5143\u6574", "10,000,000,000.00");
            assertThatThrownBy(() -> desk.corrections.cash(gift.id(), gift.cash().getLast(), Money.ofFen(101), Tender.CASH, "", "x")).isInstanceOf(Refused.class)
                    .hasMessage("intake.cashTooMuch");
            assertThat(desk.differences()).isEmpty();
        }
    }

    @Test
    void whatWasVoidedOrCorrectedSaysSo() {
        try (Desks desk = new Desks(Stores.H2.fresh())) {
            Gift gift = mixed(desk);
            Gift other = mixed(desk);
            desk.papers.receipt(gift.id()).done();
            desk.corrections.voidGift(gift.id(), "\u767b\u8bb0\u91cd\u590d");
            desk.corrections.quantity(other.id(), other.lines().getFirst(), 2, "\u6570\u9519\u4e86");
            assertThat(flat(new Seen(desk.papers.receipt(gift.id()).pdf()).keep("receipt-void", 1).text())).contains("\u4f5c\u5e9f", "\u8865\u6253\u7b2c2\u4efd",
                    "2016\u5e745\u670828\u65e5\u4f5c\u5e9f").doesNotContain("\u91cd\u590d");
            assertThat(flat(new Seen(desk.papers.receipt(other.id()).pdf()).keep("receipt-corrected", 1).text())).contains("\u66f4\u6b63", "\u4e5d\u6210\u65b0\u4ef62");
            assertThatThrownBy(() -> desk.papers.thanks(gift.id(), Thanked.GIFT, "", PaperKind.LETTER)).isInstanceOf(Refused.class);
            assertThat(flat(new Seen(desk.papers.thanks(other.id(), Thanked.DONOR, "", PaperKind.LETTER).pdf()).text())).as("without what was voided")
                    .contains("680.50", COAT + "2\u4ef6");
            Gift noted = mixed(desk);
            desk.corrections.note(noted.id(), "\u66ff\u6bcd\u4eb2\u6350", "\u6f0f\u8bb0");
            desk.corrections.donorHimself(noted.id(), WANG, "13804365678", true, "\u7535\u8bdd\u9519");
            assertThat(flat(new Seen(desk.papers.receipt(noted.id()).pdf()).text())).as("nothing on it was changed").doesNotContain("\u66f4\u6b63", "\u4e0d\u518d\u6709\u6548");
            desk.corrections.donorHimself(noted.id(), "\u738b\u82b3\u83b2", "13804365678", true, "\u540d\u5b57\u9519");
            assertThat(flat(new Seen(desk.papers.receipt(noted.id()).pdf()).text())).contains("\u66f4\u6b63", "\u738b\u82b3\u83b2", "\u4e0d\u518d\u6709\u6548");
        }
    }

    /** It reads as two lines from then on, with a label for either and its value once; what is taken out altogether is worth nothing. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void aLineOfWhichSomePiecesWereSomethingElse(Stores stores) {
        try (Desks desk = new Desks(stores.fresh())) {
            Gift gift = mixed(desk);
            desk.papers.value(new LineValue(gift.lines().getFirst().id(), 129_900, ValueBasis.INVOICE));
            Spec smaller = new Spec(ForWhom.MEN, "165/84A", Season.WINTER, Condition.NINE);
            Gift read = desk.corrections.goods(gift.id(), desk.gifts.open(gift.id()).parts().getFirst(), 1, COAT, smaller, "\u6807\u9519");
            assertThat(read.lines()).hasSize(3);
            PaperState papers = desk.papers.of(gift.id());
            assertThat(papers.lines()).as("either is asked about once").extracting(Gift.Line::lineNo).containsExactly(1, 2);
            assertThat(papers.lots()).hasSize(3);
            assertThat(new Seen(desk.papers.labels(gift.id()).pdf()).scanned(203)).doesNotHaveDuplicates().hasSize(3);
            assertThat(flat(new Seen(desk.papers.receipt(gift.id()).pdf()).text()).split("\u00a51,299.00", -1)).as("beside the first, and added up").hasSize(3);

            read.lines().stream().filter(line -> line.lineNo() == 1).forEach(line -> desk.corrections.quantity(gift.id(), line, 0, "\u6ca1\u6709"));
            assertThat(flat(new Seen(desk.papers.receipt(gift.id()).pdf()).text())).contains("1\u884c\uff1a1\u53f0").doesNotContain("1,299.00");
        }
    }

    @Test
    void aDonorIsThankedForOneGiftATeamForAll() {
        try (Desks desk = new Desks(Stores.H2.fresh())) {
            Gift gift = mixed(desk);
            Seen certificate = new Seen(desk.papers.thanks(gift.id(), Thanked.GIFT, "", PaperKind.CERTIFICATE).pdf()).keep("certificate", 1);
            assertThat(certificate.sizes()).containsExactly("297.0 x 210.0");
            assertThat(certificate.pages()).isEqualTo(1);
            assertThat(flat(certificate.text())).contains("\u6350\u8d60\u8bc1\u4e66", WANG + "\uff1a", COAT + "3\u4ef6", "\u4eba\u6c11\u5e01\u9646\u4f70\u634c\u62fe\u5143\u96f6\u4f0d\u89d2\u6574",
                    "JZ2016-000001", "\u4e0d\u662f\u6350\u8d60\u7968\u636e");
            desk.clock.forward(Duration.ofDays(2));
            desk.intake.log(draft(DonorKind.PERSON, WANG, List.of(coats(5, Condition.NEW)), List.of(), null));
            Seen letter = new Seen(desk.papers.thanks(gift.id(), Thanked.DONOR, "", PaperKind.LETTER).pdf()).keep("letter", 1);
            assertThat(flat(letter.text())).contains("\u611f\u8c22\u4fe1", COAT + "8\u4ef6", "\u51712\u7b14", "2016\u5e745\u670828\u65e5\u81f32016\u5e745\u670830\u65e5");
            Gift misheard = desk.intake.log(draft(DonorKind.PERSON, "\u738b\u65b9", List.of(coats(1, Condition.NEW)), List.of(), null));
            desk.donorFile.merge(misheard.donor(), gift.donor(), true, "\u8d75\u5fd7\u56fd");
            for (Gift each : List.of(gift, misheard)) {
                assertThat(flat(new Seen(desk.papers.thanks(each.id(), Thanked.DONOR, "", PaperKind.LETTER).pdf()).text())).as("two that were one").contains(COAT + "9\u4ef6", "\u51713\u7b14");
            }
            desk.corrections.voidGift(misheard.id(), "x");
            Gift nobody = desk.intake.log(draft(DonorKind.ANONYMOUS, "", List.of(coats(1, Condition.NEW)), List.of(), Instant.parse("2016-05-29T02:00:00Z")));
            desk.intake.log(draft(DonorKind.ANONYMOUS, "", List.of(coats(2, Condition.NEW)), List.of(), Instant.parse("2016-05-29T03:00:00Z")));
            assertThat(flat(new Seen(desk.papers.thanks(nobody.id(), Thanked.DONOR, "", PaperKind.LETTER).pdf()).text())).as("who left no name is not all of them")
                    .contains(COAT + "1\u4ef6");
            desk.corrections.quantity(nobody.id(), nobody.lines().getFirst(), 0, "x");
            assertThatThrownBy(() -> desk.papers.thanks(nobody.id(), Thanked.GIFT, "", PaperKind.CERTIFICATE)).as("of which nothing is left").isInstanceOf(Refused.class);
            Gift hidden = desk.intake.log(new GiftDraft(Ids.next(), null, new DonorDraft(null, DonorKind.PERSON, "\u674e\u96f7", "", false), "", List.of(coats(1, Condition.NEW)),
                    List.of(), "", "", ReceiptState.NOT_ASKED, null, null));
            Seen team = new Seen(desk.papers.thanks(hidden.id(), Thanked.CHANNEL, "", PaperKind.LETTER).pdf()).keep("letter-team", 1);
            assertThat(flat(team.text())).contains("\u603b\u7ad9\u5168\u4f53\u7231\u5fc3\u4eba\u58eb\uff1a", WANG, "\u53e6\u67091\u4f4d", COAT + "6\u4ef6").as("who did not agree is not named").doesNotContain("\u674e\u96f7");
            assertThat(flat(new Seen(desk.papers.thanks(hidden.id(), Thanked.CHANNEL, "\u7231\u5fc3\u8f66\u961f", PaperKind.CERTIFICATE).pdf()).text())).contains("\u7231\u5fc3\u8f66\u961f\uff1a");
            desk.words.speak(Language.EN);
            assertThat(new Seen(desk.papers.thanks(gift.id(), Thanked.GIFT, "", PaperKind.CERTIFICATE).pdf()).keep("certificate-en", 1).text()).contains("Certificate of thanks", "not for tax");
        }
    }
}
