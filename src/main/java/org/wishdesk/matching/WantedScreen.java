package org.wishdesk.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import org.wishdesk.base.Money;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Season;
import org.wishdesk.settings.Settings;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Fxml;
import org.wishdesk.ui.Kit;
import org.wishdesk.ui.Preview;
import org.wishdesk.ui.Screen;

/** What the station needs now, what it has enough of, and what is worth buying; as a poster and as a workbook. No household is on it. */
public final class WantedScreen implements Screen {

    private final Kit kit;
    private final Wanted wanted;
    private final Settings settings;
    private Parent view;

    @FXML private Label missingTitle;
    @FXML private Label enoughTitle;
    @FXML private Label buys;
    @FXML private Label buyWhere;
    @FXML private TableView<WantedRow> missing;
    @FXML private TableView<WantedRow> enough;
    @FXML private TableView<Purchase> purchases;
    @FXML private Button poster;
    @FXML private Button export;

    public WantedScreen(Kit kit, Wanted wanted, Settings settings) {
        this.kit = kit;
        this.wanted = wanted;
        this.settings = settings;
    }

    @Override
    public String title() {
        return "matching.wanted.title";
    }

    @Override
    public String icon() {
        return "mdi2b-bullhorn";
    }

    @Override
    public List<Key> keys() {
        return List.of(new Key("F6", "matching.wanted.key.next"), new Key("F8", "matching.wanted.key.poster"), new Key("Ctrl+E", "matching.wanted.key.export"));
    }

    @Override
    public Parent view() {
        if (view == null) {
            view = Fxml.load(this, kit.words());
            prepare();
        }
        return view;
    }

    private void prepare() {
        // How many stands beside what, so that a small screen has both.
        column(missing, "matching.wanted.field.item", 92, WantedRow::item);
        column(missing, "matching.wanted.field.missing", 66, r -> kit.t("matching.pieces", r.missing(), r.unit()));
        sort(missing, 78, WantedRow::forWhom, WantedRow::season, r -> r.band().in(kit.words()));
        column(missing, "matching.wanted.field.wanted", 86, WantedRow::wanted);
        column(missing, "matching.wanted.field.covered", 88, WantedRow::covered);
        column(enough, "matching.wanted.field.item", 88, WantedRow::item);
        column(enough, "matching.wanted.field.left", 76, r -> kit.t("matching.pieces", r.left(), r.unit()));
        sort(enough, 112, WantedRow::forWhom, WantedRow::season, r -> r.band().in(kit.words()));
        column(purchases, "matching.wanted.field.item", 108, Purchase::item);
        column(purchases, "matching.wanted.field.pieces", 90, p -> kit.t("matching.pieces", p.pieces(), p.unit()));
        column(purchases, "matching.wanted.field.sum", 100, p -> Money.ofFen(p.fen()).toString());
        column(purchases, "matching.wanted.field.wishes", 150, Purchase::wishes);
        sort(purchases, 112, Purchase::forWhom, Purchase::season, Purchase::size);
        poster.setOnAction(e -> poster());
        export.setOnAction(e -> export());
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        say(missing, "matching.wanted.reading");
        say(enough, "matching.wanted.noneEnough");
        say(purchases, "matching.wanted.buyNone");
    }

    private <T> void sort(TableView<T> table, double seasonWidth, Function<T, ForWhom> who, Function<T, Season> season, Function<T, Object> size) {
        column(table, "matching.wanted.field.size", 102, size);
        column(table, "matching.wanted.field.forWhom", 82, row -> WantedPaper.who(who.apply(row), kit.words()));
        column(table, "matching.wanted.field.season", seasonWidth, row -> WantedPaper.season(season.apply(row), kit.words()));
    }

    private <T> void column(TableView<T> table, String heading, double width, Function<T, Object> value) {
        Fields.column(table, kit.t(heading), width, value);
    }

    private void say(TableView<?> table, String key) {
        Label label = new Label(kit.t(key));
        label.setWrapText(true);
        table.setPlaceholder(label);
    }

    private void key(KeyEvent event) {
        Runnable action = switch (event.getCode()) {
            case F6 -> () -> (missing.isFocused() ? enough : enough.isFocused() ? purchases : missing).requestFocus();
            case F8 -> this::poster;
            case E -> event.isShortcutDown() ? this::export : null;
            default -> null;
        };
        if (action != null && !kit.alarm().sheetOpen()) {
            event.consume();
            action.run();
        }
    }

    private void poster() {
        kit.work().ask("poster", wanted::poster, pdf -> Preview.show(kit, pdf, kit.t("matching.wanted.title"), settings.station().printer()));
    }

    private void export() {
        kit.chooser().save(kit.t("matching.wanted.export"), kit.t("matching.wanted.title") + ".xlsx", List.of("xlsx", "csv"))
                .ifPresent(file -> kit.work().act(progress -> wanted.export(file, progress),
                        rows -> kit.alarm().done("matching.wanted.exported", rows, file.getFileName().toString())));
    }

    @Override
    public void refresh() {
        kit.work().ask("wanted lists", wanted::needs, needs -> {
            missing.getItems().setAll(needs.missing());
            enough.getItems().setAll(needs.enough());
            say(missing, "matching.wanted.nothingMissing");
            missingTitle.setText(kit.t("matching.wanted.neededTitle", needs.missing().size()));
            enoughTitle.setText(kit.t("matching.wanted.enoughTitle", needs.enough().size()));
        });
        kit.work().ask("wanted purchases", wanted::purchases, found -> {
            purchases.getItems().setAll(found.list());
            Purchases.Means means = found.means();
            buys.setText(said(found));
            buyWhere.setText(kit.t(means.allowed() ? "matching.wanted.buyWhere" : "matching.wanted.buyNotYet"));
        });
    }

    /** What money there is, where it lies, and what it could do. */
    private String said(Purchases found) {
        Purchases.Means means = found.means();
        List<String> parts = new ArrayList<>(List.of(kit.t("matching.wanted.money.account", Money.ofFen(means.accountFen()))));
        if (means.asideFen() > 0) {
            parts.add(kit.t("matching.wanted.money.aside", Money.ofFen(means.asideFen())));
        }
        if (means.drawersFen() > 0) {
            parts.add(kit.t("matching.wanted.money.drawers", Money.ofFen(means.drawersFen())));
        }
        parts.add(kit.t("matching.wanted.money.does", Money.ofFen(found.spentFen()), found.wishes()));
        return String.join(kit.t("matching.reason.and"), parts);
    }

    @Override
    public void focus() {
        missing.requestFocus();
    }
}
