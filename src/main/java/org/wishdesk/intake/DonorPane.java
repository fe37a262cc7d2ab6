package org.wishdesk.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Text;
import org.wishdesk.people.Donor;
import org.wishdesk.people.DonorDraft;
import org.wishdesk.people.DonorKind;
import org.wishdesk.people.Donors;
import org.wishdesk.people.Phone;
import org.wishdesk.ui.Choice;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Fxml;
import org.wishdesk.ui.Kit;
import org.wishdesk.ui.Suggest;

/** Who gives: found by name, initials or phone, made on the fly, or nobody; and where and by whom it was taken in. */
final class DonorPane {

    private static final int SUGGESTIONS = 7;

    private final Kit kit;
    private final Donors donors;
    private final Runnable next;
    private final Parent view;
    private final Suggest<Option> suggest;

    @FXML private TextField donor;
    @FXML private TextField phone;
    @FXML private ComboBox<DonorKind> donorKind;
    @FXML private CheckBox publish;
    @FXML private ComboBox<String> channel;
    @FXML private TextField handler;
    @FXML private Label donorState;

    private UUID donorId;
    private boolean noName;

    /** A donor to choose, or the making of a new one of the typed name. */
    private record Option(Donor donor, String fresh) {
    }

    /**
     * @param next    where the cursor goes when the donor is known
     * @param changed told of changes that no key shows
     */
    DonorPane(Kit kit, Donors donors, Channels channels, Runnable next, Runnable changed) {
        this.kit = kit;
        this.donors = donors;
        this.next = next;
        view = Fxml.load(this, kit.words());
        new Choice<>(donorKind, kit.words()::t).offer(List.of(DonorKind.PERSON, DonorKind.UNIT));
        new Choice<>(channel, c -> c).offer(channels.names());
        suggest = new Suggest<>(kit, donor, this::options, this::shown, this::take);
        donor.textProperty().addListener((o, was, is) -> forget());
        Fields.onEnter(donor, this::onward);
        Fields.onEnter(phone, next);
        Fields.onEnter(handler, next);
        Fields.onEscape(phone, this::focus);
        Fields.onEscape(handler, this::focus);
        donorState.textProperty().addListener((o, was, is) -> changed.run());
    }

    private void onward() {
        if (donorId == null) {
            phone.requestFocus();
        } else {
            next.run();
        }
    }

    Node view() {
        return view;
    }

    private List<Option> options(String typed) {
        List<Option> options = new ArrayList<>();
        donors.suggest(typed, SUGGESTIONS).forEach(d -> options.add(new Option(d, null)));
        // A new donor can be made as long as letters alone could not be meant as initials.
        if (!options.isEmpty() && typed.codePoints().anyMatch(c -> c > 127)) {
            options.add(new Option(null, Text.name(typed)));
        }
        return options;
    }

    /** The donor sees this screen: of a phone only the tail. */
    private String shown(Option option) {
        if (option.donor() == null) {
            return kit.t("intake.newDonor", option.fresh());
        }
        Donor d = option.donor();
        return kit.t("intake.knownDonor", d.name(), d.phone() == null ? "" : new Phone(d.phone()).tail(), kit.words().t(d.kind()), d.gifts());
    }

    private void take(Option option) {
        if (option.donor() == null) {
            donor.setText(option.fresh());
            donorId = null;
            phone.requestFocus();
        } else {
            donor.setText(option.donor().name());
            phone.clear();
            donorKind.setValue(option.donor().kind());
            publish.setSelected(option.donor().publishName());
            donorId = option.donor().id();
            next.run();
        }
        noName = false;
        say();
    }

    private void forget() {
        donorId = null;
        noName = false;
        Fields.mark(donor, false);
        say();
    }

    /** The donor leaves no name. */
    void leaveNoName() {
        suggest.quietly(donor::clear);
        suggest.close();
        phone.clear();
        donorId = null;
        noName = true;
        say();
        next.run();
    }

    private void say() {
        donorState.setText(noName ? kit.t("intake.state.noName") : donorId != null ? kit.t("intake.state.known")
                : Text.blank(donor.getText()) ? "" : kit.t("intake.state.new"));
    }

    /** Neither a name nor the word that there is none. */
    boolean unsaid() {
        return !noName && donorId == null && Text.blank(donor.getText());
    }

    DonorDraft draft() {
        return noName ? DonorDraft.ANONYMOUS : new DonorDraft(donorId, donorKind.getValue(), donor.getText(), phone.getText(), publish.isSelected());
    }

    ReceiptState receipt() {
        return noName ? ReceiptState.NO_NAME : ReceiptState.NOT_ASKED;
    }

    String channel() {
        return channel.getValue();
    }

    String handler() {
        return handler.getText();
    }

    /** Marks what is wrong here and puts the cursor there; false when nothing is. */
    boolean mark(List<Problem> problems) {
        boolean name = problems.stream().anyMatch(p -> p.field().equals("donor"));
        boolean number = problems.stream().anyMatch(p -> p.field().equals("phone"));
        boolean hand = problems.stream().anyMatch(p -> p.field().equals("handler"));
        Fields.mark(handler, hand);
        Fields.mark(donor, name);
        Fields.mark(phone, number);
        if (name) {
            donor.requestFocus();
        } else if (number) {
            phone.requestFocus();
        } else if (hand) {
            handler.requestFocus();
        }
        return name || number || hand;
    }

    void focus() {
        donor.requestFocus();
        donor.selectAll();
    }

    /** Where Esc goes from the goods. */
    void focusLast() {
        Fields.enter(donorId == null && !noName && !Text.blank(donor.getText()) ? phone : donor);
    }

    DonorTyping typing() {
        return new DonorTyping(donorId, noName, donor.getText(), phone.getText(), donorKind.getValue(), publish.isSelected(), channel.getValue(),
                handler.getText());
    }

    /** Letter by letter as it stood. */
    void fill(DonorTyping typing) {
        clear();
        suggest.quietly(() -> donor.setText(typing.name()));
        phone.setText(typing.phone());
        donorKind.setValue(typing.kind());
        publish.setSelected(typing.publish());
        channel.setValue(typing.channel());
        handler.setText(typing.handler());
        donorId = typing.id();
        noName = typing.noName();
        say();
    }

    /** Ready for the next donor; channel and handler stay. */
    void clear() {
        suggest.quietly(donor::clear);
        suggest.close();
        phone.clear();
        donorKind.setValue(DonorKind.PERSON);
        publish.setSelected(false);
        forget();
    }
}
