package org.wishdesk.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.wishdesk.paper.Ledger;
import org.wishdesk.people.IdNumber;
import org.wishdesk.people.MemberDraft;
import org.wishdesk.people.Sex;

/** 家庭成员: one member of a household a row. A member has no number of its own; household, name and relation stand for one. */
final class MemberForm {

    static final Form FORM = Form.load("members");

    private MemberForm() {
    }

    static List<Entry<MemberDraft>> read(Ledger ledger) {
        List<Entry<MemberDraft>> entries = new ArrayList<>();
        for (Ledger.Row each : ledger.rows()) {
            RowReader row = new RowReader(FORM, each);
            LocalDate born = row.date("born");
            String idNumber = row.idNumber("idNumber");
            LocalDate byNumber = IdNumber.read(idNumber).map(IdNumber::born).orElse(born);
            MemberDraft draft = new MemberDraft(row.needed("household", 40), row.needed("name", 50), row.one("sex", "sex", Sex.class, Sex.UNKNOWN),
                    born == null ? byNumber : born, idNumber, row.limited("relation", 40), row.limited("stage", 20));
            entries.add(new Entry<>(draft.household() + " " + draft.relation(), draft.household(), draft, Entry.digest(row.content()), List.of(row.number()),
                    row.problems()));
        }
        return entries;
    }
}
