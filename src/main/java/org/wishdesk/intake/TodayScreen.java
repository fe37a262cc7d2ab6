package org.wishdesk.intake;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Text;
import org.wishdesk.base.TypedMoment;
import org.wishdesk.goods.Catalogue;
import org.wishdesk.people.Donors;
import org.wishdesk.settings.Settings;
import org.wishdesk.ui.Choice;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Fxml;
import org.wishdesk.ui.Kit;
import org.wishdesk.ui.Screen;

/** 今日收件: the gifts of a day with their sums and their hours, found again, opened, and put right. */
public final class TodayScreen implements Screen {

    private static final int PAGE = 100;
    private static final PseudoClass VOID = PseudoClass.getPseudoClass("void");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final Kit kit;
    private final Intake intake;
    private final Gifts gifts;
    private final GiftPapers papers;
    private final Settings settings;
    private final Corrections corrections;
    private final Catalogue catalogue;
    private final Donors donors;
    private final HourPane byHour;
    private Parent view;
    private GiftPane gift;

    @FXML private TextField day;
    @FXML private TextField search;
    @FXML private ComboBox<GiftFilter> filter;
    @FXML private Label totals;
    @FXML private Label units;
    @FXML private StackPane hours;
    @FXML private TableView<GiftSummary> list;
    @FXML private Button more;
    @FXML private StackPane detail;

    private ZoneId zone;
    private UUID open;
    private boolean complete;
    private boolean reloading;
    /** The day whose gifts are listed; it follows the calendar until another is chosen. */
    private LocalDate shown;
    private boolean today = true;

    private record Page(List<GiftSummary> rows, ZoneId zone) {
    }

    public TodayScreen(Kit kit, Intake intake, Gifts gifts, GiftPapers papers, Corrections corrections, Catalogue catalogue, Donors donors, Settings settings) {
        this.kit = kit;
        this.intake = intake;
        this.gifts = gifts;
        this.papers = papers;
        this.settings = settings;
        this.corrections = corrections;
        this.catalogue = catalogue;
        this.donors = donors;
        this.byHour = new HourPane(kit.t("intake.today.byHour"));
    }

    @Override
    public String title() {
        return "intake.today.title";
    }

    @Override
    public String icon() {
        return "mdi2c-calendar-today";
    }

    @Override
    public List<Key> keys() {
        return List.of(new Key("F2", "intake.key.findGift"), new Key("F3", "intake.key.day"), new Key("F9", "intake.key.filter"),
                new Key("\u2193 Enter", "intake.key.openGift"), new Key("F4", "intake.key.correctQuantity"), new Key("F5", "intake.key.correctGoods"),
                new Key("F6", "intake.key.correctDonor"), new Key("F7", "intake.key.correctNote"), new Key("F8", "intake.key.printGift"),
                new Key("Ctrl+Delete", "intake.key.void"),
                new Key("Ctrl+Enter", "intake.key.correct"), new Key("Ctrl+D", "intake.key.since"), new Key("Esc", "intake.key.back"));
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
        Fields.column(list, kit.t("intake.today.number"), 148, GiftSummary::number);
        Fields.column(list, kit.t("intake.field.donorShort"), 80, GiftSummary::donorName);
        Fields.column(list, kit.t("intake.today.what"), 136, this::what);
        Fields.column(list, kit.t("intake.today.happened"), 92, row -> MOMENT.format(row.happenedAt().atZone(zone)));
        Fields.column(list, kit.t("intake.today.entered"), 92, row -> MOMENT.format(row.enteredAt().atZone(zone)));
        Fields.column(list, kit.t("intake.today.receipt"), 88, row -> kit.words().t(row.receipt()));
        Fields.column(list, kit.t("intake.today.state"), 84,
                row -> row.voided() ? kit.words().t(Matter.VOIDED) : row.corrected() ? kit.t("intake.today.corrected") : "");
        list.setPlaceholder(new Label(kit.t("intake.today.nothing")));
        list.setRowFactory(table -> new TableRow<>() {
            @Override
            protected void updateItem(GiftSummary item, boolean empty) {
                super.updateItem(item, empty);
                pseudoClassStateChanged(VOID, item != null && item.voided());
            }
        });
        new Choice<>(filter, kit.words()::t).offer(List.of(GiftFilter.values()));
        hours.getChildren().setAll(byHour.view());
        gift = new GiftPane(kit, papers, corrections, catalogue, donors, this::reopen, () -> list.requestFocus());
        detail.getChildren().setAll(gift.view());
        filter.valueProperty().addListener((o, was, is) -> find(false));
        search.textProperty().addListener((o, was, is) -> find(false));
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                event.consume();
                intoList();
            }
        });
        Fields.onEnter(day, this::dayTyped);
        day.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
                event.consume();
                go(typedDay().orElse(shown).plusDays(event.getCode() == KeyCode.UP ? 1 : -1));
            }
        });
        day.focusedProperty().addListener((o, was, is) -> dayLeft());
        list.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            if (!reloading && is != null) {
                open(is.id());
            }
        });
        list.getSelectionModel().selectedIndexProperty().addListener((o, was, is) -> {
            if (!reloading && !complete && is.intValue() >= 0 && is.intValue() == list.getItems().size() - 1) {
                find(true);
            }
        });
        more.setOnAction(e -> find(true));
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void intoList() {
        if (!list.getItems().isEmpty()) {
            list.requestFocus();
            if (list.getSelectionModel().isEmpty()) {
                list.getSelectionModel().select(0);
            }
        }
    }

    private void key(KeyEvent event) {
        if (kit.alarm().sheetOpen()) {
            return;
        }
        Runnable action = switch (event.getCode()) {
            case F2 -> () -> Fields.enter(search);
            case F3 -> () -> Fields.enter(day);
            case F9 -> filter::requestFocus;
            case ENTER -> event.isShortcutDown() ? gift.key(event) : list.isFocused() && open != null ? gift::focus : null;
            case ESCAPE -> gift.correcting() ? gift.key(event) : back();
            default -> gift.key(event);
        };
        if (action != null) {
            event.consume();
            action.run();
        }
    }

    /** Out of the gift into the list, out of the list into the search, there the search is emptied. */
    private Runnable back() {
        if (search.isFocused()) {
            return search.getText().isEmpty() ? null : search::clear;
        }
        if (day.isFocused()) {
            return () -> {
                sayDay();
                Fields.enter(search);
            };
        }
        return list.isFocused() || filter.isFocused() ? () -> Fields.enter(search) : list::requestFocus;
    }

    private String what(GiftSummary row) {
        String goods = row.goods().stream().map(g -> kit.t("intake.correct.quantityOf", g.item(), g.quantity(), g.unit())).collect(Collectors.joining(kit.t("intake.and")));
        return Stream.of(goods, row.more() > 0 ? kit.t("intake.today.andMore", row.more()) : "",
                row.cash().isZero() ? "" : kit.t("intake.today.yuan", row.cash())).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    /** Nothing typed is today. */
    private Optional<LocalDate> typedDay() {
        return Text.blank(day.getText()) ? Optional.of(intake.today())
                : TypedMoment.pastDay(day.getText(), intake.today());
    }

    private void dayTyped() {
        Optional<LocalDate> typed = typedDay();
        Fields.mark(day, typed.isEmpty());
        typed.ifPresentOrElse(to -> {
            go(to);
            Fields.enter(search);
        }, () -> kit.alarm().problems(List.of(new Problem("day", "ui.dayOdd"))));
    }

    /** The field always names the day that is listed: what was typed there is gone to, or if it is no day, taken back. */
    private void dayLeft() {
        if (day.getScene() != null && day.getScene().getFocusOwner() != day) {
            typedDay().filter(to -> !to.equals(shown)).ifPresentOrElse(this::go, this::sayDay);
        }
    }

    private void sayDay() {
        day.setText(shown.toString());
        Fields.mark(day, false);
    }

    private void go(LocalDate to) {
        shown = to;
        sayDay();
        today = to.equals(intake.today());
        filter.setValue(GiftFilter.DAY);
        find(false);
        figures();
    }

    private void find(boolean further) {
        LocalDate on = shown;
        GiftFilter which = filter.getValue();
        String typed = search.getText();
        GiftSummary after = further && !list.getItems().isEmpty() ? list.getItems().getLast() : null;
        kit.work().ask("gifts", () -> new Page(gifts.list(on, which, typed, after, PAGE), settings.station().zoneId()), page -> {
            zone = page.zone();
            reloading = true;
            if (after != null) {
                list.getItems().addAll(page.rows());
            } else {
                list.getItems().setAll(page.rows());
                list.getSelectionModel().clearSelection();
                page.rows().stream().filter(row -> row.id().equals(open)).findFirst().ifPresent(list.getSelectionModel()::select);
            }
            reloading = false;
            complete = page.rows().size() < PAGE;
            more.setVisible(!complete);
            more.setManaged(!complete);
        });
    }

    private void figures() {
        LocalDate on = shown;
        kit.work().ask("day figures", () -> gifts.figures(on), this::show);
    }

    private void show(DayFigures figures) {
        Totals all = figures.totals();
        String cash = figures.sums().stream().map(s -> kit.t("intake.today.sum", kit.words().t(s.tender()), s.money())).collect(Collectors.joining("\u3000"));
        totals.setText(Stream.of(kit.t("intake.today.totals", all.gifts(), all.clothing(), all.goods(), all.books()),
                all.bags() > 0 ? kit.t("intake.today.bags", all.bags()) : "", cash).filter(part -> !part.isEmpty()).collect(Collectors.joining("\u3000")));
        units.setText(figures.pieces().stream().map(DayFigures.Pieces::kind).distinct()
                .map(kind -> kit.words().t(kind) + " " + figures.pieces().stream().filter(p -> p.kind() == kind)
                        .map(p -> kit.t("intake.today.pieces", p.pieces(), p.unit())).collect(Collectors.joining(kit.t("intake.and"))))
                .collect(Collectors.joining("\u3000")));
        boolean none = figures.pieces().isEmpty();
        units.setVisible(!none);
        units.setManaged(!none);
        byHour.show(figures.byHour());
    }

    private record Looked(OpenedGift gift, ZoneId zone) {
    }

    private void open(UUID id) {
        open = id;
        kit.work().ask("gift", () -> new Looked(gifts.open(id), settings.station().zoneId()), found -> gift.show(found.gift(), found.zone()));
    }

    /** After something was put right. */
    private void reopen() {
        if (open != null) {
            open(open);
        }
    }

    @Override
    public void refresh() {
        if (today && !intake.today().equals(shown)) {
            shown = intake.today();
            sayDay();
        }
        find(false);
        figures();
        if (!gift.correcting()) {
            reopen();
        }
    }

    @Override
    public void focus() {
        search.requestFocus();
    }
}
