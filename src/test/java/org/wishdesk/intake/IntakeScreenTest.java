package org.wishdesk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;
import org.wishdesk.inventory.Labels;
import org.wishdesk.store.Draft;
import org.wishdesk.testkit.MovableClock;
import org.wishdesk.testkit.OpenDesk;
import org.wishdesk.testkit.Pictures;
import org.wishdesk.testkit.Seen;
import org.wishdesk.words.Language;

/** The counter by keyboard alone: what a clerk with a queue in front does in a morning. */
class IntakeScreenTest {

    private static final String COAT = "\u68c9\u8863";
    private static final String WANG = "\u738b\u82b3";

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock("2016-05-28T01:00:00Z");
    private OpenDesk open;
    /** Keys pressed beside the text itself. */
    private int keys;

    private void open(Language language) throws Exception {
        open = new OpenDesk(folder, clock, language);
    }

    @AfterEach
    void close() {
        if (open != null) {
            open.close();
        }
    }

    private void press(KeyCode... combination) {
        keys += combination.length;
        open.press(combination);
    }

    private void save() {
        press(KeyCode.CONTROL, KeyCode.ENTER);
    }

    private TableView<GiftRow> lines() {
        return open.table("#lines");
    }

    private List<Gift> today() {
        return open.station.intake().on(open.station.intake().today(), 100);
    }

    private Gift newest() {
        return open.station.intake().gift(today().getFirst().id()).orElseThrow();
    }

    private void known(String name) {
        open.commit(name);
        press(KeyCode.ENTER);
        press(KeyCode.ENTER);
        open.commit(COAT);
        press(KeyCode.SHIFT, KeyCode.ENTER);
        open.type("1");
        save();
        clock.forward(Duration.ofMinutes(10));
    }

    private void line(String initials, String pieces) {
        open.type(initials);
        press(KeyCode.ENTER);
        press(KeyCode.SHIFT, KeyCode.ENTER);
        open.type(pieces);
        press(KeyCode.ENTER);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aKnownDonorWithOneLineTakesAtMostTwelveKeysAndThreeLinesThirty(Language language) throws Exception {
        open(language);
        known(WANG);
        keys = 0;
        open.type("wf");
        press(KeyCode.ENTER);
        open.type("my");
        press(KeyCode.ENTER);
        assertThat(open.focused()).isEqualTo("forWhom");
        press(KeyCode.ENTER);
        press(KeyCode.ENTER);
        press(KeyCode.ENTER);
        press(KeyCode.ENTER);
        assertThat(open.focused()).isEqualTo("quantity");
        open.type("2");
        press(KeyCode.ENTER);
        save();
        assertThat(keys).as("every field visited, and still").isLessThanOrEqualTo(12);
        assertThat(open.text("#savedNumber")).isEqualTo("JZ2016-000002");
        assertThat(newest().donor()).isEqualTo(today().getLast().donor());

        clock.forward(Duration.ofMinutes(10));
        keys = 0;
        open.type("wf");
        press(KeyCode.ENTER);
        line("my", "2");
        line("mk", "3");
        line("yrf", "4");
        save();
        assertThat(keys).isLessThanOrEqualTo(30);
        assertThat(newest().pieces()).isEqualTo(9);
        assertThat(open.focused()).as("ready for the next donor").isEqualTo("donor");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aBagFromNobodyIsInWithinEightKeysAndTwentySeconds(Language language) throws Exception {
        open(language);
        long begun = System.nanoTime();
        keys = 0;
        for (KeyCode[] key : List.of(new KeyCode[] {KeyCode.F3}, new KeyCode[] {KeyCode.F4}, new KeyCode[] {KeyCode.ENTER},
                new KeyCode[] {KeyCode.ENTER}, new KeyCode[] {KeyCode.F8}, new KeyCode[] {KeyCode.CONTROL, KeyCode.ENTER})) {
            press(key);
            WaitForAsyncUtils.sleep(150, TimeUnit.MILLISECONDS);
        }
        assertThat(keys).isLessThanOrEqualTo(8);
        assertThat(open.text("#savedNumber")).isEqualTo("JZ2016-000001");
        assertThat(open.printing.printed).singleElement().satisfies(pdf -> {
            Seen label = new Seen(pdf);
            assertThat(label.text()).as("labelled").contains("JZ2016-000001");
            assertThat(label.scanned(203)).singleElement().satisfies(code -> assertThat(Labels.ours(code)).as("and a scanner reads it").isTrue());
        });
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
        assertThat(newest().lines()).singleElement().satisfies(line -> {
            assertThat(line.aboutPieces()).isEqualTo(30);
            assertThat(line.quantity()).isEqualTo(1);
        });
        assertThat(newest().receipt()).isEqualTo(ReceiptState.NO_NAME);
        assertThat(open.text("#todayBags")).isEqualTo("1");
        assertThat(open.text("#todayClothing")).as("a bag is no piece of clothing yet").isEqualTo("0");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void goodsBeforeTheDonorAndWithoutOneAskOnce(Language language) throws Exception {
        open(language);
        press(KeyCode.F6);
        open.type("12.5");
        press(KeyCode.ENTER);
        open.commitTo("#item", COAT);
        press(KeyCode.SHIFT, KeyCode.ENTER);
        open.type("3");
        save();
        assertThat(open.alarm.sheetOpen()).as("asks whether nobody is meant").isTrue();
        press(KeyCode.ESCAPE);
        assertThat(open.focused()).as("the name is still to come").isEqualTo("donor");
        save();
        press(KeyCode.ENTER);
        assertThat(open.text("#savedNumber")).isEqualTo("JZ2016-000001");
        assertThat(newest().receipt()).isEqualTo(ReceiptState.NO_NAME);
        assertThat(newest().total().fen()).isEqualTo(1250);
    }

    @Test
    void enterThatIsQuickerThanTheAnswerTakesItAllTheSame() throws Exception {
        open(Language.ZH);
        press(KeyCode.F3);
        open.onScreen(() -> {
            ((TextInputControl) open.find("#item")).setText("my");
            return null;
        });
        open.push(KeyCode.ENTER);
        open.settle();
        assertThat(((TextInputControl) open.find("#item")).getText()).isNotEqualTo("my");
        assertThat(open.focused()).isEqualTo("forWhom");
    }

    @Test
    void escGoesBackFieldByField() throws Exception {
        open(Language.ZH);
        press(KeyCode.F3);
        open.commit(COAT);
        press(KeyCode.ENTER);
        press(KeyCode.ENTER);
        assertThat(open.focused()).isEqualTo("size");
        press(KeyCode.ESCAPE);
        assertThat(open.focused()).isEqualTo("forWhom");
        press(KeyCode.ESCAPE);
        assertThat(open.focused()).isEqualTo("item");
        press(KeyCode.ESCAPE);
        assertThat(open.focused()).isEqualTo("donor");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aGiftIsLaidAsideAndTakenUpAgain(Language language) throws Exception {
        open(language);
        open.commit(WANG);
        press(KeyCode.ENTER);
        press(KeyCode.ENTER);
        line("my", "2");
        open.commit("\u88e4\u5b50");
        press(KeyCode.F8);
        press(KeyCode.F7);
        assertThat(lines().getItems()).isEmpty();
        assertThat(open.text("#afterSave")).as("what is printed goes with it").isEqualTo(open.words.t(PrintOnSave.NOTHING));
        ListView<Draft> held = open.find("#held");
        assertThat(held.getItems()).singleElement().satisfies(d -> assertThat(d.title()).as("a line and what is half typed").contains(WANG, "2"));
        assertThat(Pictures.keep(open, "counter-held", language)).isEmpty();
        press(KeyCode.F3);
        line("my", "1");
        save();
        clock.forward(Duration.ofMinutes(1));
        press(KeyCode.F7);
        assertThat(open.text("#afterSave")).as("and comes back").isEqualTo(open.words.t(PrintOnSave.RECEIPT));
        assertThat(lines().getItems()).hasSize(1);
        assertThat(((TextInputControl) open.find("#item")).getText()).isEqualTo("\u88e4\u5b50");
        press(KeyCode.SHIFT, KeyCode.ENTER);
        open.type("1");
        save();
        assertThat(newest().donorName()).isEqualTo(WANG);
        assertThat(newest().lines()).hasSize(2);
        assertThat(held.isVisible() && !held.getItems().isEmpty()).isFalse();
    }

    @Test
    void aScanIsNoNameAndIsLearned() throws Exception {
        open(Language.ZH);
        assertThat(open.focused()).isEqualTo("donor");
        open.scan("6901234567892");
        assertThat(((TextInputControl) open.find("#donor")).getText()).as("never typed into a name").isEmpty();
        assertThat(open.focused()).isEqualTo("item");
        open.commit("\u6d17\u8863\u7c89");
        press(KeyCode.SHIFT, KeyCode.ENTER);
        open.type("2");
        press(KeyCode.ENTER);
        assertThat(lines().getItems().getFirst().goods().barcode()).isEqualTo("6901234567892");
        press(KeyCode.F3);
        save();
        open.scan("6901234567892");
        assertThat(((TextInputControl) open.find("#item")).getText()).isEqualTo("\u6d17\u8863\u7c89");
        assertThat(open.focused()).isEqualTo("quantity");
        open.scan("6901234567892");
        open.scan("6901234567892");
        assertThat(((TextInputControl) open.find("#quantity")).getText()).as("three scans are three pieces of one line").isEqualTo("3");
        press(KeyCode.F3);
        save();
        assertThat(newest().lines()).singleElement().satisfies(line -> assertThat(line.quantity()).isEqualTo(3));
    }

    @Test
    void theScanFieldTakesFiguresFromTheKeys() throws Exception {
        open(Language.ZH);
        press(KeyCode.F9);
        assertThat(open.focused()).isEqualTo("scan");
        for (char digit : "20000017".toCharArray()) {
            open.robot.push(KeyCode.getKeyCode(String.valueOf(digit)));
            WaitForAsyncUtils.sleep(60, TimeUnit.MILLISECONDS);
        }
        open.settle();
        assertThat(open.text("#scan")).isEqualTo("20000017");
        press(KeyCode.BACK_SPACE);
        assertThat(open.text("#scan")).isEqualTo("2000001");
        press(KeyCode.ENTER);
        assertThat(open.text("#code")).isEqualTo("2000001");
        assertThat(open.focused()).isEqualTo("item");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aTableIsPastedAndPutRight(Language language) throws Exception {
        open(language);
        open.copy("\u54c1\u540d\t\u6027\u522b\t\u5c3a\u7801\t\u6570\u91cf\t\u5355\u4f4d\n" + COAT + "\t\u7537\t170/88A\t12\t\u4ef6\n\u88e4\u5b50\t\u8001\u5934\t\t3\t\u6761\n\u978b\t\u5973\t37\t\u51e0\u53cc\t\u53cc\n\n");
        press(KeyCode.CONTROL, KeyCode.V);
        assertThat(lines().getItems()).hasSize(3);
        assertThat(lines().getItems().get(0).wrong()).isEmpty();
        assertThat(lines().getItems().get(1).wrong()).singleElement().satisfies(p -> assertThat(p.key()).isEqualTo("intake.pasted.unknownWord"));
        assertThat(lines().getItems().get(2).wrong()).extracting(p -> p.field()).contains("quantity");
        assertThat(Pictures.keep(open, "counter-pasted", language)).isEmpty();
        press(KeyCode.F3);
        save();
        assertThat(open.focused()).as("the line to be put right").isEqualTo("lines");
        assertThat(open.banner()).isNotEmpty();
        press(KeyCode.ENTER);
        press(KeyCode.SHIFT, KeyCode.ENTER);
        press(KeyCode.ENTER);
        assertThat(lines().getItems().get(1).goods().item()).as("it returned to its place").isEqualTo("\u88e4\u5b50");
        save();
        assertThat(open.focused()).isEqualTo("lines");
        press(KeyCode.ENTER);
        press(KeyCode.SHIFT, KeyCode.ENTER);
        open.type("2");
        press(KeyCode.ENTER);
        save();
        assertThat(newest().pieces()).isEqualTo(17);
    }

    @Test
    void controlLCoversEverything() throws Exception {
        open(Language.ZH);
        open.commit(WANG);
        press(KeyCode.CONTROL, KeyCode.L);
        assertThat(open.focused()).isEqualTo("blankBack");
        assertThat(Pictures.keep(open, "counter-covered", Language.ZH)).isEmpty();
        press(KeyCode.ENTER);
        assertThat(open.focused()).isEqualTo("donor");
    }
}
