package org.wishdesk.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/** Beneath a form: who changed what, and when. */
public final class History {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** One change. @param what in words, as a clerk reads it */
    public record Row(Instant when, String clerk, String what) {
    }

    private final GridPane grid;

    public History(GridPane grid) {
        this.grid = grid;
    }

    /** @param none said where there is nothing yet */
    public void show(List<Row> rows, ZoneId zone, String none) {
        grid.getChildren().clear();
        for (Row each : rows) {
            Label moment = new Label(MOMENT.format(each.when().atZone(zone)));
            moment.getStyleClass().add("muted");
            Label what = new Label(each.what());
            what.setWrapText(true);
            Label clerk = new Label(each.clerk());
            // What was changed may be long and goes on below; when, and by whom, is read in full.
            List.of(moment, clerk).forEach(label -> label.setMinWidth(Region.USE_PREF_SIZE));
            grid.addRow(grid.getRowCount(), moment, clerk, what);
        }
        if (rows.isEmpty()) {
            grid.addRow(0, new Label(none));
        }
    }

    public void clear() {
        grid.getChildren().clear();
    }
}
