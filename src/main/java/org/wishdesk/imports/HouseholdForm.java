package org.wishdesk.imports;

import java.util.ArrayList;
import java.util.List;
import org.wishdesk.paper.Ledger;
import org.wishdesk.people.Hardship;
import org.wishdesk.people.HouseholdDraft;

/** 困难家庭台账: one household a row. */
final class HouseholdForm {

    static final Form FORM = Form.load("households");

    private HouseholdForm() {
    }

    static List<Entry<HouseholdDraft>> read(Ledger ledger) {
        List<Entry<HouseholdDraft>> entries = new ArrayList<>();
        for (Ledger.Row each : ledger.rows()) {
            RowReader row = new RowReader(FORM, each);
            String category = row.needed("category", 60);
            if (!category.isEmpty() && Hardship.of(category).isEmpty()) {
                row.problem("category", "people.household.categoryUnknown", RowReader.said(category));
            }
            HouseholdDraft draft = new HouseholdDraft(row.needed("code", 40), row.needed("head", 50), row.idNumber("idNumber"), row.phone("phone"),
                    row.number("familySize", 1, 30), row.needed("township", 60), row.limited("village", 60), row.limited("hamlet", 60), category,
                    row.limited("cause", 200), row.limited("note", 1000));
            entries.add(new Entry<>(draft.code(), null, draft, Entry.digest(row.content()), List.of(row.number()), row.problems()));
        }
        return entries;
    }
}
