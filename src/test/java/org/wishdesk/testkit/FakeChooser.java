package org.wishdesk.testkit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.wishdesk.ui.Chooser;

/** Answers as a user would have chosen; no native dialog opens in a test. */
public final class FakeChooser implements Chooser {

    private List<Path> opens = List.of();
    private Path saves;

    public void willOpen(List<Path> files) {
        opens = files;
    }

    public void willSave(Path file) {
        saves = file;
    }

    @Override
    public List<Path> open(String title, List<String> endings) {
        return opens;
    }

    @Override
    public Optional<Path> save(String title, String name, List<String> endings) {
        return Optional.ofNullable(saves);
    }
}
