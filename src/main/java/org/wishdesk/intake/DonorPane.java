package org.wishdesk.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Refused;
import org.wishdesk.base.Text;
import org.wishdesk.people.DonorDraft;
import org.wishdesk.people.DonorKind;
import org.wishdesk.people.Donors;
import org.wishdesk.people.Phone;
import org.wishdesk.ui.Choice;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Fxml;
import org.wishdesk.ui.Initials;
import org.wishdesk.ui.Kit;
import org.wishdesk.ui.Suggest;
import org.wishdesk.words.Pinyin;

/** Who gives: found by name, initials or phone, made on the fly, or nobody; and where and by whom it was taken in. */
final class DonorPane {

    private static final int SUGGESTIONS = 7;

    private final Kit kit;
    private final Runnable next;
    private final Parent view;
    private final Suggest<DonorOption> suggest;
    private final Initials<DonorOption> initials;

    @FXML private TextField donor;
    @FXML private TextField phone;
    @FXML private ComboBox<DonorKind> donorKind;
    @FXML private CheckBox publish;
    @FXML private TextField channel;
    @FXML private TextField handler;
    @FXML private TextField checker;
    @FXML private VBox broughtBox;
    @FXML private TextField brought;
    @FXML private Label donorState;

    private final Intake intake;
    private final Suggest<TakingPlace> suggestPlace;

    private volatile List<TakingPlace> places = List.of();
    private UUID donorId;
    /** Of the donor that was chosen; null for none, and when it is not known here. */
    private Phone known;
    private boolean noName;

    /**
     * @param next    where the cursor goes when the donor is known
     * @param changed told of changes that no key shows
     */
    DonorPane(Kit kit, Donors donors, Intake intake, Runnable next, Runnable changed) {
        this.kit = kit;
        this.intake = intake;
        this.next = next;
        view = Fxml.load(this, kit.words());
        new Choice<>(donorKind, kit.words()::t).offer(List.of(DonorKind.PERSON, DonorKind.UNIT));
        suggest = new Suggest<>(kit, donor, typed -> DonorOption.of(typed, donors, intake, kit.words()), DonorOption::shown, this::take);
        initials = new Initials<>(kit, () -> Text.name(donor.getText()), () -> donorId != null || !Text.blank(phone.getText()), typed -> DonorOption.meant(typed, donors, intake, kit.words()),
                DonorOption::shown, option -> suggest.quietly(() -> take(option)), "intake.askInitials", "intake.askInitials.yes");
        channel.setText(intake.channels().names().getFirst());
        suggestPlace = new Suggest<>(kit, channel, this::placesFor, TakingPlace::name, place -> {
            channel.setText(place.name());
            next.run();
        });
        donor.textProperty().addListener((o, was, is) -> forget());
        Fields.onEnter(donor, this::onward);
        showBrought(false);
        for (Node field : List.of(phone, donorKind, publish, channel, handler, checker, brought)) {
            Fields.onEnter(field, next);
            Fields.onEscape(field, this::focus);
        }
        donor.focusedProperty().addListener((o, was, is) -> tidy());
        phone.textProperty().addListener((o, was, is) -> say());
        donorState.textProperty().addListener((o, was, is) -> changed.run());
    }

    private void onward() {
        if (phoneForName()) {
            return;
        }
        if (donorId == null) {
            phone.requestFocus();
        } else {
            next.run();
        }
    }

    Node view() {
        return view;
    }

    /** Where the name that stands there is left as it is, all places, the most used first. */
    private List<TakingPlace> placesFor(String typed) {
        String asked = Pinyin.asked(typed);
        boolean chosen = places.stream().anyMatch(place -> place.name().equals(typed));
        return places.stream().filter(place -> chosen || place.meant(asked)).limit(SUGGESTIONS).toList();
    }

    /** Where things are taken in, as it is known now. */
    void offer(List<TakingPlace> known) {
        places = known;
    }

    /** Full-width figures, odd spaces and look-alike dots become plain when the cursor leaves the name. */
    private void tidy() {
        if (!donor.isFocused() && !phoneForName() && donorId == null && !donor.getText().equals(Text.name(donor.getText()))) {
            suggest.quietly(() -> donor.setText(Text.name(donor.getText())));
        }
    }

    /** A telephone number of nobody known is no name: it goes where it belongs, and the name is asked. False when it is none. */
    private boolean phoneForName() {
        Optional<Phone> typed = Phone.read(donor.getText());
        if (donorId != null || typed.isEmpty() || !Text.blank(phone.getText())) {
            return false;
        }
        phone.setText(typed.get().number());
        suggest.quietly(donor::clear);
        kit.alarm().info("intake.phoneIsNoName");
        return true;
    }

    /** Says that there is a telephone number and no name to it, for it could not be kept; false when there is not. */
    boolean phoneAlone() {
        phoneForName();
        if (donorId != null || Text.blank(phone.getText()) || !Text.blank(donor.getText())) {
            return false;
        }
        List<Problem> alone = List.of(new Problem("donor", "intake.phoneAlone"));
        mark(alone);
        kit.alarm().problems(alone);
        return true;
    }

    /** Letters that stand for the name may be initials of somebody known: true when that has to be asked first, then it goes on. */
    boolean asked(Runnable then) {
        return initials.open(then);
    }

    private void take(DonorOption option) {
        if (option.donor() == null) {
            donor.setText(option.fresh());
            donorId = null;
            known = null;
            phone.requestFocus();
        } else {
            donor.setText(option.donor().name());
            phone.clear();
            donorKind.setValue(option.donor().kind());
            publish.setSelected(option.donor().publishName());
            donorId = option.donor().id();
            known = option.donor().phone() == null ? null : new Phone(option.donor().phone());
            next.run();
        }
        noName = false;
        say();
    }

    private void forget() {
        donorId = null;
        known = null;
        noName = false;
        Fields.mark(donor, false);
        Fields.mark(phone, false);
        say();
    }

    /** The donor leaves no name. */
    void leaveNoName() {
        suggest.quietly(donor::clear);
        suggest.close();
        phone.clear();
        Fields.mark(donor, false);
        Fields.mark(phone, false);
        donorId = null;
        noName = true;
        say();
        next.run();
    }

    private void say() {
        donorState.setText(noName ? kit.t("intake.state.noName") : namesake() ? kit.t("intake.state.namesake")
                : donorId != null && known != null ? kit.t("intake.state.knownBy", known.tail()) : donorId != null ? kit.t("intake.state.known")
                : Text.blank(donor.getText()) ? "" : kit.t("intake.state.new"));
    }

    /** Another person of that name was meant, as the phone says that was typed. */
    private boolean namesake() {
        return donorId != null && known != null && donorKind.getValue() == DonorKind.PERSON && Phone.read(phone.getText()).filter(typed -> !typed.equals(known)).isPresent();
    }

    /** Neither a name nor the word that there is none. */
    boolean unsaid() {
        return !noName && donorId == null && Text.blank(donor.getText());
    }

    DonorDraft draft() {
        return noName ? DonorDraft.ANONYMOUS : new DonorDraft(donorId, donorKind.getValue(), donor.getText(), phone.getText(), publish.isSelected());
    }

    boolean noName() {
        return noName;
    }

    String channel() {
        return channel.getText();
    }

    String handler() {
        return handler.getText();
    }

    String checker() {
        return checker.getText();
    }

    void focusPlace() {
        Fields.enter(channel);
    }

    /** A gift of an earlier day, as when yesterday's paper slips are typed in: the day stands there for all to see until it is emptied. */
    void focusBrought() {
        showBrought(true);
        Fields.enter(brought);
    }

    private void showBrought(boolean shown) {
        broughtBox.setVisible(shown);
        broughtBox.setManaged(shown);
    }

    /** The day as typed, blank for now. */
    String brought() {
        return brought.getText();
    }

    /** Says what is wrong with the day it was brought, and marks it; false when nothing is. */
    boolean broughtOdd() {
        try {
            intake.brought(brought());
            return false;
        } catch (Refused refused) {
            mark(List.of(new Problem("brought", refused.key())));
            kit.alarm().refused(refused);
            return true;
        }
    }

    /** Marks what is wrong here and puts the cursor there; false when nothing is. */
    boolean mark(List<Problem> problems) {
        TextField first = null;
        for (TextField field : List.of(donor, phone, channel, handler, checker, brought)) {
            boolean wrong = problems.stream().anyMatch(p -> p.field().equals(field.getId()));
            Fields.mark(field, wrong);
            first = wrong && first == null ? field : first;
        }
        if (first != null) {
            first.requestFocus();
        }
        return first != null;
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
        return new DonorTyping(donorId, noName, donor.getText(), phone.getText(), donorKind.getValue(), publish.isSelected(), channel.getText(),
                handler.getText(), checker.getText(), brought.getText());
    }

    /** Letter by letter as it stood. */
    void fill(DonorTyping typing) {
        clear();
        suggest.quietly(() -> donor.setText(typing.name()));
        phone.setText(typing.phone());
        donorKind.setValue(typing.kind());
        publish.setSelected(typing.publish());
        suggestPlace.quietly(() -> channel.setText(typing.channel()));
        handler.setText(typing.handler());
        checker.setText(typing.checker() == null ? "" : typing.checker());
        brought.setText(typing.brought() == null ? "" : typing.brought());
        showBrought(!brought.getText().isEmpty());
        donorId = typing.id();
        noName = typing.noName();
        say();
    }

    /** Ready for the next donor; the place, the day and who is at the counter stay. */
    void clear() {
        showBrought(!Text.blank(brought.getText()));
        suggest.quietly(donor::clear);
        suggest.close();
        phone.clear();
        donorKind.setValue(DonorKind.PERSON);
        publish.setSelected(false);
        forget();
    }
}
