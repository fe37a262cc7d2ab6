package org.wishdesk.intake;

import java.util.UUID;
import org.wishdesk.base.Text;
import org.wishdesk.people.DonorKind;

/** What stands in the donor's fields, letter by letter. */
record DonorTyping(UUID id, boolean noName, String name, String phone, DonorKind kind, boolean publish, String channel, String handler,
        String checker, String brought) {

    boolean begun() {
        return noName || id != null || !Text.blank(name) || !Text.blank(phone);
    }
}
