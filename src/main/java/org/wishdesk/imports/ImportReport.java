package org.wishdesk.imports;

import java.nio.file.Path;
import java.util.List;
import org.wishdesk.intake.Totals;

/**
 * What an import took in, or would.
 *
 * @param totals     of the gifts that were added
 * @param households and the rest: how many were added
 */
public record ImportReport(List<FileReport> files, Totals totals, int households, int members, int wishes, int wishLines) {

    /**
     * One file.
     *
     * @param form    the form it was taken for, or null when it is none we know
     * @param added   rows taken in
     * @param known   rows that had been taken in before, word for word
     * @param waiting rows without a fault that stay out because the file is refused whole
     * @param refused rows with something wrong in them
     */
    public record FileReport(Path file, ImportForm form, int added, int known, int waiting, int refused, List<RowProblem> problems) {

        public String name() {
            return file.getFileName().toString();
        }
    }

    public boolean anyRefused() {
        return files.stream().anyMatch(file -> file.refused() > 0 || file.form() == null);
    }
}
