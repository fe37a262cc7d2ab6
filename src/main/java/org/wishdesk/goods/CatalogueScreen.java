package org.wishdesk.goods;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Problem;
import org.wishdesk.settings.Settings;
import org.wishdesk.ui.Choice;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Fxml;
import org.wishdesk.ui.History;
import org.wishdesk.ui.Kit;
import org.wishdesk.ui.Preview;
import org.wishdesk.ui.Screen;
import org.wishdesk.ui.Unsaved;

/** The catalogue as its manager keeps it: items are found, changed, added and switched off, never deleted; who changed what stands beneath. */
public final class CatalogueScreen implements Screen {

    private final Kit kit;
    private final Catalogue catalogue;
    private final Settings settings;
    private final Function<Item, Optional<ToCarry>> boxes;
    private ToCarry carry;
    private Parent view;
    private ItemPane form;

    @FXML private TextField search;
    @FXML private ComboBox<String> kinds;
    @FXML private Label count;
    @FXML private TableView<Item> list;
    @FXML private VBox detail;
    @FXML private Label headline;
    @FXML private Label off;
    @FXML private ScrollPane scroll;
    @FXML private StackPane formSlot;
    @FXML private Button add;
    @FXML private Button turn;
    @FXML private Button save;
    @FXML private GridPane history;

    /** The item in the form; null while a new one is typed. */
    private Item open;
    private Unsaved<ItemDraft> unsaved;
    private boolean filling;

    /** An item with what stands beside it. */
    private record Opened(Item item, List<Item> like, List<ItemChange> changes, ZoneId zone) {
    }

    /** What became of a save: the item, or what is wrong. */
    private record Saved(Opened now, List<Problem> wrong) {
    }

    /** @param boxes says of an item as it was what is to be carried now */
    public CatalogueScreen(Kit kit, Catalogue catalogue, Settings settings, Function<Item, Optional<ToCarry>> boxes) {
        this.boxes = boxes;
        this.kit = kit;
        this.catalogue = catalogue;
        this.settings = settings;
    }

    @Override
    public String title() {
        return "goods.title";
    }

    @Override
    public String icon() {
        return "mdi2t-tag-multiple-outline";
    }

    @Override
    public List<Key> keys() {
        return List.of(new Key("F2", "goods.key.search"), new Key("\u2193 Enter", "goods.key.open"), new Key("Enter", "goods.key.next"),
                new Key("Esc", "goods.key.back"), new Key("F6", "goods.key.add"), new Key("F8", "goods.key.turn"), new Key("Ctrl+Enter", "goods.key.save"), new Key("Ctrl+P", "goods.key.carry"));
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
        form = new ItemPane(kit, catalogue, save::requestFocus, this::bringIntoView);
        unsaved = new Unsaved<>(kit, form::draft, "goods.askLeave", "goods.askLeave.yes");
        formSlot.getChildren().setAll(form.view());
        List<String> all = new ArrayList<>(List.of(kit.t("goods.all")));
        Stream.of(Kind.values()).map(kit.words()::t).forEach(all::add);
        new Choice<>(kinds, s -> s).offer(all);
        Fields.column(list, kit.t("goods.field.name"), 130, Item::name);
        Fields.column(list, kit.t("goods.field.mnemonic"), 96, Item::mnemonic);
        Fields.column(list, kit.t("goods.field.kind"), 100, item -> kit.words().t(item.kind()));
        Fields.column(list, kit.t("goods.field.unit"), 50, Item::unit);
        Fields.column(list, kit.t("goods.field.usual"), 116, this::usual);
        Fields.column(list, kit.t("goods.field.active"), 92, item -> item.active() ? "" : kit.t("goods.off"));
        list.setPlaceholder(new Label(kit.t("goods.none")));
        search.textProperty().addListener((o, was, is) -> find());
        kinds.valueProperty().addListener((o, was, is) -> find());
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if ((event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) && !list.getItems().isEmpty()) {
                event.consume();
                list.requestFocus();
                if (list.getSelectionModel().isEmpty()) {
                    list.getSelectionModel().select(0);
                }
            }
        });
        list.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            if (!filling && is != null) {
                choose(is);
            }
        });
        add.setOnAction(e -> begin());
        turn.setOnAction(e -> turn());
        save.setOnAction(e -> save());
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        detail.setVisible(false);
    }

    /** In a low window not all of the form is seen at once. */
    private void bringIntoView(Node field) {
        Bounds at = scroll.getContent().sceneToLocal(field.localToScene(field.getBoundsInLocal()));
        double seen = scroll.getViewportBounds().getHeight();
        double beyond = scroll.getContent().getBoundsInLocal().getHeight() - seen;
        if (beyond > 0) {
            scroll.setVvalue(Math.clamp((at.getCenterY() - seen / 2) / beyond, 0, 1));
        }
    }

    /** What the counter offers when it is picked. */
    private String usual(Item item) {
        return Stream.of(item.usualWho() == ForWhom.ANYONE ? "" : kit.words().t(item.usualWho()), item.usualSeason() == Season.ANY ? "" : kit.words().t(item.usualSeason()),
                item.usualCondition() == Condition.UNKNOWN ? "" : kit.words().t(item.usualCondition())).filter(s -> !s.isEmpty()).collect(Collectors.joining(" "));
    }

    private void key(KeyEvent event) {
        if (kit.alarm().sheetOpen()) {
            return;
        }
        Runnable action = switch (event.getCode()) {
            case F2 -> search::requestFocus;
            case F6 -> this::begin;
            case F8 -> this::turn;
            case P -> event.isShortcutDown() ? this::showCarry : null;
            case ENTER -> event.isShortcutDown() ? this::save : list.isFocused() && detail.isVisible() ? form::focus : null;
            case ESCAPE -> kinds.isShowing() ? null : back();
            default -> null;
        };
        if (action != null) {
            event.consume();
            action.run();
        }
    }

    /** Out of the form into the list, out of the list into the search, there the search is emptied. */
    private Runnable back() {
        if (search.isFocused()) {
            return search.getText().isEmpty() ? null : search::clear;
        }
        return list.isFocused() ? search::requestFocus : () -> unsaved.leave(() -> {
            refill();
            list.requestFocus();
        });
    }

    private void choose(Item item) {
        if (unsaved.changed()) {
            select(open == null ? null : open.id());
        }
        unsaved.leave(() -> {
            select(item.id());
            ask(item);
        });
    }

    private void select(UUID id) {
        filling = true;
        list.getSelectionModel().clearSelection();
        list.getItems().stream().filter(i -> i.id().equals(id)).findFirst().ifPresent(list.getSelectionModel()::select);
        filling = false;
    }

    private void find() {
        String typed = search.getText();
        int chosen = kinds.getSelectionModel().getSelectedIndex();
        kit.work().ask("items", () -> catalogue.find(typed).stream().filter(i -> chosen <= 0 || i.kind() == Kind.values()[chosen - 1])
                .sorted(Comparator.comparing(Item::kind)).toList(), found -> {
            filling = true;
            list.getItems().setAll(found);
            filling = false;
            select(open == null ? null : open.id());
            count.setText("%,d".formatted(found.size()));
        });
    }

    private Opened opened(Item item) {
        return new Opened(item, catalogue.like(item), catalogue.changes(item.id()), settings.station().zoneId());
    }

    private void ask(Item item) {
        kit.work().ask("item", () -> opened(item), this::show);
    }

    private void show(Opened now) {
        open = now.item();
        fill(ItemDraft.of(open, now.like().isEmpty() ? "" : now.like().getFirst().name()), now.like());
        headline.setText(open.name());
        off.setVisible(!open.active());
        turn.setDisable(false);
        turn.setText(kit.t(open.active() ? "goods.turnOff" : "goods.turnOn"));
        new History(history).show(now.changes().stream().map(c -> new History.Row(c.changedAt(), c.clerk(), said(c))).toList(), now.zone(), kit.t("goods.noHistory"));
    }

    private void fill(ItemDraft draft, List<Item> like) {
        form.fill(draft, like);
        unsaved.filled();
        detail.setVisible(true);
    }

    private String said(ItemChange change) {
        return change.oldValue() == null ? kit.t("goods.made", change.newValue())
                : kit.t("goods.changed", kit.t("goods.field." + change.field()), said(change.field(), change.oldValue()), said(change.field(), change.newValue()));
    }

    private String said(String field, String value) {
        return switch (field) {
            case "kind" -> kit.words().t(Kind.valueOf(value));
            case "sizing" -> kit.words().t(Sizing.valueOf(value));
            case "usualWho" -> kit.words().t(ForWhom.valueOf(value));
            case "usualSeason" -> kit.words().t(Season.valueOf(value));
            case "usualCondition" -> kit.words().t(Condition.valueOf(value));
            case "perPiece", "whoCounts", "seasonCounts" -> kit.t(Boolean.parseBoolean(value) ? "goods.yes" : "goods.no");
            case "active" -> kit.t(Boolean.parseBoolean(value) ? "goods.inUse" : "goods.off");
            default -> value.isEmpty() ? kit.t("goods.nothing") : value;
        };
    }

    private void begin() {
        unsaved.leave(() -> {
            open = null;
            select(null);
            fill(ItemDraft.fresh(Ids.next()), List.of());
            headline.setText(kit.t("goods.fresh"));
            off.setVisible(false);
            turn.setDisable(true);
            turn.setText(kit.t("goods.turnOff"));
            new History(history).clear();
            form.focus();
        });
    }

    /** Back to what is kept; a new item that was not saved is gone. */
    private void refill() {
        if (open != null) {
            ask(open);
        } else {
            unsaved.gone();
            detail.setVisible(false);
        }
    }

    private void turn() {
        if (open != null) {
            ItemDraft now = form.draft();
            // The form says it only once it is so.
            save(now.active(!now.active()), wrong -> form.mark(wrong.stream().filter(problem -> !problem.field().equals("active")).toList()));
        }
    }

    private void save() {
        if (detail.isVisible() && unsaved.changed()) {
            save(form.draft(), form::mark);
        }
    }

    private void save(ItemDraft draft, Consumer<List<Problem>> refused) {
        Item was = open;
        kit.work().act(() -> {
            List<Problem> wrong = catalogue.problems(draft);
            return new Saved(wrong.isEmpty() ? opened(catalogue.save(draft, settings.station().clerk())) : null, wrong);
        }, saved -> {
            if (saved.now() == null) {
                refused.accept(saved.wrong());
                kit.alarm().problems(saved.wrong());
            } else {
                show(saved.now());
                kit.alarm().done("goods.saved", saved.now().item().name());
                list.requestFocus();
                find();
                if (was != null) {
                    sayCarry(was, saved.now().item().name());
                }
            }
        });
    }

    /** What lies elsewhere now has to be carried there. */
    private void sayCarry(Item was, String name) {
        kit.work().ask("item carry", () -> boxes.apply(was), found -> found.ifPresent(now -> {
            carry = now;
            kit.alarm().info("goods.savedCarry", name, now.said());
        }));
    }

    private void showCarry() {
        if (carry == null) {
            kit.alarm().info("goods.nothingToCarry");
        } else {
            kit.work().ask("item carry paper", carry.list()::get, paper -> Preview.show(kit, paper));
        }
    }

    /** What is being typed is not overwritten by what others commit. */
    @Override
    public void refresh() {
        find();
        if (open != null && !unsaved.changed()) {
            UUID id = open.id();
            kit.work().ask("item", () -> catalogue.byId(id).map(this::opened), now -> now.filter(n -> !unsaved.changed() && !n.item().equals(open)).ifPresent(this::show));
        }
    }

    @Override
    public void focus() {
        search.requestFocus();
    }
}
