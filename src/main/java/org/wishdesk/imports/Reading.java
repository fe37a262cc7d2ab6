package org.wishdesk.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.wishdesk.paper.Ledger;

/** One file while it is judged: its entries, and which of them are new, known or wrong. */
final class Reading<D> {

    final Path file;
    final ImportForm form;
    final Ledger ledger;
    final List<Entry<D>> entries;
    /** By identity: what is wrong with an entry changes while it is judged. */
    final Set<Entry<D>> known = Collections.newSetFromMap(new IdentityHashMap<>());

    Reading(Path file, ImportForm form, Ledger ledger, List<Entry<D>> entries) {
        this.file = file;
        this.form = form;
        this.ledger = ledger;
        this.entries = entries;
    }

    boolean faulty() {
        return entries.stream().anyMatch(e -> !e.problems().isEmpty());
    }

    /** What will be added: every new entry of a file without a fault, or of any file when only good rows were asked for. */
    List<Entry<D>> taken(boolean onlyGood) {
        if (faulty() && !onlyGood) {
            return List.of();
        }
        return entries.stream().filter(e -> e.problems().isEmpty() && !known.contains(e)).toList();
    }

    private static int rows(List<? extends Entry<?>> entries) {
        return entries.stream().mapToInt(e -> e.rows().size()).sum();
    }

    ImportReport.FileReport report(boolean onlyGood) {
        List<Entry<D>> taken = taken(onlyGood);
        List<RowProblem> problems = new ArrayList<>();
        entries.forEach(e -> problems.addAll(e.problems()));
        int refused = rows(entries.stream().filter(e -> !e.problems().isEmpty()).toList());
        int old = rows(known.stream().filter(e -> e.problems().isEmpty()).toList());
        return new ImportReport.FileReport(file, form, rows(taken), old, rows(entries) - rows(taken) - refused - old, refused, problems);
    }
}
