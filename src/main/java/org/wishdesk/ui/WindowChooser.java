package org.wishdesk.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The system's own dialogs. */
public final class WindowChooser implements Chooser {

    private File folder;

    @Override
    public List<Path> open(String title, List<String> endings) {
        List<File> chosen = chooser(title, endings).showOpenMultipleDialog(owner());
        if (chosen == null || chosen.isEmpty()) {
            return List.of();
        }
        folder = chosen.getFirst().getParentFile();
        return chosen.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> save(String title, String name, List<String> endings) {
        FileChooser chooser = chooser(title, endings);
        chooser.setInitialFileName(name);
        File chosen = chooser.showSaveDialog(owner());
        if (chosen != null) {
            folder = chosen.getParentFile();
        }
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    private FileChooser chooser(String title, List<String> endings) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        endings.forEach(e -> chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(e.toUpperCase(java.util.Locale.ROOT), "*." + e)));
        if (endings.size() > 1) {
            chooser.getExtensionFilters().addFirst(new FileChooser.ExtensionFilter(String.join(" ", endings), endings.stream().map(e -> "*." + e).toList()));
        }
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        return chooser;
    }

    private static Window owner() {
        return Window.getWindows().stream().filter(Window::isFocused).findFirst().orElse(null);
    }
}
