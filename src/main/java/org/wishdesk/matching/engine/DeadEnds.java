package org.wishdesk.matching.engine;

import java.util.Arrays;

/**
 * Classes for which a search lately found no piece, neither free nor along a chain. All classes and groups that the search met form a set
 * that is used up as a whole (a Hall set): until a piece of one of its groups comes free no other search among them can succeed, so it need
 * not be made. One stamp marks one search; a freed piece takes the stamp away and with it all that the search had buried.
 */
final class DeadEnds {
    private final Instance in;
    private final int[] classStamp, groupStamp;
    private boolean[] valid = new boolean[1024];
    private int stamps;

    DeadEnds(Instance in) {
        this.in = in;
        classStamp = new int[in.classes];
        groupStamp = new int[in.groups];
    }

    /** True when no piece can be found for the class. */
    boolean has(int cls) { return classStamp[cls] != 0 && valid[classStamp[cls]]; }

    /** Buries the first {@code n} classes of {@code met}, whose edges are {@code order[edgeOff[d] .. end[d])}. */
    void bury(int[] met, int n, int[] order, int[] end) {
        if (stamps > 1 << 22) forget();
        if (++stamps == valid.length) valid = Arrays.copyOf(valid, stamps * 2);
        valid[stamps] = true;
        for (int i = 0; i < n; i++) {
            int d = met[i];
            classStamp[d] = stamps;
            for (int k = in.edgeOff[d]; k < end[d]; k++) {
                int g = in.edgeGroup[order[k]];
                // A search buried earlier that shares a group with this one can no longer tell when that group comes free.
                if (groupStamp[g] != 0 && groupStamp[g] != stamps) valid[groupStamp[g]] = false;
                groupStamp[g] = stamps;
            }
        }
    }

    /** A piece of the group came free. */
    void revive(int group) { valid[groupStamp[group]] = false; }

    /** The class can give what it could not. */
    void reviveClass(int cls) { valid[classStamp[cls]] = false; }

    /** Forgets all. */
    void forget() {
        Arrays.fill(classStamp, 0);
        Arrays.fill(groupStamp, 0);
        Arrays.fill(valid, false);
        stamps = 0;
    }
}
