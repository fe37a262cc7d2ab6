package org.wishdesk.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.BufferedOutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.wishdesk.base.Refused;

/** Writes a file whole or not at all: beside it first, then in its place. What was there before stays when anything fails. */
final class Whole {

    private Whole() {
    }

    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    static void write(Path file, Writing writing) {
        Path target = file.toAbsolutePath();
        Path beside = null;
        try {
            if (target.getParent() == null || !Files.isDirectory(target.getParent())) {
                throw new Refused("paper.noFolder", String.valueOf(target.getParent()));
            }
            beside = Files.createTempFile(target.getParent(), ".wishdesk", ".part");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside), 1 << 16)) {
                writing.to(out);
            }
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (FileSystemException e) {
            throw new Refused("paper.cannotWrite", target.toString());
        } catch (IOException e) {
            throw new Refused("paper.writeFailed", target.toString());
        } finally {
            if (beside != null) {
                try {
                    Files.deleteIfExists(beside);
                } catch (IOException e) {
                    beside.toFile().deleteOnExit();
                }
            }
        }
    }
}
