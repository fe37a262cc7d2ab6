package org.wishdesk.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Money;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Progress;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Kind;
import org.wishdesk.goods.Nameplate;
import org.wishdesk.goods.Season;
import org.wishdesk.goods.Spec;
import org.wishdesk.money.Tender;
import org.wishdesk.people.DonorKind;
import org.wishdesk.store.Draft;
import org.wishdesk.testkit.MovableClock;
import org.wishdesk.testkit.OpenDesk;
import org.wishdesk.testkit.OpeningDay;
import org.wishdesk.testkit.Pictures;
import org.wishdesk.ui.Screen;
import org.wishdesk.words.Language;

/** The fullest counter there is on the smallest screens there are: a screen of 1366 by 768 points, and the same at 125 %. */
class IntakeOnSmallScreensTest {

    /** The window's own title bar. */
    private static final int TITLE = 30;
    private static final List<double[]> SCREENS = List.of(new double[] {1366, 728 - TITLE}, new double[] {1093, 582 - TITLE});
    /** What the clerk looks for: keys, the day's totals, what is typed, what was saved, what is to be given and to be saved. */
    private static final List<String> SEEN = List.of(".head", ".station", ".status", "#banner", "#todayCash", "#drawerThere", "#donor", "#checker", "#lines", "#item", "#quantity",
            "#sum", "#receipt", "#savedNumber", "#savedDonor", "#goes", "#wanted", "#held", "#summary", "#afterSave", "#save", "#keyStrip", ".key-sheet");
    private static final EntryTyping NOTHING = new EntryTyping("", Kind.CLOTHING, ForWhom.ANYONE, "", Season.ANY, Condition.NINE, "", "", Nameplate.NONE, "", "", "");

    @TempDir
    Path folder;

    private OpenDesk open;

    private static GiftRow coat(ForWhom who, String size) {
        return GiftRow.of(GiftDraft.GoodsLine.of("\u68c9\u8863", Kind.CLOTHING, "\u4ef6", new Spec(who, size, Season.WINTER, Condition.NINE), 12));
    }

    private void hold(String donor, List<GiftRow> rows) {
        Typing typing = new Typing(Ids.next(), new DonorTyping(null, false, donor, "", DonorKind.PERSON, false, "\u603b\u7ad9", "", "", ""), rows, NOTHING, "",
                Tender.CASH, "", "", ReceiptState.NOT_ASKED, PrintOnSave.NOTHING, null);
        open.station.drafts().hold(typing.id(), "intake", open.words.t("intake.heldTitle", donor, rows.size()), typing.written());
        open.settle();
    }

    /** A gift with cash for six boxes is saved, four more are on hold, and the next one is begun. */
    private void fill() {
        hold("\u738b\u82b3", List.of(coat(ForWhom.MEN, "175/92A"), coat(ForWhom.WOMEN, "165/88A"), coat(ForWhom.BOYS, "120"), coat(ForWhom.GIRLS, "130"),
                coat(ForWhom.BABIES, "80"), coat(ForWhom.WOMEN, "155/80A"), GiftRow.of(new GiftDraft.CashLine(Money.ofFen(3817862), Tender.CASH, "\u52a9\u5b66", null))));
        open.press(KeyCode.F7);
        open.press(KeyCode.CONTROL, KeyCode.ENTER);
        for (String donor : List.of("\u674e\u660e", "\u8d75\u5fd7\u56fd", "\u5b59\u6653\u6885", "\u7a0b\u6d77")) {
            hold(donor, List.of(coat(ForWhom.MEN, "170/88A")));
        }
        open.press(KeyCode.F3);
        open.type("my");
        open.press(KeyCode.ENTER);
        open.commitTo("#quantity", "2");
        open.press(KeyCode.ENTER);
        open.commitTo("#sum", "38178.62");
        open.press(KeyCode.ENTER);
        open.commitTo("#item", "\u7535\u51b0\u7bb1");
        open.press(KeyCode.ENTER);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void keysTotalsAndSaveAreSeenOnSmallScreens(Language language) throws Exception {
        open = new OpenDesk(folder, new MovableClock("2016-05-28T01:00:00Z"), language);
        try {
            open.station.nouns().imports().take(OpeningDay.ALL, false, Progress.NONE);
            open.settle();
            SoftAssertions all = new SoftAssertions();
            for (boolean full : List.of(false, true)) {
                if (full) {
                    fill();
                }
                for (double[] size : SCREENS) {
                    if (full) {
                        open.onScreen(() -> {
                            open.alarm.problems(List.of(new Problem("", "intake.savedNoShift", "JZ2016-000001", "\u603b\u7ad9")));
                            return null;
                        });
                    }
                    all.assertThat(Pictures.keep(open, (full ? "counter-full-" : "counter-") + (int) size[0], language, size[0], size[1])).as("cut off").isEmpty();
                    look(size, full, all);
                }
            }
            open.press(KeyCode.PAGE_DOWN);
            for (String area : List.of("#goes", "#wanted")) {
                all.assertThat(open.<ScrollPane>find(area).getVvalue()).as("read on without the mouse: " + area).isPositive();
            }
            open.press(KeyCode.PAGE_UP);
            open.press(KeyCode.PAGE_UP);
            for (String area : List.of("#goes", "#wanted")) {
                all.assertThat(open.<ScrollPane>find(area).getVvalue()).isZero();
            }
            all.assertAll();
        } finally {
            open.close();
        }
    }

    private void look(double[] size, boolean full, SoftAssertions all) {
        open.onScreen(() -> {
            open.stage.setWidth(size[0]);
            open.stage.setHeight(size[1]);
            return null;
        });
        open.settle();
        for (String shown : SEEN) {
            if (!full && List.of("#banner", "#held", "#goes", "#savedNumber", "#savedDonor").contains(shown)) {
                continue;
            }
            Bounds at = open.onScreen(() -> at(shown));
            all.assertThat(at.getMinX()).as(shown + " at " + (int) size[0]).isGreaterThanOrEqualTo(0);
            all.assertThat(at.getMinY()).as(shown + " at " + (int) size[0]).isGreaterThanOrEqualTo(0);
            all.assertThat(at.getMaxX()).as(shown + " at " + (int) size[0]).isLessThanOrEqualTo(size[0]);
            all.assertThat(at.getMaxY()).as(shown + " at " + (int) size[0]).isLessThanOrEqualTo(shown.equals(".status") ? size[1] : at(".status").getMinY());
            all.assertThat(at.getHeight()).as(shown + " is no mere line").isGreaterThanOrEqualTo(14);
        }
        all.assertThat(at("#wanted").getHeight()).as("the first things that are needed").isGreaterThanOrEqualTo(56);
        if (full) {
            all.assertThat(open.<ListView<Draft>>find("#held").getItems()).hasSize(4);
            all.assertThat(at("#held").getHeight()).as("one that is on hold, whole").isGreaterThanOrEqualTo(27);
            all.assertThat(open.text("#savedNumber")).isEqualTo("JZ2016-000001");
            all.assertThat(((Text) open.find("#savedNumber .text")).getText()).as("whole").isEqualTo(open.text("#savedNumber"));
            all.assertThat(((Text) open.find("#savedNumber .text")).getFont().getSize()).as("large").isGreaterThanOrEqualTo(20);
        }
        all.assertThat(String.join(" ", written())).as("every key is written on the screen").contains(keys());
    }

    private Bounds at(String query) {
        Node node = open.find(query);
        return node.localToScene(node.getBoundsInLocal());
    }

    /** The screen's keys that are pressed wherever the cursor stands, and the one that shows all of them. */
    private String[] keys() {
        return Stream.concat(open.desk.front().keys().stream().map(Screen.Key::keys).filter(keys -> keys.matches("F\\d|Ctrl\\+(Enter|Backspace|[A-Z])|Delete")), Stream.of("F1"))
                .toArray(String[]::new);
    }

    /** Everything that is written beside the fields, each label as it is drawn. */
    private List<String> written() {
        return open.onScreen(() -> {
            List<String> words = new ArrayList<>();
            read(open.scene().getRoot(), words);
            return words;
        });
    }

    private static void read(Node node, List<String> words) {
        if (node instanceof Labeled labeled && labeled.isVisible() && labeled.getWidth() > 0 && labeled.lookup(".text") instanceof Text drawn) {
            words.add(drawn.getText());
        }
        if (node instanceof Parent parent && node.isVisible()) {
            parent.getChildrenUnmodifiable().forEach(child -> read(child, words));
        }
    }
}
