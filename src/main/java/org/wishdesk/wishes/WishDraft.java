package org.wishdesk.wishes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Text;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Season;
import org.wishdesk.people.Sex;

/**
 * A wish as typed or imported.
 *
 * @param household the household's 户编号
 */
public record WishDraft(String code, String household, String personName, Sex sex, Integer age, LocalDate collectedOn, boolean allAtOnce,
        LocalDate deadline, String story, boolean consents, WishState state, List<Line> lines) {

    /** @param item the catalogue's name, or a new one */
    public record Line(String item, ForWhom forWhom, String size, Season season, Condition worstCondition, int quantity, long budgetFen) {
    }

    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (Text.blank(code)) {
            problems.add(new Problem("code", "wishes.codeMissing"));
        }
        if (Text.blank(household)) {
            problems.add(new Problem("household", "people.household.codeMissing"));
        }
        if (Text.blank(personName)) {
            problems.add(new Problem("personName", "wishes.personMissing"));
        }
        if (collectedOn == null) {
            problems.add(new Problem("collectedOn", "wishes.dateMissing"));
        }
        if (age != null && (age < 0 || age > 120)) {
            problems.add(new Problem("age", "wishes.ageOdd"));
        }
        if (lines.isEmpty()) {
            problems.add(new Problem("lines", "wishes.nothingWished"));
        }
        for (Line line : lines) {
            if (Text.blank(line.item())) {
                problems.add(new Problem("item", "wishes.itemMissing"));
            }
            if (line.quantity() < 1 || line.quantity() > 1000) {
                problems.add(new Problem("quantity", "wishes.quantityOdd"));
            }
            if (line.budgetFen() < 0) {
                problems.add(new Problem("budget", "wishes.budgetOdd"));
            }
        }
        return problems;
    }

    /** Nothing personal, so that none of it can reach a log. */
    @Override
    public String toString() {
        return "WishDraft " + code;
    }
}
