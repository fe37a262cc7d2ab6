package org.wishdesk.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Spec;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Fxml;
import org.wishdesk.ui.Kit;
import org.wishdesk.ui.Screen;

/** The board: what the program proposes, why, and what finds nothing. A person accepts. */
public final class MatchScreen implements Screen {

    private final Kit kit;
    private final Matching matching;
    private Parent view;

    @FXML private Button run;
    @FXML private Button accept;
    @FXML private Button acceptAll;
    @FXML private Label proposed;
    @FXML private Label wishes;
    @FXML private Label households;
    @FXML private Label pieces;
    @FXML private Label nothing;
    @FXML private TabPane tabs;
    @FXML private TableView<Proposal> proposals;
    @FXML private TableView<Unmet> unmet;
    @FXML private Label why;

    public MatchScreen(Kit kit, Matching matching) {
        this.kit = kit;
        this.matching = matching;
    }

    @Override
    public String title() {
        return "matching.title";
    }

    @Override
    public String icon() {
        return "mdi2p-puzzle-outline";
    }

    @Override
    public List<Key> keys() {
        return List.of(new Key("F5", "matching.key.run"), new Key("Shift+\u2191\u2193", "matching.key.choose"), new Key("Ctrl+Enter", "matching.key.accept"),
                new Key("Ctrl+Shift+Enter", "matching.key.acceptAll"), new Key("F6", "matching.key.unmet"));
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
        Fields.column(proposals, kit.t("matching.field.township"), 105, Proposal::township);
        Fields.column(proposals, kit.t("matching.field.village"), 95, Proposal::village);
        Fields.column(proposals, kit.t("matching.field.household"), 70, Proposal::householdCode);
        Fields.column(proposals, kit.t("matching.field.wish"), 70, Proposal::code);
        Fields.column(proposals, kit.t("matching.field.wished"), 140, p -> described(p.wished(), p.wishedSpec()));
        Fields.column(proposals, kit.t("matching.field.goods"), 140, p -> described(p.itemName(), p.spec()));
        Fields.column(proposals, kit.t("matching.field.quantity"), 60, p -> kit.t("matching.pieces", p.quantity(), p.unit()));
        Fields.column(proposals, kit.t("matching.field.place"), 70, Proposal::placeName);
        Fields.column(proposals, kit.t("matching.field.lot"), 170, Proposal::lotCode);
        Fields.column(proposals, kit.t("matching.field.why"), 430, p -> p.reason().in(kit.words()));
        Fields.column(unmet, kit.t("matching.field.township"), 120, Unmet::township);
        Fields.column(unmet, kit.t("matching.field.household"), 80, Unmet::householdCode);
        Fields.column(unmet, kit.t("matching.field.wish"), 80, Unmet::code);
        Fields.column(unmet, kit.t("matching.field.wished"), 170, u -> described(u.wished(), u.spec()));
        Fields.column(unmet, kit.t("matching.field.open"), 60, Unmet::open);
        Fields.column(unmet, kit.t("matching.field.whyNot"), 560, u -> u.reason().in(kit.words()));
        proposals.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        proposals.setPlaceholder(new Label(kit.t("matching.noneYet")));
        unmet.setPlaceholder(new Label(kit.t("matching.allMet")));
        // The reason is a sentence: it is read in full below the table, whatever fits in the column.
        proposals.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> why.setText(is == null ? "" : is.reason().in(kit.words())));
        unmet.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> why.setText(is == null ? "" : is.reason().in(kit.words())));
        run.setOnAction(e -> propose());
        accept.setOnAction(e -> acceptChosen());
        acceptAll.setOnAction(e -> accept(proposals.getItems()));
        run.disableProperty().bind(kit.work().busyProperty());
        accept.disableProperty().bind(kit.work().busyProperty());
        acceptAll.disableProperty().bind(kit.work().busyProperty());
        view.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F5) {
                event.consume();
                propose();
            } else if (event.getCode() == KeyCode.F6) {
                event.consume();
                boolean second = tabs.getSelectionModel().getSelectedIndex() == 0;
                tabs.getSelectionModel().select(second ? 1 : 0);
                (second ? unmet : proposals).requestFocus();
            } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                event.consume();
                if (event.isShiftDown()) {
                    accept(proposals.getItems());
                } else {
                    acceptChosen();
                }
            }
        });
        show(new Proposals(List.of(), List.of()));
    }

    private String described(String item, Spec spec) {
        return (item + " " + (spec.forWhom() == ForWhom.ANYONE ? "" : kit.words().t(spec.forWhom())) + " " + spec.size()).strip().replaceAll(" +", " ");
    }

    private void propose() {
        kit.work().act(progress -> {
            matching.lapse();
            return matching.propose(progress);
        }, this::show);
    }

    private void show(Proposals found) {
        proposals.getItems().setAll(found.proposals());
        unmet.getItems().setAll(found.unmet());
        count();
        if (!found.proposals().isEmpty()) {
            proposals.getSelectionModel().select(0);
            proposals.requestFocus();
        }
    }

    private void count() {
        Proposals now = new Proposals(List.copyOf(proposals.getItems()), List.copyOf(unmet.getItems()));
        proposed.setText("%,d".formatted(now.proposals().size()));
        wishes.setText("%,d".formatted(now.wishes()));
        households.setText("%,d".formatted(now.households()));
        pieces.setText("%,d".formatted(now.pieces()));
        nothing.setText("%,d".formatted(now.unmet().size()));
    }

    /** What must come whole is accepted whole: choosing one line of such a wish chooses all. */
    private void acceptChosen() {
        Set<UUID> wholes = new HashSet<>();
        proposals.getSelectionModel().getSelectedItems().stream().filter(Proposal::allAtOnce).map(Proposal::wish).forEach(wholes::add);
        List<Proposal> chosen = new ArrayList<>(proposals.getSelectionModel().getSelectedItems());
        proposals.getItems().stream().filter(p -> wholes.contains(p.wish()) && !chosen.contains(p)).forEach(chosen::add);
        accept(chosen);
    }

    private void accept(Collection<Proposal> chosen) {
        List<Proposal> these = List.copyOf(chosen);
        if (these.isEmpty()) {
            return;
        }
        kit.work().act(() -> matching.accept(these), reserved -> {
            proposals.getItems().removeAll(new HashSet<>(these));
            proposals.getSelectionModel().select(0);
            count();
            kit.alarm().done("matching.accepted", reserved);
        });
    }

    @Override
    public void refresh() {
        // Proposals stay as they were made until someone asks again; what has been taken meanwhile is refused on accepting.
    }

    @Override
    public void focus() {
        if (proposals.getItems().isEmpty()) {
            run.requestFocus();
        } else {
            proposals.requestFocus();
        }
    }
}
