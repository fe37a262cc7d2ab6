package org.wishdesk.inventory;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Problem;
import org.wishdesk.goods.Catalogue;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Season;
import org.wishdesk.settings.Settings;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Fxml;
import org.wishdesk.ui.History;
import org.wishdesk.ui.Kit;
import org.wishdesk.ui.Preview;
import org.wishdesk.ui.Screen;
import org.wishdesk.ui.Unsaved;

/** 货位/箱号 as the manager keeps them: boxes are added, renamed, told what goes into them and retired, never deleted; who changed what stands beneath. */
public final class BinScreen implements Screen {

    private final Kit kit;
    private final Bins bins;
    private final Carrying carrying;
    private final Catalogue catalogue;
    private final Settings settings;
    private Parent view;
    private BinPane form;

    @FXML private TableView<Row> list;
    @FXML private VBox detail;
    @FXML private Label headline;
    @FXML private StackPane formSlot;
    @FXML private Button carry;
    @FXML private Button add;
    @FXML private Button turn;
    @FXML private Button save;
    @FXML private GridPane history;

    /** The box in the form; null while a new one is typed. */
    private BinRule open;
    private Unsaved<BinDraft> unsaved;
    private boolean filling;
    /** The rules before those changes of which the list of what to carry was not opened yet, or was opened last; null while none was changed. */
    private BinRules before;
    private boolean opened;

    /** A box with how many lots lie in it. */
    private record Row(BinRule rule, int lots) {
    }

    /** A box with what stands beside it. */
    private record Opened(BinRule rule, List<BinChange> changes, ZoneId zone) {
    }

    /** What became of a save: the box and the rules as they were, or what is wrong. */
    private record Saved(Opened now, BinRules before, List<Problem> wrong) {
    }

    public BinScreen(Kit kit, Bins bins, Carrying carrying, Catalogue catalogue, Settings settings) {
        this.kit = kit;
        this.bins = bins;
        this.carrying = carrying;
        this.catalogue = catalogue;
        this.settings = settings;
    }

    @Override
    public String title() {
        return "inventory.bins.title";
    }

    @Override
    public String icon() {
        return "mdi2a-archive-outline";
    }

    @Override
    public List<Key> keys() {
        return List.of(new Key("F2", "inventory.bins.key.list"), new Key("Enter", "inventory.bins.key.next"), new Key("Esc", "inventory.bins.key.back"),
                new Key("F6", "inventory.bins.key.add"), new Key("F8", "inventory.bins.key.turn"), new Key("Ctrl+P", "inventory.bins.key.carry"),
                new Key("Ctrl+Enter", "inventory.bins.key.save"));
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
        form = new BinPane(kit, catalogue, save::requestFocus);
        unsaved = new Unsaved<>(kit, form::draft, "inventory.bins.askLeave", "inventory.bins.askLeave.yes");
        formSlot.getChildren().setAll(form.view());
        Fields.column(list, kit.t("inventory.bins.code"), 140, row -> code(row.rule()));
        Fields.column(list, kit.t("inventory.bins.goods"), 170, row -> goods(row.rule()));
        Fields.column(list, kit.t("inventory.bins.spot"), 120, row -> row.rule().spot());
        Fields.column(list, kit.t("inventory.bins.lots"), 60, Row::lots);
        Fields.column(list, kit.t("inventory.bins.active"), 70, row -> row.rule().active() ? "" : kit.t("inventory.bins.retired"));
        list.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            if (!filling && is != null) {
                choose(is.rule());
            }
        });
        carry.setOnAction(e -> openCarry());
        add.setOnAction(e -> begin());
        turn.setOnAction(e -> turn());
        save.setOnAction(e -> save());
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        detail.setVisible(false);
        carry.setVisible(false);
    }

    /** With what its letters stand for where there is one box for each. */
    private String code(BinRule rule) {
        return Stream.of(rule.code(), rule.byWho() ? kit.t("inventory.bins.letterWho") : "", rule.bySeason() ? kit.t("inventory.bins.letterSeason") : "",
                rule.bySize() ? kit.t("inventory.bins.letterSize") : "").filter(part -> !part.isEmpty()).collect(Collectors.joining("-"));
    }

    /** What goes into it, in words. */
    private String goods(BinRule rule) {
        return Stream.of(rule.item() == null ? kit.words().t(rule.shelf()) : rule.itemName(), rule.who() == ForWhom.ANYONE ? "" : kit.words().t(rule.who()),
                rule.season() == Season.ANY ? "" : kit.words().t(rule.season()), rule.sizeFrom().isEmpty() ? "" : rule.sizeFrom() + "\u2013" + rule.sizeTo())
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private void key(KeyEvent event) {
        if (kit.alarm().sheetOpen()) {
            return;
        }
        Runnable action = switch (event.getCode()) {
            case F2 -> list::requestFocus;
            case F6 -> this::begin;
            case F8 -> this::turn;
            case P -> event.isShortcutDown() ? this::openCarry : null;
            case ENTER -> event.isShortcutDown() ? this::save : list.isFocused() && detail.isVisible() ? form::focus : null;
            case ESCAPE -> list.isFocused() || form.choosing() ? null : () -> unsaved.leave(this::refill);
            default -> null;
        };
        if (action != null) {
            event.consume();
            action.run();
        }
    }

    private void choose(BinRule rule) {
        if (unsaved.changed()) {
            select(open == null ? null : open.id());
        }
        unsaved.leave(() -> {
            select(rule.id());
            ask(rule);
        });
    }

    private void select(UUID id) {
        filling = true;
        list.getSelectionModel().clearSelection();
        list.getItems().stream().filter(row -> row.rule().id().equals(id)).findFirst().ifPresent(list.getSelectionModel()::select);
        filling = false;
    }

    private void find() {
        kit.work().ask("bins", bins::all, this::list);
    }

    private void list(Map<BinRule, Integer> all) {
        filling = true;
        list.getItems().setAll(all.entrySet().stream().map(each -> new Row(each.getKey(), each.getValue())).toList());
        filling = false;
        if (unsaved.empty()) {
            list.getSelectionModel().select(0);
        } else {
            select(open == null ? null : open.id());
        }
    }

    private Opened opened(BinRule rule) {
        return new Opened(rule, bins.changes(rule.id()), settings.station().zoneId());
    }

    private void ask(BinRule rule) {
        kit.work().ask("bin", () -> opened(rule), this::show);
    }

    private void show(Opened now) {
        open = now.rule();
        fill(BinDraft.of(open));
        headline.setText(code(open));
        turn.setDisable(false);
        turn.setText(kit.t(open.active() ? "inventory.bins.retire" : "inventory.bins.use"));
        new History(history).show(now.changes().stream().map(c -> new History.Row(c.changedAt(), c.clerk(), said(c))).toList(), now.zone(),
                kit.t("inventory.bins.noHistory"));
    }

    private void fill(BinDraft draft) {
        form.fill(draft);
        unsaved.filled();
        detail.setVisible(true);
    }

    private String said(BinChange change) {
        return change.oldValue() == null ? kit.t("inventory.bins.made", change.newValue())
                : kit.t("inventory.bins.changed", kit.t("inventory.bins." + change.field()), said(change.field(), change.oldValue()), said(change.field(), change.newValue()));
    }

    private String said(String field, String value) {
        return switch (field) {
            case "shelf" -> kit.words().t(Shelf.valueOf(value));
            case "who" -> value.equals(ForWhom.ANYONE.name()) ? kit.t("inventory.bins.all") : kit.words().t(ForWhom.valueOf(value));
            case "season" -> value.equals(Season.ANY.name()) ? kit.t("inventory.bins.all") : kit.words().t(Season.valueOf(value));
            case "byWho", "bySeason", "bySize" -> kit.t(Boolean.parseBoolean(value) ? "inventory.bins.apart" : "inventory.bins.together");
            case "active" -> kit.t(Boolean.parseBoolean(value) ? "inventory.bins.inUse" : "inventory.bins.retired");
            default -> value.isEmpty() ? kit.t("inventory.bins.nothing") : value;
        };
    }

    private void begin() {
        unsaved.leave(() -> {
            open = null;
            select(null);
            fill(BinDraft.fresh(Ids.next()));
            headline.setText(kit.t("inventory.bins.fresh"));
            turn.setDisable(true);
            turn.setText(kit.t("inventory.bins.retire"));
            new History(history).clear();
            form.focus();
        });
    }

    /** Back to what is kept; a new box that was not saved is gone. */
    private void refill() {
        if (open != null) {
            ask(open);
        } else {
            unsaved.gone();
            detail.setVisible(false);
        }
        list.requestFocus();
    }

    private void turn() {
        if (open != null) {
            BinDraft now = form.draft();
            // The form says it only once it is so.
            save(now.active(!now.active()), wrong -> form.mark(wrong.stream().filter(problem -> !problem.field().equals("active")).toList()));
        }
    }

    private void save() {
        if (detail.isVisible() && unsaved.changed()) {
            save(form.draft(), form::mark);
        }
    }

    private void save(BinDraft draft, Consumer<List<Problem>> refused) {
        kit.work().act(() -> {
            List<Problem> wrong = bins.problems(draft);
            BinRules was = bins.rules();
            return new Saved(wrong.isEmpty() ? opened(bins.save(draft, settings.station().clerk())) : null, was, wrong);
        }, saved -> {
            if (saved.now() == null) {
                refused.accept(saved.wrong());
                kit.alarm().problems(saved.wrong());
            } else {
                show(saved.now());
                kit.alarm().done("inventory.bins.saved", code(saved.now().rule()));
                list.requestFocus();
                find();
                sayCarry(saved.before(), code(saved.now().rule()));
            }
        });
    }

    /** What lies elsewhere now has to be carried there; several changes in a row make one list. */
    private void sayCarry(BinRules was, String saved) {
        before = before == null || opened ? was : before;
        opened = false;
        BinRules since = before;
        kit.work().ask("carry", () -> carrying.since(since), all -> {
            carry.setVisible(!all.isEmpty());
            if (!all.isEmpty()) {
                kit.alarm().info("inventory.bins.savedCarry", saved, carrying.says(all));
            }
        });
    }

    private void openCarry() {
        if (!carry.isVisible()) {
            kit.alarm().info("inventory.bins.carry.none");
            return;
        }
        BinRules since = before;
        kit.work().ask("carry paper", () -> carrying.pdf(carrying.since(since)), pdf -> {
            opened = true;
            Preview.show(kit, pdf, kit.t("inventory.bins.carry.title"), settings.station().printer());
        });
    }

    /** What is being typed is not overwritten by what others commit. */
    @Override
    public void refresh() {
        find();
    }

    @Override
    public void focus() {
        list.requestFocus();
    }
}
