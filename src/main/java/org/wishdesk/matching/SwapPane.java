package org.wishdesk.matching;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.wishdesk.goods.Spec;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Kit;

/** Another piece for a wish, or another wish for a piece: each with what it would cost others, without saying whom until somebody opens it. */
final class SwapPane {

    private final Kit kit;
    private final Board board;
    private final BiFunction<String, Spec, String> described;
    private final TableView<Swap> choices = new TableView<>();
    private final Label title = new Label();
    private final Label others = new Label();
    private Proposal proposal;
    private boolean pieces;

    SwapPane(Kit kit, Board board, BiFunction<String, Spec, String> described) {
        this.kit = kit;
        this.board = board;
        this.described = described;
    }

    void open(Proposal from) {
        proposal = from;
        title.getStyleClass().add("sheet-title");
        others.setWrapText(true);
        others.setMinHeight(Region.USE_PREF_SIZE);
        others.setId("swapOthers");
        choices.setId("swaps");
        choices.setPrefHeight(380);
        Button other = button("matching.swap.other", this::turn);
        Button who = button("matching.swap.who", this::who);
        Button take = button("matching.swap.take", this::take);
        take.getStyleClass().add("accent");
        Button close = button("ui.no", kit.alarm()::closeSheet);
        HBox foot = new HBox(8, other, who, close, take);
        foot.setAlignment(Pos.CENTER_RIGHT);
        VBox sheet = new VBox(10, title, choices, others, foot);
        sheet.getStyleClass().add("sheet");
        sheet.setId("swapSheet");
        sheet.setMaxSize(980, Region.USE_PREF_SIZE);
        sheet.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Runnable action = event.getCode() == KeyCode.F9 ? this::turn : event.getCode() == KeyCode.F11 ? this::who
                    : event.getCode() == KeyCode.ENTER && event.getTarget() == choices ? this::take : null;
            if (action != null) {
                event.consume();
                action.run();
            }
        });
        choices.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> others.setText(""));
        kit.alarm().show(sheet, choices);
        turn();
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(kit.t(key));
        button.setOnAction(e -> action.run());
        return button;
    }

    /** From other pieces for the wish to other wishes for the piece, and back. */
    private void turn() {
        pieces = !pieces;
        title.setText(pieces ? kit.t("matching.swap.pieces", described.apply(proposal.wished(), proposal.wishedSpec()), proposal.code())
                : kit.t("matching.swap.wishes", described.apply(proposal.itemName(), proposal.spec()), proposal.lotCode()));
        choices.getColumns().clear();
        if (pieces) {
            Fields.column(choices, kit.t("matching.field.goods"), 150, s -> described.apply(s.made().itemName(), s.made().spec()));
            Fields.column(choices, kit.t("matching.field.lot"), 150, s -> s.made().lotCode());
            Fields.column(choices, kit.t("matching.field.place"), 70, s -> s.made().placeName());
        } else {
            Fields.column(choices, kit.t("matching.field.wish"), 70, s -> s.made().code());
            Fields.column(choices, kit.t("matching.field.township"), 120, s -> s.made().township());
            Fields.column(choices, kit.t("matching.field.wished"), 150, s -> described.apply(s.made().wished(), s.made().wishedSpec()));
        }
        Fields.column(choices, kit.t("matching.field.quantity"), 64, s -> kit.t("matching.pieces", s.made().quantity(), s.made().unit()));
        Fields.column(choices, kit.t("matching.field.costs"), 470, s -> s.costs().stream().map(c -> c.in(kit.words())).collect(Collectors.joining(" ")));
        choices.getItems().clear();
        choices.setPlaceholder(new Label(kit.t("matching.swap.looking")));
        kit.work().ask("swaps", () -> pieces ? board.otherPieces(proposal) : board.otherWishes(proposal), found -> {
            choices.setPlaceholder(new Label(kit.t("matching.swap.none")));
            choices.getItems().setAll(found);
            choices.getSelectionModel().select(0);
            choices.requestFocus();
        });
    }

    private void who() {
        Swap chosen = choices.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            kit.work().act(() -> board.open(chosen), (List<WishedLine> who) -> others.setText(who.isEmpty() ? kit.t("matching.swap.nobodyLoses")
                    : kit.t("matching.swap.others", who.stream().map(w -> w.code() + " " + w.township() + " " + w.itemName()).collect(Collectors.joining("  ")))));
        }
    }

    private void take() {
        Swap chosen = choices.getSelectionModel().getSelectedItem();
        if (chosen == null) {
            return;
        }
        kit.alarm().closeSheet();
        kit.work().act(() -> {
            board.swap(chosen);
            return chosen;
        }, done -> kit.alarm().done("matching.swap.done", done.made().code(), done.made().lotCode()));
    }
}
