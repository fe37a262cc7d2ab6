package org.wishdesk.intake;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.wishdesk.base.Problem;
import org.wishdesk.goods.Nameplate;
import org.wishdesk.goods.PowerTest;
import org.wishdesk.goods.ThreeC;
import org.wishdesk.ui.Choice;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Fxml;
import org.wishdesk.ui.Kit;

/** The part of the entry row that only appliances and other things kept piece by piece have: what the plate says, and the test. */
final class NameplatePane {

    private final List<Node> boxes;

    @FXML private TextField brand;
    @FXML private TextField model;
    @FXML private TextField serial;
    @FXML private TextField made;
    @FXML private ComboBox<ThreeC> threeC;
    @FXML private ComboBox<PowerTest> powerTest;
    @FXML private TextField tester;

    NameplatePane(Kit kit) {
        Parent row = Fxml.load(this, kit.words());
        boxes = List.copyOf(row.getChildrenUnmodifiable());
        new Choice<>(threeC, kit.words()::t).offer(List.of(ThreeC.YES, ThreeC.NO, ThreeC.UNKNOWN));
        new Choice<>(powerTest, kit.words()::t).offer(List.of(PowerTest.WORKS, PowerTest.FAULTY, PowerTest.NOT_TESTED));
        fill(Nameplate.NONE);
    }

    /** Each field under its label, to stand among the row's other fields. */
    List<Node> boxes() {
        return boxes;
    }

    /** In the order in which they are typed. */
    List<Node> fields() {
        return List.of(brand, model, serial, made, threeC, powerTest, tester);
    }

    /** Told whenever something of the plate is typed. */
    void onTyping(Runnable typed) {
        List.of(model, made).forEach(field -> field.textProperty().addListener((o, was, is) -> typed.run()));
    }

    Nameplate plate() {
        return new Nameplate(brand.getText(), model.getText(), serial.getText(), made.getText(), threeC.getValue(), powerTest.getValue(), tester.getText());
    }

    void fill(Nameplate plate) {
        brand.setText(plate.brand());
        model.setText(plate.model());
        serial.setText(plate.serialNo());
        made.setText(plate.made());
        threeC.setValue(plate.threeC());
        powerTest.setValue(plate.powerTest());
        tester.setText(plate.tester());
    }

    /** Marks what is wrong and gives the first such field, or null. */
    Node mark(List<Problem> problems) {
        Node first = null;
        for (Node field : fields()) {
            boolean wrong = problems.stream().anyMatch(p -> p.field().equals(field.getId()));
            Fields.mark(field, wrong);
            if (wrong && first == null) {
                first = field;
            }
        }
        return first;
    }
}
