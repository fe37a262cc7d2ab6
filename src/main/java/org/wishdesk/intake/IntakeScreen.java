package org.wishdesk.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Money;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Text;
import org.wishdesk.goods.Catalogue;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Item;
import org.wishdesk.goods.Kind;
import org.wishdesk.goods.Season;
import org.wishdesk.goods.Sizing;
import org.wishdesk.goods.Spec;
import org.wishdesk.money.Tender;
import org.wishdesk.people.Donor;
import org.wishdesk.people.DonorDraft;
import org.wishdesk.people.DonorKind;
import org.wishdesk.people.Donors;
import org.wishdesk.people.Phone;
import org.wishdesk.ui.Choice;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Fxml;
import org.wishdesk.ui.Kit;
import org.wishdesk.ui.Screen;
import org.wishdesk.ui.Suggest;

/** The counter's screen: who gives, what, how much; one key saves it all. Hands stay on the keyboard from the first field to the next donor. */
public final class IntakeScreen implements Screen {

    private static final List<ForWhom> WEARERS = List.of(ForWhom.WOMEN, ForWhom.MEN, ForWhom.GIRLS, ForWhom.BOYS, ForWhom.BABIES, ForWhom.ANYONE);
    private static final List<ForWhom> READERS =
            List.of(ForWhom.PRIMARY, ForWhom.JUNIOR, ForWhom.SENIOR, ForWhom.PRESCHOOL, ForWhom.UNIVERSITY, ForWhom.ADULTS, ForWhom.ANYONE);
    private static final int SUGGESTIONS = 8;

    private final Kit kit;
    private final Intake intake;
    private final Catalogue catalogue;
    private final Donors donors;
    private Parent view;

    @FXML private TextField donor;
    @FXML private TextField phone;
    @FXML private ComboBox<DonorKind> donorKind;
    @FXML private CheckBox publish;
    @FXML private ComboBox<String> channel;
    @FXML private TextField handler;
    @FXML private Label donorState;
    @FXML private Label todayGifts;
    @FXML private Label todayClothing;
    @FXML private Label todayGoods;
    @FXML private Label todayBooks;
    @FXML private Label todayCash;
    @FXML private TableView<GiftRow> lines;
    @FXML private TextField item;
    @FXML private ComboBox<Kind> kind;
    @FXML private Node whoBox;
    @FXML private ComboBox<ForWhom> forWhom;
    @FXML private Node sizeBox;
    @FXML private TextField size;
    @FXML private Node seasonBox;
    @FXML private ComboBox<Season> season;
    @FXML private Node brandBox;
    @FXML private TextField brand;
    @FXML private Node serialBox;
    @FXML private TextField serial;
    @FXML private ComboBox<Condition> condition;
    @FXML private TextField quantity;
    @FXML private TextField unit;
    @FXML private TextField sum;
    @FXML private ComboBox<Tender> tender;
    @FXML private TextField earmark;
    @FXML private Label summary;
    @FXML private Button save;
    @FXML private Label savedNumber;
    @FXML private Label savedDonor;
    @FXML private Label savedWhat;
    @FXML private TableView<Gift> today;

    private UUID draftId = Ids.next();
    private UUID donorId;
    private boolean noName;
    private Item known;
    private Suggest<DonorOption> donorSuggest;
    private Choice<ForWhom> whoChoice;

    /** A donor to choose, or the making of a new one of the typed name. */
    private record DonorOption(Donor donor, String fresh) {
    }

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
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::shortcut);
        new Choice<>(donorKind, kit.words()::t).offer(List.of(DonorKind.PERSON, DonorKind.UNIT));
        new Choice<>(channel, c -> c).offer(intake.channels().names());
        new Choice<>(kind, kit.words()::t).offer(List.of(Kind.values()));
        whoChoice = new Choice<>(forWhom, kit.words()::t);
        whoChoice.offer(WEARERS);
        new Choice<>(season, kit.words()::t).offer(List.of(Season.SPRING_AUTUMN, Season.SUMMER, Season.WINTER, Season.ANY));
        new Choice<>(condition, kit.words()::t)
                .offer(List.of(Condition.NINE, Condition.NEW, Condition.EIGHT, Condition.SEVEN, Condition.OTHER, Condition.UNKNOWN));
        new Choice<>(tender, kit.words()::t).offer(List.of(Tender.values()));
        columns();
        donorSuggest = new Suggest<>(kit, donor, this::donorOptions, this::shown, this::take);
        donor.textProperty().addListener((o, was, is) -> forgetDonor());
        new Suggest<>(kit, item, typed -> catalogue.suggest(typed, SUGGESTIONS), this::shown, chosen -> {
            use(chosen);
            next(item);
        });
        item.textProperty().addListener((o, was, is) -> {
            if (known != null && !known.name().equals(is)) {
                known = null;
                shape();
            }
        });
        kind.valueProperty().addListener((o, was, is) -> shape());
        for (Node field : List.of(donor, phone, item, forWhom, size, season, brand, serial, condition)) {
            Fields.onEnter(field, () -> next(field));
        }
        Fields.onEnter(handler, () -> item.requestFocus());
        Fields.onEnter(quantity, this::addGoods);
        Fields.onEnter(unit, this::addGoods);
        Fields.onEnter(sum, this::addCash);
        Fields.onEnter(earmark, this::addCash);
        item.focusedProperty().addListener((o, was, is) -> {
            if (!is && known == null && !Text.blank(item.getText())) {
                recognise();
            }
        });
        save.disableProperty().bind(kit.work().busyProperty());
        save.setOnAction(e -> save());
        lines.setPlaceholder(new Label(kit.t("intake.noLines")));
        lines.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE && !event.isShortcutDown()) {
                removeLine();
            } else if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                editLine();
            }
        });
        shape();
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
        Fields.column(today, kit.t("intake.today.number"), 140, Gift::number);
        Fields.column(today, kit.t("intake.today.donor"), 110, Gift::donorName);
        today.setPlaceholder(new Label(kit.t("intake.today.none")));
    }

    /** Enter goes to the next field that is there. */
    private void next(Node from) {
        List<Node> order = List.of(donor, phone, item, kind, forWhom, size, season, brand, serial, condition, quantity);
        for (Node field : order.subList(order.indexOf(from) + 1, order.size())) {
            boolean there = field.isVisible() && field.getParent().isVisible() && !field.isDisabled();
            boolean skipped = field == phone && donorId != null;
            if (there && !skipped) {
                field.requestFocus();
                if (field instanceof TextField text) {
                    text.selectAll();
                }
                return;
            }
        }
    }

    private void shortcut(KeyEvent event) {
        if (kit.alarm().sheetOpen()) {
            return;
        }
        switch (event.getCode()) {
            case F2 -> focusOn(donor, event);
            case F3 -> {
                event.consume();
                leaveNoName();
            }
            case F5 -> {
                event.consume();
                again();
            }
            case F6 -> focusOn(sum, event);
            case ENTER -> {
                if (event.isShortcutDown()) {
                    event.consume();
                    save();
                }
            }
            case BACK_SPACE -> {
                if (event.isShortcutDown()) {
                    event.consume();
                    clear();
                    donor.requestFocus();
                }
            }
            default -> {
            }
        }
    }

    private static void focusOn(TextField field, KeyEvent event) {
        event.consume();
        field.requestFocus();
        field.selectAll();
    }

    private List<DonorOption> donorOptions(String typed) {
        List<DonorOption> options = new ArrayList<>();
        donors.suggest(typed, SUGGESTIONS - 1).forEach(d -> options.add(new DonorOption(d, null)));
        // A new donor can be made as long as letters alone could not be meant as initials.
        if (!options.isEmpty() && typed.codePoints().anyMatch(c -> c > 127)) {
            options.add(new DonorOption(null, Text.name(typed)));
        }
        return options;
    }

    /** The donor sees this screen: of a phone only the tail. */
    private String shown(DonorOption option) {
        if (option.donor() == null) {
            return kit.t("intake.newDonor", option.fresh());
        }
        Donor d = option.donor();
        return kit.t("intake.knownDonor", d.name(), d.phone() == null ? "" : new Phone(d.phone()).tail(), kit.words().t(d.kind()), d.gifts());
    }

    private String shown(Item option) {
        return kit.t("intake.knownItem", option.name(), kit.words().t(option.kind()), option.unit());
    }

    private void take(DonorOption option) {
        if (option.donor() == null) {
            donor.setText(option.fresh());
            donorId = null;
            phone.requestFocus();
        } else {
            donor.setText(option.donor().name());
            phone.clear();
            donorKind.setValue(option.donor().kind());
            publish.setSelected(option.donor().publishName());
            donorId = option.donor().id();
            item.requestFocus();
        }
        noName = false;
        sayDonor();
    }

    private void forgetDonor() {
        donorId = null;
        noName = false;
        Fields.mark(donor, false);
        sayDonor();
    }

    private void leaveNoName() {
        donorSuggest.quietly(donor::clear);
        donorSuggest.close();
        phone.clear();
        donorId = null;
        noName = true;
        sayDonor();
        item.requestFocus();
    }

    private void sayDonor() {
        donorState.setText(noName ? kit.t("intake.state.noName") : donorId != null ? kit.t("intake.state.known")
                : Text.blank(donor.getText()) ? "" : kit.t("intake.state.new"));
    }

    /** What was typed in full, without choosing from the list. */
    private void recognise() {
        String typed = Text.clean(item.getText());
        kit.work().ask("recognise", () -> catalogue.suggest(typed, SUGGESTIONS), found -> {
            Optional<Item> same = found.stream().filter(i -> i.name().equals(typed)).findFirst();
            if (same.isPresent() && Text.clean(item.getText()).equals(typed)) {
                use(same.get());
            }
        });
    }

    private void use(Item chosen) {
        known = chosen;
        item.setText(chosen.name());
        known = chosen;
        kind.setValue(chosen.kind());
        unit.setText(chosen.unit());
        if (chosen.seasonCounts() && chosen.usualSeason() != Season.ANY) {
            season.setValue(chosen.usualSeason());
        }
        shape();
    }

    /** Shows the fields this kind of thing has. */
    private void shape() {
        Kind now = kind.getValue();
        boolean worn = now == Kind.CLOTHING && (known == null || known.whoCounts());
        boolean read = now == Kind.BOOK || now == Kind.STUDY && known == null;
        boolean machine = now == Kind.APPLIANCE || known != null && known.perPiece();
        if (worn != whoIsWorn || read != whoReads) {
            whoChoice.offer(read ? READERS : WEARERS);
            whoIsWorn = worn;
            whoReads = read;
        }
        show(whoBox, worn || read);
        show(sizeBox, now == Kind.CLOTHING && (known == null || known.sizing() != Sizing.NONE));
        show(seasonBox, now == Kind.CLOTHING && (known == null || known.seasonCounts()));
        show(brandBox, machine);
        show(serialBox, machine);
        kind.setDisable(known != null);
    }

    private boolean whoIsWorn = true;
    private boolean whoReads;

    private static void show(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    private boolean entryBegun() {
        return !Text.blank(item.getText());
    }

    /** Takes the entry row over into the table; marks what is wrong and stays. */
    private boolean addGoods() {
        String name = Text.clean(item.getText());
        String figures = Text.clean(quantity.getText());
        int pieces = figures.matches("\\d{1,6}") ? Integer.parseInt(figures) : 0;
        boolean noItem = name.isEmpty() || Text.length(name) > 60;
        boolean noPieces = pieces < 1 || pieces > GiftDraft.MOST_PIECES;
        boolean noUnit = Text.blank(unit.getText()) || Text.length(Text.clean(unit.getText())) > 10;
        boolean longSize = Text.length(Text.clean(size.getText())) > 60;
        Fields.mark(item, noItem);
        Fields.mark(quantity, !noItem && noPieces);
        Fields.mark(unit, !noItem && noUnit);
        Fields.mark(size, longSize);
        int line = lines.getItems().size() + 1;
        if (noItem) {
            return complain(item, new Problem("item", name.isEmpty() ? "intake.itemMissing" : "intake.itemTooLong", line, 60));
        }
        if (longSize) {
            return complain(size, new Problem("size", "intake.sizeTooLong", line, 60));
        }
        if (noPieces) {
            return complain(quantity, new Problem("quantity", "intake.quantityOdd", line, GiftDraft.MOST_PIECES));
        }
        if (noUnit) {
            return complain(unit, new Problem("unit", "intake.unitMissing", line));
        }
        Spec spec = new Spec(whoBox.isVisible() ? forWhom.getValue() : ForWhom.ANYONE, sizeBox.isVisible() ? Text.clean(size.getText()) : "",
                seasonBox.isVisible() ? season.getValue() : Season.ANY, condition.getValue());
        lines.getItems().add(GiftRow.of(new GiftDraft.GoodsLine(name, kind.getValue(), null, Text.clean(unit.getText()), spec, pieces, null,
                brandBox.isVisible() ? brand.getText() : null, null, serialBox.isVisible() ? serial.getText() : null, null)));
        kit.alarm().hush();
        clearEntry();
        lines.scrollTo(lines.getItems().size() - 1);
        summarise();
        item.requestFocus();
        return true;
    }

    private boolean complain(TextField field, Problem problem) {
        kit.alarm().problems(List.of(problem));
        field.requestFocus();
        field.selectAll();
        return false;
    }

    private boolean addCash() {
        Optional<Money> money = Money.read(sum.getText());
        boolean wrong = money.isEmpty() || money.get().fen() <= 0;
        Fields.mark(sum, wrong);
        if (wrong) {
            return complain(sum, new Problem("sum", "intake.cashOdd"));
        }
        lines.getItems().add(GiftRow.of(new GiftDraft.CashLine(money.get(), tender.getValue(), Text.clean(earmark.getText()), null)));
        sum.clear();
        earmark.clear();
        kit.alarm().hush();
        summarise();
        item.requestFocus();
        return true;
    }

    /** The line before once more, ready to be changed where it differs. */
    private void again() {
        lines.getItems().stream().filter(row -> row.goods() != null).reduce((a, b) -> b).ifPresent(row -> {
            fill(row.goods());
            quantity.requestFocus();
            quantity.selectAll();
        });
    }

    private void fill(GiftDraft.GoodsLine line) {
        known = null;
        item.setText(line.item());
        kind.setValue(line.kind());
        recognise();
        forWhom.setValue(line.spec().forWhom());
        size.setText(line.spec().size());
        season.setValue(line.spec().season());
        condition.setValue(line.spec().condition());
        brand.setText(line.brand());
        serial.setText(line.serialNo());
        quantity.setText(Integer.toString(line.quantity()));
        unit.setText(line.unit());
    }

    private void removeLine() {
        GiftRow row = lines.getSelectionModel().getSelectedItem();
        if (row != null) {
            lines.getItems().remove(row);
            lines.refresh();
            summarise();
        }
    }

    private void editLine() {
        GiftRow row = lines.getSelectionModel().getSelectedItem();
        if (row == null) {
            return;
        }
        lines.getItems().remove(row);
        summarise();
        if (row.goods() != null) {
            fill(row.goods());
            item.requestFocus();
        } else {
            sum.setText(row.cash().sum().toString());
            earmark.setText(row.cash().earmark());
            sum.requestFocus();
        }
    }

    private void summarise() {
        ObservableList<GiftRow> rows = lines.getItems();
        int pieces = rows.stream().filter(r -> r.goods() != null).mapToInt(r -> r.goods().quantity()).sum();
        Money cash = rows.stream().filter(r -> r.cash() != null).map(r -> r.cash().sum()).reduce(Money.ZERO, Money::plus);
        summary.setText(kit.t("intake.summary", rows.size(), pieces, cash));
    }

    private GiftDraft draft() {
        DonorDraft who = noName ? DonorDraft.ANONYMOUS
                : new DonorDraft(donorId, donorKind.getValue(), donor.getText(), phone.getText(), publish.isSelected());
        return new GiftDraft(draftId, null, who, channel.getValue(), lines.getItems().stream().filter(r -> r.goods() != null).map(GiftRow::goods).toList(),
                lines.getItems().stream().filter(r -> r.cash() != null).map(GiftRow::cash).toList(), handler.getText(),
                noName ? ReceiptState.NO_NAME : ReceiptState.NOT_ASKED, null, null);
    }

    /** What still stands in the entry row belongs to the gift: it is taken over first, so that nothing is left behind. */
    private void save() {
        if (kit.work().busyProperty().get()) {
            return;
        }
        if (entryBegun() && !addGoods() || !Text.blank(sum.getText()) && !addCash()) {
            return;
        }
        if (!noName && donorId == null && Text.blank(donor.getText()) && !lines.getItems().isEmpty()) {
            kit.alarm().ask(kit.t("intake.askNoName"), "intake.askNoName.yes", () -> {
                leaveNoName();
                save();
            });
            return;
        }
        GiftDraft draft = draft();
        List<Problem> problems = draft.problems();
        Fields.mark(donor, problems.stream().anyMatch(p -> p.field().equals("donor")));
        Fields.mark(phone, problems.stream().anyMatch(p -> p.field().equals("phone")));
        if (!problems.isEmpty()) {
            kit.alarm().problems(problems);
            switch (problems.getFirst().field()) {
                case "donor" -> donor.requestFocus();
                case "phone" -> phone.requestFocus();
                default -> item.requestFocus();
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
        clear();
        donor.requestFocus();
    }

    /** Ready for the next donor; channel and handler stay. */
    private void clear() {
        draftId = Ids.next();
        donorSuggest.quietly(donor::clear);
        donorSuggest.close();
        phone.clear();
        donorKind.setValue(DonorKind.PERSON);
        publish.setSelected(false);
        forgetDonor();
        lines.getItems().clear();
        clearEntry();
        sum.clear();
        earmark.clear();
        summarise();
    }

    /** For whom, season and condition stay as they were: the next line is often alike. */
    private void clearEntry() {
        known = null;
        item.clear();
        size.clear();
        brand.clear();
        serial.clear();
        quantity.clear();
        unit.clear();
        shape();
    }

    @Override
    public void refresh() {
        kit.work().ask("today", () -> {
            LocalDate day = intake.today();
            return new Day(intake.totals(day, day), intake.on(day, 100));
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
        donor.requestFocus();
    }
}
