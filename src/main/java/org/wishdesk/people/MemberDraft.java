package org.wishdesk.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Text;

/**
 * A member of a household as typed or imported.
 *
 * @param household the household's 户编号
 */
public record MemberDraft(String household, String name, Sex sex, LocalDate born, String idNumber, String relation, String stage) {

    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (Text.blank(household)) {
            problems.add(new Problem("household", "people.household.codeMissing"));
        }
        if (Text.blank(name)) {
            problems.add(new Problem("name", "people.member.nameMissing"));
        } else if (Text.length(Text.name(name)) > 50) {
            problems.add(new Problem("name", "people.donor.nameTooLong", 50));
        }
        if (Text.length(Text.clean(relation)) > 40) {
            problems.add(new Problem("relation", "people.household.tooLong", 40));
        }
        if (Text.length(Text.clean(stage)) > 20) {
            problems.add(new Problem("stage", "people.household.tooLong", 20));
        }
        if (!Text.blank(idNumber)) {
            IdNumber.problem(idNumber).ifPresent(key -> problems.add(new Problem("idNumber", key)));
        }
        return problems;
    }

    /** Nothing personal, so that none of it can reach a log. */
    @Override
    public String toString() {
        return "MemberDraft";
    }
}
