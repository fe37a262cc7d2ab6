package org.wishdesk.intake;

import java.time.LocalDate;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import org.wishdesk.ui.Fxml;
import org.wishdesk.ui.Kit;

/** What came in today, on top of the counter's screen: gifts, the named kinds of pieces, bags, cash. */
final class TotalsPane {

    private final Kit kit;
    private final Intake intake;
    private final Parent view;

    @FXML private Label todayGifts;
    @FXML private Label todayClothing;
    @FXML private Label todayGoods;
    @FXML private Label todayBooks;
    @FXML private Label todayBags;
    @FXML private Label todayCash;

    TotalsPane(Kit kit, Intake intake) {
        this.kit = kit;
        this.intake = intake;
        view = Fxml.load(this, kit.words());
    }

    Parent view() {
        return view;
    }

    void refresh() {
        kit.work().ask("today", () -> {
            LocalDate day = intake.today();
            return intake.totals(day, day);
        }, totals -> {
            todayGifts.setText("%,d".formatted(totals.gifts()));
            todayClothing.setText("%,d".formatted(totals.clothing()));
            todayGoods.setText("%,d".formatted(totals.goods()));
            todayBooks.setText("%,d".formatted(totals.books()));
            todayBags.setText("%,d".formatted(totals.bags()));
            todayCash.setText(totals.cash().toString());
        });
    }
}
