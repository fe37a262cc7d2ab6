package org.wishdesk.intake;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.wishdesk.inventory.Lot;
import org.wishdesk.paper.Printout;
import org.wishdesk.ui.Choice;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Kit;
import org.wishdesk.ui.Preview;

/**
 * What can be printed of a saved gift, one letter each: receipt, labels with how many of each lot, certificate, letter of thanks; and what is
 * known of its official receipt and its value. Lies over the work; every paper is looked at first, and the sheet is there again afterwards.
 */
final class PrintPane {

    private static final double ROW = 26;
    private static final int SHOWN = 6;
    private static final int MOST = 99;

    private final Kit kit;
    private final GiftPapers papers;
    private final PaperState state;
    private final Map<UUID, Integer> copies = new HashMap<>();
    private final ListView<Lot> lots = new ListView<>();
    private final ComboBox<Thanked> scope = new ComboBox<>();
    private final TextField name = new TextField();
    private final VBox sheet = new VBox(10);

    /** Opens over the work once the gift's papers are known. */
    static void show(Kit kit, GiftPapers papers, UUID gift) {
        kit.work().ask("papers of gift", () -> papers.of(gift), state -> new PrintPane(kit, papers, state).open());
    }

    private PrintPane(Kit kit, GiftPapers papers, PaperState state) {
        this.kit = kit;
        this.papers = papers;
        this.state = state;
        state.lots().forEach(lot -> copies.put(lot.id(), state.usedUp(lot) ? 0 : 1));
    }

    private UUID gift() {
        return state.gift().id();
    }

    private void open() {
        Label title = new Label(kit.t("intake.print.title", state.gift().number(), state.gift().donorName()));
        title.setId("printTitle");
        title.getStyleClass().add("sheet-title");
        title.setWrapText(true);
        Button receipt = button("printReceipt", "intake.print.receipt", this::receipt);
        receipt.getStyleClass().add("accent");
        receipt.setDefaultButton(true);
        Button declined = button("printDeclined", "intake.print.declined", this::declined);
        declined.setDisable(state.state() == ReceiptState.GIVEN || state.state() == ReceiptState.DECLINED);
        Label copiesSoFar = new Label(state.receipts() == 0 ? kit.t("intake.print.first", kit.words().t(state.state()))
                : kit.t("intake.print.again", state.receipts()));
        copiesSoFar.setId("printState");
        copiesSoFar.getStyleClass().add("muted");
        sheet.getChildren().addAll(title, row(receipt, declined, copiesSoFar));
        if (!state.lots().isEmpty()) {
            sheet.getChildren().addAll(row(button("printLabels", "intake.print.labels", this::labels), hint("intake.print.labelsHint")), lots());
        }
        thanks();
        Button proof = button("printProof", "intake.print.proof", () -> ProofPane.show(kit, papers, state));
        Button close = button("printClose", "ui.close", () -> kit.alarm().closeSheet());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        sheet.getChildren().add(row(proof, space, close));
        sheet.getStyleClass().add("sheet");
        sheet.setId("print");
        sheet.setMaxSize(620, Region.USE_PREF_SIZE);
        sheet.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        kit.alarm().show(sheet, state.lots().isEmpty() ? receipt : lots);
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button(kit.t(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }

    private Label hint(String key) {
        Label hint = new Label(kit.t(key));
        hint.getStyleClass().add("muted");
        return hint;
    }

    private static HBox row(javafx.scene.Node... nodes) {
        HBox row = new HBox(8, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private ListView<Lot> lots() {
        lots.setId("printLots");
        lots.getItems().setAll(state.lots());
        lots.setFixedCellSize(ROW);
        lots.setPrefHeight(Math.min(SHOWN, state.lots().size()) * ROW + 4);
        lots.setCellFactory(view -> new ListCell<>() {
            @Override
            protected void updateItem(Lot lot, boolean empty) {
                super.updateItem(lot, empty);
                setText(empty || lot == null ? null
                        : kit.t("intake.print.lot", copies.get(lot.id()), lot.code(), Said.goods(kit.words(), lot.itemName(), lot.spec()),
                                state.usedUp(lot) ? kit.t("intake.print.usedUp") : state.left().get(lot.id()) + " " + lot.unit()));
            }
        });
        lots.getSelectionModel().select(0);
        return lots;
    }

    private void thanks() {
        scope.setId("printScope");
        new Choice<>(scope, kit.words()::t).offer(List.of(Thanked.values()));
        name.setId("printName");
        name.setPromptText(kit.t("intake.print.name"));
        HBox.setHgrow(name, Priority.ALWAYS);
        sheet.getChildren().addAll(row(button("printCertificate", "intake.print.certificate", () -> thanks(PaperKind.CERTIFICATE)),
                button("printLetter", "intake.print.letter", () -> thanks(PaperKind.LETTER)), scope), row(hint("intake.print.to"), name));
        Fields.onEnter(name, () -> thanks(PaperKind.CERTIFICATE));
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            kit.alarm().closeSheet();
            return;
        }
        if (event.getTarget() instanceof TextInputControl || event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        int figure = Fields.figure(event.getCode());
        Runnable action = switch (event.getCode()) {
            case R -> this::receipt;
            case D -> this::declined;
            case L -> this::labels;
            case C -> () -> thanks(PaperKind.CERTIFICATE);
            case T -> () -> thanks(PaperKind.LETTER);
            case O -> () -> ProofPane.show(kit, papers, state);
            case PLUS, ADD, EQUALS -> () -> count(1);
            case MINUS, SUBTRACT -> () -> count(-1);
            default -> figure >= 0 && lots.isFocused() ? () -> set(figure) : null;
        };
        if (action != null) {
            event.consume();
            action.run();
        }
    }

    private void set(int count) {
        Lot lot = lots.getSelectionModel().getSelectedItem();
        if (lot != null) {
            copies.put(lot.id(), Math.clamp(count, 0, MOST));
            lots.refresh();
        }
    }

    private void count(int more) {
        Lot lot = lots.getSelectionModel().getSelectedItem();
        if (lot != null) {
            set(copies.get(lot.id()) + more);
        }
    }

    private void receipt() {
        look(() -> papers.receipt(gift()));
    }

    private void labels() {
        if (state.lots().isEmpty()) {
            return;
        }
        Map<UUID, Integer> wanted = new LinkedHashMap<>();
        state.lots().forEach(lot -> wanted.put(lot.id(), copies.get(lot.id())));
        look(() -> papers.labels(wanted));
    }

    private void thanks(PaperKind kind) {
        Thanked whom = scope.getValue();
        String to = name.getText();
        look(() -> papers.thanks(gift(), whom, to, kind));
    }

    /** Made and looked at; when it was printed or saved, this sheet is there again for the next. It stays until then: no key falls through to the work. */
    private void look(Callable<Printout> making) {
        kit.work().ask("paper", making, paper -> Preview.show(kit, paper, () -> show(kit, papers, gift())));
    }

    private void declined() {
        if (state.state() == ReceiptState.GIVEN || state.state() == ReceiptState.DECLINED) {
            return;
        }
        kit.work().act(() -> {
            papers.say(gift(), ReceiptState.DECLINED);
            return gift();
        }, done -> show(kit, papers, gift()));
    }
}
