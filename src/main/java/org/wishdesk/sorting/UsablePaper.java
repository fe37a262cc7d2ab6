package org.wishdesk.sorting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.wishdesk.inventory.Ending;
import org.wishdesk.paper.Sheet;
import org.wishdesk.words.Words;

/** 可用率报表: what became of what was given. Guesses stand in the notes and never in the table. */
final class UsablePaper {

    private UsablePaper() {
    }

    /** The headings of the figures, in the order of {@link #figures}. */
    static List<String> headings(Words words) {
        return Stream.concat(Stream.of("sorting.heading.counted", "sorting.heading.fromBags", "sorting.heading.kept", "sorting.heading.cleaning").map(words::t),
                Stream.of(Ending.PASSED_ON, Ending.RECYCLED, Ending.RETURNED, Ending.REFUSED, Ending.SOLD, Ending.WRITTEN_OFF).map(words::t)).toList();
    }

    static List<Long> figures(Usable.Row row) {
        return List.of(row.counted(), row.fromBags(), row.kept(), row.cleaning(), row.passedOn(), row.recycled(), row.returned(), row.refused(), row.sold(),
                row.writtenOff());
    }

    static String share(int share, Words words) {
        return share < 0 ? "" : words.t("sorting.share", share);
    }

    static Sheet of(Usable usable, String station, Words words) {
        boolean byItem = usable.rows().stream().anyMatch(row -> row.item() != null);
        List<Sheet.Column> columns = new ArrayList<>();
        columns.add(new Sheet.Column(words.t("inventory.heading.category"), Sheet.Kind.TEXT, 13));
        if (byItem) {
            columns.add(new Sheet.Column(words.t("inventory.heading.item"), Sheet.Kind.TEXT, 14));
            columns.add(new Sheet.Column(words.t("inventory.heading.unit"), Sheet.Kind.TEXT, 7));
        }
        headings(words).forEach(heading -> columns.add(new Sheet.Column(heading, Sheet.Kind.WHOLE, 10)));
        columns.add(new Sheet.Column(words.t("sorting.heading.share"), Sheet.Kind.TEXT, 9));
        List<String> notes = new ArrayList<>();
        notes.add(words.t("sorting.period", station, usable.first().toString(), usable.last().toString()));
        notes.addAll(notes(usable, words));
        return new Sheet(words.t("sorting.usable"), notes, columns, () -> usable.rows().stream().map(row -> values(row, byItem, words)).iterator());
    }

    /** As {@link #of}, for a file: what stands above a paper is not in it, so each row says its days itself. */
    static Sheet file(Usable usable, String station, Words words) {
        Sheet paper = of(usable, station, words);
        List<Sheet.Column> columns = new ArrayList<>(List.of(new Sheet.Column(words.t("sorting.heading.from"), Sheet.Kind.TEXT, 12),
                new Sheet.Column(words.t("sorting.heading.to"), Sheet.Kind.TEXT, 12)));
        columns.addAll(paper.columns());
        List<Object> days = List.of(usable.first().toString(), usable.last().toString());
        return new Sheet(paper.title(), paper.notes(), columns, () -> StreamSupport.stream(paper.rows().spliterator(), false)
                .map(row -> Stream.concat(days.stream(), row.stream()).toList()).iterator());
    }

    private static List<Object> values(Usable.Row row, boolean byItem, Words words) {
        List<Object> values = new ArrayList<>();
        values.add(words.t(row.kind()));
        if (byItem) {
            values.add(row.item());
            values.add(row.unit());
        }
        values.addAll(figures(row));
        values.add(share(row.share(), words));
        return values;
    }

    static List<String> notes(Usable usable, Words words) {
        Usable.Bags bags = usable.bags();
        List<String> notes = new ArrayList<>();
        if (bags.came() > 0) {
            notes.add(words.t("sorting.bags.came", bags.came(), bags.waiting(), bags.about(), bags.unguessed(), bags.left()));
            notes.add(words.t("sorting.bags.done", bags.done(), bags.doneGuess(), bags.doneCounted()));
            notes.add(words.t("sorting.bags.kept", bags.fromBags(), bags.kept(), bags.share() < 0 ? words.t("sorting.noShare") : share(bags.share(), words)));
        }
        notes.add(words.t("sorting.meaning"));
        return notes;
    }
}
