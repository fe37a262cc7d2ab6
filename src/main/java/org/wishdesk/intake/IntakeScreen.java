package org.wishdesk.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Money;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Text;
import org.wishdesk.goods.Catalogue;
import org.wishdesk.money.Tender;
import org.wishdesk.people.Donors;
import org.wishdesk.ui.Choice;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Fxml;
import org.wishdesk.ui.Kit;
import org.wishdesk.ui.Screen;

/** The counter's screen: who gives, what, how much; one key saves it all. Hands stay on the keyboard from the first field to the next donor. */
public final class IntakeScreen implements Screen {

    private static final int TODAY = 100;

    private final Kit kit;
    private final Intake intake;
    private final Catalogue catalogue;
    private final Donors donors;
    private Parent view;
    private DonorPane donor;
    private GoodsEntryPane entry;

    @FXML private Label todayGifts;
    @FXML private Label todayClothing;
    @FXML private Label todayGoods;
    @FXML private Label todayBooks;
    @FXML private Label todayCash;
    @FXML private StackPane donorSlot;
    @FXML private TableView<GiftRow> lines;
    @FXML private StackPane entrySlot;
    @FXML private TextField sum;
    @FXML private ComboBox<Tender> tender;
    @FXML private TextField earmark;
    @FXML private Label summary;
    @FXML private Button save;
    @FXML private Label savedNumber;
    @FXML private Label savedDonor;
    @FXML private Label savedWhat;
    @FXML private TableView<Gift> today;

    /** The gift's key from the first letter on: however often it is saved, it is saved once. */
    private UUID draftId = Ids.next();

    public IntakeScreen(Kit kit, Intake intake, Catalogue catalogue, Donors donors) {
        this.kit = kit;
        this.intake = intake;
        this.catalogue = catalogue;
        this.donors = donors;
    }

    @Override
    public String title() {
        return "intake.title";
    }

    @Override
    public String icon() {
        return "mdi2t-tray-arrow-down";
    }

    @Override
    public List<Key> keys() {
        return List.of(new Key("F2", "intake.key.donor"), new Key("F3", "intake.key.noName"), new Key("F5", "intake.key.again"),
                new Key("F6", "intake.key.cash"), new Key("Enter", "intake.key.enter"), new Key("1 \u2026 9", "intake.key.figure"),
                new Key("Delete", "intake.key.delete"), new Key("Ctrl+Enter", "intake.key.save"), new Key("Ctrl+Backspace", "intake.key.clear"));
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
        entry = new GoodsEntryPane(kit, catalogue, line -> add(GiftRow.of(line)));
        donor = new DonorPane(kit, donors, intake.channels(), entry::focus);
        donorSlot.getChildren().setAll(donor.view());
        entrySlot.getChildren().setAll(entry.view());
        new Choice<>(tender, kit.words()::t).offer(List.of(Tender.values()));
        columns();
        Fields.onEnter(sum, this::addCash);
        Fields.onEnter(earmark, this::addCash);
        save.disableProperty().bind(kit.work().busyProperty());
        save.setOnAction(e -> save());
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::shortcut);
        lines.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE && !event.isShortcutDown()) {
                removeLine();
            } else if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                editLine();
            }
        });
        summarise();
    }

    private void columns() {
        Fields.column(lines, "", 34, row -> lines.getItems().indexOf(row) + 1);
        Fields.column(lines, kit.t("intake.field.item"), 150, row -> row.item(kit.words()));
        Fields.column(lines, kit.t("intake.field.kind"), 90, row -> row.kind(kit.words()));
        Fields.column(lines, kit.t("intake.field.forWhom"), 80, row -> row.forWhom(kit.words()));
        Fields.column(lines, kit.t("intake.field.size"), 120, GiftRow::size);
        Fields.column(lines, kit.t("intake.field.season"), 80, row -> row.season(kit.words()));
        Fields.column(lines, kit.t("intake.field.condition"), 85, row -> row.condition(kit.words()));
        Fields.column(lines, kit.t("intake.field.quantity"), 105, GiftRow::quantity);
        Fields.column(lines, kit.t("intake.field.unit"), 55, row -> row.unit(kit.words()));
        lines.setPlaceholder(new Label(kit.t("intake.noLines")));
        Fields.column(today, kit.t("intake.today.number"), 140, Gift::number);
        Fields.column(today, kit.t("intake.today.donor"), 110, Gift::donorName);
        today.setPlaceholder(new Label(kit.t("intake.today.none")));
    }

    private void shortcut(KeyEvent event) {
        Runnable action = switch (event.getCode()) {
            case F2 -> donor::focus;
            case F3 -> donor::leaveNoName;
            case F5 -> this::again;
            case F6 -> sum::requestFocus;
            case ENTER -> event.isShortcutDown() ? this::save : null;
            case BACK_SPACE -> event.isShortcutDown() ? this::startAgain : null;
            default -> null;
        };
        if (action != null && !kit.alarm().sheetOpen()) {
            event.consume();
            action.run();
        }
    }

    private void add(GiftRow row) {
        lines.getItems().add(row);
        lines.scrollTo(lines.getItems().size() - 1);
        summarise();
    }

    private boolean addCash() {
        Optional<Money> money = Money.read(sum.getText()).filter(m -> m.fen() > 0);
        Fields.mark(sum, money.isEmpty());
        if (money.isEmpty()) {
            kit.alarm().problems(List.of(new Problem("sum", "intake.cashOdd")));
            sum.requestFocus();
            sum.selectAll();
            return false;
        }
        add(GiftRow.of(new GiftDraft.CashLine(money.get(), tender.getValue(), Text.clean(earmark.getText()), null)));
        sum.clear();
        earmark.clear();
        kit.alarm().hush();
        entry.focus();
        return true;
    }

    /** The line before once more, ready to be changed where it differs. */
    private void again() {
        lines.getItems().stream().filter(row -> row.goods() != null).reduce((a, b) -> b).ifPresent(row -> {
            entry.fill(row.goods());
            entry.focusQuantity();
        });
    }

    private void removeLine() {
        GiftRow row = lines.getSelectionModel().getSelectedItem();
        if (row != null) {
            lines.getItems().remove(row);
            lines.refresh();
            summarise();
        }
    }

    /** Takes a line back to where it was typed. */
    private void editLine() {
        GiftRow row = lines.getSelectionModel().getSelectedItem();
        if (row == null) {
            return;
        }
        removeLine();
        if (row.goods() != null) {
            entry.fill(row.goods());
            entry.focus();
        } else {
            sum.setText(row.cash().sum().toString());
            earmark.setText(row.cash().earmark());
            sum.requestFocus();
        }
    }

    private void summarise() {
        int pieces = lines.getItems().stream().filter(r -> r.goods() != null).mapToInt(r -> r.goods().quantity()).sum();
        Money cash = lines.getItems().stream().filter(r -> r.cash() != null).map(r -> r.cash().sum()).reduce(Money.ZERO, Money::plus);
        summary.setText(kit.t("intake.summary", lines.getItems().size(), pieces, cash));
    }

    private GiftDraft draft() {
        return new GiftDraft(draftId, null, donor.draft(), donor.channel(), lines.getItems().stream().filter(r -> r.goods() != null).map(GiftRow::goods).toList(),
                lines.getItems().stream().filter(r -> r.cash() != null).map(GiftRow::cash).toList(), donor.handler(), donor.receipt(), null, null);
    }

    /** What still stands in the entry row belongs to the gift: it is taken over first, so that nothing is left behind. */
    private void save() {
        if (kit.work().busyProperty().get() || entry.begun() && !entry.take() || !Text.blank(sum.getText()) && !addCash()) {
            return;
        }
        if (donor.unsaid() && !lines.getItems().isEmpty()) {
            kit.alarm().ask(kit.t("intake.askNoName"), "intake.askNoName.yes", () -> {
                donor.leaveNoName();
                save();
            });
            return;
        }
        GiftDraft draft = draft();
        List<Problem> problems = draft.problems();
        boolean ofDonor = donor.mark(problems);
        if (!problems.isEmpty()) {
            kit.alarm().problems(problems);
            if (!ofDonor) {
                entry.focus();
            }
            return;
        }
        kit.work().act(() -> intake.log(draft), this::saved);
    }

    private void saved(Gift gift) {
        savedNumber.setText(gift.number());
        savedDonor.setText(gift.donorName());
        savedWhat.setText(kit.t("intake.summary", gift.lines().size() + gift.cash().size(), gift.pieces(), gift.total()));
        kit.alarm().done("intake.saved", gift.number());
        startAgain();
    }

    private void startAgain() {
        draftId = Ids.next();
        donor.clear();
        lines.getItems().clear();
        entry.clear();
        sum.clear();
        earmark.clear();
        summarise();
        donor.focus();
    }

    @Override
    public void refresh() {
        kit.work().ask("today", () -> {
            LocalDate day = intake.today();
            return new Day(intake.totals(day, day), intake.on(day, TODAY));
        }, day -> {
            todayGifts.setText("%,d".formatted(day.totals().gifts()));
            todayClothing.setText("%,d".formatted(day.totals().clothing()));
            todayGoods.setText("%,d".formatted(day.totals().goods()));
            todayBooks.setText("%,d".formatted(day.totals().books()));
            todayCash.setText(day.totals().cash().toString());
            today.getItems().setAll(day.gifts());
        });
    }

    private record Day(Totals totals, List<Gift> gifts) {
    }

    @Override
    public void focus() {
        donor.focus();
    }
}
