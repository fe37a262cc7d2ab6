package org.wishdesk.people;

import java.util.List;
import java.util.UUID;

/** A household as anyone at the desk may see it: names cut, numbers and hardship hidden. */
public record HouseholdView(UUID id, String code, String head, String idNumber, String phone, Integer familySize, String township, String village,
        String category, String cause, List<MemberView> members, List<Reveal> reveals) {

    /** A member, by relation and age only. */
    public record MemberView(String name, Sex sex, Integer age, String relation, String stage) {

        /** Nothing personal, so that none of it can reach a log. */
        @Override
        public String toString() {
            return "MemberView";
        }
    }

    /** Nothing personal, so that none of it can reach a log. */
    @Override
    public String toString() {
        return "HouseholdView " + code;
    }
}
