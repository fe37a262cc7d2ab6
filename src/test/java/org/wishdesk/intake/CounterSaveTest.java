package org.wishdesk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;
import org.wishdesk.base.Ids;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Kind;
import org.wishdesk.goods.Nameplate;
import org.wishdesk.goods.Season;
import org.wishdesk.goods.Spec;
import org.wishdesk.money.Tender;
import org.wishdesk.people.DonorKind;
import org.wishdesk.testkit.MovableClock;
import org.wishdesk.testkit.OpenDesk;
import org.wishdesk.words.Language;

/** What is saved is saved once, what cannot be saved comes back, and whatever is typed is taken or refused with a sentence. */
class CounterSaveTest {

    private static final String COAT = "\u68c9\u8863";
    private static final String WANG = "\u738b\u82b3";

    private static final EntryTyping NOTHING = new EntryTyping("", Kind.CLOTHING, ForWhom.ANYONE, "", Season.ANY, Condition.NINE, "", "", Nameplate.NONE, "", "", "");

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock("2016-05-28T01:00:00Z");
    private OpenDesk open;

    private void open(Language language) throws Exception {
        open = new OpenDesk(folder, clock, language);
    }

    @AfterEach
    void close() {
        if (open != null) {
            open.close();
        }
    }

    private void save() {
        open.press(KeyCode.CONTROL, KeyCode.ENTER);
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
        open.press(KeyCode.ENTER);
        open.press(KeyCode.ENTER);
        open.commit(COAT);
        open.press(KeyCode.SHIFT, KeyCode.ENTER);
        open.type("1");
        save();
        clock.forward(Duration.ofMinutes(10));
    }

    private void line(String initials, String pieces) {
        open.type(initials);
        open.press(KeyCode.ENTER);
        open.press(KeyCode.SHIFT, KeyCode.ENTER);
        open.type(pieces);
        open.press(KeyCode.ENTER);
    }

    @Test
    void theSameLinesOfTheSameDonorWithinFiveMinutesAreAskedAbout() throws Exception {
        open(Language.ZH);
        for (int i = 0; i < 2; i++) {
            open.commit(WANG);
            open.press(KeyCode.ENTER);
            if (open.focused().equals("phone")) {
                open.press(KeyCode.ENTER);
            }
            line("my", "2");
            save();
            clock.forward(Duration.ofMinutes(2));
        }
        assertThat(open.alarm.sheetOpen()).isTrue();
        assertThat(today()).hasSize(1);
        open.press(KeyCode.ESCAPE);
        assertThat(lines().getItems()).as("still there, to be changed or cleared").hasSize(1);
        save();
        assertThat(open.alarm.sheetOpen()).isTrue();
        open.press(KeyCode.ENTER);
        assertThat(today()).as("the clerk said it is another one").hasSize(2);
    }

    @Test
    void saveAndSaveAgainIsOneGift() throws Exception {
        open(Language.ZH);
        open.press(KeyCode.F3);
        line("my", "2");
        open.robot.press(KeyCode.CONTROL);
        open.robot.push(KeyCode.ENTER);
        open.robot.push(KeyCode.ENTER);
        open.robot.push(KeyCode.ENTER);
        open.robot.release(KeyCode.CONTROL);
        open.settle();
        assertThat(today()).hasSize(1);
    }

    @Test
    void whatCannotBeSavedComesBack() throws Exception {
        open(Language.ZH);
        known(WANG);
        Typing gone = new Typing(Ids.next(), new DonorTyping(Ids.next(), false, WANG, "", DonorKind.PERSON,
                false, "\u603b\u7ad9", "", "", ""), List.of(GiftRow.of(GiftDraft.GoodsLine.of(COAT, Kind.CLOTHING, "\u4ef6",
                        Spec.PLAIN, 5))), NOTHING, "", Tender.CASH, "", "", ReceiptState.NOT_ASKED, PrintOnSave.LABELS, null);
        open.station.drafts().hold(gone.id(), "intake", "x", gone.written());
        open.settle();
        open.press(KeyCode.F7);
        assertThat(lines().getItems()).hasSize(1);
        save();
        assertThat(today()).hasSize(1);
        assertThat(open.banner()).isEqualTo(open.words.t("people.donor.gone"));
        assertThat(lines().getItems()).as("nothing of it is lost").hasSize(1);
        assertThat(open.text("#afterSave")).isEqualTo(open.words.t(PrintOnSave.LABELS));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatWasTypedIsThereAgainAndIsSavedOnce(Language language) throws Exception {
        open(language);
        open.commit(WANG);
        open.press(KeyCode.ENTER);
        open.type("13804361234");
        open.press(KeyCode.ENTER);
        line("my", "2");
        open.commit("\u56f4\u5dfe");
        WaitForAsyncUtils.sleep(900, TimeUnit.MILLISECONDS);
        open.close();
        open(language);
        assertThat(open.banner()).isEqualTo(open.words.t("intake.restored"));
        assertThat(lines().getItems()).hasSize(1);
        assertThat(((TextInputControl) open.find("#donor")).getText()).isEqualTo(WANG);
        assertThat(((TextInputControl) open.find("#phone")).getText()).isEqualTo("13804361234");
        assertThat(((TextInputControl) open.find("#item")).getText()).isEqualTo("\u56f4\u5dfe");
        open.press(KeyCode.SHIFT, KeyCode.ENTER);
        open.type("1");
        save();
        assertThat(newest().lines()).hasSize(2);
        open.close();
        open(language);
        assertThat(lines().getItems()).as("what is saved does not come back").isEmpty();
        assertThat(open.station.drafts().of("intake")).isEmpty();
        assertThat(today()).hasSize(1);
    }

    private static final List<String> ODD = List.of("\ud83d\ude00\ud83d\ude00", "\u5f20".repeat(10_000), "\u0001\u0007\u001b[31m", "\uff11\uff12\uff13", "-5", "0",
            "9999999999", "1e9", "'; drop table gift; --", "\u202eabc", "=1+1", "NaN", "\ud842\udfb7\u91ce\u5bb6", "3.5", "1,000", "a\tb\tc\nd\te\tf", "", "   ");

    /** Puts text into a field as a paste does. */
    private void put(String field, String text) {
        open.onScreen(() -> {
            TextInputControl control = open.find("#" + field);
            control.setText(text);
            return null;
        });
    }

    /** Nothing but the named field is odd, and that is saved or refused with a sentence; whatever came of it, the next gift starts empty. */
    private void tryOdd(String field, String text) {
        put("donor", WANG);
        put("item", COAT);
        put("quantity", "1");
        put("unit", "\u4ef6");
        put("phone", "");
        put(field, text);
        open.settle();
        int before = today().size();
        save();
        if (open.alarm.sheetOpen()) {
            open.press(KeyCode.ENTER);
        }
        boolean saved = today().size() == before + 1;
        assertThat(saved || !open.banner().isEmpty()).as(field + " takes it or says why not").isTrue();
        assertThat(open.alarm.sheetOpen()).as(field + ": no fault").isFalse();
        assertThat(open.focused()).as(field + ": the cursor is never lost").isNotEmpty();
        clock.forward(Duration.ofMinutes(10));
        open.press(KeyCode.CONTROL, KeyCode.BACK_SPACE);
        if (open.alarm.sheetOpen()) {
            open.press(KeyCode.ENTER);
        }
        put("handler", "");
        assertThat(open.focused()).as(field + ": ready for the next").isEqualTo("donor");
    }

    @Test
    void anythingAtAllIsTakenOrRefusedWithASentence() throws Exception {
        open(Language.ZH);
        for (String text : ODD) {
            for (String field : List.of("donor", "phone", "item", "size", "quantity", "unit", "lineNote", "sum", "earmark", "giftNote", "handler")) {
                tryOdd(field, text);
            }
        }
    }
}
