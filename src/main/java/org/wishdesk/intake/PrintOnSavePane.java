package org.wishdesk.intake;

import javafx.scene.control.Label;
import org.wishdesk.ui.Kit;
import org.wishdesk.ui.Preview;

/** What is printed of the gift being typed, once it is saved: nothing unless asked for. */
final class PrintOnSavePane {

    private final Kit kit;
    private final GiftPapers papers;
    private final Label view;
    private PrintOnSave wanted;

    /** @param view says what will be printed */
    PrintOnSavePane(Kit kit, GiftPapers papers, Label view) {
        this.kit = kit;
        this.papers = papers;
        this.view = view;
        want(PrintOnSave.NOTHING);
    }

    PrintOnSave wanted() {
        return wanted;
    }

    void want(PrintOnSave now) {
        wanted = now;
        view.setText(kit.words().t(now));
        view.getStyleClass().setAll("label", now == PrintOnSave.NOTHING ? "muted" : "section");
    }

    /** The next choice. @param noName nobody is there to take a receipt */
    void next(boolean noName) {
        want(wanted.next(noName));
    }

    /** Prints at once what was wanted of a gift that is saved. */
    void print(Gift gift, PrintOnSave was) {
        if (was.receipt()) {
            Preview.printNow(kit, () -> papers.receipt(gift.id()));
        }
        if (was.labels() && !gift.lines().isEmpty()) {
            Preview.printNow(kit, () -> papers.labels(gift.id()));
        }
    }
}
