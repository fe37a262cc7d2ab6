package org.wishdesk.matching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How much of what is asked for the shelf can answer at most, when every piece is given once: a largest flow from what lies there to what is
 * asked. What has the fewest pieces to choose from is served first, then pieces are passed on along chains of exchanges until no chain
 * serves anyone more (Ford and Fulkerson); so the total is the largest there is, and what still lacks is truly missing.
 */
final class Coverage {

    private final int[][] fits;
    private final int[][] given;
    private final long[] got;
    private final long[] left;
    private final int[][] askers;
    private final int[][] places;

    /**
     * @param wanted pieces by asked thing
     * @param free   pieces by thing on the shelf
     * @param fits   for each asked thing, what on the shelf fits it
     */
    Coverage(long[] wanted, long[] free, int[][] fits) {
        this.fits = fits;
        given = new int[fits.length][];
        got = new long[fits.length];
        left = free.clone();
        int[] count = new int[free.length];
        for (int a = 0; a < fits.length; a++) {
            given[a] = new int[fits[a].length];
            for (int s : fits[a]) {
                count[s]++;
            }
        }
        askers = Arrays.stream(count).mapToObj(int[]::new).toArray(int[][]::new);
        places = Arrays.stream(count).mapToObj(int[]::new).toArray(int[][]::new);
        int[] at = new int[free.length];
        for (int a = 0; a < fits.length; a++) {
            for (int e = 0; e < fits[a].length; e++) {
                int s = fits[a][e];
                askers[s][at[s]] = a;
                places[s][at[s]++] = e;
            }
        }
        first(wanted);
        while (passOn(wanted)) {
            // Each chain serves at least one piece more, so this ends.
        }
    }

    private void first(long[] wanted) {
        int[] order = IntStream.range(0, fits.length).boxed()
                .sorted(Comparator.comparingLong((Integer a) -> Arrays.stream(fits[a]).mapToLong(s -> left[s]).sum()).thenComparing(a -> a))
                .mapToInt(a -> a).toArray();
        for (int a : order) {
            for (int e = 0; e < fits[a].length && got[a] < wanted[a]; e++) {
                int some = (int) Math.min(wanted[a] - got[a], left[fits[a][e]]);
                given[a][e] += some;
                got[a] += some;
                left[fits[a][e]] -= some;
            }
        }
    }

    /** Finds a chain from something that lacks pieces to something that has some left, and passes on what goes through it. */
    private boolean passOn(long[] wanted) {
        int[] cameBy = new int[left.length];
        int[] cameFrom = new int[left.length];
        int[] gaveUp = new int[fits.length];
        boolean[] seen = new boolean[fits.length];
        Arrays.fill(cameFrom, -1);
        int[] queue = new int[fits.length];
        int tail = 0;
        for (int a = 0; a < fits.length; a++) {
            if (got[a] < wanted[a]) {
                seen[a] = true;
                gaveUp[a] = -1;
                queue[tail++] = a;
            }
        }
        for (int head = 0; head < tail; head++) {
            int a = queue[head];
            for (int e = 0; e < fits[a].length; e++) {
                int s = fits[a][e];
                if (cameFrom[s] >= 0) {
                    continue;
                }
                cameFrom[s] = a;
                cameBy[s] = e;
                if (left[s] > 0) {
                    pass(s, wanted, cameFrom, cameBy, gaveUp);
                    return true;
                }
                for (int k = 0; k < askers[s].length; k++) {
                    int other = askers[s][k];
                    if (!seen[other] && given[other][places[s][k]] > 0) {
                        seen[other] = true;
                        gaveUp[other] = places[s][k];
                        queue[tail++] = other;
                    }
                }
            }
        }
        return false;
    }

    private void pass(int last, long[] wanted, int[] cameFrom, int[] cameBy, int[] gaveUp) {
        long through = left[last];
        for (int s = last;;) {
            int a = cameFrom[s];
            if (gaveUp[a] < 0) {
                through = Math.min(through, wanted[a] - got[a]);
                break;
            }
            through = Math.min(through, given[a][gaveUp[a]]);
            s = fits[a][gaveUp[a]];
        }
        left[last] -= through;
        for (int s = last;;) {
            int a = cameFrom[s];
            given[a][cameBy[s]] += (int) through;
            if (gaveUp[a] < 0) {
                got[a] += through;
                return;
            }
            given[a][gaveUp[a]] -= (int) through;
            s = fits[a][gaveUp[a]];
        }
    }

    /** Pieces that an asked thing can be given. */
    long got(int asked) {
        return got[asked];
    }

    /** Pieces of a thing on the shelf that nobody asks for. */
    long left(int lying) {
        return left[lying];
    }
}
