package org.wishdesk.matching;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.wishdesk.settings.Settings;
import org.wishdesk.ui.Choice;
import org.wishdesk.ui.Fxml;
import org.wishdesk.ui.Kit;
import org.wishdesk.ui.Screen;

/** The board: what the program proposes, why, and what finds nothing. A person accepts, turns down, swaps, holds and gives up. */
public final class MatchScreen implements Screen {

    private final Kit kit;
    private final Board board;
    private final Buying buying;
    private final Matching matching;
    private final Rulebook rulebook;
    private final Settings settings;
    private Parent view;
    private BoardPane lists;
    private BuyPane buys;
    private DateTimeFormatter time;

    @FXML private Button run;
    @FXML private Button accept;
    @FXML private Button acceptAll;
    @FXML private Button refuse;
    @FXML private Button hold;
    @FXML private Button swap;
    @FXML private Button giveUp;
    @FXML private Button behind;
    @FXML private Button rules;
    @FXML private Label proposed;
    @FXML private Label wishes;
    @FXML private Label households;
    @FXML private Label pieces;
    @FXML private Label nothing;
    @FXML private Label promised;
    @FXML private Label said;
    @FXML private Label why;
    @FXML private ComboBox<BoardPane.Grouping> grouping;
    @FXML private StackPane middle;

    public MatchScreen(Kit kit, Board board, Buying buying, Matching matching, Rulebook rulebook, Settings settings) {
        this.kit = kit;
        this.board = board;
        this.buying = buying;
        this.matching = matching;
        this.rulebook = rulebook;
        this.settings = settings;
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
        return List.of(new Key("F5", "matching.key.run"), new Key("Esc", "matching.key.stop"), new Key("Shift+\u2191\u2193  Ctrl+A", "matching.key.choose"),
                new Key("Ctrl+Enter", "matching.key.accept"), new Key("Ctrl+Shift+Enter", "matching.key.acceptAll"), new Key("F3", "matching.key.groups"),
                new Key("F4", "matching.key.grouping"), new Key("F6  Shift+F6", "matching.key.tabs"), new Key("F7", "matching.key.refuse"),
                new Key("F8", "matching.key.hold"), new Key("F9", "matching.key.swap"), new Key("Delete", "matching.key.giveUp"),
                new Key("F8  Ctrl+E", "matching.key.shopping"), new Key("F11", "matching.key.behind"), new Key("F10", "matching.key.rules"));
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
        time = DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(settings.station().zoneId());
        buys = new BuyPane(kit, buying);
        lists = new BoardPane(kit, settings.station().zoneId(), why::setText, buys.buyingKeys(), buys.shoppingKeys());
        buys.over(lists);
        middle.getChildren().setAll(lists.view());
        new Choice<>(grouping, kit.words()::t).offer(List.of(BoardPane.Grouping.values()));
        grouping.valueProperty().addListener((o, was, is) -> lists.group(is));
        run.setOnAction(e -> propose());
        accept.setOnAction(e -> acceptChosen());
        lists.proposals.getItems().addListener((ListChangeListener<BoardView.Row>) c -> acceptAll.setText(kit.t("matching.acceptAll", c.getList().size())));
        acceptAll.setText(kit.t("matching.acceptAll", 0));
        acceptAll.setOnAction(e -> accept(lists.proposals.getItems().stream().map(BoardView.Row::proposal).toList()));
        refuse.setOnAction(e -> refuse());
        hold.setOnAction(e -> hold());
        swap.setOnAction(e -> swap());
        giveUp.setOnAction(e -> giveUp());
        behind.setOnAction(e -> behind());
        rules.setOnAction(e -> rules());
        for (Button each : List.of(run, accept, acceptAll, refuse, hold, swap, giveUp, behind, rules)) {
            each.disableProperty().bind(kit.work().busyProperty());
            each.setFocusTraversable(false);
        }
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent event) {
        if (kit.alarm().sheetOpen()) {
            return;
        }
        Runnable action = switch (event.getCode()) {
            case F3 -> lists::groups;
            case F4 -> this::regroup;
            case F5 -> this::propose;
            case F6 -> () -> lists.next(event.isShiftDown() ? -1 : 1);
            case F7 -> this::refuse;
            case E -> event.isShortcutDown() && lists.front() == lists.shopping ? buys::export : null;
            case F8 -> lists.front() == lists.shopping ? buys::print : this::hold;
            case F9 -> this::swap;
            case F10 -> this::rules;
            case F11 -> this::behind;
            case DELETE -> this::giveUp;
            case ENTER -> !event.isShortcutDown() ? null : event.isShiftDown() ? acceptAll::fire : accept::fire;
            case ESCAPE -> kit.work().busyProperty().get() ? kit.work()::cancel : null;
            default -> null;
        };
        if (action != null) {
            event.consume();
            action.run();
        }
    }

    private void regroup() {
        BoardPane.Grouping[] all = BoardPane.Grouping.values();
        grouping.setValue(all[(grouping.getValue().ordinal() + 1) % all.length]);
    }

    /** The first run asks whom to help first; a run can be stopped, and then the board stays as it was. */
    private void propose() {
        kit.work().act(progress -> rulebook.rules().policy() == null ? null : board.run(progress), shown -> {
            if (shown == null) {
                rules();
                return;
            }
            show(shown);
            lists.toProposals();
        });
    }

    private void rules() {
        kit.work().ask("station", settings::station, facts -> new RulesPane(kit, matching, rulebook, decided -> propose()).open(facts));
    }

    private void show(BoardView now) {
        lists.show(now);
        proposed.setText("%,d".formatted(now.rows().size()));
        wishes.setText("%,d".formatted(now.wishes()));
        households.setText("%,d".formatted(now.households()));
        pieces.setText("%,d".formatted(now.pieces()));
        nothing.setText("%,d".formatted(now.unmet().size()));
        promised.setText("%,d".formatted(now.promisedPieces()));
        said.setText(now.run() == null ? kit.t("matching.neverRun") : now.lost() > 0 ? kit.t("matching.lost", now.lost())
                : kit.t("matching.lastRun", time.format(now.run().madeAt()), now.run().clerk(), kit.t(Said.of(now.run().policy()))));
    }

    private List<Proposal> chosen() {
        return lists.front() != lists.proposals ? List.of()
                : lists.proposals.getSelectionModel().getSelectedItems().stream().filter(row -> row != null).map(BoardView.Row::proposal).toList();
    }

    /** What must come whole is accepted whole: choosing one line of such a wish chooses all. On the lists of what is bought: decides, or says it was bought. */
    private void acceptChosen() {
        if (lists.front() == lists.purchases) {
            buys.accept();
        } else if (lists.front() == lists.shopping) {
            buys.bought();
        } else {
            accept(chosen());
        }
    }

    private void accept(List<Proposal> some) {
        Set<UUID> wholes = some.stream().filter(Proposal::allAtOnce).map(Proposal::wish).collect(Collectors.toSet());
        Set<UUID> chosen = some.stream().map(Proposal::id).collect(Collectors.toSet());
        List<Proposal> these = new ArrayList<>(some);
        lists.everything().stream().filter(p -> wholes.contains(p.wish()) && !chosen.contains(p.id())).forEach(these::add);
        if (these.isEmpty()) {
            return;
        }
        kit.work().act(() -> board.accept(these), reserved -> kit.alarm().done("matching.accepted", reserved));
    }

    private Proposal one() {
        List<Proposal> chosen = chosen();
        if (chosen.size() != 1) {
            kit.alarm().info(chosen.isEmpty() ? "matching.chooseOne" : "matching.chooseOnlyOne");
            return null;
        }
        return chosen.getFirst();
    }

    private void refuse() {
        Proposal p = one();
        if (p != null) {
            ReasonPane.refuse(kit, kit.t("matching.refuseTitle", lists.described(p.itemName(), p.spec()), p.code()),
                    (alike, reason) -> kit.work().act(() -> done(() -> board.refuse(p, alike, reason)), ok -> kit.alarm().done("matching.refusedDone", p.code())));
        }
    }

    /** Puts a wish on hold; on the list of what was set aside, takes the chosen entry back. */
    private void hold() {
        if (lists.front() == lists.aside) {
            takeBack();
            return;
        }
        Unmet without = lists.front() == lists.unmet ? lists.unmet.getSelectionModel().getSelectedItem() : null;
        Proposal p = without == null ? one() : null;
        if (p == null && without == null) {
            return;
        }
        WishedLine wanted = without == null ? p.wanted() : without.wanted();
        ReasonPane.hold(kit, kit.t("matching.holdTitle", wanted.code()), buying.today(),
                (until, reason) -> kit.work().act(() -> done(() -> board.hold(wanted.wish(), until, reason)), ok -> kit.alarm().done("matching.holdDone", wanted.code())));
    }

    private void swap() {
        Proposal p = one();
        if (p != null) {
            new SwapPane(kit, board, lists::described).open(p);
        }
    }

    /** Gives up the chosen promise, or takes a refusal or a hold back. */
    private void giveUp() {
        if (lists.front() == lists.aside) {
            takeBack();
        } else if (lists.front() == lists.shopping) {
            buys.giveUp();
        } else if (lists.front() == lists.promised && lists.promised.getSelectionModel().getSelectedItem() != null) {
            release(List.copyOf(lists.promised.getSelectionModel().getSelectedItems()));
        } else {
            kit.alarm().info("matching.chooseGiveUp");
        }
    }

    private void release(List<BoardView.Promised> chosen) {
        BoardView.Promised first = chosen.getFirst();
        String ask = chosen.size() == 1 ? kit.t("matching.giveUpAsk", lists.described(first.itemName(), first.spec()), first.wanted().code())
                : kit.t("matching.giveUpAskMany", chosen.size());
        kit.alarm().ask(ask, "matching.giveUpYes", () -> kit.work().act(() -> board.release(chosen), given -> {
            if (given == 1) {
                kit.alarm().done("matching.givenUp", first.wanted().code());
            } else {
                kit.alarm().done("matching.givenUpMany", given);
            }
        }));
    }

    private void takeBack() {
        BoardView.Aside chosen = lists.aside.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            kit.work().act(() -> done(() -> board.takeBack(chosen)), ok -> kit.alarm().done("matching.takenBack", chosen.wanted().code()));
        }
    }

    private static boolean done(Runnable action) {
        action.run();
        return true;
    }

    /** The auditor's view, opened deliberately: that somebody looked is written down. */
    private void behind() {
        Unmet without = lists.front() == lists.unmet ? lists.unmet.getSelectionModel().getSelectedItem() : null;
        ToBuy buy = lists.front() == lists.purchases ? lists.purchases.getSelectionModel().getSelectedItem() : null;
        Proposal p = without == null && buy == null ? one() : null;
        if (without == null && buy == null && p == null) {
            return;
        }
        UUID line = without != null ? without.wishLine() : buy != null ? buy.wanted().line() : p.wishLine();
        kit.alarm().ask(kit.t("matching.behindAsk"), "matching.behindYes", () -> kit.work().act(() -> board.audit(line), audit -> BehindPane.open(kit, audit)));
    }

    @Override
    public void refresh() {
        kit.work().ask("board", board::view, this::show);
        kit.work().ask("shopping", buying::list, lists::show);
    }

    @Override
    public void focus() {
        // The lists have no scene before they were drawn once; the cursor must be on the screen for its keys to work.
        run.requestFocus();
        lists.enter();
    }
}
