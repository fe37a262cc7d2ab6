package org.wishdesk.wishes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.wishdesk.base.Money;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Season;
import org.wishdesk.people.HiddenField;
import org.wishdesk.people.Households;
import org.wishdesk.settings.Settings;
import org.wishdesk.ui.Choice;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Fxml;
import org.wishdesk.ui.Kit;
import org.wishdesk.ui.Screen;

/** The wishes: found, opened, approved. Who wishes and why stays hidden until someone asks, and that is written down. */
public final class WishScreen implements Screen {

    private static final int PAGE = 100;

    private final Kit kit;
    private final Wishes wishes;
    private final Households households;
    private final Settings settings;
    private Parent view;

    @FXML private TextField search;
    @FXML private ComboBox<String> state;
    @FXML private TableView<WishRow> list;
    @FXML private Button more;
    @FXML private Label code;
    @FXML private Label person;
    @FXML private Label place;
    @FXML private Label dates;
    @FXML private VBox lines;
    @FXML private Label story;
    @FXML private Label phone;
    @FXML private Label hardship;
    @FXML private Button showPerson;
    @FXML private Button showStory;
    @FXML private Button showPhone;
    @FXML private Button showHardship;
    @FXML private Button approve;
    @FXML private VBox detail;

    private WishView open;
    private boolean complete;
    private boolean filling;

    public WishScreen(Kit kit, Wishes wishes, Households households, Settings settings) {
        this.kit = kit;
        this.wishes = wishes;
        this.households = households;
        this.settings = settings;
    }

    @Override
    public String title() {
        return "wishes.title";
    }

    @Override
    public String icon() {
        return "mdi2s-star-outline";
    }

    @Override
    public List<Key> keys() {
        return List.of(new Key("F2", "wishes.key.search"), new Key("\u2193 Enter", "wishes.key.open"), new Key("F6", "wishes.key.person"),
                new Key("F7", "wishes.key.story"), new Key("F8", "wishes.key.phone"), new Key("F9", "wishes.key.hardship"),
                new Key("Ctrl+Enter", "wishes.key.approve"));
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
        List<String> states = new ArrayList<>(List.of(kit.t("wishes.all")));
        for (WishState each : WishState.values()) {
            states.add(kit.words().t(each));
        }
        new Choice<>(state, s -> s).offer(states);
        Fields.column(list, kit.t("wishes.field.code"), 70, WishRow::code);
        Fields.column(list, kit.t("wishes.field.household"), 70, WishRow::householdCode);
        Fields.column(list, kit.t("wishes.field.person"), 65, WishRow::person);
        Fields.column(list, kit.t("wishes.field.township"), 120, WishRow::township);
        Fields.column(list, kit.t("wishes.field.wish"), 230, row -> row.lines().stream().map(this::shown).collect(Collectors.joining(kit.t("paper.listComma"))));
        Fields.column(list, kit.t("wishes.field.day"), 95, WishRow::collectedOn);
        Fields.column(list, kit.t("wishes.field.state"), 110, this::progress);
        list.setPlaceholder(new Label(kit.t("wishes.none")));
        search.textProperty().addListener((o, was, is) -> find(false));
        state.valueProperty().addListener((o, was, is) -> find(false));
        Fields.onEnter(search, () -> {
            list.requestFocus();
            list.getSelectionModel().select(0);
        });
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN) {
                event.consume();
                list.requestFocus();
                list.getSelectionModel().select(0);
            }
        });
        list.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            if (!filling) {
                open(is);
            }
        });
        more.setOnAction(e -> find(true));
        showPerson.setOnAction(e -> reveal(HiddenField.WISH_PERSON));
        showStory.setOnAction(e -> reveal(HiddenField.WISH_STORY));
        showPhone.setOnAction(e -> reveal(HiddenField.PHONE));
        showHardship.setOnAction(e -> reveal(HiddenField.HARDSHIP));
        approve.setOnAction(e -> approve());
        view.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Runnable action = switch (event.getCode()) {
                case F2 -> search::requestFocus;
                case F6 -> () -> reveal(HiddenField.WISH_PERSON);
                case F7 -> () -> reveal(HiddenField.WISH_STORY);
                case F8 -> () -> reveal(HiddenField.PHONE);
                case F9 -> () -> reveal(HiddenField.HARDSHIP);
                case ENTER -> event.isShortcutDown() ? this::approve : null;
                default -> null;
            };
            if (action != null && !kit.alarm().sheetOpen()) {
                event.consume();
                action.run();
            }
        });
        open(null);
    }

    private String shown(WishView.Line line) {
        String who = line.forWhom() == ForWhom.ANYONE ? "" : " " + kit.words().t(line.forWhom());
        return line.itemName() + who + (line.size().isEmpty() ? "" : " " + line.size());
    }

    /** How far a wish has come. */
    private String progress(WishRow row) {
        if (row.state() != WishState.APPROVED) {
            return kit.words().t(row.state());
        }
        long wanted = row.lines().stream().mapToLong(WishView.Line::quantity).sum();
        long delivered = row.lines().stream().mapToLong(WishView.Line::delivered).sum();
        long reserved = row.lines().stream().mapToLong(WishView.Line::reserved).sum();
        return delivered == wanted ? kit.t("wishes.fulfilled") : delivered + reserved == 0 ? kit.t("wishes.waits")
                : kit.t("wishes.partly", reserved, delivered, wanted);
    }

    private void find(boolean further) {
        int chosen = state.getSelectionModel().getSelectedIndex();
        WishState only = chosen <= 0 ? null : WishState.values()[chosen - 1];
        String after = further && !list.getItems().isEmpty() ? list.getItems().getLast().code() : "";
        String typed = search.getText();
        kit.work().ask("wishes", () -> wishes.find(typed, only, after, PAGE), found -> {
            WishRow was = list.getSelectionModel().getSelectedItem();
            if (further) {
                list.getItems().addAll(found);
            } else {
                refill(found, was);
            }
            complete = found.size() < PAGE;
            more.setVisible(!complete);
            more.setManaged(!complete);
        });
    }

    /** Another look at the same list: a wish that has not changed stays open as it is, with what was revealed of it. */
    private void refill(List<WishRow> found, WishRow was) {
        filling = true;
        list.getItems().setAll(found);
        WishRow now = found.stream().filter(r -> was != null && r.id().equals(was.id())).findFirst().orElse(null);
        if (now == null) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().select(now);
        }
        filling = false;
        if (now == null || !now.equals(was)) {
            open(now);
        }
    }

    private void open(WishRow row) {
        if (row == null) {
            show(null);
            return;
        }
        kit.work().ask("wish", () -> wishes.open(row.id()), this::show);
    }

    private void show(WishView wish) {
        open = wish;
        detail.setVisible(wish != null);
        if (wish == null) {
            return;
        }
        code.setText(kit.t("wishes.headline", wish.code(), kit.words().t(wish.state())));
        person.setText(kit.t("wishes.person", wish.person(), kit.words().t(wish.sex()), wish.age() == null ? "" : wish.age()));
        place.setText(kit.t("wishes.place", wish.householdCode(), wish.township(), wish.village() == null ? "" : wish.village()));
        dates.setText(wish.deadline() == null ? kit.t("wishes.collected", wish.collectedOn().toString())
                : kit.t("wishes.collectedDue", wish.collectedOn().toString(), wish.deadline().toString()));
        lines.getChildren().clear();
        for (WishView.Line line : wish.lines()) {
            Label what = new Label(kit.t("wishes.line", shown(line), line.quantity()));
            what.getStyleClass().add("section");
            Label detailLine = new Label(kit.t("wishes.lineState", line.season() == Season.ANY ? "" : kit.words().t(line.season()),
                    line.worstCondition() == Condition.UNKNOWN ? "" : kit.words().t(line.worstCondition()), line.reserved(), line.delivered(), line.open()));
            detailLine.getStyleClass().add("muted");
            lines.getChildren().addAll(what, detailLine);
            if (line.budgetFen() > 0) {
                lines.getChildren().add(new Label(kit.t("wishes.budget", Money.ofFen(line.budgetFen()))));
            }
        }
        if (wish.allAtOnce()) {
            lines.getChildren().add(new Label(kit.t("wishes.allAtOnce")));
        }
        lines.getChildren().add(new Label(kit.t(wish.consents() ? "wishes.consents" : "wishes.noConsent")));
        story.setText(wish.hasStory() ? "****" : kit.t("wishes.nothingThere"));
        phone.setText("****");
        hardship.setText("****");
        approve.setDisable(wish.state() != WishState.TO_REVIEW);
    }

    private void reveal(HiddenField field) {
        WishView wish = open;
        if (wish == null) {
            return;
        }
        kit.work().act(() -> {
            String clerk = settings.station().clerk();
            return field == HiddenField.PHONE || field == HiddenField.HARDSHIP ? households.reveal(wish.household(), field, clerk)
                    : wishes.reveal(wish.id(), field, clerk);
        }, value -> {
            if (open == null || !open.id().equals(wish.id())) {
                // Another wish is open by now: nobody's story stands under another's name.
                return;
            }
            String text = value == null || value.isBlank() ? kit.t("wishes.nothingThere") : value;
            switch (field) {
                case WISH_PERSON -> person.setText(text);
                case WISH_STORY -> story.setText(text);
                case PHONE -> phone.setText(text);
                default -> hardship.setText(text);
            }
        });
    }

    private void approve() {
        WishView wish = open;
        if (wish != null && wish.state() == WishState.TO_REVIEW) {
            kit.work().act(() -> {
                wishes.approve(wish.id(), settings.station().clerk());
                return wishes.open(wish.id());
            }, now -> {
                show(now);
                kit.alarm().done("wishes.approved", now.code());
            });
        }
    }

    /** Keeps what is open, and what was revealed, until another wish is chosen. */
    @Override
    public void refresh() {
        find(false);
    }

    @Override
    public void focus() {
        search.requestFocus();
    }
}
