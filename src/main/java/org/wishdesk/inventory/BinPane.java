package org.wishdesk.inventory;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.wishdesk.base.Problem;
import org.wishdesk.goods.Catalogue;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Item;
import org.wishdesk.goods.Season;
import org.wishdesk.ui.Choice;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Fxml;
import org.wishdesk.ui.Kit;
import org.wishdesk.ui.Suggest;

/** The form of one box; Enter goes from field to field. */
final class BinPane {

    private static final int SUGGESTIONS = 8;

    private final Parent view;
    private UUID id;

    @FXML private TextField code;
    @FXML private TextField spot;
    @FXML private ComboBox<Shelf> shelf;
    @FXML private TextField item;
    @FXML private ComboBox<ForWhom> who;
    @FXML private ComboBox<Season> season;
    @FXML private TextField sizeFrom;
    @FXML private TextField sizeTo;
    @FXML private ComboBox<Boolean> byWho;
    @FXML private ComboBox<Boolean> bySeason;
    @FXML private ComboBox<Boolean> bySize;
    @FXML private ComboBox<Boolean> active;

    /** @param after where Enter goes from the last field */
    BinPane(Kit kit, Catalogue catalogue, Runnable after) {
        view = Fxml.load(this, kit.words());
        new Choice<>(shelf, kit.words()::t).offer(Arrays.asList(Shelf.values()));
        new Choice<ForWhom>(who, w -> w == ForWhom.ANYONE ? kit.t("inventory.bins.all") : kit.words().t(w)).offer(Arrays.asList(ForWhom.values()));
        new Choice<Season>(season, s -> s == Season.ANY ? kit.t("inventory.bins.all") : kit.words().t(s)).offer(Arrays.asList(Season.values()));
        for (ComboBox<Boolean> each : List.of(byWho, bySeason, bySize)) {
            new Choice<>(each, yes -> kit.t(yes ? "inventory.bins.apart" : "inventory.bins.together")).offer(List.of(true, false));
        }
        new Choice<>(active, on -> kit.t(on ? "inventory.bins.inUse" : "inventory.bins.retired")).offer(List.of(true, false));
        new Suggest<>(kit, item, typed -> catalogue.suggest(typed, SUGGESTIONS), Item::name, chosen -> {
            item.setText(chosen.name());
            Fields.enter(who);
        });
        List<Node> fields = fields();
        for (int i = 0; i < fields.size(); i++) {
            int next = i + 1;
            Fields.onEnter(fields.get(i), next == fields.size() ? after : () -> Fields.enter(fields.get(next)));
        }
    }

    Parent view() {
        return view;
    }

    /** In the order in which they are typed. */
    private List<Node> fields() {
        return List.of(code, spot, shelf, item, who, season, sizeFrom, sizeTo, byWho, bySeason, bySize, active);
    }

    void fill(BinDraft draft) {
        id = draft.id();
        code.setText(draft.code());
        spot.setText(draft.spot());
        shelf.setValue(draft.shelf());
        item.setText(draft.item());
        who.setValue(draft.who());
        season.setValue(draft.season());
        sizeFrom.setText(draft.sizeFrom());
        sizeTo.setText(draft.sizeTo());
        byWho.setValue(draft.byWho());
        bySeason.setValue(draft.bySeason());
        bySize.setValue(draft.bySize());
        active.setValue(draft.active());
        mark(List.of());
    }

    BinDraft draft() {
        return new BinDraft(id, code.getText(), spot.getText(), shelf.getValue(), item.getText(), who.getValue(), season.getValue(), sizeFrom.getText(),
                sizeTo.getText(), byWho.getValue(), bySeason.getValue(), bySize.getValue(), active.getValue());
    }

    /** Marks what is wrong and puts the cursor into the first such field. */
    void mark(List<Problem> problems) {
        Fields.mark(fields(), problems);
    }

    /** A list is open: Esc closes it. */
    boolean choosing() {
        return fields().stream().anyMatch(field -> field instanceof ComboBox<?> box && box.isShowing());
    }

    void focus() {
        Fields.enter(code);
    }
}
