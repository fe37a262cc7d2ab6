package org.wishdesk.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wishdesk.base.Difference;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.MovableClock;
import org.wishdesk.testkit.OpenDesk;
import org.wishdesk.ui.Screen;
import org.wishdesk.words.Language;

/**
 * Whatever stands in any field of any screen or sheet when Enter and Ctrl+Enter are pressed: taken, or said in words, never a fault. What the nouns
 * make of it is {@link HostileFieldsTest}'s.
 */
class EveryFieldTest {

    private static final List<String> TYPED = List.of("x".repeat(10_000), "a\u0000b\u0007c\u001b[31m\u202e", "9,999,999,999", "-1", "0",
            "\u66f4\t\u6b63\t3\n\u68c9\u8863\t4\n", "\ud83d\ude00\uff11\uff12\uff13{0} {1,choice,x}%s", "\ud83d", "<b>'; drop table gift; --");

    @TempDir
    Path folder;

    private final Set<String> fields = new TreeSet<>();
    private final List<String> faults = new ArrayList<>();
    private OpenDesk open;

    /** How to get to everything that has fields. */
    private Map<String, Runnable> places() {
        Map<String, Runnable> places = new LinkedHashMap<>();
        for (Screen screen : open.desk.screens()) {
            places.put(screen.title(), () -> {
                open.go(screen.title());
                if (open.alarm.sheetOpen()) {
                    // What is not saved yet is left.
                    open.press(KeyCode.ENTER);
                }
            });
        }
        for (KeyCode form : List.of(KeyCode.F4, KeyCode.F5, KeyCode.F6, KeyCode.F7)) {
            places.put("correct " + form, () -> gift(KeyCode.HOME, form));
        }
        places.put("correct cash", () -> gift(KeyCode.END, KeyCode.F4));
        places.put("print", () -> gift(KeyCode.F8));
        places.put("proof", () -> gift(KeyCode.F8, KeyCode.O));
        return places;
    }

    private void gift(KeyCode... keys) {
        open.go("intake.today.title");
        // Out of a list of suggestions, and out of the form.
        open.press(KeyCode.ESCAPE);
        open.press(KeyCode.ESCAPE);
        open.press(KeyCode.F2);
        open.press(KeyCode.CONTROL, KeyCode.A);
        open.press(KeyCode.BACK_SPACE);
        open.press(KeyCode.DOWN);
        open.press(KeyCode.ENTER);
        for (KeyCode key : keys) {
            open.press(key);
        }
    }

    private void away() {
        while (open.alarm.sheetOpen()) {
            open.press(KeyCode.ESCAPE);
        }
    }

    private List<TextInputControl> seen() {
        return open.onScreen(() -> {
            List<TextInputControl> all = new ArrayList<>();
            collect(open.alarm.sheetOpen() ? open.alarm.sheets() : open.scene().getRoot(), all);
            return all;
        });
    }

    private Optional<TextInputControl> seen(String id) {
        return seen().stream().filter(field -> id.equals(field.getId())).findFirst();
    }

    private static void collect(Node node, List<TextInputControl> all) {
        if (node.isVisible() && node instanceof TextInputControl field) {
            if (field.isEditable() && !field.isDisabled()) {
                all.add(field);
            }
        } else if (node.isVisible() && node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
        }
    }

    private static boolean says(Node node, String sentence) {
        return node instanceof Labeled labeled && sentence.equals(labeled.getText())
                || node instanceof Parent parent && parent.getChildrenUnmodifiable().stream().anyMatch(child -> says(child, sentence));
    }

    private void pressed(String what, KeyCode... keys) {
        open.press(keys);
        boolean fault = open.onScreen(() -> open.alarm.sheetOpen() && says(open.alarm.sheets(), open.words.t("ui.faultTitle")));
        if (fault) {
            faults.add(what);
            open.press(KeyCode.ENTER);
        }
    }

    private void type(String place, Runnable there, String id, String typed) {
        if (seen(id).isEmpty()) {
            away();
            there.run();
        }
        seen(id).ifPresent(field -> {
            String what = place + " " + id + ": " + typed.substring(0, Math.min(12, typed.length()));
            fields.add(key(place, id));
            open.onScreen(() -> {
                field.requestFocus();
                field.selectAll();
                field.replaceSelection(typed);
                return null;
            });
            pressed(what, KeyCode.ENTER);
            pressed(what, KeyCode.CONTROL, KeyCode.ENTER);
        });
    }

    /** The list of gifts stands beside each form, and a form has some fields of the one before. */
    private static String key(String place, String id) {
        return place.replaceFirst(" .*", "") + " " + id;
    }

    @Test
    void everythingIsTakenOrSaidInWords() throws Exception {
        try (OpenDesk desk = new OpenDesk(folder, new MovableClock("2016-05-28T02:00:00Z"), Language.ZH)) {
            open = desk;
            desk.station.intake().log(Desks.gift("\u738b\u82b3", 30, "1000"));
            desk.settle();
            int turn = 0;
            for (Map.Entry<String, Runnable> place : places().entrySet()) {
                away();
                place.getValue().run();
                for (String id : seen().stream().map(Node::getId).filter(id -> !fields.contains(key(place.getKey(), id))).toList()) {
                    type(place.getKey(), place.getValue(), id, TYPED.get(turn % TYPED.size()));
                    type(place.getKey(), place.getValue(), id, TYPED.get((turn++ + 4) % TYPED.size()));
                }
            }
            assertThat(faults).isEmpty();
            assertThat(fields).hasSizeGreaterThan(60).contains("intake.title item", "money.title sum", "money.title slipNo", "correct rightSize", "correct rightPhone",
                    "correct rightSum", "print printName", "proof proofValue", "settings.title code", "inventory.bins.title spot", "money.title depositChecker");
            List<Difference> differences = desk.station.nouns().store().read(tx -> desk.station.nouns().cashBook().verify(tx));
            assertThat(differences).isEmpty();
        }
    }
}
