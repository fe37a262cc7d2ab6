package org.wishdesk.people;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.wishdesk.base.Text;

/**
 * Who may be one and the same: the same name where not both have a phone of their own, a name that differs only in signs, spaces or width, or
 * one phone under two names. Two of one name with two phones are two people, as they were told apart at the counter.
 */
final class Doublets {

    /** Of a switchboard's number or a very common name each is compared with the first only. */
    private static final int CROWD = 12;

    private final Map<String, List<Donor>> byName = new HashMap<>();
    private final Map<String, List<Donor>> byPhone = new HashMap<>();

    /** Those who leave no name and those who were merged are nobody's double. */
    void add(Donor donor) {
        if (donor.kind() == DonorKind.ANONYMOUS || donor.mergedInto() != null) {
            return;
        }
        byName.computeIfAbsent(plain(donor.name()), k -> new ArrayList<>(1)).add(donor);
        if (donor.phone() != null) {
            byPhone.computeIfAbsent(donor.phone(), k -> new ArrayList<>(1)).add(donor);
        }
    }

    /** Letters and figures only, of one width and one case. */
    static String plain(String name) {
        String plain = Normalizer.normalize(Text.name(name), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
        return plain.isEmpty() ? name : plain;
    }

    /** @param apart said to be two; the surest and those who gave most first */
    List<Doublet> found(Set<DonorFileTable.Apart> apart, int limit) {
        List<Doublet> all = new ArrayList<>();
        Set<DonorFileTable.Apart> seen = new HashSet<>(apart);
        byName.values().forEach(group -> pairs(group, seen, all, true));
        byPhone.values().forEach(group -> pairs(group, seen, all, false));
        all.sort(Comparator.comparing(Doublet::why).thenComparing(d -> -d.stands().gifts() - d.other().gifts()).thenComparing(d -> d.stands().name())
                .thenComparing(d -> d.other().id()));
        return List.copyOf(all.subList(0, Math.min(limit, all.size())));
    }

    private static void pairs(List<Donor> group, Set<DonorFileTable.Apart> seen, List<Doublet> all, boolean named) {
        if (group.size() < 2) {
            return;
        }
        List<Donor> sorted = group.stream().sorted(FIRST).toList();
        for (int i = 0; i < (sorted.size() > CROWD ? 1 : sorted.size()); i++) {
            for (int j = i + 1; j < sorted.size(); j++) {
                Donor one = sorted.get(i);
                Donor other = sorted.get(j);
                boolean twoPhones = one.phone() != null && other.phone() != null && !one.phone().equals(other.phone());
                boolean people = one.kind() == DonorKind.PERSON && other.kind() == DonorKind.PERSON;
                if (!(named && twoPhones && people) && seen.add(key(one.id(), other.id()))) {
                    all.add(new Doublet(one, other, !named ? Doublet.Why.SAME_PHONE
                            : Objects.equals(one.name(), other.name()) ? Doublet.Why.SAME_NAME : Doublet.Why.ALIKE_NAME));
                }
            }
        }
    }

    /** Who gave more stands, of equals whose phone is known, then who came first. */
    static final Comparator<Donor> FIRST = Comparator.comparingInt(Donor::gifts).reversed().thenComparing(d -> d.phone() == null)
            .thenComparing(Donor::createdAt).thenComparing(Donor::id);

    static DonorFileTable.Apart key(UUID one, UUID other) {
        return one.compareTo(other) < 0 ? new DonorFileTable.Apart(one, other) : new DonorFileTable.Apart(other, one);
    }
}
