package org.wishdesk.people;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A member of a household. Holds personal data.
 *
 * @param stage 在校学段 in the ledger's own word, empty when not at school
 */
public record Member(UUID id, UUID household, int lineNo, String name, Sex sex, LocalDate born, String idNumber, String relation,
        String stage, String sourceDigest) {

    /** Nothing personal, so that none of it can reach a log. */
    @Override
    public String toString() {
        return "Member " + id;
    }
}
