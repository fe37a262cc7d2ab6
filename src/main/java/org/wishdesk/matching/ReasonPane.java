package org.wishdesk.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Text;
import org.wishdesk.base.TypedMoment;
import org.wishdesk.ui.Choice;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Kit;

/** Asks for the reason before something is turned down or put on hold. */
final class ReasonPane {

    private ReasonPane() {
    }

    /** @param done told whether everything alike is meant, and the reason */
    static void refuse(Kit kit, String title, BiConsumer<Boolean, String> done) {
        ComboBox<Boolean> alike = new ComboBox<>();
        alike.setId("refuseAlike");
        new Choice<Boolean>(alike, a -> kit.t(a ? "matching.refuse.alike" : "matching.refuse.lot")).offer(List.of(true, false));
        TextField reason = new TextField();
        show(kit, title, "matching.refuse.what", alike, reason, "matching.refuseYes", () -> {
            done.accept(alike.getValue(), reason.getText());
            return true;
        });
    }

    /** @param done told until when, null for as long as nobody says otherwise, and the reason */
    static void hold(Kit kit, String title, LocalDate today, BiConsumer<LocalDate, String> done) {
        TextField until = new TextField();
        until.setId("holdUntil");
        until.setPromptText(kit.t("matching.hold.untilPrompt"));
        until.textProperty().addListener((o, was, is) -> Fields.mark(until, false));
        TextField reason = new TextField();
        show(kit, title, "matching.hold.until", until, reason, "matching.holdYes", () -> {
            LocalDate day = null;
            if (!Text.blank(until.getText())) {
                day = TypedMoment.comingDay(until.getText(), today).orElse(null);
                if (day == null) {
                    Fields.mark(until, true);
                    until.requestFocus();
                    kit.alarm().problems(List.of(new Problem("holdUntil", "ui.dayOdd")));
                    return false;
                }
            }
            done.accept(day, reason.getText());
            return true;
        });
    }

    /** @param done told the reason */
    static void ask(Kit kit, String title, String yesKey, Consumer<String> done) {
        TextField reason = new TextField();
        show(kit, title, null, null, reason, yesKey, () -> {
            done.accept(reason.getText());
            return true;
        });
    }

    private interface Done {
        boolean run();
    }

    private static void show(Kit kit, String title, String firstKey, Node first, TextField reason, String yesKey, Done done) {
        reason.setId("asideReason");
        reason.textProperty().addListener((o, was, is) -> Fields.mark(reason, false));
        Label head = new Label(title);
        head.setWrapText(true);
        head.getStyleClass().add("sheet-title");
        Label reasonLabel = new Label(kit.t("matching.aside.reason"));
        reasonLabel.getStyleClass().add("field-label");
        Button yes = new Button(kit.t(yesKey));
        yes.getStyleClass().add("accent");
        yes.setId("asideYes");
        Button no = new Button(kit.t("ui.no"));
        no.setCancelButton(true);
        no.setOnAction(e -> kit.alarm().closeSheet());
        Runnable finish = () -> {
            if (Text.blank(reason.getText())) {
                Fields.mark(reason, true);
                reason.requestFocus();
            } else if (done.run()) {
                kit.alarm().closeSheet();
            }
        };
        yes.setOnAction(e -> finish.run());
        Fields.onEnter(reason, finish);
        HBox foot = new HBox(8, no, yes);
        foot.setAlignment(Pos.CENTER_RIGHT);
        VBox sheet = new VBox(10, head, new VBox(4, reasonLabel, reason), foot);
        if (first != null) {
            Fields.onEnter(first, reason::requestFocus);
            Label firstLabel = new Label(kit.t(firstKey));
            firstLabel.getStyleClass().add("field-label");
            sheet.getChildren().add(2, new VBox(4, firstLabel, first));
        }
        sheet.getStyleClass().add("sheet");
        sheet.setMaxSize(520, Region.USE_PREF_SIZE);
        kit.alarm().show(sheet, reason);
    }
}
