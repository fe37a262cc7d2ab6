package org.wishdesk.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Against every possible handing out of small shelves. */
class CoverageTest {

    @Test
    void nothingAnswersMoreThanTheLargestFlow() {
        Random random = new Random(5);
        int short_ = 0;
        for (int round = 0; round < 3_000; round++) {
            long[] wanted = IntStream.range(0, 1 + random.nextInt(4)).mapToLong(i -> 1 + random.nextInt(3)).toArray();
            long[] free = IntStream.range(0, 1 + random.nextInt(4)).mapToLong(i -> 1 + random.nextInt(3)).toArray();
            int[][] fits = new int[wanted.length][];
            for (int a = 0; a < wanted.length; a++) {
                fits[a] = IntStream.range(0, free.length).filter(s -> random.nextInt(2) == 0).toArray();
            }
            Coverage coverage = new Coverage(wanted, free, fits);
            long got = IntStream.range(0, wanted.length).mapToLong(coverage::got).sum();
            long left = IntStream.range(0, free.length).mapToLong(coverage::left).sum();
            assertThat(got).as("most that can be answered").isEqualTo(most(wanted.clone(), free.clone(), fits, 0));
            assertThat(left).as("each piece once").isEqualTo(Arrays.stream(free).sum() - got);
            for (int a = 0; a < wanted.length; a++) {
                assertThat(coverage.got(a)).isBetween(0L, wanted[a]);
            }
            short_ += got < Arrays.stream(wanted).sum() ? 1 : 0;
        }
        assertThat(short_).as("shelves on which something lacks").isGreaterThan(500);
    }

    /** Piece by piece, every way. */
    private static long most(long[] wanted, long[] free, int[][] fits, int asked) {
        if (asked == wanted.length) {
            return 0;
        }
        if (wanted[asked] == 0) {
            return most(wanted, free, fits, asked + 1);
        }
        wanted[asked]--;
        long best = most(wanted, free, fits, asked);
        for (int s : fits[asked]) {
            if (free[s] > 0) {
                free[s]--;
                best = Math.max(best, 1 + most(wanted, free, fits, asked));
                free[s]++;
            }
        }
        wanted[asked]++;
        return best;
    }
}
