package org.wishdesk.testkit;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Text;
import javax.imageio.ImageIO;
import org.wishdesk.words.Language;

/** Pictures of the screens at the size of the old office PC, and a look for what is cut off. */
public final class Pictures {

    private Pictures() {
    }

    /** Lays the window out at 1366 by 728 (768 less the title and task bar), keeps the picture, and says what is cut off in it. */
    public static List<String> keep(OpenDesk open, String name, Language language) {
        return keep(open, name, language, 1366, 728);
    }

    public static List<String> keep(OpenDesk open, String name, Language language, double width, double height) {
        open.onScreen(() -> {
            open.stage.setWidth(width);
            open.stage.setHeight(height);
            return null;
        });
        open.settle();
        BufferedImage picture = open.onScreen(() -> {
            open.scene().getRoot().applyCss();
            open.scene().getRoot().layout();
            WritableImage image = open.scene().snapshot(null);
            return SwingFXUtils.fromFXImage(image, null);
        });
        try {
            Path file = Files.createDirectories(Path.of("target", "screens")).resolve(name + "_" + language.code() + ".png");
            ImageIO.write(picture, "png", file.toFile());
            return cutOff(open);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            open.onScreen(() -> {
                open.stage.setWidth(980);
                open.stage.setHeight(768);
                return null;
            });
        }
    }

    /**
     * Labels, buttons and headings whose text is drawn shorter than it is, or that stand outside the window. Cells of a table may be: they widen on a
     * double click; and what scrolls may stand outside.
     */
    private static List<String> cutOff(OpenDesk open) {
        return open.onScreen(() -> {
            List<String> cut = new ArrayList<>();
            look(open.scene().getRoot(), open.scene().getWidth(), open.scene().getHeight(), cut);
            return cut;
        });
    }

    private static void look(Node node, double width, double height, List<String> cut) {
        if (!node.isVisible() || node instanceof TableCell || node instanceof ListCell<?> cell && !(cell.getParent() instanceof ComboBox)) {
            return;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank() && labeled.getWidth() > 0) {
            Node drawn = labeled.lookup(".text");
            if (drawn instanceof Text text && !text.getText().equals(labeled.getText())) {
                cut.add(labeled.getClass().getSimpleName() + " " + labeled.getText() + " -> " + text.getText());
            }
            Bounds at = labeled.localToScene(labeled.getBoundsInLocal());
            if (width < Double.MAX_VALUE && (at.getMinX() < -1 || at.getMaxX() > width + 1 || at.getMinY() < -1 || at.getMaxY() > height + 1)) {
                cut.add(labeled.getClass().getSimpleName() + " " + labeled.getText() + " outside");
            }
        }
        if (node instanceof Parent parent) {
            boolean scrolls = width == Double.MAX_VALUE || node instanceof ScrollPane || node instanceof TableView || node instanceof ListView;
            parent.getChildrenUnmodifiable().forEach(child -> look(child, scrolls ? Double.MAX_VALUE : width, scrolls ? Double.MAX_VALUE : height, cut));
        }
    }
}
