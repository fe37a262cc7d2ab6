package org.wishdesk.intake;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Item;
import org.wishdesk.goods.Season;
import org.wishdesk.goods.Spec;
import org.wishdesk.matching.Wanted;
import org.wishdesk.matching.WantedRow;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Kit;

/**
 * Beside the entry row: how many wait for what is being typed, which wishes come first, and what the station needs now or has enough of. The
 * donor sees it too: items, sizes, numbers. Whose wish it is stands there for a moment after a clerk asked, and the asking is put on record.
 */
final class WantedPane {

    static final int BEST = 5;
    private static final int SIZES = 6;
    private static final int NEEDED = 6;
    private static final int ENOUGH = 4;
    /** So long a name stands on a screen that the donor sees. */
    private static final Duration SHOWN = Duration.seconds(15);

    /** What stands in the entry row. @param item null while it is none of the catalogue's */
    private record Typed(Item item, Spec spec) {
    }

    private final Kit kit;
    private final Wanted wanted;
    private final VBox here = new VBox(3);
    private final VBox lists = new VBox(3);
    private final ScrollPane view;
    private final PauseTransition hiding = new PauseTransition(SHOWN);
    private Typed typed = new Typed(null, Spec.PLAIN);
    private Wanted.Here answer;
    private UUID opened;
    private String whose = "";

    WantedPane(Kit kit, Wanted wanted) {
        this.kit = kit;
        this.wanted = wanted;
        here.setId("wantedHere");
        lists.setId("wantedLists");
        here.managedProperty().bind(Bindings.isNotEmpty(here.getChildren()));
        view = new ScrollPane(new VBox(10, here, lists));
        view.setFitToWidth(true);
        view.setFocusTraversable(false);
        view.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        // What is left of the column is its room: it never pushes the sum and the key below it; its first lines are seen always, as the style sheet says.
        view.setPrefHeight(0);
        view.setId("wanted");
        view.getStyleClass().addAll("card", "wanted");
        Fields.onlyRead(view);
        hiding.setOnFinished(e -> hide());
    }

    void turn(int pages) {
        Fields.turn(view, pages);
    }

    Node view() {
        return view;
    }

    /** Something else stands in the entry row. */
    void typed(Item item, Spec spec) {
        Typed now = new Typed(item, spec);
        if (!now.equals(typed)) {
            typed = now;
            forget();
            ask();
        }
    }

    /** The ledger has changed. */
    void refresh() {
        kit.work().ask("wanted needs", wanted::needs, needs -> {
            lists.getChildren().clear();
            list("intake.wanted.needed", needs.missing(), NEEDED, WantedRow::missing);
            list("intake.wanted.enough", needs.enough(), ENOUGH, null);
            if (needs.missing().isEmpty()) {
                lists.getChildren().addFirst(text(kit.t("intake.wanted.nothing"), "muted"));
            }
            // The first reading is over: what was typed meanwhile is answered now.
            ask();
        });
    }

    private void ask() {
        Typed asked = typed;
        if (asked.item() == null || asked.item().bag()) {
            answer = null;
            show();
            return;
        }
        kit.work().ask("wanted here", () -> wanted.at(asked.item(), asked.spec(), BEST), found -> {
            if (asked.equals(typed)) {
                answer = found;
                show();
            }
        });
    }

    private void show() {
        here.getChildren().clear();
        if (answer == null || !answer.read()) {
            return;
        }
        Item item = typed.item();
        if (answer.households() == 0) {
            here.getChildren().add(text(kit.t("intake.wanted.none", described(item.name(), typed.spec().forWhom(), typed.spec().season(), typed.spec().size())), "muted"));
        } else {
            here.getChildren().add(text(kit.t("intake.wanted.here", answer.households(), answer.pieces(), item.unit()), "section"));
            here.getChildren().add(text(kit.t("intake.wanted.lying", answer.lying(), item.unit()), "muted"));
            here.getChildren().add(text(kit.t("intake.wanted.best"), "field-label"));
            for (int i = 0; i < answer.best().size(); i++) {
                here.getChildren().add(text(line(i + 1, answer.best().get(i)), "small-text"));
                if (answer.best().get(i).wish().equals(opened)) {
                    Label shown = text(whose, "badge");
                    shown.setId("wantedWhose");
                    here.getChildren().add(shown);
                }
            }
        }
        if (answer.sizes().stream().anyMatch(size -> !size.size().isEmpty())) {
            here.getChildren().add(text(kit.t(typed.spec().size().isEmpty() ? "intake.wanted.sizesLook" : "intake.wanted.sizes"), "field-label"));
            FlowPane sizes = new FlowPane(4, 4);
            answer.sizes().stream().limit(SIZES).forEach(size -> sizes.getChildren().add(text(kit.t("intake.wanted.size",
                    size.size().isEmpty() ? kit.t("intake.wanted.unsized") : size.size(), size.households()), "badge")));
            here.getChildren().add(sizes);
        }
    }

    /** What is as in the entry row need not be said again. */
    private String line(int number, Wanted.Line line) {
        Spec spec = line.spec();
        ForWhom who = spec.forWhom() == typed.spec().forWhom() ? ForWhom.ANYONE : spec.forWhom();
        Season season = spec.season() == typed.spec().season() ? Season.ANY : spec.season();
        String goods = described(line.item(), who, season, spec.size()) + (line.open() > 1 ? " \u00d7" + line.open() : "");
        return Stream.of(number + "  " + goods, kit.t("intake.wanted.days", line.days()), line.restOnShelf() ? kit.t("intake.wanted.restOnShelf") : "")
                .filter(s -> !s.isEmpty()).collect(Collectors.joining(" \u00b7 "));
    }

    private void list(String title, List<WantedRow> rows, int most, java.util.function.ToLongFunction<WantedRow> figure) {
        if (rows.isEmpty()) {
            return;
        }
        lists.getChildren().add(text(kit.t(title), "field-label"));
        for (WantedRow row : rows.subList(0, Math.min(most, rows.size()))) {
            String goods = described(row.item(), row.forWhom(), row.season(), row.band().in(kit.words()));
            lists.getChildren().add(text(figure == null ? goods : kit.t("intake.wanted.row", goods, figure.applyAsLong(row), row.unit()), "small-text"));
        }
    }

    private String described(String item, ForWhom who, Season season, String size) {
        return Stream.of(item, who == ForWhom.ANYONE ? "" : kit.words().t(who), season == Season.ANY ? "" : kit.words().t(season), size)
                .filter(s -> !s.isEmpty()).collect(Collectors.joining(" "));
    }

    private static Label text(String shown, String style) {
        Label label = new Label(shown);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    /** Whose the wish of that number is, from 1; asked again it is hidden. */
    void whose(int number) {
        if (answer == null || number > answer.best().size()) {
            return;
        }
        UUID wish = answer.best().get(number - 1).wish();
        if (Objects.equals(wish, opened)) {
            hide();
            return;
        }
        Typed asked = typed;
        kit.work().act(() -> wanted.whose(wish), found -> {
            if (!asked.equals(typed)) {
                return;
            }
            opened = wish;
            whose = kit.t("intake.wanted.whose", found.wish(), found.household(), found.township(), found.village() == null ? "" : found.village(), found.person());
            hiding.playFromStart();
            show();
        });
    }

    /** True when something was shown that is hidden now. */
    boolean hide() {
        boolean shown = opened != null;
        forget();
        show();
        return shown;
    }

    private void forget() {
        opened = null;
        whose = "";
        hiding.stop();
    }
}
