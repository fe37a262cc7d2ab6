package org.wishdesk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** How large the window opens. */
class WindowTest {

    private static List<Double> opened(Rectangle2D screen) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            Stage stage = new Stage();
            Window.fit(stage, screen);
            return List.of(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized() ? 1.0 : 0.0);
        });
    }

    /** 1366 by 768 less a task bar, as it is and at 125 %, the bar below or at the left. */
    @Test
    void itNeverReachesBeyondTheScreen() throws Exception {
        FxToolkit.registerPrimaryStage();
        for (Rectangle2D screen : List.of(new Rectangle2D(0, 0, 1366, 728), new Rectangle2D(0, 0, 1093, 582), new Rectangle2D(50, 0, 1043, 614))) {
            assertThat(opened(screen)).as(screen.toString()).containsExactly(screen.getMinX(), screen.getMinY(), screen.getWidth(), screen.getHeight(), 1.0);
        }
        assertThat(opened(new Rectangle2D(0, 0, 1920, 1040))).as("on a larger one it is as large as its work").containsExactly(Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0.0);
    }
}
