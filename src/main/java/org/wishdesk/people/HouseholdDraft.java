package org.wishdesk.people;

import java.util.ArrayList;
import java.util.List;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Text;

/** A household as typed or imported. */
public record HouseholdDraft(String code, String headName, String idNumber, String phone, Integer familySize, String township, String village,
        String hamlet, String category, String cause, String note) {

    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (Text.blank(code)) {
            problems.add(new Problem("code", "people.household.codeMissing"));
        }
        limit(problems, "code", code, 40);
        limit(problems, "township", township, 60);
        limit(problems, "village", village, 60);
        limit(problems, "hamlet", hamlet, 60);
        limit(problems, "category", category, 60);
        limit(problems, "cause", cause, 200);
        limit(problems, "note", note, 1000);
        if (Text.blank(headName)) {
            problems.add(new Problem("headName", "people.household.headMissing"));
        } else if (Text.length(Text.name(headName)) > 50) {
            problems.add(new Problem("headName", "people.donor.nameTooLong", 50));
        }
        if (Text.blank(township)) {
            problems.add(new Problem("township", "people.household.townshipMissing"));
        }
        if (Text.blank(category)) {
            problems.add(new Problem("category", "people.household.categoryMissing"));
        } else if (Hardship.of(category).isEmpty()) {
            problems.add(new Problem("category", "people.household.categoryUnknown", Text.head(Text.clean(category), 20)));
        }
        if (!Text.blank(idNumber)) {
            IdNumber.problem(idNumber).ifPresent(key -> problems.add(new Problem("idNumber", key)));
        }
        if (!Text.blank(phone) && Phone.read(phone).isEmpty()) {
            problems.add(new Problem("phone", "people.phone.notOne"));
        }
        if (familySize != null && (familySize < 1 || familySize > 30)) {
            problems.add(new Problem("familySize", "people.household.familySizeOdd"));
        }
        return problems;
    }

    private static void limit(List<Problem> problems, String field, String text, int most) {
        if (Text.length(Text.clean(text)) > most) {
            problems.add(new Problem(field, "people.household.tooLong", most));
        }
    }

    /** Nothing personal, so that none of it can reach a log. */
    @Override
    public String toString() {
        return "HouseholdDraft " + code;
    }
}
