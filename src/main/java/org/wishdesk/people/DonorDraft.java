package org.wishdesk.people;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Text;

/**
 * Who gives, as typed.
 *
 * @param id a donor already known, or null for the known one of the same name and phone (a unit: of the same name), else a new one
 */
public record DonorDraft(UUID id, DonorKind kind, String name, String phone, boolean publishName) {

    public static final DonorDraft ANONYMOUS = new DonorDraft(null, DonorKind.ANONYMOUS, "", "", false);

    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (kind != DonorKind.ANONYMOUS) {
            if (id == null && Text.blank(name)) {
                problems.add(new Problem("donor", "people.donor.nameMissing"));
            } else if (id == null && Text.length(Text.name(name)) > 50) {
                problems.add(new Problem("donor", "people.donor.nameTooLong", 50));
            }
            if (!Text.blank(phone) && Phone.read(phone).isEmpty()) {
                problems.add(new Problem("phone", "people.phone.notOne"));
            }
        }
        return problems;
    }

    /** Nothing personal, so that none of it can reach a log. */
    @Override
    public String toString() {
        return "DonorDraft";
    }
}
