package org.wishdesk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.base.Ids;
import org.wishdesk.goods.Kind;
import org.wishdesk.goods.Spec;
import org.wishdesk.inventory.Labels;
import org.wishdesk.inventory.PlaceKind;
import org.wishdesk.people.DonorDraft;
import org.wishdesk.people.DonorKind;
import org.wishdesk.testkit.MovableClock;
import org.wishdesk.testkit.OpenDesk;
import org.wishdesk.testkit.Pictures;
import org.wishdesk.words.Language;

/** Donors, places and what is said of the gift as a whole, found and chosen at the counter by keys. */
class CounterFindingTest {

    private static final String COAT = "\u68c9\u8863";
    private static final String WANG = "\u738b\u82b3";
    /** A shop, a branch. */
    private static final String SHOP = "\u7ea2\u65d7\u7231\u5fc3\u8d85\u5e02";
    private static final String BRANCH = "\u94c1\u897f\u5206\u7ad9";

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock("2016-05-28T01:00:00Z");
    private OpenDesk open;

    private void open(Language language) throws Exception {
        open = new OpenDesk(folder, clock, language);
    }

    @AfterEach
    void close() {
        open.close();
    }

    private Gift log(String name, String phone, String channel) {
        Gift gift = open.station.intake().log(new GiftDraft(Ids.next(), null, new DonorDraft(null, DonorKind.PERSON, name, phone, false), channel,
                List.of(GiftDraft.GoodsLine.of(COAT, Kind.CLOTHING, "\u4ef6", Spec.PLAIN, 1)), List.of(), "", "", ReceiptState.NOT_ASKED, null, null));
        clock.forward(Duration.ofMinutes(10));
        open.settle();
        return gift;
    }

    private Gift newest() {
        return open.station.intake().gift(open.station.intake().on(open.station.intake().today(), 1).getFirst().id()).orElseThrow();
    }

    private void line() {
        open.commitTo("#item", COAT);
        open.press(KeyCode.SHIFT, KeyCode.ENTER);
        open.type("1");
        open.press(KeyCode.ENTER);
    }

    private void save() {
        open.press(KeyCode.CONTROL, KeyCode.ENTER);
        clock.forward(Duration.ofMinutes(10));
    }

    private List<String> offered(String field) {
        return open.onScreen(() -> {
            ListView<?> list = open.find("#" + field + "Suggestions");
            return list.lookupAll(".list-cell").stream().map(cell -> ((ListCell<?>) cell).getText()).filter(text -> text != null).sorted().toList();
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void twoOfOneNameAreToldApart(Language language) throws Exception {
        open(language);
        log(WANG, "13804361111", "");
        Gift second = log(WANG, "13804362222", "");
        log(WANG, "13804361111", "");
        open.press(KeyCode.F2);
        open.type("wf");
        assertThat(offered("donor")).hasSize(2).allSatisfy(text -> assertThat(text).contains(WANG).contains("2016-05-28").doesNotContain("1380436"))
                .anySatisfy(text -> assertThat(text).contains("1111").contains("2")).anySatisfy(text -> assertThat(text).contains("2222").contains("1"));
        assertThat(Pictures.keep(open, "counter-donors", language)).isEmpty();
        open.press(KeyCode.DOWN);
        open.press(KeyCode.ENTER);
        assertThat(open.text("#donorState")).contains("2222");
        line();
        save();
        assertThat(newest().donor()).as("who gives most often stands first, the other was chosen").isEqualTo(second.donor());
        open.type("1111");
        open.press(KeyCode.ENTER);
        assertThat(open.typed("#donor")).as("found by the tail of the phone").isEqualTo(WANG);
        assertThat(open.typed("#phone")).as("the donor sees this screen").isEmpty();
    }

    /** The cursor left the name before anybody was chosen: nobody is called wf, who is meant is asked, once. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void initialsOfSomebodyKnownAreAskedAboutBeforeTheyBecomeAName(Language language) throws Exception {
        open(language);
        Gift first = log(WANG, "13804361111", "");
        for (KeyCode answer : List.of(KeyCode.ENTER, KeyCode.ESCAPE)) {
            open.press(KeyCode.F2);
            open.type("wf");
            line();
            open.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(open.alarm.sheetOpen()).isTrue();
            assertThat(Pictures.keep(open, "counter-donor-initials", language)).isEmpty();
            open.press(answer);
            clock.forward(Duration.ofMinutes(10));
        }
        assertThat(newest().donor()).as("the one that was meant").isEqualTo(first.donor());
        assertThat(open.typed("#donor")).as("or somebody new").isEqualTo("wf");
        save();
        assertThat(newest().donorName()).isEqualTo("wf");
        open.type("wf");
        line();
        save();
        assertThat(open.alarm.sheetOpen()).as("now somebody is called so").isFalse();
        for (String left : List.of("1111", WANG.charAt(0) + "f")) {
            open.commit(left);
            line();
            save();
            assertThat(open.alarm.sheetOpen()).as("nobody is called " + left).isTrue();
            open.press(KeyCode.ENTER);
            assertThat(newest().donor()).isEqualTo(first.donor());
        }
        open.type("qqxxq");
        line();
        save();
        assertThat(newest().donorName()).as("letters that mean nobody are a name, and the save goes on").isEqualTo("qqxxq");
    }

    /** Somebody whose name is the beginning of another's: Enter makes neither of them the other, however often that one gives. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void aNameThatIsWrittenOutIsThatName(Language language) throws Exception {
        open(language);
        for (int i = 0; i < 8; i++) {
            log(WANG + WANG.charAt(1), "1380436000" + i, "");
        }
        open.commit(WANG);
        assertThat(Pictures.keep(open, "counter-new-donor", language)).isEmpty();
        open.press(KeyCode.ENTER);
        assertThat(open.text("#donorState")).isEqualTo(open.words.t("intake.state.new"));
        assertThat(open.focused()).isEqualTo("phone");
        open.pad("13804361111");
        line();
        save();
        assertThat(newest().donorName()).isEqualTo(WANG);
        UUID first = newest().donor();
        open.commit(WANG);
        open.press(KeyCode.ENTER);
        assertThat(open.text("#donorState")).as("now she is known").contains("1111");
        line();
        save();
        assertThat(newest().donor()).isEqualTo(first);
        open.commit(WANG);
        open.press(KeyCode.ENTER);
        line();
        open.commitTo("#phone", "138");
        save();
        assertThat(open.focused()).as("no phone yet").isEqualTo("phone");
        open.press(KeyCode.END);
        open.pad("04369999");
        assertThat(open.text("#donorState")).isEqualTo(open.words.t("intake.state.namesake"));
        assertThat(Pictures.keep(open, "counter-namesake", language, 1093, 582)).isEmpty();
        save();
        assertThat(newest().donor()).as("it is another of that name").isNotEqualTo(first);
        open.commit(WANG.substring(0, 1));
        open.press(KeyCode.ENTER);
        assertThat(open.typed("#donor")).as("a surname goes on as that of who gives most").startsWith(WANG);
        open.press(KeyCode.F2);
        open.commit("\uff11\uff11\uff11\uff11");
        assertThat(offered("donor")).as("wide figures are no name either").singleElement().satisfies(text -> assertThat(text).contains("1111"));
    }

    @Test
    void longAndRareNamesAndTheirDots() throws Exception {
        open(Language.ZH);
        String tail = "\ud842\udfb7".repeat(44);
        open.commit("\u827e\u5408\u5df4\u30fb\u8d3e\uff11" + tail);
        open.press(KeyCode.ENTER);
        String plain = "\u827e\u5408\u5df4\u00b7\u8d3e1" + tail;
        assertThat(open.typed("#donor")).as("the dot and the figure are the plain ones").isEqualTo(plain);
        line();
        save();
        assertThat(newest().donorName()).isEqualTo(plain);
        open.commit("\u827e\u5408\u5df4\u2022\u8d3e");
        open.press(KeyCode.DOWN);
        open.press(KeyCode.ENTER);
        assertThat(open.typed("#donor")).as("found under another dot").isEqualTo(plain);
        open.press(KeyCode.CONTROL, KeyCode.BACK_SPACE);
        open.press(KeyCode.ENTER);
        open.commit(tail + tail.substring(0, 14));
        open.press(KeyCode.ENTER);
        line();
        save();
        assertThat(open.banner()).as("one more than fifty").isEqualTo(open.words.t("people.donor.nameTooLong", 50));
        assertThat(open.focused()).isEqualTo("donor");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void placesAreFoundAsDonorsAre(Language language) throws Exception {
        open(language);
        log(WANG, "", BRANCH);
        log(WANG, "", SHOP);
        log(WANG, "", SHOP);
        assertThat(open.typed("#channel")).isEqualTo("\u603b\u7ad9");
        for (String asked : List.of("hqax", "hongqi", "\u7ea2\u65d7", "\u7231\u5fc3")) {
            open.press(KeyCode.CONTROL, KeyCode.P);
            open.commit(asked);
            open.press(KeyCode.ENTER);
            assertThat(open.typed("#channel")).as(asked).isEqualTo(SHOP);
            assertThat(open.focused()).isEqualTo("item");
        }
        open.press(KeyCode.CONTROL, KeyCode.P);
        open.press(KeyCode.DOWN);
        ListView<TakingPlace> list = open.find("#channelSuggestions");
        assertThat(list.getItems()).extracting(TakingPlace::name).as("what is used most").startsWith(SHOP, BRANCH);
        assertThat(Pictures.keep(open, "counter-places", language)).isEmpty();
        open.press(KeyCode.ESCAPE);
        open.press(KeyCode.DELETE);
        assertThat(list.isVisible()).isFalse();
        open.press(KeyCode.DOWN);
        assertThat(list.getItems()).extracting(TakingPlace::name).as("also where nothing stands").startsWith(SHOP, BRANCH);
        open.press(KeyCode.ESCAPE);
        open.commit("\u65b0\u5f00\u7684\u5206\u7ad9");
        open.press(KeyCode.ENTER);
        open.press(KeyCode.F3);
        line();
        save();
        assertThat(newest().channel()).as("taken as typed").isEqualTo("\u65b0\u5f00\u7684\u5206\u7ad9");
        assertThat(open.station.nouns().inventory().places()).filteredOn(place -> place.name().equals("\u65b0\u5f00\u7684\u5206\u7ad9")).singleElement()
                .satisfies(place -> assertThat(place.kind()).isEqualTo(PlaceKind.BRANCH));
        assertThat(open.typed("#channel")).as("the next gift comes in at the same place").isEqualTo("\u65b0\u5f00\u7684\u5206\u7ad9");
    }

    @Test
    void theReceiptIsWantedDeclinedOrNotAskedAndTwoPeopleCount() throws Exception {
        open(Language.ZH);
        open.press(KeyCode.F3);
        line();
        open.commitTo("#handler", "\u8d75\u5fd7\u56fd");
        open.commitTo("#checker", "\u5b59\u79c0\u82f1");
        save();
        assertThat(newest().receipt()).isEqualTo(ReceiptState.NO_NAME);
        assertThat(newest().checker()).isEqualTo("\u5b59\u79c0\u82f1");
        for (ReceiptState state : List.of(ReceiptState.NOT_ASKED, ReceiptState.GIVEN, ReceiptState.DECLINED)) {
            open.commit(WANG + state.ordinal());
            line();
            for (int i = 0; i < List.of(ReceiptState.NOT_ASKED, ReceiptState.GIVEN, ReceiptState.DECLINED).indexOf(state); i++) {
                open.press(KeyCode.CONTROL, KeyCode.R);
            }
            save();
            assertThat(newest().receipt()).isEqualTo(state);
            assertThat(newest().handler()).as("who is at the counter stays").isEqualTo("\u8d75\u5fd7\u56fd");
        }
    }

    @Test
    void ourOwnLabelIsSaidAndIsNoGoodsComingIn() throws Exception {
        open(Language.ZH);
        open.press(KeyCode.F3);
        line();
        save();
        open.press(KeyCode.F8);
        open.click("#printLabels");
        assertThat(open.alarm.sheetOpen()).as("a label to look at and print").isTrue();
        open.press(KeyCode.ESCAPE);
        open.scan(label("200000001"));
        assertThat(open.banner()).contains(COAT).contains(newest().number());
        assertThat(open.typed("#item")).isEmpty();
        assertThat(open.focused()).isEqualTo("donor");
        open.press(KeyCode.F9);
        open.pad(label("299999999"));
        open.press(KeyCode.ENTER);
        assertThat(open.banner()).isEqualTo(open.words.t("intake.labelUnknown", label("299999999")));
        assertThat(open.typed("#item")).isEmpty();
    }

    /** With its check digit. */
    private static String label(String digits) {
        return IntStream.range(0, 10).mapToObj(i -> digits + i).filter(Labels::ours).findFirst().orElseThrow();
    }
}
