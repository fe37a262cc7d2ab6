package org.wishdesk.people;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Refused;
import org.wishdesk.base.Text;
import org.wishdesk.store.Store;
import org.wishdesk.store.Tx;

/**
 * 捐赠人档案: what is known of a donor over the years. Two that turn out to be one are merged: gifts keep the donor they came from, and whoever
 * stands is found under all names and phones and counts all gifts. A merge can be taken apart again; nothing of it is forgotten.
 */
public final class DonorFile {

    private static final int PAGE = 10_000;
    private static final int LONGEST_ALIAS = 50;

    private final Store store;
    private final Clock clock;
    private final Donors donors;
    private final Masking masking = new Masking();

    public DonorFile(Store store, Clock clock, Donors donors) {
        this.store = store;
        this.clock = clock;
        this.donors = donors;
    }

    /**
     * A donor opened, its phone hidden.
     *
     * @param merged those that turned out to be this one
     * @param looks  who saw the phone, latest first
     */
    public record Opened(Donor donor, String phone, List<String> aliases, List<Donor> merged, List<Change> changes, List<Reveal> looks) {

        /** Nothing personal, so that none of it can reach a log. */
        @Override
        public String toString() {
            return "Opened " + donor.id();
        }
    }

    public Opened open(UUID id) {
        return store.read(tx -> {
            DonorFileTable table = tx.table(DonorFileTable.class);
            Donor donor = tx.table(DonorTable.class).byId(id).orElseThrow(() -> new Refused("people.donor.gone"));
            return new Opened(donor, masking.phone(donor.phone()), table.aliases(id), table.merged(id),
                    tx.table(DonorTable.class).changes(id).stream().map(this::hidden).toList(), table.reveals(id));
        });
    }

    /** A number that was put right is as personal as the one that stands. */
    private Change hidden(Change change) {
        return !change.field().equals("phone") ? change : new Change(change.id(), change.field(), masking.phone(change.oldValue()),
                masking.phone(change.newValue()), change.clerk(), change.changedAt());
    }

    /** The whole phone, and that this clerk asked for it, in one transaction: nothing is shown that is not recorded. */
    public String revealPhone(UUID id, String clerk) {
        return store.write(tx -> {
            Donor donor = tx.table(DonorTable.class).byId(id).orElseThrow(() -> new Refused("people.donor.gone"));
            tx.table(DonorFileTable.class).reveal(Ids.next(), id, HiddenField.PHONE.name(), clerk, clock.instant());
            return donor.phone() == null ? "" : donor.phone();
        });
    }

    /** Name, phone, consent, note and 网名 put right in one transaction; what stood there is kept. @param aliases as typed, several with a comma between */
    public Donor correct(DonorDraft draft, String note, String aliases, String clerk) {
        List<String> names = Arrays.stream(Text.clean(aliases).split("[,\uff0c\u3001;\uff1b]")).map(Text::name).filter(a -> !a.isEmpty()).distinct().sorted().toList();
        if (names.stream().anyMatch(a -> Text.length(a) > LONGEST_ALIAS)) {
            throw new Refused("people.donor.nameTooLong", LONGEST_ALIAS);
        }
        return store.write(tx -> {
            DonorFileTable table = tx.table(DonorFileTable.class);
            List<String> was = table.aliases(draft.id());
            table.dropAliases(draft.id());
            table.addAliases(draft.id(), names);
            donors.log(tx, draft.id(), "alias", joined(was), joined(names), clerk);
            return donors.correct(tx, draft, note, clerk);
        });
    }

    private static String joined(List<String> names) {
        return names.isEmpty() ? null : String.join("\u3001", names);
    }

    /**
     * One turned out to be another: it is found under the other's name from now on, and its gifts count there. Refused for one and the same, for
     * the one who leaves no name, for one that is merged already or has others merged into it (those first), and, unless confirmed, for a unit
     * and a person.
     */
    public Donor merge(UUID gone, UUID stands, boolean confirmed, String clerk) {
        if (gone.equals(stands)) {
            throw new Refused("people.merge.itself");
        }
        return store.write(tx -> {
            DonorFileTable table = tx.table(DonorFileTable.class);
            List<Donor> both = table.hold(gone, stands);
            if (both.size() < 2) {
                throw new Refused("people.donor.gone");
            }
            Donor goes = both.get(both.get(0).id().equals(gone) ? 0 : 1);
            Donor stays = both.get(both.get(0).id().equals(gone) ? 1 : 0);
            refuse(table, goes, stays, confirmed);
            Instant last = later(goes.lastGiftAt(), stays.lastGiftAt());
            table.addMerge(gone, stands, stays.lastGiftAt(), clerk, clock.instant());
            table.point(gone, stands);
            table.carry(stands, goes.gifts(), last);
            donors.log(tx, gone, "mergedInto", null, stays.name(), clerk);
            donors.log(tx, stands, "merged", null, goes.name(), clerk);
            return keyBoth(tx, goes, stays);
        });
    }

    private static void refuse(DonorFileTable table, Donor goes, Donor stays, boolean confirmed) {
        if (goes.kind() == DonorKind.ANONYMOUS || stays.kind() == DonorKind.ANONYMOUS) {
            throw new Refused("people.merge.nobody");
        }
        if (goes.mergedInto() != null || stays.mergedInto() != null) {
            throw new Refused("people.merge.already");
        }
        if (!table.merged(goes.id()).isEmpty()) {
            throw new Refused("people.merge.chain", goes.name());
        }
        if (goes.kind() != stays.kind() && !confirmed) {
            throw new Refused("people.merge.otherKind");
        }
    }

    private Donor keyBoth(Tx tx, Donor gone, Donor stands) {
        DonorTable table = tx.table(DonorTable.class);
        donors.key(tx, table.byId(gone.id()).orElseThrow());
        Donor now = table.byId(stands.id()).orElseThrow();
        donors.key(tx, now);
        return now;
    }

    /** Takes a merge apart: both are found again as before; gifts logged meanwhile stay with the one that stood. */
    public Donor takeApart(UUID gone, String clerk) {
        return store.write(tx -> {
            DonorFileTable table = tx.table(DonorFileTable.class);
            DonorFileTable.Merge merge = table.merge(gone).orElseThrow(() -> new Refused("people.merge.notMerged"));
            List<Donor> both = table.hold(gone, merge.stands());
            if (table.endMerge(gone) == 0) {
                throw new Refused("people.merge.notMerged");
            }
            Donor was = both.get(both.get(0).id().equals(gone) ? 0 : 1);
            Donor stood = both.get(both.get(0).id().equals(gone) ? 1 : 0);
            boolean fromIt = was.lastGiftAt() != null && was.lastGiftAt().equals(stood.lastGiftAt());
            table.point(gone, null);
            table.carry(stood.id(), -was.gifts(), fromIt ? merge.lastGiftAt() : stood.lastGiftAt());
            donors.log(tx, gone, "mergedInto", stood.name(), null, clerk);
            donors.log(tx, stood.id(), "merged", was.name(), null, clerk);
            keyBoth(tx, was, stood);
            return tx.table(DonorTable.class).byId(gone).orElseThrow();
        });
    }

    private static Instant later(Instant one, Instant other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }

    /** Two that look alike are two; nobody asks again. */
    public void apart(UUID one, UUID other, String clerk) {
        DonorFileTable.Apart key = Doublets.key(one, other);
        store.run(tx -> tx.table(DonorFileTable.class).addApart(key.one(), key.other(), clerk, clock.instant()));
    }

    /** Who may be one and the same, the surest first. */
    public List<Doublet> doublets(int limit) {
        return store.read(tx -> {
            DonorTable table = tx.table(DonorTable.class);
            Doublets doublets = new Doublets();
            UUID after = new UUID(0, 0);
            for (List<Donor> page = table.after(after, PAGE); !page.isEmpty(); page = table.after(after, PAGE)) {
                page.forEach(doublets::add);
                after = page.getLast().id();
            }
            Set<DonorFileTable.Apart> apart = new HashSet<>(tx.table(DonorFileTable.class).apart());
            return doublets.found(apart, limit);
        });
    }
}
