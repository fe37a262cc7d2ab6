package org.wishdesk.people;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.wishdesk.settings.Settings;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Fxml;
import org.wishdesk.ui.Kit;
import org.wishdesk.ui.Screen;

/** The donors: found, opened, put right, and two that are one merged. Of a phone only the tail shows until someone asks, which is written down. */
public final class DonorScreen implements Screen {

    private static final int FOUND = 60;
    private static final int DOUBLETS = 200;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");

    private final Kit kit;
    private final Donors donors;
    private final DonorFile file;
    private final Settings settings;
    private Parent view;

    @FXML private TextField donorSearch;
    @FXML private TableView<Donor> donorList;
    @FXML private TableView<Doublet> doublets;
    @FXML private Label doubletCount;
    @FXML private Button mergePair;
    @FXML private Button apart;
    @FXML private VBox donorDetail;
    @FXML private Label donorName;
    @FXML private Label donorFacts;
    @FXML private Label donorPhone;
    @FXML private Button showDonorPhone;
    @FXML private Label donorNote;
    @FXML private Button correct;
    @FXML private Button merge;
    @FXML private Label mergedTitle;
    @FXML private GridPane merged;
    @FXML private GridPane changes;
    @FXML private GridPane looks;

    private DonorTrailPane trail;
    private DonorFile.Opened opened;
    private ZoneId zone = ZoneId.of("UTC");
    private String clerk = "";
    private boolean reloading;

    public DonorScreen(Kit kit, Donors donors, DonorFile file, Settings settings) {
        this.kit = kit;
        this.donors = donors;
        this.file = file;
        this.settings = settings;
    }

    @Override
    public String title() {
        return "people.donors.title";
    }

    @Override
    public String icon() {
        return "mdi2a-account-heart-outline";
    }

    @Override
    public List<Key> keys() {
        return List.of(new Key("F2", "people.key.search"), new Key("\u2193 Enter", "people.key.openDonor"), new Key("F4", "people.key.doublets"),
                new Key("F6", "people.key.correct"), new Key("F7", "people.key.merge"), new Key("F8", "people.key.phone"),
                new Key("F9", "people.key.apart"), new Key("F5", "people.key.lookAgain"));
    }

    @Override
    public Parent view() {
        if (view == null) {
            view = Fxml.load(this, kit.words());
            prepare();
        }
        return view;
    }

    private void prepare() {
        trail = new DonorTrailPane(kit, merged, changes, looks, this::takeApart);
        Fields.column(donorList, kit.t("people.field.donorName"), 190, Donor::name);
        Fields.column(donorList, kit.t("people.field.kind"), 70, d -> kit.words().t(d.kind()));
        Fields.column(donorList, kit.t("people.field.phone"), 90, DonorScreen::tail);
        Fields.column(donorList, kit.t("people.field.gifts"), 70, Donor::gifts);
        Fields.column(donorList, kit.t("people.field.lastGift"), 110, d -> day(d.lastGiftAt()));
        donorList.setPlaceholder(new Label(kit.t("people.donors.none")));
        Fields.column(doublets, kit.t("people.field.stands"), 190, d -> said(d.stands()));
        Fields.column(doublets, kit.t("people.field.mayBe"), 190, d -> said(d.other()));
        Fields.column(doublets, kit.t("people.field.why"), 100, d -> kit.words().t(d.why()));
        doublets.setPlaceholder(new Label(kit.t("people.doublets.none")));
        donorSearch.textProperty().addListener((o, was, is) -> find());
        donorSearch.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if ((event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) && !event.isShortcutDown() && !donorList.getItems().isEmpty()) {
                event.consume();
                donorList.requestFocus();
                if (donorList.getSelectionModel().isEmpty()) {
                    donorList.getSelectionModel().select(0);
                }
            }
        });
        donorList.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            if (!reloading && is != null) {
                open(is.id());
            }
        });
        doublets.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            mergePair.setDisable(is == null);
            apart.setDisable(is == null);
            if (is != null) {
                open(is.other().id());
            }
        });
        mergePair.setDisable(true);
        apart.setDisable(true);
        mergePair.setOnAction(e -> mergePair());
        apart.setOnAction(e -> apart());
        showDonorPhone.setOnAction(e -> reveal());
        correct.setOnAction(e -> correct());
        merge.setOnAction(e -> chooseOther());
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        show(null);
    }

    private void key(KeyEvent event) {
        Runnable action = switch (event.getCode()) {
            case F2 -> () -> Fields.enter(donorSearch);
            case F4 -> this::toDoublets;
            case F5 -> this::lookAgain;
            case F6 -> this::correct;
            case F7 -> doublets.isFocused() ? this::mergePair : this::chooseOther;
            case F8 -> this::reveal;
            case F9 -> this::apart;
            default -> null;
        };
        if (action != null && !kit.alarm().sheetOpen()) {
            event.consume();
            action.run();
        }
    }

    private void toDoublets() {
        doublets.requestFocus();
        if (doublets.getSelectionModel().isEmpty()) {
            doublets.getSelectionModel().select(0);
        }
    }

    /** Others may see the screen: of a phone only the tail. */
    private static String tail(Donor donor) {
        return donor.phone() == null ? "" : "\u2026" + new Phone(donor.phone()).tail();
    }

    static String said(Donor donor) {
        return donor.name() + (donor.phone() == null ? "" : " " + tail(donor));
    }

    private String day(Instant at) {
        return at == null ? "" : DAY.format(at.atZone(zone));
    }

    private void find() {
        String typed = donorSearch.getText();
        kit.work().ask("donors", () -> donors.suggest(typed, FOUND), found -> {
            reloading = true;
            donorList.getItems().setAll(found);
            donorList.getSelectionModel().clearSelection();
            found.stream().filter(d -> opened != null && d.id().equals(opened.donor().id())).findFirst().ifPresent(donorList.getSelectionModel()::select);
            reloading = false;
        });
    }

    private void lookAgain() {
        lookAgain(-1);
    }

    /** @param choose which of those found is chosen then, or below zero for none */
    private void lookAgain(int choose) {
        kit.work().ask("doublets", () -> file.doublets(DOUBLETS), found -> {
            doublets.getItems().setAll(found);
            doublets.getSelectionModel().clearSelection();
            doubletCount.setText(Integer.toString(found.size()));
            if (choose >= 0 && !found.isEmpty()) {
                doublets.getSelectionModel().select(Math.min(choose, found.size() - 1));
            }
        });
    }

    private void open(UUID id) {
        kit.work().ask("donor", () -> file.open(id), this::show);
    }

    private void show(DonorFile.Opened now) {
        opened = now;
        donorDetail.setVisible(now != null);
        if (now == null) {
            return;
        }
        Donor donor = now.donor();
        donorName.setText(donor.name() + (now.aliases().isEmpty() ? "" : " \u00b7 " + String.join("\u3001", now.aliases())));
        donorFacts.setText(kit.t("people.donors.facts", kit.words().t(donor.kind()), donor.gifts(), donor.lastGiftAt() == null ? "\u2014" : day(donor.lastGiftAt()),
                kit.t(donor.publishName() ? "people.donors.published" : "people.donors.notPublished")));
        donorPhone.setText(now.phone().isEmpty() ? kit.t("people.nothingThere") : now.phone());
        showDonorPhone.setDisable(now.phone().isEmpty());
        boolean gone = donor.mergedInto() != null;
        donorNote.setText(gone ? kit.t("people.donors.isMerged") : donor.note() == null ? "" : donor.note());
        donorNote.setManaged(!donorNote.getText().isEmpty());
        correct.setDisable(donor.kind() == DonorKind.ANONYMOUS || gone);
        merge.setDisable(donor.kind() == DonorKind.ANONYMOUS || gone);
        mergedTitle.setVisible(!now.merged().isEmpty());
        mergedTitle.setManaged(!now.merged().isEmpty());
        trail.show(now, zone);
    }

    private void reveal() {
        DonorFile.Opened now = opened;
        if (now != null && !showDonorPhone.isDisabled()) {
            kit.work().act(() -> file.revealPhone(now.donor().id(), clerk), number -> kit.work().ask("donor", () -> file.open(now.donor().id()), seen -> {
                show(seen);
                donorPhone.setText(number);
            }));
        }
    }

    /** Whoever puts a phone right sees it, and that is written down like any look. */
    private void correct() {
        DonorFile.Opened now = opened;
        if (now == null || correct.isDisabled()) {
            return;
        }
        UUID id = now.donor().id();
        kit.work().act(() -> now.phone().isEmpty() ? "" : file.revealPhone(id, clerk), number -> new DonorEditPane(kit, now.donor(), number, now.aliases(),
                typed -> kit.work().act(() -> file.correct(typed.draft(), typed.note(), typed.aliases(), clerk), right -> {
                    kit.alarm().closeSheet();
                    kit.alarm().done("people.donors.corrected", right.name());
                    open(id);
                    lookAgain();
                })).show());
    }

    private void mergePair() {
        Doublet pair = doublets.getSelectionModel().getSelectedItem();
        if (pair != null) {
            askMerge(pair.other(), pair.stands());
        }
    }

    /** The one that is open turns out to be another, who is looked for. */
    private void chooseOther() {
        if (opened != null && !merge.isDisabled()) {
            new MergePane(kit, donors, opened.donor(), this::askMerge).show();
        }
    }

    private void askMerge(Donor gone, Donor stands) {
        String question = kit.t(gone.kind() == stands.kind() ? "people.donors.askMerge" : "people.donors.askMergeKinds", said(gone), said(stands), gone.gifts());
        kit.alarm().ask(question, "people.donors.askMerge.yes", () -> kit.work().act(() -> file.merge(gone.id(), stands.id(), gone.kind() != stands.kind(), clerk), now -> {
            kit.alarm().done("people.donors.mergedNow", gone.name(), now.name());
            open(now.id());
            find();
            lookAgain();
        }));
    }

    private void takeApart(Donor gone) {
        kit.work().act(() -> file.takeApart(gone.id(), clerk), now -> {
            kit.alarm().done("people.donors.apartNow", now.name());
            open(opened.donor().id());
            find();
            lookAgain();
        });
    }

    private void apart() {
        Doublet pair = doublets.getSelectionModel().getSelectedItem();
        int at = doublets.getSelectionModel().getSelectedIndex();
        if (pair != null) {
            kit.work().act(() -> {
                file.apart(pair.stands().id(), pair.other().id(), clerk);
                return pair;
            }, done -> lookAgain(at));
        }
    }

    @Override
    public void refresh() {
        kit.work().ask("donors station", settings::station, station -> {
            zone = station.zoneId();
            clerk = station.clerk();
            find();
        });
    }

    /** Whoever comes back finds the phone hidden again. */
    @Override
    public void focus() {
        Fields.enter(donorSearch);
        lookAgain();
        if (opened != null) {
            open(opened.donor().id());
        }
    }
}
