package org.wishdesk.goods;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.wishdesk.base.Problem;
import org.wishdesk.ui.Choice;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Fxml;
import org.wishdesk.ui.Kit;

/** The part of the row that only appliances and other things kept piece by piece have: what the plate says, the test, and whether it is too old. */
final class NameplatePane {

    private final Kit kit;
    private final List<Node> boxes;
    private final SafeUsePane safeUse;

    @FXML private TextField brand;
    @FXML private TextField model;
    @FXML private TextField serial;
    @FXML private TextField made;
    @FXML private ComboBox<ThreeC> threeC;
    @FXML private ComboBox<PowerTest> powerTest;
    @FXML private TextField tester;

    NameplatePane(Kit kit) {
        this.kit = kit;
        safeUse = new SafeUsePane(kit);
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

    /** Where it says whether the thing may still be used. */
    Node safeUse() {
        return safeUse.view();
    }

    void show(boolean there) {
        boxes.forEach(box -> {
            box.setVisible(there);
            box.setManaged(there);
        });
    }

    boolean shown() {
        return boxes.getFirst().isVisible();
    }

    void day(LocalDate today) {
        safeUse.day(today);
    }

    /** Says of the thing in the row how its age stands. */
    void sayAge(String item) {
        safeUse.show(item, plate(), shown());
    }

    /** Says why the thing is not kept for its age, gas appliances always and others once ({@link SafeUse}), and marks its year. */
    boolean tooOld(String item) {
        Optional<Problem> old = safeUse.objection(item, shown() ? plate().clean() : Nameplate.NONE);
        if (old.isEmpty()) {
            return false;
        }
        mark(List.of(old.get()));
        kit.alarm().problems(List.of(old.get()));
        if (safeUse.refused()) {
            Fields.enter(made);
        }
        return true;
    }

    void clear() {
        safeUse.forget();
        fill(Nameplate.NONE);
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
