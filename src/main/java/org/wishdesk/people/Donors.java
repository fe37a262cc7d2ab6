package org.wishdesk.people;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Refused;
import org.wishdesk.base.Text;
import org.wishdesk.store.Store;
import org.wishdesk.store.Tx;
import org.wishdesk.words.Pinyin;

/** Those who give. */
public final class Donors {

    /** Everyone who leaves no name is this one donor; the word is the ledgers' own, in whatever language the screen speaks. */
    private static final String NO_NAME = "\u7231\u5fc3\u4eba\u58eb";

    private final Store store;
    private final Clock clock;

    public Donors(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The donor meant by the draft, found or made: a unit by its name, a person by name and phone, no name by being nobody. */
    public Donor known(Tx tx, DonorDraft draft) {
        DonorTable table = tx.table(DonorTable.class);
        if (draft.id() != null) {
            return table.byId(draft.id()).orElseThrow(() -> new Refused("people.donor.gone"));
        }
        boolean nobody = draft.kind() == DonorKind.ANONYMOUS;
        String name = nobody ? NO_NAME : Text.name(draft.name());
        String phone = nobody ? null : Phone.read(draft.phone()).map(Phone::number).orElse(null);
        Optional<Donor> known = draft.kind() == DonorKind.PERSON && phone == null ? table.withoutPhone(name)
                : table.known(draft.kind(), name, draft.kind() == DonorKind.PERSON ? phone : null);
        return known.orElseGet(() -> add(table, new Donor(Ids.next(), draft.kind(), name, phone, draft.publishName(), null, null, 0, null,
                clock.instant())));
    }

    private static Donor add(DonorTable table, Donor donor) {
        table.add(donor);
        List<String> keys = new ArrayList<>(donor.kind() == DonorKind.ANONYMOUS ? List.of() : Pinyin.keys(donor.name()));
        if (donor.phone() != null) {
            String digits = donor.phone().replace("-", "");
            keys.add(digits);
            keys.add(new Phone(digits).tail());
        }
        table.addKeys(donor.id(), keys.stream().distinct().toList());
        return donor;
    }

    /** Counts a gift, so that who gives often and lately is found first. */
    public void gave(Tx tx, UUID donor, Instant at) {
        DonorTable table = tx.table(DonorTable.class);
        if (table.gave(donor, at) == 0) {
            table.gaveBefore(donor);
        }
    }

    /** Donors found by Chinese, pinyin, initials, phone or its last four digits; who gives often and lately first. */
    public List<Donor> suggest(String typed, int limit) {
        String asked = Pinyin.asked(typed).replace("-", "");
        return asked.isEmpty() ? List.of()
                : store.read(tx -> tx.table(DonorTable.class).suggest(asked, Pinyin.beyond(asked), limit));
    }

    public Optional<Donor> byId(UUID id) {
        return store.read(tx -> tx.table(DonorTable.class).byId(id));
    }
}
