package org.wishdesk.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.base.Ids;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Item;
import org.wishdesk.goods.ItemDraft;
import org.wishdesk.goods.Kind;
import org.wishdesk.goods.Season;
import org.wishdesk.goods.Sizing;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.MovableClock;
import org.wishdesk.testkit.OpenDesk;
import org.wishdesk.testkit.Pictures;
import org.wishdesk.testkit.Seen;
import org.wishdesk.testkit.Stores;
import org.wishdesk.words.Language;

/** A changed rule says that goods lie elsewhere; whoever changed it learns what is to be carried from where to where. */
class CarryingTest {

    private static final String COAT = "\u68c9\u8863";
    private static final String QUILT = "\u68c9\u88ab";
    private static final String PIECE = "\u4ef6";
    private static final String WANG = "\u738b\u82b3";
    private static final String MANAGER = "\u8d75\u5fd7\u56fd";

    @TempDir Path folder;

    private static BinDraft box(UUID id, String code, String spot, boolean bySeason) {
        return new BinDraft(id, code, spot, Shelf.GARMENTS, COAT, ForWhom.ANYONE, Season.ANY, "", "", false, bySeason, false, true);
    }

    private static Carrying carrying(Desks desk) {
        return new Carrying(desk.store, desk.clock, desk.settings, desk.catalogue, desk.bins, desk.words);
    }

    private static List<String> said(List<Carry> all) {
        return all.stream().map(each -> each.way() + " " + each.itemName() + " " + each.size() + " " + each.lots() + " " + each.pieces() + each.unit()).toList();
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatTheOldRuleSaidAndTheNewOneSays(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            Carrying carrying = carrying(desk);
            BinRules usual = desk.bins.rules();
            UUID coats = Ids.next();
            desk.bins.save(box(coats, "A1", "", false), MANAGER);
            assertThat(carrying.since(usual)).as("nothing lies there").isEmpty();
            desk.intake.log(Desks.gift(WANG, 2, null));
            desk.intake.log(Desks.gift("\u674e\u660e", 3, null));
            assertThat(carrying.since(desk.bins.rules())).as("nothing was changed").isEmpty();
            assertThat(said(carrying.since(usual))).containsExactly("M-W-170 \u2192 A1 " + COAT + " 170/88A 2 5" + PIECE);

            BinRules before = desk.bins.rules();
            desk.bins.save(box(coats, "A2", "\u4e1c\u5899", false), MANAGER);
            assertThat(carrying.since(before)).as("renamed and moved as a whole, it keeps what is in it").isEmpty();
            desk.bins.save(box(coats, "A2", "\u4e1c\u5899", true), MANAGER);
            assertThat(said(carrying.since(before))).as("one box for each season").containsExactly("A1 \u2192 A2-W " + COAT + " 170/88A 2 5" + PIECE);

            BinRules parted = desk.bins.rules();
            desk.bins.save(new BinDraft(coats, "A2", "", Shelf.GARMENTS, COAT, ForWhom.WOMEN, Season.ANY, "", "", false, true, false, true), MANAGER);
            List<Carry> back = carrying.since(parted);
            assertThat(said(back)).as("what no rule takes now goes where it was before").containsExactly("A2-W \u2192 M-W-170 " + COAT + " 170/88A 2 5" + PIECE);
            assertThat(carrying.says(back)).contains("A2-W \u2192 M-W-170").contains("2").contains("5 " + PIECE);
            Seen paper = new Seen(carrying.pdf(back)).keep("carrying", 1);
            assertThat(paper.text()).contains("A2-W", "M-W-170", COAT, "170/88A", PIECE, desk.words.t("inventory.bins.carry.title"));
        }
    }

    /** What an item is, its kind, its sizes and what it is like, says where it lies as much as a box's rule does. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatAnItemWasAndWhatItIsNow(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            Carrying carrying = carrying(desk);
            desk.intake.log(Desks.gift(WANG, 2, null));
            Item was = desk.catalogue.named(COAT).orElseThrow();
            String like = desk.catalogue.like(was).getFirst().name();
            assertThat(carrying.of(was)).as("nothing was changed").isEmpty();
            ItemDraft as = ItemDraft.of(was, like);
            desk.catalogue.save(new ItemDraft(as.id(), "X", "x", as.kind(), as.unit(), as.perPiece(), as.sizing(), as.whoCounts(), as.usualWho(), as.seasonCounts(),
                    as.usualSeason(), as.usualCondition(), like, "1", "2", as.sizePenalty(), true), MANAGER);
            assertThat(carrying.of(was)).as("another name moves nothing").isEmpty();
            desk.catalogue.save(new ItemDraft(as.id(), COAT, "my", Kind.STUDY, as.unit(), as.perPiece(), Sizing.NONE, as.whoCounts(), as.usualWho(), as.seasonCounts(),
                    as.usualSeason(), as.usualCondition(), "", "1", "2", "0", true), MANAGER);
            assertThat(said(carrying.changed(was))).containsExactly("M-W-170 \u2192 T " + COAT + " 170/88A 1 2" + PIECE);
            assertThat(carrying.of(was).orElseThrow().list().get().pdf()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whoeverChangesAnItemLearnsItToo(Language language) throws Exception {
        try (OpenDesk desk = new OpenDesk(folder, new MovableClock("2016-05-28T09:30:00Z"), language)) {
            desk.station.intake().log(Desks.gift(WANG, 2, null));
            desk.go("goods.title");
            desk.press(KeyCode.CONTROL, KeyCode.P);
            assertThat(desk.banner()).isEqualTo(desk.words.t("goods.nothingToCarry"));
            desk.press(KeyCode.F2);
            desk.commit(COAT);
            desk.press(KeyCode.DOWN);
            desk.press(KeyCode.ENTER);
            desk.onScreen(() -> {
                ((TextInputControl) desk.find("#like")).setText(QUILT);
                return null;
            });
            desk.settle();
            desk.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(desk.banner()).contains(COAT, "M-W-170 \u2192 ");
            assertThat(Pictures.keep(desk, "catalogue-carry", language)).isEmpty();
            desk.press(KeyCode.CONTROL, KeyCode.P);
            assertThat(desk.alarm.sheetOpen()).as("the list to be taken along").isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whoeverChangesARuleLearnsWhatIsToBeCarried(Language language) throws Exception {
        try (OpenDesk desk = new OpenDesk(folder, new MovableClock("2016-05-28T09:30:00Z"), language)) {
            desk.station.intake().log(Desks.gift(WANG, 2, null));
            desk.go("inventory.bins.title");
            desk.press(KeyCode.CONTROL, KeyCode.P);
            assertThat(desk.banner()).isEqualTo(desk.words.t("inventory.bins.carry.none"));
            desk.press(KeyCode.F6);
            desk.type("a1");
            desk.commitTo("#item", COAT);
            desk.press(KeyCode.CONTROL, KeyCode.ENTER);
            String much = desk.words.t("inventory.bins.carry.much", 1, desk.words.t("inventory.snapshot.unit", 2, PIECE));
            assertThat(desk.banner()).isEqualTo(desk.words.t("inventory.bins.savedCarry", "A1", desk.words.t("inventory.bins.carry.said", much, "M-W-170 \u2192 A1")));

            // A second change before the list was looked at: one list of both.
            desk.press(KeyCode.ENTER);
            desk.type("a2");
            desk.onScreen(() -> {
                javafx.scene.control.ComboBox<Boolean> season = desk.find("#bySeason");
                season.setValue(true);
                return null;
            });
            desk.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(desk.banner()).contains("M-W-170 \u2192 A2-W").contains(much);
            assertThat(Pictures.keep(desk, "bins-carry", language)).isEmpty();
            assertThat(Pictures.keep(desk, "bins-carry-small", language, 1093, 582)).isEmpty();
            desk.press(KeyCode.CONTROL, KeyCode.P);
            assertThat(desk.alarm.sheetOpen()).isTrue();
            desk.press(KeyCode.CONTROL, KeyCode.P);
            assertThat(desk.printing.printed).hasSize(1);
            desk.press(KeyCode.ESCAPE);

            // The list was seen: the next change begins another, and one that moves nothing ends it.
            desk.press(KeyCode.F2);
            desk.press(KeyCode.ENTER);
            desk.type("a3");
            desk.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(desk.banner()).contains("A3").doesNotContain(much);
            Button carry = desk.find("#carry");
            assertThat(carry.isVisible()).isFalse();
        }
    }
}
