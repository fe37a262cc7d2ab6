package org.wishdesk.people;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.wishdesk.settings.Settings;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Fxml;
import org.wishdesk.ui.Kit;
import org.wishdesk.ui.Screen;

/**
 * The households: found and opened. Who they are and how they live stays hidden until someone asks for it, one key a field; each look is
 * written down and stands on the same page for everyone to see.
 */
public final class HouseholdScreen implements Screen {

    private static final int PAGE = 100;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Kit kit;
    private final Households households;
    private final Settings settings;
    private final Map<HiddenField, Label> values = new EnumMap<>(HiddenField.class);
    private final Map<HiddenField, Button> buttons = new EnumMap<>(HiddenField.class);
    private Parent view;

    @FXML private TextField search;
    @FXML private Label count;
    @FXML private TableView<HouseholdView> list;
    @FXML private Button more;
    @FXML private VBox detail;
    @FXML private Label code;
    @FXML private Label place;
    @FXML private GridPane facts;
    @FXML private GridPane members;
    @FXML private GridPane history;
    @FXML private Button showMembers;

    private final List<Label> memberNames = new ArrayList<>();
    private UUID open;
    private boolean complete;
    private boolean reloading;

    /** A household as it is shown, with the station's zone for the moments. */
    private record Opened(HouseholdView household, ZoneId zone) {
    }

    /** What was asked for, and the household with that look written down. */
    private record Seen(String value, Opened now) {
    }

    public HouseholdScreen(Kit kit, Households households, Settings settings) {
        this.kit = kit;
        this.households = households;
        this.settings = settings;
    }

    @Override
    public String title() {
        return "people.title";
    }

    @Override
    public String icon() {
        return "mdi2h-home-heart";
    }

    @Override
    public List<Key> keys() {
        return List.of(new Key("F2", "people.key.search"), new Key("\u2193 Enter", "people.key.open"), new Key("Esc", "people.key.back"),
                new Key("F6", "people.key.head"), new Key("F7", "people.key.idNumber"), new Key("F8", "people.key.phone"),
                new Key("F9", "people.key.hardship"), new Key("F10", "people.key.cause"), new Key("F11", "people.key.members"));
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
        Fields.column(list, kit.t("people.field.code"), 90, HouseholdView::code);
        Fields.column(list, kit.t("people.field.head"), 80, HouseholdView::head);
        Fields.column(list, kit.t("people.field.familySize"), 70, HouseholdView::familySize);
        Fields.column(list, kit.t("people.field.township"), 170, HouseholdView::township);
        Fields.column(list, kit.t("people.field.village"), 150, HouseholdView::village);
        list.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        list.setPlaceholder(new Label(kit.t("people.none")));
        fact(0, "people.field.head", HiddenField.HEAD_NAME, "people.showHead");
        fact(1, "people.field.idNumber", HiddenField.ID_NUMBER, "people.showIdNumber");
        fact(2, "people.field.phone", HiddenField.PHONE, "people.showPhone");
        fact(3, "people.field.hardship", HiddenField.HARDSHIP, "people.showHardship");
        fact(4, "people.field.cause", HiddenField.CAUSE, "people.showCause");
        buttons.put(HiddenField.MEMBERS, showMembers);
        buttons.forEach((field, button) -> button.setOnAction(e -> reveal(field)));
        search.textProperty().addListener((o, was, is) -> find(false));
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if ((event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) && !list.getItems().isEmpty()) {
                event.consume();
                list.requestFocus();
                if (list.getSelectionModel().isEmpty()) {
                    list.getSelectionModel().select(0);
                }
            }
        });
        list.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            if (!reloading) {
                open(is);
            }
        });
        list.getSelectionModel().selectedIndexProperty().addListener((o, was, is) -> {
            if (!reloading && !complete && is.intValue() >= 0 && is.intValue() == list.getItems().size() - 1) {
                find(true);
            }
        });
        more.setOnAction(e -> find(true));
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        show(null);
    }

    private void fact(int row, String name, HiddenField field, String button) {
        Label label = new Label(kit.t(name));
        label.getStyleClass().add("field-label");
        Label value = new Label();
        value.setId(field.name());
        value.setWrapText(true);
        Button show = new Button(kit.t(button));
        show.getStyleClass().add("small");
        show.setId("show" + field.name());
        values.put(field, value);
        buttons.put(field, show);
        facts.addRow(row, label, value, show);
    }

    private void key(KeyEvent event) {
        if (kit.alarm().sheetOpen()) {
            return;
        }
        Runnable action = switch (event.getCode()) {
            case F2 -> search::requestFocus;
            case F6 -> () -> reveal(HiddenField.HEAD_NAME);
            case F7 -> () -> reveal(HiddenField.ID_NUMBER);
            case F8 -> () -> reveal(HiddenField.PHONE);
            case F9 -> () -> reveal(HiddenField.HARDSHIP);
            case F10 -> () -> reveal(HiddenField.CAUSE);
            case F11 -> () -> reveal(HiddenField.MEMBERS);
            case ENTER -> list.isFocused() && open != null ? buttons.get(HiddenField.HEAD_NAME)::requestFocus : null;
            case ESCAPE -> back();
            default -> null;
        };
        if (action != null) {
            event.consume();
            action.run();
        }
    }

    /** Out of the household into the list, out of the list into the search, there the search is emptied. */
    private Runnable back() {
        if (search.isFocused()) {
            return search.getText().isEmpty() ? null : search::clear;
        }
        return list.isFocused() ? search::requestFocus : list::requestFocus;
    }

    private void find(boolean further) {
        String after = further && !list.getItems().isEmpty() ? list.getItems().getLast().code() : "";
        String typed = search.getText();
        kit.work().ask("households", () -> households.find(typed, after, PAGE), found -> {
            reloading = true;
            if (further) {
                list.getItems().addAll(found);
            } else {
                list.getItems().setAll(found);
                list.getSelectionModel().clearSelection();
                found.stream().filter(h -> h.id().equals(open)).findFirst().ifPresent(list.getSelectionModel()::select);
            }
            reloading = false;
            complete = found.size() < PAGE;
            more.setVisible(!complete);
            more.setManaged(!complete);
        });
        kit.work().ask("households count", households::count, all -> count.setText("%,d".formatted(all)));
    }

    private void open(HouseholdView row) {
        if (row != null) {
            kit.work().ask("household", () -> opened(row.id()), this::show);
        }
    }

    private Opened opened(UUID id) {
        return new Opened(households.open(id), settings.station().zoneId());
    }

    private void show(Opened now) {
        open = now == null ? null : now.household().id();
        detail.setVisible(now != null);
        if (now == null) {
            return;
        }
        HouseholdView household = now.household();
        code.setText(kit.t("people.headline", household.code()));
        place.setText(kit.t("people.place", household.township(), household.village() == null ? "" : household.village(),
                household.familySize() == null ? "?" : household.familySize().toString()));
        hide(HiddenField.HEAD_NAME, household.head());
        hide(HiddenField.ID_NUMBER, household.idNumber());
        hide(HiddenField.PHONE, household.phone());
        hide(HiddenField.HARDSHIP, household.category());
        hide(HiddenField.CAUSE, household.cause());
        showMembers.setDisable(household.members().isEmpty());
        members.getChildren().clear();
        memberNames.clear();
        for (HouseholdView.MemberView each : household.members()) {
            Label name = new Label(each.name());
            memberNames.add(name);
            members.addRow(members.getRowCount(), new Label(each.relation()), name, new Label(kit.words().t(each.sex())),
                    new Label(each.age() == null ? "" : kit.t("people.age", each.age())), new Label(each.stage()));
        }
        history(now);
    }

    /** What is not there need not be asked for. */
    private void hide(HiddenField field, String masked) {
        boolean none = masked == null || masked.isEmpty();
        values.get(field).setText(none ? kit.t("people.nothingThere") : masked);
        buttons.get(field).setDisable(none);
    }

    private void history(Opened now) {
        history.getChildren().clear();
        for (Reveal each : now.household().reveals()) {
            Label moment = new Label(MOMENT.format(each.revealedAt().atZone(now.zone())));
            moment.getStyleClass().add("muted");
            history.addRow(history.getRowCount(), moment, new Label(each.clerk()), new Label(kit.words().t(HiddenField.valueOf(each.field()))));
        }
        if (now.household().reveals().isEmpty()) {
            history.addRow(0, new Label(kit.t("people.noHistory")));
        }
    }

    private void reveal(HiddenField field) {
        UUID id = open;
        if (id == null || buttons.get(field).isDisabled()) {
            return;
        }
        kit.work().act(() -> new Seen(households.reveal(id, field, settings.station().clerk()), opened(id)), seen -> {
            if (id.equals(open)) {
                fill(field, seen.value());
                history(seen.now());
            }
        });
    }

    private void fill(HiddenField field, String value) {
        if (field == HiddenField.MEMBERS) {
            List<String> names = value.lines().toList();
            for (int i = 0; i < Math.min(names.size(), memberNames.size()); i++) {
                memberNames.get(i).setText(names.get(i));
            }
        } else {
            values.get(field).setText(value == null || value.isBlank() ? kit.t("people.nothingThere") : value);
        }
    }

    /** Keeps what is open, and what was asked for, until another household is chosen. */
    @Override
    public void refresh() {
        find(false);
    }

    /** Whoever comes back to the screen finds everything hidden again. */
    @Override
    public void focus() {
        search.requestFocus();
        if (open != null) {
            UUID id = open;
            kit.work().ask("household", () -> opened(id), this::show);
        }
    }
}
