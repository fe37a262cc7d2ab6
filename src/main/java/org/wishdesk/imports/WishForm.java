package org.wishdesk.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Season;
import org.wishdesk.paper.Ledger;
import org.wishdesk.people.Sex;
import org.wishdesk.wishes.WishDraft;
import org.wishdesk.wishes.WishState;

/** 微心愿征集表: rows with one 心愿编号 are the lines of one wish. */
final class WishForm {

    static final Form FORM = Form.load("wishes");

    private WishForm() {
    }

    static List<Entry<WishDraft>> read(Ledger ledger) {
        Map<String, List<RowReader>> wishes = new LinkedHashMap<>();
        for (Ledger.Row row : ledger.rows()) {
            RowReader reader = new RowReader(FORM, row);
            String code = reader.needed("code", 40);
            wishes.computeIfAbsent(code.isEmpty() ? "\u0000" + row.number() : code, n -> new ArrayList<>()).add(reader);
        }
        List<Entry<WishDraft>> entries = new ArrayList<>();
        wishes.forEach((code, rows) -> entries.add(wish(code, rows)));
        return entries;
    }

    private static Entry<WishDraft> wish(String code, List<RowReader> rows) {
        RowReader first = rows.getFirst();
        for (RowReader each : rows.subList(1, rows.size())) {
            for (String field : List.of("household", "person", "date", "state")) {
                if (each.saysOtherwise(field, first)) {
                    each.problem(field, "imports.notAsInFirstRow", RowReader.named(code), Integer.toString(first.number()));
                }
            }
        }
        List<WishDraft.Line> lines = new ArrayList<>();
        StringBuilder content = new StringBuilder();
        for (RowReader row : rows) {
            lines.add(new WishDraft.Line(row.needed("item", 60), row.one("forWhom", "forWhom", ForWhom.class, ForWhom.ANYONE), row.limited("size", 60),
                    row.one("season", "season", Season.class, Season.ANY), Condition.UNKNOWN, row.pieces("quantity", 1000), row.moneyOrNothing("budget").fen()));
            content.append(row.content()).append('\n');
        }
        if (first.text("date").isEmpty()) {
            first.problem("date", "imports.cellEmpty");
        }
        WishDraft draft = new WishDraft(code, first.needed("household", 40), first.needed("person", 50), first.one("sex", "sex", Sex.class, Sex.UNKNOWN),
                first.number("age", 0, 120), first.date("date"), first.yes("allAtOnce", false), first.date("deadline"), first.limited("story", 1000),
                first.yes("consents", false), first.one("state", "wishState", WishState.class, WishState.TO_REVIEW), lines);
        List<RowProblem> problems = new ArrayList<>();
        rows.forEach(row -> problems.addAll(row.problems()));
        return new Entry<>(code, draft.household(), draft, Entry.digest(content.toString()), rows.stream().map(RowReader::number).toList(), problems);
    }
}
