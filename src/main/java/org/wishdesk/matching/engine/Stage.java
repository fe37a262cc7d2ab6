package org.wishdesk.matching.engine;

import java.util.Arrays;

/**
 * One tier of the match: which wishes may be decided now, and what earlier tiers hold for good. Held pieces stay fixed in
 * number, but which of several fitting groups they come from may still change, so an earlier tier never blocks a later one
 * with a coat that any other coat could replace.
 */
final class Stage {
    final boolean[] active;
    /** Pieces from stock and bought pieces that earlier tiers hold, by line. */
    final int[] heldStock, heldCash;
    /** Held pieces by class. */
    final int[] heldClass;
    /** Bonus that a household has not used yet, mp. */
    final long[] bonusLeft;
    /** Deliveries already promised by township. */
    final int[] seats;
    long cashLeft;
    /** Household numbers sorted by township. */
    final int[] townOff, townHouse;

    Stage(Instance in, boolean[] active, int[] heldStock, int[] heldCash) {
        this.active = active;
        this.heldStock = heldStock;
        this.heldCash = heldCash;
        heldClass = new int[in.classes];
        bonusLeft = new long[in.households()];
        seats = new int[in.townships()];
        Arrays.fill(bonusLeft, in.bonus);
        cashLeft = in.cashPool;
        for (int j = 0; j < in.wishes(); j++) {
            int h = in.wishHousehold[j], units = 0;
            for (int l = in.lineOff[j]; l < in.lineOff[j + 1]; l++) {
                int n = heldStock[l] + heldCash[l];
                units += n;
                heldClass[in.lineClass[l]] += heldStock[l];
                cashLeft -= (long) heldCash[l] * in.classPrice[in.lineClass[l]];
                bonusLeft[h] = Math.max(0, bonusLeft[h] - (long) n * in.lineBonus[l]);
            }
            if (units > 0) seats[in.householdTownship[h]]++;
        }
        townOff = new int[in.townships() + 1];
        townHouse = new int[in.households()];
        for (int t : in.householdTownship) townOff[t + 1]++;
        for (int t = 0; t < in.townships(); t++) townOff[t + 1] += townOff[t];
        int[] at = townOff.clone();
        for (int h = 0; h < in.households(); h++) townHouse[at[in.householdTownship[h]]++] = h;
    }
}
