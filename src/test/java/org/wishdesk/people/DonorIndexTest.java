package org.wishdesk.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.Stores;
import org.wishdesk.words.Pinyin;

/** The index in memory answers as a walk through all donors does, whatever was written before and after it was made. */
class DonorIndexTest {

    /** What a walk through all of them finds. */
    private static List<UUID> walk(Map<UUID, Donor> donors, Map<UUID, List<String>> keys, String asked, int limit) {
        return donors.values().stream().filter(d -> keys.get(d.id()).stream().anyMatch(key -> key.startsWith(asked)))
                .sorted(Comparator.comparingLong(DonorIndex::heat).reversed()).map(Donor::id).limit(limit).toList();
    }

    private static Donor donor(SplittableRandom random, UUID id) {
        // Nobody gave at the same second as another, so that there is one right order.
        return new Donor(id, DonorKind.PERSON, "x", null, true, null, null, random.nextInt(4), Instant.ofEpochSecond(random.nextInt(1 << 30)), Instant.EPOCH);
    }

    private static void put(DonorIndex index, Donor donor, List<String> found, Map<UUID, Donor> donors, Map<UUID, List<String>> keys) {
        index.put(donor, found);
        donors.put(donor.id(), donor);
        keys.put(donor.id(), found);
    }

    private static Donor gave(Donor was, Instant at) {
        return new Donor(was.id(), was.kind(), was.name(), was.phone(), was.publishName(), was.note(), was.mergedInto(), was.gifts() + 1,
                at.isAfter(was.lastGiftAt()) ? at : was.lastGiftAt(), was.createdAt());
    }

    private static List<String> keys(SplittableRandom random) {
        List<String> letters = List.of("a", "b", "\u738b", "\uf900", "\ud840\udc0b");
        List<String> keys = new ArrayList<>();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            StringBuilder key = new StringBuilder();
            for (int j = random.nextInt(1, 4); j > 0; j--) {
                key.append(letters.get(random.nextInt(letters.size())));
            }
            keys.add(key.toString());
        }
        return keys.stream().distinct().toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 17, 64, 65, 400})
    void answersAsAWalkDoes(int size) {
        for (int seed = 0; seed < 20; seed++) {
            SplittableRandom random = new SplittableRandom(31L * size + seed);
            Map<UUID, Donor> donors = new HashMap<>();
            Map<UUID, List<String>> keys = new HashMap<>();
            DonorIndex.Builder builder = new DonorIndex.Builder();
            for (int i = 0; i < size; i++) {
                Donor donor = donor(random, new UUID(1, i));
                donors.put(donor.id(), donor);
                keys.put(donor.id(), keys(random));
                builder.donor(donor);
                keys.get(donor.id()).forEach(key -> builder.key(key, donor.id()));
            }
            builder.key("a", new UUID(9, 9));
            DonorIndex index = builder.build();
            for (int step = 0; step < 60; step++) {
                UUID id = new UUID(1, random.nextInt(size + 5));
                List<String> before = keys.getOrDefault(id, List.of());
                switch (random.nextInt(5)) {
                    case 0 -> put(index, donor(random, id), List.of(), donors, keys);
                    case 1 -> put(index, donor(random, id), keys(random), donors, keys);
                    case 2 -> put(index, donor(random, id), before, donors, keys);
                    default -> {
                        Instant at = Instant.ofEpochSecond(random.nextInt(1 << 30));
                        index.gave(id, at);
                        donors.computeIfPresent(id, (i, was) -> gave(was, at));
                    }
                }
                String asked = keys(random).getFirst();
                assertThat(index.top(asked, Pinyin.beyond(asked), 7)).as("%d donors, seed %d, step %d", size, seed, step)
                        .isEqualTo(walk(donors, keys, asked, 7));
            }
        }
    }

    /** Prepared or not, before and after: the same donors in the same order. */
    @Test
    void aPreparedDeskFindsWhatTheStoreFinds() {
        try (Desks desk = new Desks(Stores.H2.fresh())) {
            List<String> names = List.of("\u738b\u82b3", "\u738b\u82b3", "\u5355\u96c4\u4fe1", "\u5415\u5e03", "\u738b\u4e94", "\u66fe\u56fd\u85e9");
            for (int i = 0; i < names.size(); i++) {
                int at = i;
                desk.clock.forward(java.time.Duration.ofMinutes(1));
                desk.store.run(tx -> give(desk, tx, names.get(at), "1380436000" + at));
            }
            List<String> questions = List.of("w", "wf", "\u738b", "dxx", "sxx", "lv", "0003", "zgf", "cgf", "q", "1380436", "wangf");
            List<List<Donor>> asked = questions.stream().map(q -> desk.donors.suggest(q, 5)).toList();
            desk.donors.prepare();
            assertThat(questions.stream().map(q -> desk.donors.suggest(q, 5)).toList()).isEqualTo(asked);
            desk.clock.forward(java.time.Duration.ofMinutes(1));
            desk.store.run(tx -> {
                give(desk, tx, "\u738b\u82b3", "13804360001");
                give(desk, tx, "\u65b0\u4eba", "13800001111");
            });
            assertThat(desk.donors.suggest("wf", 5)).extracting(Donor::phone).containsExactly("13804360001", "13804360000");
            assertThat(desk.donors.suggest("xr", 5)).extracting(Donor::gifts).containsExactly(1);
            Donor renamed = desk.donors.suggest("\u5415", 5).getFirst();
            desk.donors.correct(new DonorDraft(renamed.id(), DonorKind.PERSON, "\u738b\u5e03", renamed.phone(), true), null, "\u8d75");
            assertThat(desk.donors.suggest("lv", 5)).isEmpty();
            assertThat(desk.donors.suggest("wb", 5)).extracting(Donor::name).containsExactly("\u738b\u5e03");
            assertThat(desk.donors.suggest("0003", 5)).extracting(Donor::name).containsExactly("\u738b\u5e03");
        }
    }

    /** What is refused is not found. */
    @Test
    void whatWasNotSavedIsNotFound() {
        try (Desks desk = new Desks(Stores.H2.fresh())) {
            desk.donors.prepare();
            try {
                desk.store.run(tx -> {
                    give(desk, tx, "\u738b\u82b3", "13804360001");
                    throw new IllegalStateException("the power fails");
                });
            } catch (IllegalStateException expected) {
                assertThat(expected).hasMessage("the power fails");
            }
            assertThat(desk.donors.suggest("wf", 5)).isEmpty();
        }
    }

    private static void give(Desks desk, org.wishdesk.store.Tx tx, String name, String phone) {
        Donor donor = desk.donors.known(tx, new DonorDraft(null, DonorKind.PERSON, name, phone, true));
        desk.donors.gave(tx, donor.id(), desk.clock.instant());
    }
}
