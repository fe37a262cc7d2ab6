package org.wishdesk.people;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Refused;
import org.wishdesk.base.Text;
import org.wishdesk.store.Store;
import org.wishdesk.store.Tx;
import org.wishdesk.words.Pinyin;

/** Those who give. */
public final class Donors {

    /** Everyone who leaves no name is this one donor; the word is the ledgers' own, in whatever language the screen speaks. */
    private static final String NO_NAME = "\u7231\u5fc3\u4eba\u58eb";

    /** Stands before every character that a key has: what begins with a key and is no longer ends here. */
    private static final String FIRST = "\u0001";

    private static final int PAGE = 10_000;
    private static final int LONGEST_NOTE = 1_000;
    /** With more waiting, each that is written brings one up to date: nobody who types waits for a whole ledger that was taken in. */
    private static final int MANY = 64;

    private final Store store;
    private final Clock clock;
    /** Null until it is prepared. */
    private DonorIndex index;
    private boolean reading;
    /** Who was written since the index was, or began to be, read. */
    private final Set<UUID> outdated = new LinkedHashSet<>();

    public Donors(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * The donor meant by the draft, found or made: a unit by its name, a person by name and phone, no name by being nobody. Of one that was merged
     * into another, that other.
     */
    public Donor known(Tx tx, DonorDraft draft) {
        DonorTable table = tx.table(DonorTable.class);
        if (draft.id() != null) {
            return table.byId(draft.id()).map(donor -> standing(table, donor)).orElseThrow(() -> new Refused("people.donor.gone"));
        }
        boolean nobody = draft.kind() == DonorKind.ANONYMOUS;
        String name = nobody ? NO_NAME : Text.name(draft.name());
        String phone = nobody ? null : Phone.read(draft.phone()).map(Phone::number).orElse(null);
        Optional<Donor> known = draft.kind() != DonorKind.PERSON ? table.named(draft.kind(), name)
                : phone == null ? table.withoutPhone(name) : table.withPhone(name, phone);
        return known.map(donor -> standing(table, donor)).orElseGet(() -> add(tx, table,
                new Donor(Ids.next(), draft.kind(), name, phone, draft.publishName(), null, null, 0, null, clock.instant())));
    }

    /**
     * As {@link #known}, at the counter, where a phone may be typed for one who was chosen: it is the phone of one who had none, the new one of a unit;
     * a person who has another was not meant, but somebody of the same name.
     */
    public Donor giving(Tx tx, DonorDraft draft, String clerk) {
        Donor chosen = known(tx, draft);
        String phone = Phone.read(draft.phone()).map(Phone::number).orElse(chosen.phone());
        if (draft.id() == null || Objects.equals(phone, chosen.phone())) {
            return chosen;
        }
        boolean person = chosen.kind() == DonorKind.PERSON;
        if (person && (chosen.phone() != null || tx.table(DonorTable.class).withPhone(chosen.name(), phone).isPresent())) {
            return known(tx, new DonorDraft(null, DonorKind.PERSON, chosen.name(), phone, draft.publishName()));
        }
        return correct(tx, new DonorDraft(chosen.id(), chosen.kind(), chosen.name(), phone, chosen.publishName()), chosen.note(), clerk);
    }

    /** Of one that was merged into another, that other. */
    private static Donor standing(DonorTable table, Donor donor) {
        Donor now = donor;
        while (now.mergedInto() != null) {
            now = table.byId(now.mergedInto()).orElseThrow();
        }
        return now;
    }

    private Donor add(Tx tx, DonorTable table, Donor donor) {
        table.add(donor);
        table.addUse(donor);
        table.addKeys(donor.id(), keys(donor));
        follow(tx, donor.id());
        return donor;
    }

    /** Whoever leaves no name is not looked for. */
    private static List<String> keys(Donor donor) {
        if (donor.kind() == DonorKind.ANONYMOUS) {
            return List.of();
        }
        Set<String> keys = new LinkedHashSet<>(Pinyin.keys(donor.name()));
        if (donor.phone() != null) {
            keys.addAll(new Phone(donor.phone()).keys());
        }
        return List.copyOf(keys);
    }

    /**
     * Puts a donor's name, phone, consent or note right; what stood there is kept in the change log. Gifts that were logged keep the name under
     * which they came. Refused when the draft has problems, or for the one who leaves no name.
     *
     * @param draft its {@code id} names the donor
     */
    public Donor correct(DonorDraft draft, String note, String clerk) {
        return store.write(tx -> correct(tx, draft, note, clerk));
    }

    /** As {@link #correct(DonorDraft, String, String)}, within the caller's transaction. */
    public Donor correct(Tx tx, DonorDraft draft, String note, String clerk) {
        List<Problem> problems = new DonorDraft(null, draft.kind(), draft.name(), draft.phone(), draft.publishName()).problems();
        if (!problems.isEmpty()) {
            throw new Refused(problems.getFirst().key(), problems.getFirst().args().toArray());
        }
        if (Text.length(Text.clean(note)) > LONGEST_NOTE) {
            throw new Refused("people.donor.noteTooLong", LONGEST_NOTE);
        }
        DonorTable table = tx.table(DonorTable.class);
        Donor was = table.byId(draft.id()).orElseThrow(() -> new Refused("people.donor.gone"));
        if (was.kind() == DonorKind.ANONYMOUS) {
            throw new Refused("people.donor.nobody");
        }
        Donor now = new Donor(was.id(), was.kind(), Text.name(draft.name()), Phone.read(draft.phone()).map(Phone::number).orElse(null),
                draft.publishName(), Text.blank(note) ? null : Text.clean(note), was.mergedInto(), was.gifts(), was.lastGiftAt(),
                was.createdAt());
        table.correct(now);
        log(table, was.id(), "name", was.name(), now.name(), clerk);
        log(table, was.id(), "phone", was.phone(), now.phone(), clerk);
        log(table, was.id(), "publishName", Boolean.toString(was.publishName()), Boolean.toString(now.publishName()), clerk);
        log(table, was.id(), "note", was.note(), now.note(), clerk);
        key(tx, now);
        return now;
    }

    /** Makes the donor be found under all its names and phones, those of whoever was merged into it among them. */
    void key(Tx tx, Donor donor) {
        DonorTable table = tx.table(DonorTable.class);
        table.dropKeys(donor.id());
        table.addKeys(donor.id(), keys(tx, donor));
        follow(tx, donor.id());
    }

    private static Set<String> keys(Tx tx, Donor donor) {
        DonorFileTable file = tx.table(DonorFileTable.class);
        Set<String> keys = new LinkedHashSet<>(keys(donor));
        file.aliases(donor.id()).forEach(alias -> keys.addAll(Pinyin.keys(alias)));
        file.merged(donor.id()).forEach(merged -> keys.addAll(keys(tx, merged)));
        return keys;
    }

    void log(Tx tx, UUID donor, String field, String was, String now, String clerk) {
        log(tx.table(DonorTable.class), donor, field, was, now, clerk);
    }

    private void log(DonorTable table, UUID donor, String field, String was, String now, String clerk) {
        if (!Objects.equals(was, now)) {
            table.addChange(donor, new Change(Ids.next(), field, was, now, clerk, clock.instant()));
        }
    }

    /** What was put right, oldest first. */
    public List<Change> changes(UUID donor) {
        return store.read(tx -> changes(tx, donor));
    }

    public List<Change> changes(Tx tx, UUID donor) {
        return tx.table(DonorTable.class).changes(donor);
    }

    /** Counts a gift, so that who gives often and lately is found first. */
    public void gave(Tx tx, UUID donor, Instant at) {
        DonorTable table = tx.table(DonorTable.class);
        if (table.gave(donor, at) == 0) {
            table.gaveBefore(donor);
        }
        tx.afterwards(() -> warm(donor, at));
    }

    /**
     * Counts a gift no longer: it is void, or turned out to be another's.
     *
     * @param last when the donor gave last without it, null when never
     */
    public void gaveNot(Tx tx, UUID donor, Instant last) {
        DonorTable table = tx.table(DonorTable.class);
        table.gaveNot(donor, last);
        follow(tx, donor);
        // Of one that was merged into another the gifts are counted there too.
        UUID into = table.byId(donor).map(Donor::mergedInto).orElse(null);
        while (into != null) {
            Donor stands = table.byId(into).orElseThrow();
            table.gaveNot(into, stands.lastGiftAt());
            follow(tx, into);
            into = stands.mergedInto();
        }
    }

    /** Donors found by Chinese, pinyin, initials, phone or its last four digits; whoever is called just so first, then who gives often and lately. */
    public List<Donor> suggest(String typed, int limit) {
        String asked = asked(typed);
        if (asked.isEmpty()) {
            return List.of();
        }
        Map<UUID, Donor> found = new LinkedHashMap<>();
        Stream.of(called(typed, limit), between(asked, Pinyin.beyond(asked), limit)).flatMap(List::stream).forEach(donor -> found.putIfAbsent(donor.id(), donor));
        return found.values().stream().limit(limit).toList();
    }

    /** Who is called, or was before a merger or a correction, just as is written here in characters; of letters and figures nobody. */
    public List<Donor> called(String name, int limit) {
        String asked = asked(name);
        return asked.isEmpty() || asked.codePoints().anyMatch(c -> c < 128) ? List.of() : between(asked, asked + FIRST, limit);
    }

    private static String asked(String typed) {
        return Pinyin.asked(typed).replace("-", "");
    }

    private List<Donor> between(String asked, String beyond, int limit) {
        DonorIndex known = known();
        if (known == null) {
            return store.read(tx -> tx.table(DonorTable.class).suggest(asked, beyond, limit));
        }
        List<UUID> ids = known.top(asked, beyond, limit);
        return store.read(tx -> ids.stream().map(tx.table(DonorTable.class)::byId).flatMap(Optional::stream)
                .sorted(Comparator.comparingLong(DonorIndex::heat).reversed().thenComparing(Donor::name).thenComparing(Donor::id)).toList());
    }

    /**
     * Reads everyone's keys into memory, so that a name is found at once however many there are; until then, and where several counters share
     * one store and each would have to hear of the others' donors, the store is asked.
     */
    public void prepare() {
        if (store.shared()) {
            return;
        }
        synchronized (this) {
            index = null;
            reading = true;
        }
        DonorIndex made = null;
        try {
            made = store.read(tx -> read(tx.table(DonorTable.class)));
        } finally {
            synchronized (this) {
                index = made;
                reading = false;
            }
        }
    }

    private static DonorIndex read(DonorTable table) {
        DonorIndex.Builder builder = new DonorIndex.Builder();
        UUID after = new UUID(0, 0);
        for (List<Donor> page = table.after(after, PAGE); !page.isEmpty(); page = table.after(after, PAGE)) {
            page.stream().filter(donor -> donor.mergedInto() == null && donor.kind() != DonorKind.ANONYMOUS).forEach(builder::donor);
            after = page.getLast().id();
        }
        String from = "";
        int size = PAGE;
        Set<UUID> at = Set.of();
        while (true) {
            List<DonorTable.Key> page = table.keysFrom(from, size);
            for (DonorTable.Key key : page) {
                if (!key.searchKey().equals(from) || !at.contains(key.donor())) {
                    builder.key(key.searchKey(), key.donor());
                }
            }
            if (page.size() < size) {
                return builder.build();
            }
            // A page ends in the middle of a key that many share: the next one begins with that key again, and grows until it gets past it.
            String last = page.getLast().searchKey();
            size = last.equals(from) ? 2 * size : PAGE;
            from = last;
            at = page.stream().filter(key -> key.searchKey().equals(last)).map(DonorTable.Key::donor).collect(Collectors.toSet());
        }
    }

    /** What is kept in memory follows when a name is looked for next, not while a gift is saved. */
    private void follow(Tx tx, UUID donor) {
        tx.afterwards(() -> outdate(donor));
    }

    private synchronized void outdate(UUID donor) {
        if (index != null || reading) {
            outdated.add(donor);
        }
        if (outdated.size() > MANY) {
            follow(1);
        }
    }

    /** Nothing but the number of gifts and the last of them is new: that is told without asking the store, unless it will be asked anyway. */
    private synchronized void warm(UUID donor, Instant at) {
        if (reading) {
            outdated.add(donor);
        } else if (index != null && !outdated.contains(donor)) {
            index.gave(donor, at);
        }
    }

    /** What is kept in memory, as the store is now; null while it is not. */
    private synchronized DonorIndex known() {
        follow(outdated.size());
        return index;
    }

    private synchronized void follow(int oldest) {
        if (index != null && oldest > 0) {
            List<UUID> now = outdated.stream().limit(oldest).toList();
            store.read(tx -> {
                now.forEach(donor -> follow(tx.table(DonorTable.class), donor));
                return null;
            });
            now.forEach(outdated::remove);
        }
    }

    private void follow(DonorTable table, UUID donor) {
        Donor now = table.byId(donor).orElseThrow();
        index.put(now, now.mergedInto() == null ? table.keys(donor) : List.of());
    }

    public Optional<Donor> byId(UUID id) {
        return store.read(tx -> byId(tx, id));
    }

    public Optional<Donor> byId(Tx tx, UUID id) {
        return tx.table(DonorTable.class).byId(id);
    }
}
