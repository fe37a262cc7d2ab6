package org.wishdesk.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import org.wishdesk.words.Words;

/** Loads the layout that lies beside a class under the class's own name. */
public final class Fxml {

    private Fxml() {
    }

    public static Parent load(Object controller, Words words) {
        Class<?> type = controller.getClass();
        FXMLLoader loader = new FXMLLoader(type.getResource(type.getSimpleName() + ".fxml"), words.bundle());
        loader.setController(controller);
        loader.setClassLoader(type.getClassLoader());
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
