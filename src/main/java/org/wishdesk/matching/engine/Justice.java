package org.wishdesk.matching.engine;

import java.util.Arrays;

/**
 * No second gift stays while its release alone would let a household be served that never had one. For every wish of a
 * household that has another gift (now, or in the last 12 months) the wish is taken back on trial and the unserved wishes
 * of never-helped households that could use the same goods, money or seat are tried, dearest first; a trial that raises
 * the value stays. Candidates come from the classes that share a group with the released goods, in bounded number.
 */
final class Justice {
    private static final int MOST = 1_500;
    /** So many pieces a rival may lack: money for as many was no hindrance. */
    private static final int PIECES = 16;

    private Justice() { }

    /** Carries out all such exchanges; returns how many. */
    static int sweep(Items it) {
        State s = it.s;
        Instance in = it.in;
        int[] given = new int[in.households()];
        for (int j = 0; j < in.wishes(); j++) if (s.pieces[j] > 0) given[in.wishHousehold[j]]++;
        long[] best = new long[in.wishes()];
        int[] off = new int[in.classes + 1];
        for (int j = 0; j < in.wishes(); j++) {
            if (!waiting(it, given, j)) continue;
            for (int l = in.lineOff[j]; l < in.lineOff[j + 1]; l++) {
                best[j] += (long) in.lineQty[l] * (in.lineValue[l] + in.lineBonus[l]);
                off[in.lineClass[l] + 1]++;
            }
        }
        for (int d = 0; d < in.classes; d++) off[d + 1] += off[d];
        int[] lists = new int[off[in.classes]], at = off.clone();
        for (int j = 0; j < in.wishes(); j++)
            if (waiting(it, given, j)) for (int l = in.lineOff[j]; l < in.lineOff[j + 1]; l++) lists[at[in.lineClass[l]]++] = j;
        for (int d = 0; d < in.classes; d++) {
            long[] key = new long[off[d + 1] - off[d]];
            for (int i = 0; i < key.length; i++) key[i] = (Integer.MAX_VALUE - Math.min(Integer.MAX_VALUE, best[lists[off[d] + i]])) << 32 | lists[off[d] + i];
            Arrays.sort(key);
            for (int i = 0; i < key.length; i++) lists[off[d] + i] = (int) key[i];
        }
        int[] classSeen = new int[in.classes], wishSeen = new int[in.wishes()];
        int swaps = 0, round = 0;
        for (int j = in.wishes() - 1; j >= 0; j--) {
            int h = in.wishHousehold[j];
            if (!it.stage.active[j] || s.pieces[j] == 0 || !in.householdPrior[h] && given[h] < 2) continue;
            round++;
            int mark = s.mark();
            long before = s.value, money = s.cashLeft;
            s.clear(j);
            long loss = before - s.value;
            int winner = -1;
            for (int l = in.lineOff[j]; l < in.lineOff[j + 1] && winner < 0; l++)
                winner = rivals(it, l, s.cashLeft > money ? money : Long.MAX_VALUE, off, lists, best, loss, before, given, classSeen, wishSeen, round);
            if (winner < 0) s.undo(mark);
            else {
                given[h]--;
                given[in.wishHousehold[winner]]++;
                swaps++;
            }
            s.commit();
        }
        return swaps;
    }

    private static boolean waiting(Items it, int[] given, int j) {
        int h = it.in.wishHousehold[j];
        return it.stage.active[j] && it.s.pieces[j] == 0 && given[h] == 0 && !it.in.householdPrior[h];
    }

    /** {@code money}: the fen that were there before some were set free, more than any price when none were. */
    private static int rivals(Items it, int l, long money, int[] off, int[] lists, long[] best, long loss, long before, int[] given, int[] classSeen, int[] wishSeen, int round) {
        Instance in = it.in;
        int tries = 0, d = in.lineClass[l];
        for (int e = in.edgeOff[d]; e < in.edgeOff[d + 1]; e++) {
            int g = in.edgeGroup[e];
            for (int k = in.backOff[g]; k < in.backOff[g + 1]; k++) {
                int c = in.edgeClass[in.backEdge[k]];
                // With money set free a rival may be served though no piece is; where there was plenty before, it would have been.
                if (it.s.free[g] == 0 && (long) PIECES * in.classPrice[c] <= money) continue;
                if (classSeen[c] == round) continue;
                classSeen[c] = round;
                for (int i = off[c]; i < off[c + 1] && tries < MOST; i++) {
                    int j = lists[i];
                    if (best[j] <= loss) break;
                    if (wishSeen[j] == round || !waiting(it, given, j)) continue;
                    wishSeen[j] = round;
                    tries++;
                    int mark = it.s.mark();
                    if (!in.wishPartial[j]) it.give(j, 0);
                    else for (int x = in.lineOff[j]; x < in.lineOff[j + 1]; x++) it.give(it.wishes + x, Long.MIN_VALUE);
                    if (it.s.pieces[j] > 0 && it.s.value > before) return j;
                    it.s.undo(mark);
                }
            }
        }
        return -1;
    }
}
