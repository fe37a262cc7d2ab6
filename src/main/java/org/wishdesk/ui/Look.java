package org.wishdesk.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import org.wishdesk.paper.Fonts;

/** Theme and letters; light and dark follow the system. */
public final class Look {

    private Look() {
    }

    /** Loads the letters and the theme once, before the first scene. */
    public static void begin() {
        try (InputStream regular = Fonts.regular(); InputStream bold = Fonts.bold()) {
            Font.loadFont(regular, 14);
            Font.loadFont(bold, 14);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        follow();
        Platform.getPreferences().colorSchemeProperty().addListener((o, was, is) -> follow());
    }

    private static void follow() {
        use(Platform.getPreferences().getColorScheme() == ColorScheme.DARK);
    }

    public static void use(boolean dark) {
        Application.setUserAgentStylesheet(dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
    }

    public static void dress(Scene scene) {
        scene.getStylesheets().add(Look.class.getResource("wishdesk.css").toExternalForm());
    }
}
