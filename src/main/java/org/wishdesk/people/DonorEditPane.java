package org.wishdesk.people;

import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.wishdesk.base.Problem;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Kit;

/** What can be put right of a donor, over the work: name, phone, 网名, consent and note. Enter goes on, the last saves. */
final class DonorEditPane {

    /** What was typed. */
    record Typed(DonorDraft draft, String aliases, String note) {
    }

    private final Kit kit;
    private final Donor donor;
    private final TextField name;
    private final TextField phone;
    private final TextField aliases;
    private final TextField note;
    private final CheckBox publish;
    private final VBox sheet;

    /** @param number the whole phone; that it was shown is written down by whoever asked for it */
    DonorEditPane(Kit kit, Donor donor, String number, List<String> known, java.util.function.Consumer<Typed> save) {
        this.kit = kit;
        this.donor = donor;
        name = field("editName", donor.name());
        phone = field("editPhone", number);
        aliases = field("editAliases", String.join("\u3001", known));
        aliases.setPromptText(kit.t("people.prompt.aliases"));
        note = field("editNote", donor.note());
        publish = new CheckBox(kit.t("people.field.publish"));
        publish.setId("editPublish");
        publish.setSelected(donor.publishName());
        Button go = new Button(kit.t("people.donors.save"));
        go.setId("editSave");
        go.getStyleClass().add("accent");
        go.setOnAction(e -> {
            if (checked()) {
                save.accept(new Typed(draft(), aliases.getText(), note.getText()));
            }
        });
        Button stay = new Button(kit.t("ui.no"));
        stay.setCancelButton(true);
        stay.setOnAction(e -> kit.alarm().closeSheet());
        List<Node> order = List.of(name, phone, aliases, note, publish, go);
        for (int i = 0; i + 1 < order.size(); i++) {
            Node next = order.get(i + 1);
            Fields.onEnter(order.get(i), () -> Fields.enter(next));
        }
        Fields.onEnter(go, go::fire);
        HBox row = new HBox(8, stay, go);
        row.setAlignment(Pos.CENTER_RIGHT);
        Label head = new Label(kit.t("people.donors.correcting", donor.name()));
        head.getStyleClass().add("section");
        sheet = new VBox(10, head, box("people.field.donorName", name), box("people.field.phone", phone), box("people.field.aliases", aliases),
                box("people.field.note", note), publish, row);
        sheet.getStyleClass().add("sheet");
        sheet.setMaxSize(460, Region.USE_PREF_SIZE);
    }

    private static TextField field(String id, String text) {
        TextField field = new TextField(text == null ? "" : text);
        field.setId(id);
        return field;
    }

    private VBox box(String key, Node field) {
        Label label = new Label(kit.t(key));
        label.getStyleClass().add("field-label");
        return new VBox(2, label, field);
    }

    private DonorDraft draft() {
        return new DonorDraft(donor.id(), donor.kind(), name.getText(), phone.getText(), publish.isSelected());
    }

    private boolean checked() {
        List<Problem> problems = new DonorDraft(null, donor.kind(), name.getText(), phone.getText(), publish.isSelected()).problems();
        Map<String, TextField> fields = Map.of("donor", name, "phone", phone);
        fields.forEach((key, field) -> Fields.mark(field, problems.stream().anyMatch(p -> p.field().equals(key))));
        if (!problems.isEmpty()) {
            kit.alarm().problems(problems);
            Fields.enter(fields.get(problems.getFirst().field()));
        }
        return problems.isEmpty();
    }

    void show() {
        kit.alarm().show(sheet, name);
        Fields.enter(name);
    }
}
