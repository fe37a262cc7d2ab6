package org.wishdesk.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Problem;
import org.wishdesk.goods.Barcodes;
import org.wishdesk.goods.Catalogue;
import org.wishdesk.inventory.Labels;
import org.wishdesk.matching.Wanted;
import org.wishdesk.money.Drawer;
import org.wishdesk.people.Donors;
import org.wishdesk.store.Drafts;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Fxml;
import org.wishdesk.ui.Kit;
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
    private EntryRows rows;
    private HeldPane held;
    private TotalsPane totals;
    private SavedPane saved;
    private PrintOnSavePane after;
    private TillPane till;
    private WantedPane needs;

    @FXML private StackPane totalsSlot;
    @FXML private StackPane donorSlot;
    @FXML private TableView<GiftRow> linesTable;
    @FXML private StackPane entrySlot;
    @FXML private StackPane cashSlot;
    @FXML private Label summary;
    @FXML private Button save;
    @FXML private Label afterSave;
    @FXML private StackPane savedSlot;
    @FXML private StackPane heldSlot;
    @FXML private StackPane tillSlot;
    @FXML private StackPane wantedSlot;

    /** The gift's key from the first letter on: however often it is saved, it is saved once. */
    private UUID draftId = Ids.next();
    /** What the program is at is a gift of this counter. */
    private boolean saving;

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
                new Key("Ctrl+1 \u2026 5", "intake.key.whose"), new Key("PageUp  PageDown", "intake.key.turn"), new Key("Delete", "intake.key.delete"), new Key("Ctrl+V", "intake.key.paste"), new Key("Ctrl+O", "intake.key.open"), new Key("Ctrl+D", "intake.key.brought"),
                new Key("Ctrl+P", "intake.key.place"), new Key("Ctrl+R", "intake.key.receipt"), new Key("Ctrl+Enter", "intake.key.save"), new Key("Ctrl+Backspace", "intake.key.clear"));
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
        entry = new GoodsEntryPane(kit, catalogue, barcodes, labels, line -> lines.add(GiftRow.of(line)), code -> lines.scanned(code), () -> donor.focusLast());
        cash = new CashPane(kit, line -> lines.add(GiftRow.of(line)), entry::focus, intake::earmarks);
        rows = new EntryRows(kit, entry, cash);
        donor = new DonorPane(kit, donors, intake, entry::focus, this::donorChanged);
        totals = new TotalsPane(kit, intake);
        totalsSlot.getChildren().setAll(totals.view());
        saved = new SavedPane(kit, intake);
        savedSlot.getChildren().setAll(saved.view());
        after = new PrintOnSavePane(kit, papers, afterSave);
        held = new HeldPane(kit, drafts, this::typing, this::restore, () -> donor.focus());
        lines = new LinesPane(kit, intake, catalogue, linesTable, rows::takeOver, rows::edit, () -> {
            summary.setText(lines.summary());
            changed();
        }, entry::focus);
        donorSlot.getChildren().setAll(donor.view());
        entrySlot.getChildren().setAll(entry.view());
        cashSlot.getChildren().setAll(cash.view());
        heldSlot.getChildren().setAll(held.view());
        heldSlot.managedProperty().bind(held.view().managedProperty());
        till = new TillPane(kit, drawer);
        tillSlot.getChildren().setAll(till.view());
        needs = new WantedPane(kit, wanted);
        wantedSlot.getChildren().setAll(needs.view());
        entry.onAnother(() -> needs.typed(entry.known(), entry.spec()));
        save.setOnAction(e -> save());
        Fields.onEnter(save, this::save);
        Fields.onEscape(save, entry::focus);
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::shortcut);
        view.addEventFilter(KeyEvent.KEY_RELEASED, e -> changed());
        new Scanner(view, entry::scanned, kit);
        summary.setText(lines.summary());
    }

    private void donorChanged() {
        if (cash != null && donor != null) {
            cash.noName(donor.noName());
        }
        changed();
    }

    private void changed() {
        if (held != null) {
            held.changed();
        }
    }

    private void shortcut(KeyEvent event) {
        boolean control = event.isShortcutDown();
        Runnable action = switch (event.getCode()) {
            case F2 -> donor::focus;
            case F3 -> donor::leaveNoName;
            case F4 -> entry::bag;
            case F5 -> () -> rows.again(lines);
            case F6 -> cash::focus;
            case F7 -> this::hold;
            case F8 -> this::print;
            case F9 -> entry::focusScan;
            case ENTER -> control ? this::save : null;
            case BACK_SPACE -> control ? this::clearAway : null;
            case V -> control ? pasted() : null;
            case O -> control ? lines::open : null;
            case D -> control ? donor::focusBrought : null;
            case P -> control ? donor::focusPlace : null;
            case R -> control ? cash::nextReceipt : null;
            case PAGE_UP -> turned(-1);
            case PAGE_DOWN -> turned(1);
            case ESCAPE -> needs.hide() ? this::changed : null;
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

    /** What stands at the right is read by keyboard, too; in a table the keys are the table's. */
    private Runnable turned(int pages) {
        return view.getScene().getFocusOwner() instanceof TableView ? null : () -> {
            saved.turn(pages);
            needs.turn(pages);
        };
    }

    private Typing typing() {
        return new Typing(draftId, donor.typing(), lines.rows(), entry.typing(), cash.sum(), cash.tender(), cash.earmark(), cash.note(),
                cash.receipt(), after.wanted(), lines.lifted());
    }

    private void restore(Typing typing) {
        draftId = typing.id();
        donor.fill(typing.donor());
        after.want(typing.print() == null ? PrintOnSave.NOTHING : typing.print());
        lines.set(typing.rows(), typing.lifted());
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

    /** A table becomes lines wherever the cursor is; anything else is a field's own to take, and said where there is none. */
    private Runnable pasted() {
        return LinesPane.tableCopied() ? lines::paste
                : view.getScene().getFocusOwner() instanceof TextInputControl ? null : () -> kit.alarm().info("intake.pasteNoTable");
    }

    private void clearAway() {
        Typing now = typing();
        if (!now.begun()) {
            return;
        }
        kit.alarm().ask(kit.t("intake.askClear"), "intake.askClear.yes", () -> {
            held.forget(now);
            startAgain();
            kit.alarm().hush();
        });
    }

    private GiftDraft draft() {
        return new GiftDraft(draftId, null, donor.draft(), donor.channel(), lines.goods(), lines.cash(), donor.handler(), donor.checker(), cash.receipt(), cash.note(),
                intake.brought(donor.brought()));
    }

    /** What still stands in the entry row belongs to the gift: it is taken over first, so that nothing is left behind. */
    private void save() {
        if (!typing().begun()) {
            kit.alarm().info("intake.nothingGiven");
            return;
        }
        if (kit.work().busyProperty().get()) {
            kit.alarm().info(saving ? "intake.stillSaving" : "intake.otherWork");
            return;
        }
        if (!rows.takeOver(this::save) || lines.showWrong() || donor.phoneAlone() || donor.asked(this::save)) {
            return;
        }
        if (donor.unsaid() && !lines.rows().isEmpty()) {
            donor.focus();
            kit.alarm().ask(kit.t("intake.askNoName"), "intake.askNoName.yes", () -> {
                donor.leaveNoName();
                save();
            });
            return;
        }
        if (donor.broughtOdd()) {
            return;
        }
        GiftDraft draft = draft();
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
        PrintOnSave wanted = after.wanted();
        held.leave();
        startAgain();
        kit.alarm().info("intake.saving");
        saving = true;
        kit.work().act(p -> meant || intake.alike(draft).isEmpty() ? Optional.of(intake.log(draft)) : Optional.<Gift>empty(), gift -> {
            saving = false;
            if (gift.isPresent()) {
                saved.show(gift.get());
                till.saved(gift.get());
                after.print(gift.get(), wanted);
            } else {
                comeBack(typing);
                kit.alarm().ask(kit.t("intake.askAlike", draft.donor().name()), "intake.askAlike.yes", () -> save(draft, typing, true));
            }
        }, () -> {
            saving = false;
            comeBack(typing);
        });
    }

    private void comeBack(Typing typing) {
        held.holdBegun();
        restore(typing);
        kit.alarm().hush();
        held.changed();
    }

    /** While something is typed, F8 says what is printed of it once it is saved; else the papers of the gift just saved. */
    private void print() {
        if (typing().begun()) {
            after.next(donor.noName());
            held.changed();
        } else if (saved.gift() == null) {
            kit.alarm().info("intake.nothingToPrint");
        } else {
            PrintPane.show(kit, papers, saved.gift().id());
        }
    }

    private void startAgain() {
        draftId = Ids.next();
        donor.clear();
        lines.set(List.of(), null);
        entry.clear();
        cash.clear();
        after.want(PrintOnSave.NOTHING);
        donor.focus();
    }

    @Override
    public void refresh() {
        held.refresh();
        till.refresh(donor.channel());
        kit.work().ask("day", intake::today, entry::day);
        needs.refresh();
        kit.work().ask("places", intake::takingPlaces, donor::offer);
        totals.refresh();
    }

    @Override
    public void focus() {
        donor.focus();
    }
}
