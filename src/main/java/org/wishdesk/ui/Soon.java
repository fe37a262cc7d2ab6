package org.wishdesk.ui;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Does something within a second after it was asked for, once however often, and when the program ends: what is half typed is kept so. */
public final class Soon {

    private final PauseTransition pause = new PauseTransition(Duration.millis(700));

    public Soon(Kit kit, Runnable action) {
        pause.setOnFinished(e -> action.run());
        kit.work().beforeClose(action);
    }

    public void changed() {
        if (pause.getStatus() != Animation.Status.RUNNING) {
            pause.playFromStart();
        }
    }

    /** What was asked for is not wanted any more. */
    public void stop() {
        pause.stop();
    }
}
