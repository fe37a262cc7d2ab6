package org.wishdesk.sorting;

import java.time.Instant;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import org.wishdesk.base.Refused;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Kit;

/** The day typed beside what was sorted or handled earlier. What is no day is marked and said, and nothing follows. */
final class WhenPane {

    private WhenPane() {
    }

    /** @param then gets the moment, null for now */
    static void read(Kit kit, Sorting sorting, TextField when, Consumer<Instant> then) {
        Instant happened;
        try {
            happened = sorting.moment(when.getText());
            Fields.mark(when, false);
        } catch (Refused refused) {
            Fields.mark(when, true);
            kit.alarm().refused(refused);
            Fields.enter(when);
            return;
        }
        then.accept(happened);
    }
}
