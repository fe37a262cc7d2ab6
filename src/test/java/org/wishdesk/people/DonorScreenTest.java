package org.wishdesk.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.intake.GiftDraft;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.MovableClock;
import org.wishdesk.testkit.OpenDesk;
import org.wishdesk.testkit.Pictures;
import org.wishdesk.words.Language;

class DonorScreenTest {

    private static final String WANG = "\u738b\u82b3";

    @TempDir
    Path folder;

    private static void gift(OpenDesk open, MovableClock clock, String name, String phone) {
        clock.forward(Duration.ofMinutes(7));
        GiftDraft gift = Desks.gift(name, 2, null);
        open.station.intake().log(new GiftDraft(gift.id(), null, new DonorDraft(null, DonorKind.PERSON, name, phone, true), gift.channel(), gift.goods(), gift.cash(),
                gift.handler(), "", gift.receipt(), null, null));
    }

    /** By keys: found by the tail, put right, a double merged and taken apart, one said to be another, one merged by hand. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void donorsArePutRightAndMerged(Language language) throws Exception {
        MovableClock clock = new MovableClock("2016-05-28T02:00:00Z");
        try (OpenDesk open = new OpenDesk(folder, clock, language)) {
            gift(open, clock, WANG, "13904365678");
            gift(open, clock, WANG, "13904365678");
            gift(open, clock, WANG, "");
            gift(open, clock, "\u5b59\u5927\u4e3a", "13804361234");
            gift(open, clock, "\u5b59\u5c0f\u4e3a", "13804361234");
            gift(open, clock, "\u987a\u5176\u81ea\u7136", "");
            open.go("people.donors.title");
            TableView<Donor> list = open.table("#donorList");
            TableView<Doublet> doublets = open.table("#doublets");
            assertThat(open.focused()).isEqualTo("donorSearch");
            assertThat(doublets.getItems()).extracting(Doublet::why).containsExactly(Doublet.Why.SAME_NAME, Doublet.Why.SAME_PHONE);

            open.type("5678");
            open.press(KeyCode.DOWN);
            assertThat(open.text("#donorPhone")).isEqualTo("139****5678");
            open.press(KeyCode.F8);
            assertThat(open.text("#donorPhone")).isEqualTo("13904365678");
            open.press(KeyCode.F6);
            assertThat(open.focused()).isEqualTo("editName");
            open.press(KeyCode.ENTER);
            open.type("12");
            open.onScreen(() -> {
                open.find("#editSave").requestFocus();
                return null;
            });
            open.press(KeyCode.ENTER);
            assertThat(open.banner()).isEqualTo(open.words.t("people.phone.notOne"));
            assertThat(open.focused()).isEqualTo("editPhone");
            open.type("13904365679");
            open.press(KeyCode.ENTER);
            open.commit("\u5c0f\u96e8");
            assertThat(Pictures.keep(open, "people.donors-edit", language)).isEmpty();
            open.press(KeyCode.ENTER);
            open.press(KeyCode.ENTER);
            open.press(KeyCode.ENTER);
            open.press(KeyCode.ENTER);
            assertThat(open.alarm.sheetOpen()).isFalse();
            assertThat(open.text("#donorPhone")).as("hidden again").isEqualTo("139****5679");
            assertThat(open.text("#donorName")).contains("\u5c0f\u96e8");

            open.press(KeyCode.F4);
            open.press(KeyCode.F7);
            assertThat(open.alarm.sheetOpen()).isTrue();
            open.press(KeyCode.ENTER);
            assertThat(open.text("#donorName")).contains(WANG);
            assertThat(open.text("#donorFacts")).contains("3");
            assertThat(doublets.getItems()).extracting(Doublet::why).containsExactly(Doublet.Why.SAME_PHONE);
            assertThat(Pictures.keep(open, "people.donors-merged", language)).isEmpty();
            assertThat(Pictures.keep(open, "people.donors-small", language, 1093, 582)).isEmpty();
            open.click("#takeApart0");
            assertThat(doublets.getItems()).hasSize(2);
            assertThat(open.text("#donorFacts")).contains("2");

            open.press(KeyCode.F4);
            open.press(KeyCode.END);
            open.press(KeyCode.F9);
            assertThat(doublets.getItems()).extracting(Doublet::why).containsExactly(Doublet.Why.SAME_NAME);

            open.press(KeyCode.F2);
            open.onScreen(() -> {
                ((TextField) open.find("#donorSearch")).clear();
                return null;
            });
            open.type("sqzr");
            open.press(KeyCode.DOWN);
            open.press(KeyCode.F7);
            assertThat(open.focused()).isEqualTo("mergeInto");
            open.type("5679");
            open.press(KeyCode.ENTER);
            open.press(KeyCode.ENTER);
            assertThat(open.text("#donorName")).contains(WANG);
            assertThat(list.getItems()).as("found under the name it had").singleElement().extracting(Donor::name).isEqualTo(WANG);
        }
    }
}
