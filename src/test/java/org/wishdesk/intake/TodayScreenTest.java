package org.wishdesk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.MovableClock;
import org.wishdesk.testkit.OpenDesk;
import org.wishdesk.testkit.Pictures;
import org.wishdesk.words.Language;

/** The gifts of a day by keys alone: found, opened, put right, made void; and what a refusal leaves standing. */
class TodayScreenTest {

    private static final String WANG = "\u738b\u82b3";
    private static final String LI = "\u674e\u56db";

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock("2016-05-27T02:00:00Z");
    private OpenDesk open;

    private List<String> donors() {
        TableView<GiftSummary> list = open.table("#gifts");
        return list.getItems().stream().map(GiftSummary::donorName).toList();
    }

    private String text(String query) {
        return ((Label) open.find(query)).getText();
    }

    private void search(String typed) {
        open.press(KeyCode.F2);
        open.press(KeyCode.CONTROL, KeyCode.A);
        open.press(KeyCode.BACK_SPACE);
        if (!typed.isEmpty()) {
            open.commit(typed);
        }
    }

    private Gift gift(UUID id) {
        return open.station.intake().gift(id).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theDaysGiftsAreFoundPutRightAndMadeVoid(Language language) throws Exception {
        try (OpenDesk desk = new OpenDesk(folder.resolve(language.code()), clock, language)) {
            open = desk;
            Intake intake = desk.station.intake();
            intake.log(Desks.gift("\u8d75\u516d", 1, null));
            clock.forward(Duration.ofHours(24));
            Gift wang = intake.log(Desks.gift(WANG, 30, "1000"));
            clock.forward(Duration.ofHours(3));
            Gift li = intake.log(Desks.gift(LI, 2, null));
            desk.settle();
            desk.go("intake.today.title");

            assertThat(donors()).as("newest first, of today").containsExactly(LI, WANG);
            assertThat(text("#dayTotals")).contains("32").contains("1,000.00");
            assertThat(text("#dayUnits")).contains("32 \u4ef6");
            Pane bars = (Pane) desk.find("#hours").lookup("HBox");
            assertThat(bars.getChildren().stream().skip(1).map(bar -> ((Label) ((VBox) bar).getChildren().getFirst()).getText()).filter(t -> !t.isEmpty())).as("at ten and at one")
                    .containsExactly("1", "1");
            search("wf");
            assertThat(donors()).containsExactly(WANG);
            search("my");
            assertThat(donors()).as("by what was given").containsExactly(LI, WANG);
            search("3");
            assertThat(donors()).as("the third of the year").containsExactly(LI);
            search("1234");
            assertThat(donors()).as("the tail of the phone").containsExactly(LI, WANG);
            desk.press(KeyCode.F9);
            desk.press(KeyCode.DIGIT2);
            assertThat(donors()).as("all days").hasSize(3);
            search("zl");
            assertThat(donors()).containsExactly("\u8d75\u516d");
            search("");
            desk.press(KeyCode.F9);
            desk.press(KeyCode.DIGIT1);
            desk.press(KeyCode.F3);
            desk.press(KeyCode.DOWN);
            assertThat(donors()).as("yesterday").containsExactly("\u8d75\u516d");
            desk.press(KeyCode.UP);

            desk.go("intake.title");
            desk.press(KeyCode.F3);
            desk.press(KeyCode.F4);
            desk.press(KeyCode.CONTROL, KeyCode.D);
            desk.type("2016-05-29");
            desk.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(desk.banner()).as("not ahead of now").isEqualTo(desk.words.t("intake.broughtOdd"));
            assertThat(desk.focused()).isEqualTo("brought");
            desk.press(KeyCode.CONTROL, KeyCode.A);
            desk.type("2016-05-26 15:00");
            desk.press(KeyCode.CONTROL, KeyCode.ENTER);
            desk.go("intake.today.title");
            desk.press(KeyCode.F3);
            desk.type("2016/05/26");
            desk.press(KeyCode.ENTER);
            TableView<GiftSummary> late = desk.table("#gifts");
            assertThat(late.getItems()).singleElement().satisfies(row -> {
                assertThat(row.happenedAt()).isEqualTo(java.time.Instant.parse("2016-05-26T07:00:00Z"));
                assertThat(row.enteredAt()).isEqualTo(clock.instant());
            });
            desk.press(KeyCode.F3);
            desk.type("2016-05-28");
            desk.press(KeyCode.ENTER);

            search("wf");
            desk.press(KeyCode.DOWN);
            desk.press(KeyCode.ENTER);
            assertThat(desk.focused()).isEqualTo("parts");
            desk.press(KeyCode.F4);
            assertThat(desk.focused()).isEqualTo("rightQuantity");
            desk.type("3");
            desk.press(KeyCode.ENTER);
            desk.press(KeyCode.ENTER);
            assertThat(desk.banner()).as("not without a reason").isEqualTo(desk.words.t("intake.correct.reasonMissing"));
            desk.commit("\u591a\u5199\u4e86\u4e2a\u96f6");
            desk.press(KeyCode.ENTER);
            assertThat(desk.banner()).isEqualTo(desk.words.t("intake.correct.done", wang.number()));
            assertThat(gift(wang.id()).pieces()).isEqualTo(3);
            assertThat(text("#dayTotals")).contains("5");
            assertThat(desk.focused()).isEqualTo("parts");

            desk.press(KeyCode.F5);
            desk.commitTo("#rightSize", "175");
            desk.commitTo("#reason", "\u91cf\u8fc7");
            desk.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(gift(wang.id()).lines().getFirst().sizeTyped()).isEqualTo("175");

            desk.press(KeyCode.END);
            desk.press(KeyCode.F4);
            assertThat(((TextField) desk.find("#rightSum")).getText()).isEqualTo("1,000.00");
            desk.type("100");
            desk.commitTo("#reason", "\u6570\u9519");
            desk.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(gift(wang.id()).total().toString()).isEqualTo("100.00");

            desk.press(KeyCode.F6);
            desk.press(KeyCode.DIGIT1);
            desk.press(KeyCode.ENTER);
            desk.type("ls");
            desk.press(KeyCode.ENTER);
            assertThat(desk.focused()).as("a known donor needs no more").isEqualTo("reason");
            desk.commit("\u8bb0\u9519\u4eba");
            desk.press(KeyCode.ENTER);
            assertThat(gift(wang.id()).donorName()).isEqualTo(LI);
            assertThat(gift(wang.id()).original().donorName()).isEqualTo(WANG);
            desk.press(KeyCode.F7);
            desk.commit("\u66ff\u6bcd\u4eb2\u6350");
            desk.commitTo("#reason", "\u6f0f\u8bb0");
            desk.press(KeyCode.CONTROL, KeyCode.D);
            assertThat(desk.focused()).isEqualTo("since");
            desk.type("2016-05-27");
            desk.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(desk.banner()).as("not before the gift").isEqualTo(desk.words.t("intake.correct.sinceOdd"));
            desk.press(KeyCode.CONTROL, KeyCode.D);
            desk.type("2016-05-28 10:30");
            assertThat(Pictures.keep(desk, "intake.correcting", language)).as("the form").isEmpty();
            desk.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(gift(wang.id()).note()).isEqualTo("\u66ff\u6bcd\u4eb2\u6350");
            assertThat(gift(wang.id()).corrections().getLast()).satisfies(c -> {
                assertThat(c.happenedAt()).isEqualTo(java.time.Instant.parse("2016-05-28T02:30:00Z"));
                assertThat(c.enteredAt()).isEqualTo(clock.instant());
            });
            VBox last = (VBox) ((VBox) desk.find("#history")).getChildren().stream().filter(n -> ((Label) ((VBox) n).getChildren().getFirst()).getText()
                    .contains("\u66ff\u6bcd\u4eb2\u6350")).findFirst().orElseThrow();
            assertThat(((Label) last.getChildren().getLast()).getText()).as("both moments").contains("2016-05-28 10:30").contains("2016-05-28 13:00");
            assertThat(Pictures.keep(desk, "intake.corrected", language)).as("a gift that was put right").isEmpty();

            search("");
            desk.press(KeyCode.DOWN);
            desk.press(KeyCode.HOME);
            desk.press(KeyCode.CONTROL, KeyCode.DELETE);
            desk.press(KeyCode.ESCAPE);
            assertThat(gift(li.id()).voided()).as("left with Esc").isEmpty();
            desk.press(KeyCode.CONTROL, KeyCode.DELETE);
            desk.commit("\u91cd\u590d");
            desk.press(KeyCode.ENTER);
            assertThat(desk.banner()).isEqualTo(desk.words.t("intake.void.done", li.number()));
            assertThat(gift(li.id()).voided()).isPresent();
            assertThat(((Label) desk.find("#voided")).isVisible()).isTrue();
            assertThat(desk.find("#voidGift").getParent().isVisible()).as("nothing more can be done to it").isFalse();
            ComboBox<GiftFilter> filter = desk.find("#filter");
            desk.press(KeyCode.F9);
            desk.press(KeyCode.DIGIT3);
            assertThat(filter.getValue()).isEqualTo(GiftFilter.VOIDED);
            TableView<GiftSummary> list = desk.table("#gifts");
            assertThat(list.getItems()).extracting(GiftSummary::id).containsExactly(li.id());
            assertThat(Pictures.keep(desk, "intake.voided", language)).as("a void gift").isEmpty();
            assertThat(Pictures.keep(desk, "intake.voided.small", language, 1093, 582)).as("on a small screen").isEmpty();
        }
    }
}
