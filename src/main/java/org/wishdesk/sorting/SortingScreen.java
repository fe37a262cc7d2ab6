package org.wishdesk.sorting;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.wishdesk.goods.Barcodes;
import org.wishdesk.goods.Catalogue;
import org.wishdesk.inventory.Labels;
import org.wishdesk.settings.Settings;
import org.wishdesk.store.Drafts;
import org.wishdesk.ui.Kit;
import org.wishdesk.ui.Scanner;
import org.wishdesk.ui.Screen;

/** 分拣: the sorting table, what waits to be cleaned or leaves, and the account of what was usable. */
public final class SortingScreen implements Screen {

    private final Kit kit;
    private final Sorting sorting;
    private final Catalogue catalogue;
    private final Barcodes barcodes;
    private final Labels labels;
    private final Drafts drafts;
    private final Settings settings;
    private final ToggleGroup parts = new ToggleGroup();
    private VBox view;
    private SortBagPane bags;
    private SortedPane sorted;
    private HandlePane handle;
    private UsablePane usable;
    private Node shown;

    public SortingScreen(Kit kit, Sorting sorting, Catalogue catalogue, Barcodes barcodes, Labels labels, Drafts drafts, Settings settings) {
        this.kit = kit;
        this.sorting = sorting;
        this.catalogue = catalogue;
        this.barcodes = barcodes;
        this.labels = labels;
        this.drafts = drafts;
        this.settings = settings;
    }

    @Override
    public String title() {
        return "sorting.title";
    }

    @Override
    public String icon() {
        return "mdi2h-hanger";
    }

    @Override
    public List<Key> keys() {
        return List.of(new Key("F2", "sorting.key.bags"), new Key("F3", "sorting.key.handle"), new Key("F4", "sorting.key.usable"),
                new Key("Enter  Esc", "sorting.key.enter"), new Key("Shift+Enter", "sorting.key.quantity"), new Key("1 \u2026 7", "sorting.key.figure"),
                new Key("Delete", "sorting.key.delete"), new Key("Ctrl+Enter", "sorting.key.save"), new Key("Ctrl+Shift+Enter", "sorting.key.part"),
                new Key("F6", "sorting.key.undo"), new Key("F7", "sorting.key.whole"), new Key("F9", "sorting.key.scan"), new Key("F5", "sorting.key.cleaned"), new Key("Ctrl+D", "sorting.key.when"), new Key("Ctrl+E", "sorting.key.export"),
                new Key("F8", "sorting.key.print"));
    }

    @Override
    public Parent view() {
        if (view == null) {
            bags = new SortBagPane(kit, sorting, catalogue, barcodes, labels, drafts);
            sorted = new SortedPane(kit, sorting, (back, lines) -> {
                turnTo(bags.view());
                bags.again(back.bag(), lines);
            });
            handle = new HandlePane(kit, sorting, labels);
            usable = new UsablePane(kit, sorting, settings);
            HBox strip = new HBox(8, part("sorting.part.bags", bags.view()), part("sorting.part.handle", handle.view()),
                    part("sorting.part.usable", usable.view()), part("sorting.part.sorted", sorted.view()));
            view = new VBox(8, strip);
            view.addEventFilter(KeyEvent.KEY_PRESSED, this::shortcut);
            new Scanner(view, this::scanned, kit);
            open(bags.view());
        }
        return view;
    }

    private ToggleButton part(String word, Parent content) {
        ToggleButton button = new ToggleButton(kit.t(word));
        button.setToggleGroup(parts);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setUserData(content);
        button.setOnAction(e -> {
            open(content);
            refresh();
            focus();
        });
        VBox.setVgrow(content, Priority.ALWAYS);
        return button;
    }

    private void open(Node content) {
        parts.getToggles().forEach(toggle -> toggle.setSelected(toggle.getUserData() == content));
        if (shown != content) {
            view.getChildren().remove(shown);
            view.getChildren().add(content);
            shown = content;
        }
    }

    private void turnTo(Parent content) {
        open(content);
        refresh();
        focus();
    }

    private void shortcut(KeyEvent event) {
        boolean control = event.isShortcutDown();
        boolean atBags = shown == bags.view();
        boolean atHandle = shown == handle.view();
        boolean atSorted = shown == sorted.view();
        boolean atUsable = shown == usable.view();
        Runnable action = switch (event.getCode()) {
            case F2 -> () -> turnTo(bags.view());
            case F3 -> () -> turnTo(handle.view());
            case F4 -> () -> turnTo(usable.view());
            case F5 -> atHandle ? handle::cleaned : null;
            case F6 -> atSorted ? sorted::undo : () -> {
                sorted.find(atBags ? bags.begun().map(Bag::code).orElse("") : "");
                turnTo(sorted.view());
            };
            case F7 -> atBags ? this::whole : null;
            case F8 -> atUsable ? usable::print : atBags ? bags::labels : atSorted ? sorted::labels : null;
            case F9 -> () -> {
                if (!atBags) {
                    turnTo(bags.view());
                }
                bags.focusScan();
            };
            case D -> !control ? null : atBags ? bags::focusWhen : atHandle ? handle::focusWhen : null;
            case E -> control && atUsable ? usable::export : null;
            case ENTER -> !control ? null : atBags ? () -> bags.save(event.isShiftDown()) : atHandle ? handle::apply : null;
            default -> null;
        };
        if (action != null && !kit.alarm().sheetOpen()) {
            event.consume();
            action.run();
        }
    }

    /** The chosen bag leaves as it is, uncounted: it is dealt with like anything that lies here. */
    private void whole() {
        bags.chosen().ifPresentOrElse(bag -> {
            turnTo(handle.view());
            handle.find(bag.code());
        }, () -> kit.alarm().info("sorting.chooseBag"));
    }

    private void scanned(String digits) {
        if (shown == handle.view()) {
            handle.scanned(digits);
        } else {
            turnTo(bags.view());
            bags.scanned(digits);
        }
    }

    @Override
    public void refresh() {
        if (shown == bags.view()) {
            bags.refresh();
        } else if (shown == handle.view()) {
            handle.refresh();
        } else if (shown == sorted.view()) {
            sorted.refresh();
        } else {
            usable.refresh();
        }
    }

    @Override
    public void focus() {
        if (shown == bags.view()) {
            bags.focus();
        } else if (shown == handle.view()) {
            handle.focus();
        } else if (shown == sorted.view()) {
            sorted.focus();
        } else {
            usable.focus();
        }
    }
}
