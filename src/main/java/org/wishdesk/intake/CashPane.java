package org.wishdesk.intake;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.wishdesk.base.Money;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Text;
import org.wishdesk.money.Tender;
import org.wishdesk.ui.Choice;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Fxml;
import org.wishdesk.ui.Kit;
import org.wishdesk.ui.Suggest;

/** The row below the goods: money, and what is said of the gift as a whole: its note, and whether the donor wants the receipt. */
final class CashPane {

    private final Kit kit;
    private final Consumer<GiftDraft.CashLine> taken;
    private final Runnable goods;
    private final Parent view;

    @FXML private TextField sum;
    @FXML private ComboBox<Tender> tender;
    @FXML private TextField earmark;
    @FXML private TextField giftNote;
    @FXML private ComboBox<ReceiptState> receipt;

    /** What a list said of the sum that is being put right. */
    private String said;

    /**
     * @param taken gets each sum
     * @param goods where the cursor goes afterwards and back
     * @param earmarks what money was meant for before
     */
    CashPane(Kit kit, Consumer<GiftDraft.CashLine> taken, Runnable goods, Function<String, List<String>> earmarks) {
        this.kit = kit;
        this.taken = taken;
        this.goods = goods;
        view = Fxml.load(this, kit.words());
        Suggest.hints(kit, earmark, earmarks);
        new Choice<>(tender, kit.words()::t).offer(List.of(Tender.values()));
        new Choice<>(receipt, kit.words()::t).offer(List.of(ReceiptState.NOT_ASKED, ReceiptState.GIVEN, ReceiptState.DECLINED, ReceiptState.NO_NAME));
        for (Node field : List.of(sum, tender, earmark)) {
            Fields.onEnter(field, this::take);
            Fields.onEscape(field, goods);
        }
        for (Node field : List.of(giftNote, receipt)) {
            Fields.onEnter(field, goods);
            Fields.onEscape(field, goods);
        }
    }

    Node view() {
        return view;
    }

    void focus() {
        Fields.enter(sum);
    }

    /** A sum was typed, or what it is for. */
    boolean begun() {
        return !Text.blank(sum.getText()) || !Text.blank(earmark.getText());
    }

    /** Hands the sum over when it is one; else marks what is wrong, says it, and stays. */
    boolean take() {
        Optional<Money> read = Money.read(sum.getText());
        Optional<Money> money = read.filter(m -> m.fen() > 0);
        boolean longEarmark = Text.length(Text.clean(earmark.getText())) > GiftDraft.LONGEST_EARMARK;
        Fields.mark(sum, money.isEmpty());
        Fields.mark(earmark, longEarmark);
        if (money.isEmpty() || longEarmark) {
            kit.alarm().problems(List.of(Text.blank(sum.getText()) && begun() ? new Problem("sum", "intake.cashMissing")
                    : read.isEmpty() ? new Problem("sum", "intake.cashUnreadable", Money.LIMIT)
                    : money.isEmpty() ? new Problem("sum", "intake.cashOdd")
                    : new Problem("earmark", "intake.earmarkTooLong", GiftDraft.LONGEST_EARMARK)));
            Fields.enter(money.isEmpty() ? sum : earmark);
            return false;
        }
        GiftDraft.CashLine line = new GiftDraft.CashLine(money.get(), tender.getValue(), Text.clean(earmark.getText()), said);
        said = null;
        sum.clear();
        earmark.clear();
        kit.alarm().hush();
        taken.accept(line);
        goods.run();
        return true;
    }

    /** Puts a sum back into the row, to be changed. */
    void fill(GiftDraft.CashLine line) {
        sum.setText(line.sum().toString());
        tender.setValue(line.tender());
        earmark.setText(line.earmark());
        said = line.note();
        focus();
    }

    /** Letter by letter as it stood. */
    void fill(Typing typing) {
        sum.setText(typing.sum());
        tender.setValue(typing.tender());
        earmark.setText(typing.earmark());
        giftNote.setText(typing.note());
        receipt.setValue(typing.receipt() == null ? ReceiptState.NOT_ASKED : typing.receipt());
    }

    String sum() {
        return sum.getText();
    }

    Tender tender() {
        return tender.getValue();
    }

    String earmark() {
        return earmark.getText();
    }

    String note() {
        return giftNote.getText();
    }

    ReceiptState receipt() {
        return receipt.getValue();
    }

    /** One key goes from not asked to wanted, to declined, and round again. */
    void nextReceipt() {
        int at = receipt.getSelectionModel().getSelectedIndex();
        receipt.getSelectionModel().select((at + 1) % receipt.getItems().size());
    }

    /** Nobody left a name, so nobody takes a receipt; or there is a name after all. */
    void noName(boolean none) {
        if (receipt.getValue() == (none ? ReceiptState.NOT_ASKED : ReceiptState.NO_NAME)) {
            receipt.setValue(none ? ReceiptState.NO_NAME : ReceiptState.NOT_ASKED);
        }
    }

    /** Marks the note when something is wrong with it. */
    void mark(List<Problem> problems) {
        Fields.mark(giftNote, problems.stream().anyMatch(p -> p.field().equals("note")));
    }

    /** Ready for the next donor. Money that is handed over is the usual; that the one before sent it says nothing of the next. */
    void clear() {
        said = null;
        tender.setValue(Tender.CASH);
        sum.clear();
        earmark.clear();
        giftNote.clear();
        Fields.mark(sum, false);
        Fields.mark(earmark, false);
        mark(List.of());
        receipt.setValue(ReceiptState.NOT_ASKED);
    }
}
