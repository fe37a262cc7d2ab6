package org.wishdesk.matching;

import java.util.Arrays;
import java.util.UUID;

/** Gives keys small numbers, from 0 in the order they came, in 20 to 40 bytes each: a million lots and half a million wishes fit an office PC. */
final class Numbers {

    private long[] high = new long[1024];
    private long[] low = new long[1024];
    private int[] slots = new int[4096];
    private int count;

    /** The key's number, a new one when it has none. */
    int of(UUID key) {
        int slot = slot(key);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        if (count == high.length) {
            grow();
            slot = slot(key);
        }
        high[count] = key.getMostSignificantBits();
        low[count] = key.getLeastSignificantBits();
        slots[slot] = ++count;
        return count - 1;
    }

    /** The key's number, or -1. */
    int find(UUID key) {
        return slots[slot(key)] - 1;
    }

    UUID key(int number) {
        return new UUID(high[number], low[number]);
    }

    int count() {
        return count;
    }

    /** Where the key stands, or the free slot where it would. */
    private int slot(UUID key) {
        int at = start(key.getMostSignificantBits(), key.getLeastSignificantBits());
        while (slots[at] != 0 && (high[slots[at] - 1] != key.getMostSignificantBits() || low[slots[at] - 1] != key.getLeastSignificantBits())) {
            at = (at + 1) & (slots.length - 1);
        }
        return at;
    }

    private int start(long most, long least) {
        long mixed = (most * 31 + least) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & (slots.length - 1);
    }

    private void grow() {
        high = Arrays.copyOf(high, count * 2);
        low = Arrays.copyOf(low, count * 2);
        slots = new int[count * 8];
        for (int i = 0; i < count; i++) {
            int at = start(high[i], low[i]);
            while (slots[at] != 0) {
                at = (at + 1) & (slots.length - 1);
            }
            slots[at] = i + 1;
        }
    }
}
