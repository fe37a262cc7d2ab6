package org.wishdesk.matching;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.wishdesk.base.Money;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Spec;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Kit;

/** The lists of the board: proposals in their groups, what stays without, what could be bought, what is promised, set aside, or changed. */
final class BoardPane {

    /** By what the proposals are put together. */
    enum Grouping { TOWNSHIP, HOUSEHOLD, ITEM }

    private record Group(String name, int size) {
    }

    private final Kit kit;
    private final Consumer<String> why;
    final TableView<BoardView.Row> proposals = table("proposals");
    final TableView<Unmet> unmet = table("unmet");
    final TableView<ToBuy> purchases = table("purchases");
    final TableView<Shopping> shopping = table("shopping");
    final TableView<BoardView.Promised> promised = table("promised");
    final TableView<BoardView.Aside> aside = table("aside");
    final TableView<BoardView.Changed> changes = table("changes");
    private final ListView<Group> groups = new ListView<>();
    private final TabPane tabs = new TabPane();
    /** Says the reason of what is chosen on each list. */
    private final Map<TableView<?>, Runnable> sentences = new HashMap<>();
    private Grouping grouping = Grouping.TOWNSHIP;
    private List<BoardView.Row> all = List.of();

    /** @param why where the reason of the chosen row is read in full */
    BoardPane(Kit kit, ZoneId zone, Consumer<String> why, Node buyingKeys, Node shoppingKeys) {
        this.kit = kit;
        this.why = why;
        DateTimeFormatter time = DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(zone);
        DateTimeFormatter day = DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(zone);
        column(proposals, "matching.field.change", 68, r -> r.change() == BoardView.Change.SAME ? "" : kit.words().t(r.change()));
        named(proposals, r -> r.proposal().wanted(), 98);
        column(proposals, "matching.field.goods", 150, r -> described(r.proposal().itemName(), r.proposal().spec()));
        column(proposals, "matching.field.quantity", 58, r -> kit.t("matching.pieces", r.proposal().quantity(), r.proposal().unit()));
        column(proposals, "matching.field.place", 62, r -> r.proposal().placeName());
        column(proposals, "matching.field.bin", 84, BoardView.Row::bin);
        column(proposals, "matching.field.lot", 148, r -> r.proposal().lotCode());
        column(proposals, "matching.field.why", 430, r -> r.proposal().reason().in(kit.words()));
        named(unmet, Unmet::wanted, 120);
        column(unmet, "matching.field.open", 52, Unmet::open);
        column(unmet, "matching.field.whyNot", 620, u -> u.reason().in(kit.words()));
        named(purchases, ToBuy::wanted, 120);
        column(purchases, "matching.field.open", 52, ToBuy::quantity);
        column(purchases, "matching.field.cost", 90, p -> Money.ofFen(p.fen()).toString());
        column(purchases, "matching.field.why", 560, p -> p.reason().in(kit.words()));
        column(shopping, "matching.buy.field.state", 92, s -> kit.t(s.open() ? "matching.buy.open" : s.number() == null ? "matching.buy.dropped" : "matching.buy.bought"));
        column(shopping, "matching.field.wish", 64, s -> s.wanted().code());
        column(shopping, "matching.field.goods", 140, s -> described(s.wanted().itemName(), s.wanted().spec()));
        column(shopping, "matching.field.quantity", 58, s -> kit.t("matching.pieces", s.pieces(), s.unit()));
        column(shopping, "matching.buy.field.limit", 88, s -> Money.ofFen(s.limitFen()).toString());
        column(shopping, "matching.buy.field.money", 130, s -> BuyPaper.money(s, kit.words()));
        column(shopping, "matching.buy.field.paid", 88, s -> s.fen() == 0 ? "" : Money.ofFen(s.fen()).toString());
        column(shopping, "matching.buy.field.shop", 130, Shopping::shop);
        column(shopping, "matching.buy.field.invoice", 110, Shopping::invoiceNo);
        column(shopping, "matching.field.lot", 130, Shopping::number);
        column(shopping, "matching.field.clerk", 70, Shopping::clerk);
        named(promised, BoardView.Promised::wanted, 110);
        column(promised, "matching.field.goods", 150, p -> described(p.itemName(), p.spec()));
        column(promised, "matching.field.quantity", 60, p -> kit.t("matching.pieces", p.quantity(), p.unit()));
        column(promised, "matching.field.place", 70, BoardView.Promised::placeName);
        column(promised, "matching.field.bin", 84, BoardView.Promised::bin);
        column(promised, "matching.field.lot", 150, BoardView.Promised::lotCode);
        column(promised, "matching.field.since", 95, p -> time.format(p.madeAt()));
        column(promised, "matching.field.lapses", 130, p -> p.onAList() ? kit.t("matching.onAListShort") : day.format(p.lapsesAt()));
        column(aside, "matching.field.kind", 142, a -> kit.t(a.hold() ? "matching.aside.hold" : a.alike() ? "matching.aside.alike" : "matching.aside.lot"));
        named(aside, BoardView.Aside::wanted, 98);
        column(aside, "matching.field.goods", 130, BoardView.Aside::goods);
        column(aside, "matching.field.until", 95, a -> !a.hold() ? "" : a.until() == null ? kit.t("matching.forever") : a.until().toString());
        column(aside, "matching.field.reason", 170, BoardView.Aside::reason);
        column(aside, "matching.field.clerk", 70, BoardView.Aside::clerk);
        column(aside, "matching.field.since", 95, a -> time.format(a.at()));
        column(changes, "matching.field.change", 84, c -> kit.words().t(c.change()));
        named(changes, BoardView.Changed::wanted, 120);
        column(changes, "matching.field.before", 250, BoardView.Changed::before);
        column(changes, "matching.field.now", 250, BoardView.Changed::now);
        proposals.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        promised.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        reason(proposals, r -> r.proposal().reason().in(kit.words()));
        reason(unmet, u -> u.reason().in(kit.words()));
        reason(purchases, p -> p.reason().in(kit.words()));
        reason(shopping, s -> s.reason() == null ? "" : s.reason());
        reason(promised, BoardView.Promised::reason);
        reason(aside, BoardView.Aside::reason);
        groups.setId("groups");
        groups.setFixedCellSize(32);
        groups.setPrefWidth(196);
        groups.setMinWidth(196);
        groups.setCellFactory(view -> new ListCell<>() {
            @Override
            protected void updateItem(Group group, boolean empty) {
                super.updateItem(group, empty);
                setText(empty || group == null ? null : kit.t("matching.group", group.name(), group.size()));
            }
        });
        groups.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> filter());
        HBox.setHgrow(proposals, Priority.ALWAYS);
        tab("matching.tab.proposals", "matching.noneYet", proposals, new HBox(8, groups, proposals));
        tab("matching.tab.unmet", "matching.allMet", unmet, unmet);
        tab("matching.tab.promised", "matching.nonePromised", promised, promised);
        purchases.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        tab("matching.tab.purchases", "matching.nonePurchased", purchases, under(buyingKeys, purchases));
        tab("matching.tab.shopping", "matching.buy.none", shopping, under(shoppingKeys, shopping));
        tab("matching.tab.aside", "matching.noneAside", aside, aside);
        tab("matching.tab.changes", "matching.noneChanged", changes, changes);
        tabs.setId("boardTabs");
        tabs.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> sentences.getOrDefault(front(), () -> why.accept("")).run());
    }

    private static VBox under(Node keys, TableView<?> table) {
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox box = new VBox(6, keys, table);
        box.setPadding(new Insets(6, 0, 0, 0));
        return box;
    }

    private static <T> TableView<T> table(String id) {
        TableView<T> table = new TableView<>();
        table.setId(id);
        return table;
    }

    private void tab(String title, String none, TableView<?> table, Node content) {
        Label nothing = new Label(kit.t(none));
        nothing.setWrapText(true);
        table.setPlaceholder(nothing);
        Tab tab = new Tab(kit.t(title), content);
        tab.setClosable(false);
        tab.setUserData(table);
        tabs.getTabs().add(tab);
    }

    private <T> void column(TableView<T> table, String heading, double width, Function<T, Object> value) {
        Fields.column(table, kit.t(heading), width, value);
    }

    private <T> void named(TableView<T> table, Function<T, WishedLine> wanted, double township) {
        column(table, "matching.field.township", township, r -> wanted.apply(r).township());
        column(table, "matching.field.household", 64, r -> wanted.apply(r).householdCode());
        column(table, "matching.field.wish", 64, r -> wanted.apply(r).code());
        column(table, "matching.field.wished", 140, r -> described(wanted.apply(r).itemName(), wanted.apply(r).spec()));
    }

    private <T> void reason(TableView<T> table, Function<T, String> sentence) {
        Runnable say = () -> {
            T chosen = table.getSelectionModel().getSelectedItem();
            why.accept(chosen == null ? "" : sentence.apply(chosen));
        };
        sentences.put(table, say);
        table.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            // A list behind the one in front reloads too; its reason is not what is read now.
            if (front() == table) {
                say.run();
            }
        });
    }

    String described(String item, Spec spec) {
        return (item + " " + (spec.forWhom() == ForWhom.ANYONE ? "" : kit.words().t(spec.forWhom())) + " " + spec.size()).strip().replaceAll(" +", " ");
    }

    Node view() {
        return tabs;
    }

    /** The list in front. */
    TableView<?> front() {
        return (TableView<?>) tabs.getSelectionModel().getSelectedItem().getUserData();
    }

    void next(int step) {
        int size = tabs.getTabs().size();
        tabs.getSelectionModel().select(Math.floorMod(tabs.getSelectionModel().getSelectedIndex() + step, size));
        enter();
    }

    /** To the proposals, wherever one was. */
    void toProposals() {
        tabs.getSelectionModel().select(0);
        enter();
    }

    /** Puts the cursor on the list in front, on its first row where none is chosen. */
    void enter() {
        TableView<?> table = front();
        table.requestFocus();
        if (table.getSelectionModel().isEmpty()) {
            table.getSelectionModel().select(0);
        }
    }

    void groups() {
        tabs.getSelectionModel().select(0);
        groups.requestFocus();
    }

    void group(Grouping by) {
        grouping = by;
        regroup();
    }

    void show(BoardView view) {
        all = view.rows();
        regroup();
        keep(unmet, view.unmet(), u -> u.wishLine());
        keep(purchases, view.purchases(), ToBuy::id);
        keep(promised, view.promised(), BoardView.Promised::reservation);
        keep(aside, view.aside(), BoardView.Aside::id);
        changes.getItems().setAll(view.changes());
    }

    void show(List<Shopping> decided) {
        keep(shopping, decided, Shopping::id);
    }

    /** New rows; the chosen one stays chosen where it is still there, else what now stands in its place. */
    private static <T> void keep(TableView<T> table, List<T> rows, Function<T, UUID> key) {
        int at = Math.max(0, table.getSelectionModel().getSelectedIndex());
        T chosen = table.getSelectionModel().getSelectedItem();
        table.getItems().setAll(rows);
        if (chosen != null && !rows.isEmpty()) {
            int same = rows.stream().map(key).toList().indexOf(key.apply(chosen));
            table.getSelectionModel().clearAndSelect(same >= 0 ? same : Math.min(at, rows.size() - 1));
        }
    }

    private String groupOf(BoardView.Row row) {
        Proposal p = row.proposal();
        return switch (grouping) {
            case TOWNSHIP -> p.township();
            case HOUSEHOLD -> p.householdCode();
            case ITEM -> p.itemName();
        };
    }

    private void regroup() {
        Group chosen = groups.getSelectionModel().getSelectedItem();
        Map<String, Integer> sizes = new TreeMap<>();
        all.forEach(row -> sizes.merge(groupOf(row), 1, Integer::sum));
        List<Group> shown = new ArrayList<>(List.of(new Group(kit.t("matching.group.all"), all.size())));
        sizes.forEach((name, size) -> shown.add(new Group(name, size)));
        groups.getItems().setAll(shown);
        int same = chosen == null ? 0 : Math.max(0, shown.stream().map(Group::name).toList().indexOf(chosen.name()));
        groups.getSelectionModel().select(same);
        filter();
    }

    private void filter() {
        Group group = groups.getSelectionModel().getSelectedItem();
        boolean everything = group == null || groups.getSelectionModel().getSelectedIndex() == 0;
        keep(proposals, everything ? all : all.stream().filter(row -> groupOf(row).equals(group.name())).toList(), row -> row.proposal().id());
    }

    /** What the board proposes in all groups. */
    List<Proposal> everything() {
        return all.stream().map(BoardView.Row::proposal).toList();
    }
}
