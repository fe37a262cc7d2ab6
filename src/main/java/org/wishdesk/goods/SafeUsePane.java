package org.wishdesk.goods;

import java.time.LocalDate;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import org.wishdesk.base.Problem;
import org.wishdesk.ui.Kit;

/** Beside an appliance's plate: whether it may still be used, as soon as its year is typed. */
final class SafeUsePane {

    private static final PseudoClass OLD = PseudoClass.getPseudoClass("warning");
    private static final PseudoClass SCRAP = PseudoClass.getPseudoClass("danger");

    private final Kit kit;
    private final Label view = new Label();
    private LocalDate day;
    /** What the clerk was told of last. */
    private SafeUse told;

    SafeUsePane(Kit kit) {
        this.kit = kit;
        view.setId("safeUse");
        view.getStyleClass().add("safe-use");
        view.setWrapText(true);
        // A row that wraps asks for the whole sentence in one line unless it is told.
        view.setPrefWidth(480);
    }

    Label view() {
        return view;
    }

    /** The day at the station, which counts the years. */
    void day(LocalDate today) {
        day = today;
    }

    /** @param plated the row asks for a plate */
    void show(String item, Nameplate plate, boolean plated) {
        SafeUse now = plated && day != null ? SafeUse.of(item, plate, day) : null;
        boolean said = now != null && now.state() != SafeUse.State.NO_LIMIT;
        view.setVisible(said);
        view.setManaged(said);
        if (said) {
            view.setText(kit.words().t(now.said("made")));
            view.pseudoClassStateChanged(OLD, now.state() == SafeUse.State.PAST || now.state() == SafeUse.State.UNKNOWN);
            view.pseudoClassStateChanged(SCRAP, now.refused());
        }
    }

    /** Why the line is not taken: gas past its limit never is; another appliance past its years is when the clerk says so a second time. */
    Optional<Problem> objection(String item, Nameplate plate) {
        SafeUse now = day == null ? null : SafeUse.of(item, plate, day);
        boolean again = now != null && now.equals(told);
        told = now;
        if (now == null || now.state() != SafeUse.State.PAST && !now.refused() || again && !now.refused()) {
            return Optional.empty();
        }
        return Optional.of(now.refused() ? now.said("made") : new Problem("made", "goods.safeUse.again", now.said("made").args().toArray()));
    }

    /** What was told of last is gas past its limit. */
    boolean refused() {
        return told != null && told.refused();
    }

    /** The row is empty again: the next one is told of anew. */
    void forget() {
        told = null;
    }
}
