package org.wishdesk.intake;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How many gifts came in each hour, as small bars: the usual hours of a counter, and more when something came outside them. */
final class HourPane {

    private static final int OPENS = 8;
    private static final int CLOSES = 17;
    private static final double TALLEST = 34;

    private final HBox bars = new HBox(4);

    private final Label title;

    HourPane(String title) {
        this.title = new Label(title);
        this.title.getStyleClass().addAll("muted", "small-text");
        this.title.setMinWidth(Label.USE_PREF_SIZE);
        bars.setAlignment(Pos.BOTTOM_LEFT);
        bars.setMinHeight(TALLEST + 34);
    }

    Node view() {
        return bars;
    }

    void show(List<DayFigures.Hour> hours) {
        long most = Math.max(1, hours.stream().mapToLong(DayFigures.Hour::gifts).max().orElse(0));
        int first = hours.stream().filter(h -> h.gifts() > 0).mapToInt(DayFigures.Hour::hour).min().orElse(OPENS);
        int last = hours.stream().filter(h -> h.gifts() > 0).mapToInt(DayFigures.Hour::hour).max().orElse(CLOSES);
        bars.getChildren().setAll(title);
        for (DayFigures.Hour hour : hours) {
            if (hour.hour() >= Math.min(first, OPENS) && hour.hour() <= Math.max(last, CLOSES)) {
                bars.getChildren().add(bar(hour, most));
            }
        }
    }

    private static Node bar(DayFigures.Hour hour, long most) {
        Label count = new Label(hour.gifts() == 0 ? "" : "%,d".formatted(hour.gifts()));
        count.getStyleClass().add("small-text");
        Region bar = new Region();
        bar.getStyleClass().add("hour-bar");
        double height = Math.max(hour.gifts() == 0 ? 1 : 3, TALLEST * hour.gifts() / most);
        bar.setMinHeight(height);
        bar.setMaxHeight(height);
        Label name = new Label(Integer.toString(hour.hour()));
        name.getStyleClass().addAll("muted", "small-text");
        VBox all = new VBox(1, count, bar, name);
        all.setAlignment(Pos.BOTTOM_CENTER);
        HBox.setHgrow(all, Priority.ALWAYS);
        all.setMaxWidth(56);
        return all;
    }
}
