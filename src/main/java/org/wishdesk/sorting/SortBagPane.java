package org.wishdesk.sorting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Text;
import org.wishdesk.goods.Barcodes;
import org.wishdesk.goods.Catalogue;
import org.wishdesk.inventory.Labels;
import org.wishdesk.inventory.Lot;
import org.wishdesk.store.Draft;
import org.wishdesk.store.Drafts;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Fxml;
import org.wishdesk.ui.Kit;
import org.wishdesk.ui.Preview;
import org.wishdesk.ui.ScanPane;
import org.wishdesk.ui.Soon;

/** The sorting table: a bag is picked or scanned, its pieces are typed, and one key makes lots of them. What is typed outlives the program. */
final class SortBagPane {

    private static final String SCREEN = "sorting";

    private final Kit kit;
    private final Sorting sorting;
    private final Labels labels;
    private final Drafts drafts;
    private final Parent view;
    private final SortEntryPane entry;
    private final SortLinesPane typed;
    private final Soon soon;
    private final ObservableList<Bag> all = FXCollections.observableArrayList();
    private final FilteredList<Bag> shown = new FilteredList<>(all);

    @FXML private TextField find;
    @FXML private TableView<Bag> bags;
    @FXML private Label scan;
    @FXML private TextField when;
    @FXML private Label waiting;
    @FXML private Label code;
    @FXML private Label about;
    @FXML private TableView<SortRow> lines;
    @FXML private StackPane entrySlot;
    @FXML private Label endings;
    @FXML private Label sum;
    @FXML private Button part;
    @FXML private Button save;

    /** The sorting that was saved last here, or null. */
    private UUID last;
    private Bag bag;
    private UUID draftId = Ids.next();
    private String kept = "";
    private boolean begun;
    private boolean fresh = true;

    SortBagPane(Kit kit, Sorting sorting, Catalogue catalogue, Barcodes barcodes, Labels labels, Drafts drafts) {
        this.kit = kit;
        this.sorting = sorting;
        this.labels = labels;
        this.drafts = drafts;
        view = Fxml.load(this, kit.words());
        entry = new SortEntryPane(kit, catalogue, barcodes, line -> add(sorting.row(line)), code -> SortLinesPane.scanned(lines, code), this::focus);
        entrySlot.getChildren().setAll(entry.view());
        Fields.column(bags, kit.t("sorting.heading.bag"), 140, Bag::code);
        Fields.column(bags, kit.t("sorting.heading.days"), 48, each -> each.waits(sorting.now()));
        Fields.column(bags, kit.t("sorting.heading.about"), 56, each -> each.about() == null ? "" : (Object) each.about());
        Fields.column(bags, kit.t("sorting.heading.out"), 44, each -> each.sorted() == 0 ? "" : (Object) each.sorted());
        bags.setItems(shown);
        bags.setPlaceholder(new Label(kit.t("sorting.noBags")));
        Fields.onEnter(bags, () -> choose(bags.getSelectionModel().getSelectedItem()));
        bags.setOnMouseClicked(e -> choose(bags.getSelectionModel().getSelectedItem()));
        find.textProperty().addListener((o, was, is) -> {
            String typed = Text.clean(is);
            shown.setPredicate(each -> Labels.ours(typed) || each.code().contains(typed));
        });
        Fields.onEnter(find, this::found);
        find.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN && !shown.isEmpty()) {
                event.consume();
                bags.getSelectionModel().select(Math.max(0, bags.getSelectionModel().getSelectedIndex()));
                bags.requestFocus();
            }
        });
        Fields.onEscape(bags, () -> Fields.enter(find));
        new ScanPane(kit, scan, this::scanned, this::back);
        Fields.onEnter(when, this::back);
        Fields.onEscape(when, this::back);
        endings.setText(kit.t("sorting.endings", numbered()));
        typed = new SortLinesPane(kit, lines, entry::takeOver, row -> {
            entry.fill(row.line());
            entry.focus();
        }, this::say);
        Fields.onEscape(lines, entry::focus);
        save.setOnAction(e -> save(false));
        part.setOnAction(e -> save(true));
        soon = new Soon(kit, this::keep);
        view.addEventFilter(KeyEvent.KEY_RELEASED, e -> changed());
        say();
    }

    Parent view() {
        return view;
    }

    private void back() {
        if (bag == null) {
            focus();
        } else {
            entry.focus();
        }
    }

    private void add(SortRow row) {
        typed.add(row);
        say();
        changed();
    }

    /** A label of ours, or a part of the bag's number. */
    private void found() {
        String typed = Text.clean(find.getText());
        if (Labels.ours(typed)) {
            scanned(typed);
        } else if (!typed.isEmpty() && shown.isEmpty()) {
            kit.alarm().info("sorting.noSuchBag", typed);
        } else if (!shown.isEmpty()) {
            choose(shown.getFirst());
        }
    }

    /** Of an earlier day, as when a paper list is typed in: it stands there for all to see until it is emptied. */
    void focusWhen() {
        Fields.enter(when);
    }

    void focusScan() {
        scan.requestFocus();
    }

    /**
     * Our own label says which bag, also of one that was sorted in parts, whose rest goes on under its name; any other bar code is on something that
     * came out of the bag being sorted.
     */
    void scanned(String digits) {
        if (!Labels.ours(digits)) {
            if (bag == null) {
                kit.alarm().info("sorting.chooseBag");
            } else {
                entry.scanned(digits);
            }
            return;
        }
        kit.work().ask("scanned bag", () -> labels.lot(digits), lot -> {
            Optional<Bag> meant = lot.map(Lot::code).flatMap(name -> all.stream().filter(each -> each.code().equals(name)).findFirst());
            find.clear();
            meant.ifPresentOrElse(this::choose, () -> kit.alarm().info("sorting.noSuchBag", digits));
        });
    }

    /** What was typed of the bag before stays with that bag. */
    private void choose(Bag chosen) {
        if (chosen == null) {
            return;
        }
        find.clear();
        if (bag != null && bag.lot().equals(chosen.lot())) {
            entry.focus();
            return;
        }
        keep();
        startAgain();
        bag = chosen;
        bags.getSelectionModel().select(chosen);
        say();
        entry.focus();
        kit.work().ask("sorting draft", () -> drafts.of(SCREEN), found -> found.stream().map(Draft::body).map(SortTyping::read).flatMap(Optional::stream)
                .filter(typing -> bag == chosen && chosen.lot().equals(typing.bag()) && !typing().begun()).findFirst().ifPresent(this::restore));
    }

    private SortTyping typing() {
        return new SortTyping(draftId, bag == null ? null : bag.lot(), typed.rows(), entry.typing(), typed.place(), when.getText());
    }

    private void restore(SortTyping typing) {
        draftId = typing.id();
        typed.set(typing.rows(), typing.place());
        entry.fill(typing.entry());
        when.setText(typing.when() == null ? "" : typing.when());
        begun = true;
        say();
        entry.focus();
    }

    private void changed() {
        soon.changed();
    }

    private void keep() {
        SortTyping typing = typing();
        String body = typing.written();
        if (typing.begun() && !body.equals(kept)) {
            begun = true;
            kept = body;
            kit.work().note(() -> drafts.keep(typing.id(), SCREEN, body));
        } else if (!typing.begun() && begun) {
            begun = false;
            kit.work().note(() -> drafts.forget(typing.id()));
        }
    }

    private void startAgain() {
        soon.stop();
        draftId = Ids.next();
        bag = null;
        kept = "";
        begun = false;
        typed.set(List.of(), null);
        entry.clear();
        say();
    }

    /** What still stands in the entry row came out of the bag too: it is taken over first. */
    void save(boolean rest) {
        if (bag == null) {
            kit.alarm().info("sorting.chooseBag");
            focus();
            return;
        }
        if (kit.work().busyProperty().get()) {
            return;
        }
        if (!entry.takeOver(() -> save(rest))) {
            return;
        }
        WhenPane.read(kit, sorting, when, happened -> save(rest, happened));
    }

    private void save(boolean rest, Instant happened) {
        SortDraft draft = new SortDraft(draftId, bag.lot(), bag.place(), typed.rows().stream().map(SortRow::line).toList(), rest, happened);
        if (!draft.problems().isEmpty()) {
            kit.alarm().problems(draft.problems());
            entry.focus();
            return;
        }
        Bag sorted = bag;
        SortTyping typing = typing();
        startAgain();
        focus();
        kit.work().act(p -> sorting.sort(draft), made -> {
            last = draft.id();
            kit.alarm().done(rest ? "sorting.savedPart" : "sorting.saved", sorted.code(), draft.pieces());
        }, () -> {
            keep();
            startAgain();
            bag = sorted;
            restore(typing);
            changed();
        });
    }

    /** Labels for what the last sorting made, to be looked at and printed. */
    void labels() {
        if (last == null) {
            kit.alarm().info("sorting.saveForLabels");
            return;
        }
        UUID sorted = last;
        kit.work().act(() -> sorting.labels(sorted), paper -> Preview.show(kit, paper));
    }

    /** A sorting was put back: what had come out is typed again, to be put right. */
    void again(UUID lot, List<SortDraft.Line> lines) {
        kit.work().ask("bags", sorting::bags, found -> found.stream().filter(each -> each.lot().equals(lot)).findFirst().ifPresent(back -> {
            keep();
            startAgain();
            all.setAll(found);
            bag = back;
            bags.getSelectionModel().select(back);
            restore(new SortTyping(Ids.next(), lot, lines.stream().map(sorting::row).toList(), entry.typing(), null, when.getText()));
            changed();
        }));
    }

    /** What the bag holds by guess, what is out, and what becomes of it. */
    private void say() {
        boolean chosen = bag != null;
        code.setText(chosen ? bag.code() : kit.t("sorting.chooseBag"));
        int now = typed.pieces();
        about.setText(!chosen ? "" : bag.about() == null ? kit.t("sorting.outOfUnknown", bag.sorted() + now) : kit.t("sorting.outOf", bag.sorted() + now, bag.about()));
        sum.setText(typed.says());
        entry.view().setDisable(!chosen);
        part.setDisable(!chosen);
        save.setDisable(!chosen);
    }

    private String numbered() {
        return SortDraft.ENDINGS.stream().map(each -> (SortDraft.ENDINGS.indexOf(each) + 1) + " " + kit.words().t(each)).collect(Collectors.joining("  "));
    }

    /** Asks again; what was being sorted when the program ended comes back the first time. */
    void refresh() {
        kit.work().ask("day", sorting::today, entry::day);
        kit.work().ask("bags", sorting::bags, found -> {
            Bag selected = bags.getSelectionModel().getSelectedItem();
            all.setAll(found);
            all.stream().filter(each -> selected != null && each.lot().equals(selected.lot())).findFirst().ifPresent(bags.getSelectionModel()::select);
            waiting.setText(kit.t("sorting.bagsWaiting", found.size(), found.stream().mapToInt(Bag::left).sum(),
                    found.stream().filter(each -> each.about() == null).count()));
            if (bag != null && all.stream().noneMatch(each -> each.lot().equals(bag.lot())) && !typing().begun()) {
                startAgain();
            }
            if (fresh) {
                fresh = false;
                comeBack();
            }
        });
    }

    private void comeBack() {
        kit.work().ask("sorting drafts", () -> drafts.of(SCREEN), found -> found.stream().map(Draft::body).map(SortTyping::read).flatMap(Optional::stream)
                .filter(typing -> !typing().begun() && all.stream().anyMatch(each -> each.lot().equals(typing.bag()))).findFirst().ifPresent(typing -> {
                    bag = all.stream().filter(each -> each.lot().equals(typing.bag())).findFirst().orElseThrow();
                    bags.getSelectionModel().select(bag);
                    restore(typing);
                    kit.alarm().info("sorting.restored", bag.code());
                }));
    }

    /** The bag that is being sorted. */
    Optional<Bag> begun() {
        return Optional.ofNullable(bag);
    }

    /** The bag that is chosen, to be dealt with whole. */
    Optional<Bag> chosen() {
        return Optional.ofNullable(bag == null ? bags.getSelectionModel().getSelectedItem() : bag);
    }

    void focus() {
        Fields.enter(find);
    }
}
