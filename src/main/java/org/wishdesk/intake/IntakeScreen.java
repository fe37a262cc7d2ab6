package org.wishdesk.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Refused;
import org.wishdesk.goods.Barcodes;
import org.wishdesk.goods.Catalogue;
import org.wishdesk.goods.Kind;
import org.wishdesk.inventory.Labels;
import org.wishdesk.matching.Wanted;
import org.wishdesk.money.Drawer;
import org.wishdesk.paper.LedgerReader;
import org.wishdesk.people.Donors;
import org.wishdesk.store.Drafts;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Fxml;
import org.wishdesk.ui.Kit;
import org.wishdesk.ui.Preview;
import org.wishdesk.ui.Scanner;
import org.wishdesk.ui.Screen;

/** The counter's screen: who gives, what, how much; one key saves it all. Hands stay on the keyboard from the first field to the next donor. */
public final class IntakeScreen implements Screen {

    private final Kit kit;
    private final Intake intake;
    private final Catalogue catalogue;
    private final Barcodes barcodes;
    private final Donors donors;
    private final Drafts drafts;
    private final Drawer drawer;
    private final Labels labels;
    private final GiftPapers papers;
    private final Wanted wanted;
    private Parent view;
    private DonorPane donor;
    private GoodsEntryPane entry;
    private LinesPane lines;
    private CashPane cash;
    private HeldPane held;
    private GoesPane goes;
    private TillPane till;
    private WantedPane needs;

    @FXML private Label todayGifts;
    @FXML private Label todayClothing;
    @FXML private Label todayGoods;
    @FXML private Label todayBooks;
    @FXML private Label todayBags;
    @FXML private Label todayCash;
    @FXML private StackPane donorSlot;
    @FXML private TableView<GiftRow> linesTable;
    @FXML private StackPane entrySlot;
    @FXML private StackPane cashSlot;
    @FXML private Label summary;
    @FXML private Button save;
    @FXML private Label afterSave;
    @FXML private Label savedNumber;
    @FXML private Label savedDonor;
    @FXML private Label savedWhat;
    @FXML private VBox goesSlot;
    @FXML private StackPane heldSlot;
    @FXML private StackPane tillSlot;
    @FXML private StackPane wantedSlot;

    /** The gift's key from the first letter on: however often it is saved, it is saved once. */
    private UUID draftId = Ids.next();
    private Gift lastSaved;
    private PrintOnSave after = PrintOnSave.NOTHING;

    public IntakeScreen(Kit kit, Intake intake, Catalogue catalogue, Barcodes barcodes, Donors donors, Drafts drafts, Drawer drawer, Labels labels,
            GiftPapers papers, Wanted wanted) {
        this.kit = kit;
        this.intake = intake;
        this.catalogue = catalogue;
        this.barcodes = barcodes;
        this.donors = donors;
        this.drafts = drafts;
        this.drawer = drawer;
        this.labels = labels;
        this.papers = papers;
        this.wanted = wanted;
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
        return List.of(new Key("F2", "intake.key.donor"), new Key("F3", "intake.key.noName"), new Key("F4", "intake.key.bag"),
                new Key("F5", "intake.key.again"), new Key("F6", "intake.key.cash"), new Key("F7", "intake.key.hold"), new Key("F8", "intake.key.print"), new Key("F9", "intake.key.scan"),
                new Key("Enter  Esc", "intake.key.enter"), new Key("Shift+Enter", "intake.key.quantity"), new Key("1 \u2026 9", "intake.key.figure"),
                new Key("Ctrl+1 \u2026 5", "intake.key.whose"), new Key("Delete", "intake.key.delete"), new Key("Ctrl+V", "intake.key.paste"), new Key("Ctrl+O", "intake.key.open"), new Key("Ctrl+D", "intake.key.brought"),
                new Key("Ctrl+P", "intake.key.place"), new Key("Ctrl+R", "intake.key.receipt"),
                new Key("Ctrl+Enter", "intake.key.save"), new Key("Ctrl+Backspace", "intake.key.clear"));
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
        entry = new GoodsEntryPane(kit, catalogue, barcodes, line -> lines.add(GiftRow.of(line)), () -> donor.focusLast(),
                this::scanned);
        cash = new CashPane(kit, line -> lines.add(GiftRow.of(line)), entry::focus, intake::earmarks);
        donor = new DonorPane(kit, donors, intake, entry::focus, this::donorChanged);
        goes = new GoesPane(kit, intake, goesSlot);
        held = new HeldPane(kit, drafts, this::typing, this::restore);
        lines = new LinesPane(kit, linesTable, this::edit, () -> {
            summary.setText(lines == null ? "" : lines.summary());
            changed();
        });
        donorSlot.getChildren().setAll(donor.view());
        entrySlot.getChildren().setAll(entry.view());
        cashSlot.getChildren().setAll(cash.view());
        heldSlot.getChildren().setAll(held.view());
        till = new TillPane(kit, drawer);
        tillSlot.getChildren().setAll(till.view());
        needs = new WantedPane(kit, wanted);
        wantedSlot.getChildren().setAll(needs.view());
        entry.onAnother(() -> needs.typed(entry.known(), entry.spec()));
        save.setOnAction(e -> save());
        printAfter(after);
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::shortcut);
        view.addEventFilter(KeyEvent.KEY_RELEASED, e -> changed());
        new Scanner(view, this::scanned, kit);
        summary.setText(lines.summary());
    }

    private void donorChanged() {
        if (cash != null && donor != null) {
            if (donor.noName()) {
                cash.noName();
            } else {
                cash.named();
            }
        }
        changed();
    }

    private void changed() {
        if (held != null) {
            held.changed();
        }
    }

    /** Our own label says which lot it is; anything else is goods coming in. */
    private void scanned(String digits) {
        if (!Labels.ours(digits)) {
            entry.scanned(digits);
            return;
        }
        kit.work().ask("label", () -> labels.lot(digits), found -> found.ifPresentOrElse(
                lot -> kit.alarm().info("intake.label", lot.code(), lot.itemName(), lot.sizeTyped()), () -> kit.alarm().info("intake.labelUnknown", digits)));
    }

    private void shortcut(KeyEvent event) {
        boolean control = event.isShortcutDown();
        Runnable action = switch (event.getCode()) {
            case F2 -> donor::focus;
            case F3 -> donor::leaveNoName;
            case F4 -> entry::bag;
            case F5 -> this::again;
            case F6 -> cash::focus;
            case F7 -> this::hold;
            case F8 -> this::print;
            case F9 -> entry::focusScan;
            case ENTER -> control ? this::save : null;
            case BACK_SPACE -> control ? this::clearAway : null;
            case V -> control && PastedLines.table(Clipboard.getSystemClipboard().getString()) ? this::paste : null;
            case O -> control ? this::open : null;
            case D -> control ? donor::focusBrought : null;
            case P -> control ? donor::focusPlace : null;
            case R -> control ? cash::nextReceipt : null;
            case ESCAPE -> needs.hide() ? () -> {
            } : null;
            default -> {
                int figure = Fields.figure(event.getCode());
                yield control && figure > 0 ? () -> needs.whose(figure) : null;
            }
        };
        if (action != null && !kit.alarm().sheetOpen()) {
            event.consume();
            action.run();
        }
    }

    /** The line before once more, ready to be changed where it differs. */
    private void again() {
        lines.lastGoods().ifPresent(row -> {
            entry.fill(row.goods());
            entry.focusQuantity();
        });
    }

    private void edit(GiftRow row) {
        if (row.goods() != null) {
            entry.fill(row.goods());
            entry.focus();
        } else {
            cash.fill(row.cash());
        }
    }

    /** A table from a spreadsheet becomes lines, wherever the cursor stands. */
    private void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        kit.work().ask("paste", () -> new PastedLines(catalogue::named, Kind.HOUSEHOLD, intake.today()).of(text), this::pasted);
    }

    private void open() {
        kit.chooser().open(kit.t("intake.openTitle"), List.of("xlsx", "csv")).stream().findFirst().ifPresent(file -> kit.work().ask("paste",
                () -> new PastedLines(catalogue::named, Kind.HOUSEHOLD, intake.today()).of(LedgerReader.read(file, PastedLines.headings())), this::pasted));
    }

    private void pasted(List<GiftRow> rows) {
        if (rows.isEmpty()) {
            kit.alarm().info("intake.nothingPasted");
            return;
        }
        lines.addAll(rows);
        long wrong = rows.stream().filter(row -> !row.wrong().isEmpty()).count();
        kit.alarm().info("intake.pasted", rows.size(), wrong);
    }

    private Typing typing() {
        return new Typing(draftId, donor.typing(), lines.rows(), entry.typing(), cash.sum(), cash.tender(), cash.earmark(), cash.note(),
                cash.receipt());
    }

    private void restore(Typing typing) {
        draftId = typing.id();
        donor.fill(typing.donor());
        lines.set(typing.rows());
        entry.fill(typing.entry());
        cash.fill(typing);
        entry.focus();
    }

    /** Lays this gift aside for another donor; from an empty screen it takes one up again. */
    private void hold() {
        Typing now = typing();
        if (now.begun()) {
            held.hold(now);
            kit.alarm().done("intake.heldNow");
            startAgain();
        } else {
            held.choose();
        }
    }

    private void clearAway() {
        Typing now = typing();
        if (!now.begun()) {
            return;
        }
        kit.alarm().ask(kit.t("intake.askClear"), "intake.askClear.yes", () -> {
            held.forget(now);
            startAgain();
        });
    }

    private GiftDraft draft(Instant brought) {
        List<GiftRow> rows = lines.rows();
        return new GiftDraft(draftId, null, donor.draft(), donor.channel(), rows.stream().filter(r -> r.goods() != null).map(GiftRow::goods).toList(),
                rows.stream().filter(r -> r.cash() != null).map(GiftRow::cash).toList(), donor.handler(), donor.checker(),
                cash.receipt(), cash.note(), brought);
    }

    /** What still stands in the entry row belongs to the gift: it is taken over first, so that nothing is left behind. */
    private void save() {
        if (!typing().begun()) {
            return;
        }
        if (kit.work().busyProperty().get()) {
            kit.alarm().info("intake.stillSaving");
            return;
        }
        if (entry.begun() && !entry.take() || cash.begun() && !cash.take() || lines.showWrong()) {
            return;
        }
        if (donor.unsaid() && !lines.rows().isEmpty()) {
            kit.alarm().ask(kit.t("intake.askNoName"), "intake.askNoName.yes", () -> {
                donor.leaveNoName();
                save();
            });
            return;
        }
        Instant brought;
        try {
            brought = intake.brought(donor.brought());
        } catch (Refused refused) {
            donor.mark(List.of(new Problem("brought", refused.key())));
            kit.alarm().refused(refused);
            return;
        }
        GiftDraft draft = draft(brought);
        List<Problem> problems = draft.problems();
        boolean ofDonor = donor.mark(problems);
        cash.mark(problems);
        if (!problems.isEmpty()) {
            kit.alarm().problems(problems);
            if (!ofDonor) {
                entry.focus();
            }
            return;
        }
        save(draft, typing(), false);
    }

    /** The screen is free for the next donor at once; if the gift cannot be saved, what was typed comes back. */
    private void save(GiftDraft draft, Typing typing, boolean meant) {
        PrintOnSave wanted = after;
        held.leave();
        startAgain();
        kit.alarm().info("intake.saving");
        kit.work().act(p -> meant || intake.alike(draft).isEmpty() ? Optional.of(intake.log(draft)) : Optional.<Gift>empty(), saved -> {
            if (saved.isPresent()) {
                saved(saved.get());
                print(saved.get(), wanted);
            } else {
                comeBack(typing, wanted);
                kit.alarm().ask(kit.t("intake.askAlike", draft.donor().name()), "intake.askAlike.yes", () -> save(draft, typing, true));
            }
        }, () -> comeBack(typing, wanted));
    }

    private void comeBack(Typing typing, PrintOnSave wanted) {
        Typing now = typing();
        if (now.begun()) {
            held.hold(now);
        }
        restore(typing);
        printAfter(wanted);
        held.changed();
    }

    private void saved(Gift gift) {
        lastSaved = gift;
        savedNumber.setText(gift.number());
        savedDonor.setText(gift.donorName());
        savedWhat.setText(kit.t("intake.summary", gift.lines().size() + gift.cash().size(), gift.pieces(), gift.total()));
        kit.alarm().done("intake.saved", gift.number());
        goes.show(gift);
        till.saved(gift);
    }

    /** While something is typed, F8 says what is printed of it once it is saved; else the papers of the gift just saved. */
    private void print() {
        if (typing().begun()) {
            printAfter(after.next(donor.noName()));
        } else if (lastSaved == null) {
            kit.alarm().info("intake.nothingToPrint");
        } else {
            PrintPane.show(kit, papers, lastSaved.id());
        }
    }

    private void printAfter(PrintOnSave wanted) {
        after = wanted;
        afterSave.setText(kit.words().t(wanted));
        afterSave.getStyleClass().setAll("label", wanted == PrintOnSave.NOTHING ? "muted" : "section");
    }

    private void print(Gift gift, PrintOnSave wanted) {
        if (wanted.receipt()) {
            Preview.printNow(kit, () -> papers.receipt(gift.id()));
        }
        if (wanted.labels() && !gift.lines().isEmpty()) {
            Preview.printNow(kit, () -> papers.labels(gift.id()));
        }
    }

    private void startAgain() {
        draftId = Ids.next();
        donor.clear();
        lines.set(List.of());
        entry.clear();
        cash.clear();
        printAfter(PrintOnSave.NOTHING);
        donor.focus();
    }

    @Override
    public void refresh() {
        held.refresh();
        till.refresh(donor.channel());
        kit.work().ask("day", intake::today, entry::day);
        needs.refresh();
        kit.work().ask("today", () -> {
            LocalDate day = intake.today();
            donor.offer(intake.takingPlaces());
            return intake.totals(day, day);
        }, totals -> {
            todayGifts.setText("%,d".formatted(totals.gifts()));
            todayClothing.setText("%,d".formatted(totals.clothing()));
            todayGoods.setText("%,d".formatted(totals.goods()));
            todayBooks.setText("%,d".formatted(totals.books()));
            todayBags.setText("%,d".formatted(totals.bags()));
            todayCash.setText(totals.cash().toString());
        });
    }

    @Override
    public void focus() {
        donor.focus();
    }
}
