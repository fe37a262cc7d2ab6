package org.wishdesk.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Money;
import org.wishdesk.base.Progress;
import org.wishdesk.command.Nouns;
import org.wishdesk.matching.engine.Policy;
import org.wishdesk.money.AccountKind;
import org.wishdesk.money.DepositDraft;
import org.wishdesk.money.Deposits;
import org.wishdesk.money.Drawer;
import org.wishdesk.testkit.MovableClock;
import org.wishdesk.testkit.OpenDesk;
import org.wishdesk.testkit.OpeningDay;
import org.wishdesk.testkit.Pictures;
import org.wishdesk.words.Language;

/** Buying by keys: decided on the board, printed for the shop, and by its invoice into stock. */
class BuyScreenTest {

    @TempDir
    Path folder;

    private OpenDesk open;
    private Language language;

    private void picture(String name) {
        assertThat(Pictures.keep(open, "buy-" + name, language)).as(name).isEmpty();
    }

    private void smallPicture(String name) {
        assertThat(Pictures.keep(open, "buy-" + name + "-small", language, 1093, 582)).as(name).isEmpty();
    }

    /** Part of the opening day's cash is paid in, and a manager decides that it may be spent. */
    private void money() {
        Nouns nouns = open.station.nouns();
        Drawer drawer = new Drawer(nouns.store(), nouns.clock(), nouns.settings(), nouns.cashBook(), open.station.drafts(), open.words);
        new Deposits(nouns.store(), nouns.clock(), nouns.settings(), nouns.cashBook(), new org.wishdesk.store.Drafts(nouns.store(), nouns.clock())).payIn(new DepositDraft(Ids.next(), drawer.all().getFirst().drawer(), "10000", "7001",
                LocalDate.of(2016, 5, 29), "\u8d75\u5fd7\u56fd", "\u5218\u82f1"));
        Rules rules = nouns.rulebook().rules();
        nouns.rulebook().decide(new Rules(Policy.MOST_HOUSEHOLDS, rules.waitDays(), rules.leadDays(), rules.schoolFrom(), rules.winterFrom(), true, Map.of()), "\u5218\u82f1");
    }

    private long spent() {
        return open.station.nouns().cashBook().balances().stream().filter(b -> b.kind() == AccountKind.SPENT).mapToLong(b -> b.fen()).sum();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsDecidedComesBackWithItsInvoice(Language spoken) throws Exception {
        language = spoken;
        try (OpenDesk desk = new OpenDesk(folder.resolve("store"), new MovableClock("2016-05-29T09:30:00Z"), language)) {
            open = desk;
            open.station.nouns().imports().take(OpeningDay.ALL, false, Progress.NONE);
            money();
            open.go("matching.title");
            open.press(KeyCode.F5);
            open.press(KeyCode.F6);
            open.press(KeyCode.F6);
            open.press(KeyCode.F6);
            TableView<ToBuy> purchases = open.table("#purchases");
            TableView<Shopping> shopping = open.table("#shopping");
            int offered = purchases.getItems().size();
            assertThat(offered).isGreaterThan(2);
            picture("to-buy");
            smallPicture("to-buy");

            open.press(KeyCode.F11);
            open.press(KeyCode.ENTER);
            assertThat(open.<javafx.scene.control.Labeled>find("#audit_worth").getText()).as("what would be bought is audited too").matches("[\\d,]+\\.\\d");
            open.press(KeyCode.ESCAPE);
            ToBuy first = purchases.getSelectionModel().getSelectedItem();
            open.press(KeyCode.CONTROL, KeyCode.ENTER);
            picture("decide");
            open.commitTo("#buyPieces", "0");
            open.press(KeyCode.ENTER);
            open.press(KeyCode.ENTER);
            assertThat(open.alarm.sheetOpen()).as("none is no number of pieces").isTrue();
            open.commitTo("#buyPieces", Integer.toString(first.quantity()));
            open.press(KeyCode.ENTER);
            open.press(KeyCode.ENTER);
            assertThat(open.alarm.sheetOpen()).isFalse();
            assertThat(purchases.getItems()).hasSize(offered - 1);
            open.press(KeyCode.CONTROL, KeyCode.A);
            open.press(KeyCode.CONTROL, KeyCode.ENTER);
            open.press(KeyCode.ENTER);
            assertThat(purchases.getItems()).isEmpty();

            open.press(KeyCode.F6);
            assertThat(shopping.getItems()).hasSize(offered).allMatch(Shopping::open);
            open.press(KeyCode.F8);
            picture("list");
            open.press(KeyCode.ESCAPE);
            Path workbook = folder.resolve("list-" + language.code() + ".xlsx");
            open.chooser.willSave(workbook);
            open.press(KeyCode.CONTROL, KeyCode.E);
            assertThat(workbook).exists();

            open.onScreen(() -> {
                shopping.getSelectionModel().clearAndSelect(shopping.getItems().stream().map(s -> s.wanted().line()).toList().indexOf(first.wanted().line()));
                return null;
            });
            Shopping what = shopping.getSelectionModel().getSelectedItem();
            open.press(KeyCode.CONTROL, KeyCode.ENTER);
            open.commitTo("#boughtSum", "999999");
            open.commitTo("#boughtShop", "\u767e\u8d27\u5927\u697c");
            open.commitTo("#boughtInvoice", "04412207");
            smallPicture("bought");
            open.click("#buyYes");
            assertThat(open.alarm.sheetOpen()).as("dearer than the budget: refused, and what was typed stands").isTrue();
            assertThat(spent()).isZero();
            open.commitTo("#boughtSum", Money.ofFen(what.limitFen()).toString());
            open.click("#buyYes");
            assertThat(open.alarm.sheetOpen()).isFalse();
            assertThat(spent()).isEqualTo(what.limitFen());
            assertThat(shopping.getItems().stream().filter(s -> s.id().equals(what.id()))).singleElement().satisfies(s -> assertThat(s.number()).startsWith("JZ2016-B"));

            open.press(KeyCode.HOME);
            open.press(KeyCode.DELETE);
            open.commitTo("#asideReason", "\u5e97\u91cc\u6ca1\u6709");
            open.press(KeyCode.ENTER);
            assertThat(shopping.getItems()).filteredOn(s -> s.reason() != null).hasSize(1);
            picture("shopping");
            smallPicture("shopping");
            open.press(KeyCode.SHIFT, KeyCode.F6);
            assertThat(purchases.getItems()).as("open again").hasSize(1);

            long aside = shopping.getItems().stream().filter(Shopping::open).mapToLong(Shopping::limitFen).sum();
            long free = open.station.nouns().matching().freeCash();
            open.go("matching.wanted.title");
            assertThat(open.text("#buys")).as("what is decided is no longer free").contains(Money.ofFen(aside).toString(),
                    Money.ofFen(free).toString(), Money.ofFen(1_984_260 - aside - what.limitFen() - free).toString());
            assertThat(open.text("#buyWhere")).isEqualTo(open.words.t("matching.wanted.buyWhere"));
            picture("wanted");
            smallPicture("wanted");
            assertThat(open.station.nouns().store().read(open.station.nouns().inventory()::verify)).isEmpty();
            assertThat(open.station.nouns().store().read(open.station.nouns().cashBook()::verify)).isEmpty();
        }
    }
}
