package org.wishdesk.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.wishdesk.base.Money;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Text;
import org.wishdesk.base.TypedMoment;
import org.wishdesk.money.Purse;
import org.wishdesk.ui.Choice;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Kit;
import org.wishdesk.ui.Preview;

/** Buying on the board: a person decides what to buy and out of which money; the list goes to the shop; the invoice brings it into stock. */
final class BuyPane {

    private final Kit kit;
    private final Buying buying;
    private final HBox buyingKeys = new HBox(8);
    private final HBox shoppingKeys = new HBox(8);
    private BoardPane lists;
    /** One invoice often names several things: what was typed last is offered again. */
    private String lastShop = "";
    private String lastInvoice = "";

    BuyPane(Kit kit, Buying buying) {
        this.kit = kit;
        this.buying = buying;
        buyingKeys.getChildren().add(button("decideToBuy", "matching.buy.decideKey", this::accept));
        shoppingKeys.getChildren().addAll(button("wasBought", "matching.buy.boughtKey", this::bought), button("shoppingList", "matching.buy.listKey", this::print),
                button("shoppingExport", "matching.buy.exportKey", this::export));
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button(kit.t(key));
        button.setId(id);
        button.getStyleClass().add("small");
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.disableProperty().bind(kit.work().busyProperty());
        button.setOnAction(e -> action.run());
        return button;
    }

    Node buyingKeys() {
        return buyingKeys;
    }

    Node shoppingKeys() {
        return shoppingKeys;
    }

    void over(BoardPane board) {
        lists = board;
    }

    /** Asks out of which money, and of a single thing how many. */
    void accept() {
        List<ToBuy> chosen = lists.purchases.getSelectionModel().getSelectedItems().stream().filter(t -> t != null).toList();
        if (chosen.isEmpty()) {
            kit.alarm().info("matching.buy.chooseOne");
            return;
        }
        kit.work().ask("purses", buying::purses, purses -> {
            if (purses.isEmpty()) {
                kit.alarm().info("matching.buy.noMoney");
            } else {
                accept(chosen, purses);
            }
        });
    }

    private void accept(List<ToBuy> chosen, List<Purse> purses) {
        ToBuy only = chosen.size() == 1 ? chosen.getFirst() : null;
        ComboBox<Purse> purse = new ComboBox<>();
        purse.setId("buyPurse");
        purse.setMaxWidth(Double.MAX_VALUE);
        new Choice<Purse>(purse, p -> kit.t("matching.buy.purse", BuyPaper.money(p.kind(), p.name(), p.earmark(), kit.words()), Money.ofFen(p.fen()))).offer(purses);
        TextField pieces = new TextField(only == null ? "" : "" + only.quantity());
        pieces.setId("buyPieces");
        Map<String, Node> fields = new LinkedHashMap<>();
        if (only != null) {
            fields.put(kit.t("matching.buy.field.pieces", only.quantity()), pieces);
        }
        fields.put(kit.t("matching.buy.field.money"), purse);
        String title = only == null ? kit.t("matching.buy.acceptTitleMany", chosen.size(), Money.ofFen(chosen.stream().mapToLong(ToBuy::fen).sum()))
                : kit.t("matching.buy.acceptTitle", lists.described(only.wanted().itemName(), only.wanted().spec()), only.wanted().code());
        sheet(title, fields, "matching.buy.acceptYes", () -> {
            Map<ToBuy, Integer> some = new LinkedHashMap<>();
            chosen.forEach(t -> some.put(t, t.quantity()));
            if (only != null) {
                String typed = Text.clean(pieces.getText());
                if (!typed.matches("[1-9]\\d{0,5}") || Integer.parseInt(typed) > only.quantity()) {
                    wrong(pieces, new Problem("pieces", "matching.buy.piecesOdd", only.quantity()));
                    return;
                }
                some.put(only, Integer.parseInt(typed));
            }
            kit.work().act(() -> buying.accept(some, purse.getValue()), decided -> {
                kit.alarm().closeSheet();
                kit.alarm().done("matching.buy.accepted", decided);
            });
        });
    }

    private Shopping open() {
        Shopping chosen = lists.shopping.getSelectionModel().getSelectedItem();
        if (chosen == null || !chosen.open()) {
            kit.alarm().info("matching.buy.chooseOne");
            return null;
        }
        return chosen;
    }

    /** Asks for the voucher. */
    void bought() {
        Shopping what = open();
        if (what == null) {
            return;
        }
        TextField sum = field("boughtSum", "");
        TextField shop = field("boughtShop", lastShop);
        TextField invoice = field("boughtInvoice", lastInvoice);
        TextField day = field("boughtOn", buying.today().toString());
        Map<String, TextField> named = Map.of("sum", sum, "shop", shop, "invoiceNo", invoice, "boughtOn", day);
        Map<String, Node> fields = new LinkedHashMap<>();
        fields.put(kit.t("matching.buy.field.sum"), sum);
        fields.put(kit.t("matching.buy.field.shop"), shop);
        fields.put(kit.t("matching.buy.field.invoice"), invoice);
        fields.put(kit.t("matching.buy.field.day"), day);
        String title = kit.t("matching.buy.boughtTitle", lists.described(what.wanted().itemName(), what.wanted().spec()),
                kit.t("matching.pieces", what.pieces(), what.unit()), what.wanted().code(), Money.ofFen(what.limitFen()));
        sheet(title, fields, "matching.buy.boughtYes", () -> {
            BoughtDraft draft = new BoughtDraft(sum.getText(), shop.getText(), invoice.getText(), TypedMoment.pastDay(day.getText(), buying.today()).orElse(null));
            named.values().forEach(f -> Fields.mark(f, false));
            if (!draft.problems().isEmpty()) {
                wrong(named.get(draft.problems().getFirst().field()), draft.problems().getFirst());
                return;
            }
            kit.work().act(() -> buying.bought(what.id(), draft), number -> {
                lastShop = Text.clean(draft.shop());
                lastInvoice = Text.clean(draft.invoiceNo());
                kit.alarm().closeSheet();
                kit.alarm().done("matching.buy.done", number, what.wanted().code());
            });
        });
    }

    private static TextField field(String id, String text) {
        TextField field = new TextField(text);
        field.setId(id);
        return field;
    }

    private void wrong(TextField field, Problem problem) {
        Fields.mark(field, true);
        kit.alarm().problems(List.of(problem));
        Fields.enter(field);
    }

    /** Fields one below the other; Enter goes on, and from the last one it is done. */
    private void sheet(String title, Map<String, Node> fields, String yesKey, Runnable done) {
        Label head = new Label(title);
        head.setWrapText(true);
        head.setMinHeight(Region.USE_PREF_SIZE);
        head.getStyleClass().add("sheet-title");
        VBox sheet = new VBox(10, head);
        List<Node> order = new ArrayList<>(fields.values());
        fields.forEach((name, field) -> {
            Label label = new Label(name);
            label.getStyleClass().add("field-label");
            sheet.getChildren().add(new VBox(4, label, field));
            int next = order.indexOf(field) + 1;
            Fields.onEnter(field, next < order.size() ? () -> Fields.enter(order.get(next)) : done);
        });
        Button no = new Button(kit.t("ui.no"));
        no.setCancelButton(true);
        no.setOnAction(e -> kit.alarm().closeSheet());
        Button yes = new Button(kit.t(yesKey));
        yes.setId("buyYes");
        yes.getStyleClass().add("accent");
        yes.setOnAction(e -> done.run());
        HBox foot = new HBox(8, no, yes);
        foot.setAlignment(Pos.CENTER_RIGHT);
        sheet.getChildren().add(foot);
        sheet.getStyleClass().add("sheet");
        sheet.setMaxSize(520, Region.USE_PREF_SIZE);
        kit.alarm().show(sheet, order.getFirst());
    }

    /** Gives up what was not bought. */
    void giveUp() {
        Shopping what = open();
        if (what != null) {
            ReasonPane.ask(kit, kit.t("matching.buy.giveUpTitle", lists.described(what.wanted().itemName(), what.wanted().spec()), what.wanted().code()),
                    "matching.giveUpYes", reason -> kit.work().act(() -> {
                        buying.giveUp(what.id(), reason);
                        return what;
                    }, done -> kit.alarm().done("matching.buy.givenUp", done.wanted().code())));
        }
    }

    void print() {
        kit.work().ask("shopping list", buying::paper, pdf -> Preview.show(kit, pdf, kit.t("matching.buy.paper"), buying.printer()));
    }

    void export() {
        kit.chooser().save(kit.t("matching.buy.export"), kit.t("matching.buy.paper") + ".xlsx", List.of("xlsx", "csv"))
                .ifPresent(file -> kit.work().act(progress -> buying.export(file, progress),
                        rows -> kit.alarm().done("matching.wanted.exported", rows, file.getFileName().toString())));
    }
}
