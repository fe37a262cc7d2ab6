package org.wishdesk.people;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Donors by what they are found under, in memory: a beginning leads straight to those who give most often and lately, whether ten or a
 * hundred thousand share it. What stood in the store when it was made is an ordered table with the warmest of every stretch above it; who
 * came or was renamed since lies beside, in a tree. It costs about 40 bytes a key.
 */
final class DonorIndex {

    private static final int NONE = -1;
    /** So many bits of a donor's heat are the moment of the last gift; above them stands how many gifts there were. */
    private static final int SECONDS = 36;

    /** The keys one after the other as UTF-8, in the order of their bytes; {@code end[i]} is where key {@code i} ends. */
    private final byte[] text;
    private final int[] end;
    /** Whose key it is: a place in {@link #ids}. */
    private final int[] owner;
    private final UUID[] ids;
    private final Map<UUID, Integer> places;
    /** The keys of owner {@code i} are {@code keysOf} from {@code begin[i]} to {@code begin[i + 1]}. */
    private final int[] begin;
    private final int[] keysOf;
    /** How warm each owner is; below zero when no longer to be found here. */
    private final long[] heat;
    /** Above pairs of keys, pairs of pairs ...: the place of the warmest key below. The lowest row begins at {@link #leaves}. */
    private final int[] warmest;
    private final int leaves;
    private final TreeMap<String, Set<UUID>> late = new TreeMap<>();
    private final Map<UUID, Late> lateDonors = new HashMap<>();

    /** One who came or was renamed since. */
    private record Late(long heat, List<String> keys) {
    }

    private DonorIndex(byte[] text, int[] end, int[] owner, UUID[] ids, Map<UUID, Integer> places, long[] heat) {
        this.text = text;
        this.end = end;
        this.owner = owner;
        this.ids = ids;
        this.places = places;
        this.heat = heat;
        begin = new int[ids.length + 1];
        for (int each : owner) {
            begin[each + 1]++;
        }
        for (int i = 0; i < ids.length; i++) {
            begin[i + 1] += begin[i];
        }
        keysOf = new int[owner.length];
        int[] next = begin.clone();
        for (int key = 0; key < owner.length; key++) {
            keysOf[next[owner[key]]++] = key;
        }
        leaves = Integer.highestOneBit(Math.max(1, end.length - 1)) * 2;
        warmest = new int[2 * leaves];
        Arrays.fill(warmest, NONE);
        for (int i = 0; i < end.length; i++) {
            warmest[leaves + i] = i;
        }
        for (int node = leaves - 1; node > 0; node--) {
            warmest[node] = warmer(warmest[2 * node], warmest[2 * node + 1]);
        }
    }

    /** Who gives often is warm, and of equals the one who gave last. */
    static long heat(Donor donor) {
        return heat(donor.gifts(), donor.lastGiftAt() == null ? 0 : donor.lastGiftAt().getEpochSecond());
    }

    private static long heat(long gifts, long seconds) {
        return Math.min(gifts, (1 << 27) - 1) << SECONDS | Math.max(0, seconds);
    }

    private static long after(long heat, Instant gift) {
        return heat((heat >> SECONDS) + 1, Math.max(heat & ((1L << SECONDS) - 1), gift.getEpochSecond()));
    }

    /** Gathers keys in any order. */
    static final class Builder {
        private final Map<UUID, Integer> places = new HashMap<>();
        private UUID[] ids = new UUID[1024];
        private long[] heat = new long[1024];
        private byte[] text = new byte[1 << 16];
        private int[] end = new int[1024];
        private int[] owner = new int[1024];
        private int donors;
        private int keys;
        private boolean ordered = true;

        void donor(Donor donor) {
            if (donors == ids.length) {
                ids = Arrays.copyOf(ids, 2 * donors);
                heat = Arrays.copyOf(heat, 2 * donors);
            }
            ids[donors] = donor.id();
            heat[donors] = heat(donor);
            places.put(donor.id(), donors++);
        }

        /** Of a donor that was not named before, as one merged into another, nothing is kept. */
        void key(String key, UUID donor) {
            Integer place = places.get(donor);
            if (place == null) {
                return;
            }
            byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
            int start = keys == 0 ? 0 : end[keys - 1];
            if (start + bytes.length > text.length) {
                text = Arrays.copyOf(text, Math.max(2 * text.length, start + bytes.length));
            }
            if (keys == end.length) {
                end = Arrays.copyOf(end, 2 * keys);
                owner = Arrays.copyOf(owner, 2 * keys);
            }
            System.arraycopy(bytes, 0, text, start, bytes.length);
            end[keys] = start + bytes.length;
            owner[keys++] = place;
            ordered &= keys < 2 || Arrays.compareUnsigned(text, keys < 3 ? 0 : end[keys - 3], end[keys - 2], text, start, end[keys - 1]) <= 0;
        }

        /** A store orders characters beyond the basic plane otherwise than their bytes; then, and only then, the keys are ordered anew. */
        DonorIndex build() {
            int[] ends = Arrays.copyOf(end, keys);
            int[] owners = Arrays.copyOf(owner, keys);
            byte[] bytes = Arrays.copyOf(text, keys == 0 ? 0 : end[keys - 1]);
            if (!ordered) {
                Integer[] order = new Integer[keys];
                Arrays.setAll(order, i -> i);
                Arrays.sort(order, (a, b) -> Arrays.compareUnsigned(text, a == 0 ? 0 : end[a - 1], end[a], text, b == 0 ? 0 : end[b - 1], end[b]));
                int at = 0;
                for (int i = 0; i < keys; i++) {
                    int from = order[i] == 0 ? 0 : end[order[i] - 1];
                    int length = end[order[i]] - from;
                    System.arraycopy(text, from, bytes, at, length);
                    at += length;
                    ends[i] = at;
                    owners[i] = owner[order[i]];
                }
            }
            return new DonorIndex(bytes, ends, owners, Arrays.copyOf(ids, donors), places, Arrays.copyOf(heat, donors));
        }
    }

    private int warmer(int a, int b) {
        return a == NONE ? b : b == NONE || heat[owner[a]] >= heat[owner[b]] ? a : b;
    }

    private int compare(int key, byte[] asked) {
        return Arrays.compareUnsigned(text, key == 0 ? 0 : end[key - 1], end[key], asked, 0, asked.length);
    }

    /** The first key that is not before {@code asked}. */
    private int from(String asked) {
        byte[] bytes = asked.getBytes(StandardCharsets.UTF_8);
        int low = 0;
        int high = end.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(middle, bytes) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int warmest(int from, int to) {
        int best = NONE;
        for (int a = from + leaves, b = to + leaves; a < b; a >>= 1, b >>= 1) {
            if ((a & 1) == 1) {
                best = warmer(best, warmest[a++]);
            }
            if ((b & 1) == 1) {
                best = warmer(best, warmest[--b]);
            }
        }
        return best;
    }

    /** A stretch of keys and the warmest of them. */
    private record Stretch(int from, int to, int best, long heat) {
    }

    private record Found(UUID id, long heat) {
    }

    /** The warmest with a key from {@code asked} up to, not including, {@code beyond}; each once, the warmest first. */
    synchronized List<UUID> top(String asked, String beyond, int limit) {
        PriorityQueue<Found> found = new PriorityQueue<>(Comparator.comparingLong(Found::heat).reversed());
        late.subMap(asked, beyond).values().forEach(donors -> donors.forEach(id -> found.add(new Found(id, lateDonors.get(id).heat()))));
        Set<UUID> seen = new HashSet<>();
        PriorityQueue<Stretch> stretches = new PriorityQueue<>(Comparator.comparingLong(Stretch::heat).reversed());
        put(stretches, from(asked), from(beyond));
        while (seen.size() < limit && !stretches.isEmpty()) {
            Stretch next = stretches.poll();
            if (next.heat() < 0) {
                break;
            }
            if (seen.add(ids[owner[next.best()]])) {
                found.add(new Found(ids[owner[next.best()]], next.heat()));
            }
            put(stretches, next.from(), next.best());
            put(stretches, next.best() + 1, next.to());
        }
        return java.util.stream.Stream.generate(found::poll).takeWhile(java.util.Objects::nonNull).map(Found::id).distinct().limit(limit).toList();
    }

    private void put(PriorityQueue<Stretch> stretches, int from, int to) {
        if (from < to) {
            int best = warmest(from, to);
            stretches.add(new Stretch(from, to, best, heat[owner[best]]));
        }
    }

    /** The donor is as it is now: new, warmer, renamed or, when {@code keys} is empty, not to be found any more. */
    synchronized void put(Donor donor, List<String> keys) {
        Late was = lateDonors.remove(donor.id());
        if (was != null) {
            was.keys().forEach(key -> late.computeIfPresent(key, (k, donors) -> donors.remove(donor.id()) && donors.isEmpty() ? null : donors));
        }
        Integer place = places.get(donor.id());
        if (place != null && heat[place] != NONE) {
            boolean same = keys(place).equals(Set.copyOf(keys));
            warm(place, same ? heat(donor) : NONE);
            if (same) {
                return;
            }
        }
        if (!keys.isEmpty()) {
            lateDonors.put(donor.id(), new Late(heat(donor), List.copyOf(keys)));
            keys.forEach(key -> late.computeIfAbsent(key, k -> new HashSet<>()).add(donor.id()));
        }
    }

    /** The donor gave once more; of one who is not found here nothing is kept. */
    synchronized void gave(UUID donor, Instant at) {
        Integer place = places.get(donor);
        if (place != null && heat[place] != NONE) {
            warm(place, after(heat[place], at));
        } else {
            lateDonors.computeIfPresent(donor, (id, stands) -> new Late(after(stands.heat(), at), stands.keys()));
        }
    }

    private void warm(int place, long now) {
        heat[place] = now;
        for (int i = begin[place]; i < begin[place + 1]; i++) {
            for (int node = (leaves + keysOf[i]) >> 1; node > 0; node >>= 1) {
                warmest[node] = warmer(warmest[2 * node], warmest[2 * node + 1]);
            }
        }
    }

    private Set<String> keys(int place) {
        Set<String> keys = new HashSet<>();
        for (int i = begin[place]; i < begin[place + 1]; i++) {
            int from = keysOf[i] == 0 ? 0 : end[keysOf[i] - 1];
            keys.add(new String(text, from, end[keysOf[i]] - from, StandardCharsets.UTF_8));
        }
        return keys;
    }
}
