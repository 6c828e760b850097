package care.trellis.app.quality;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Counts as so many of a hundred that sum to a hundred: each rounded down, the rest to the largest remainders. */
final class Hundred {
    private static final int HUNDRED = 100;

    private Hundred() {}

    static int[] of(int... counts) {
        long all = Arrays.stream(counts).asLongStream().sum();
        if (all == 0) {
            throw new IllegalArgumentException("nothing was counted, so there is no hundred of it");
        }
        var of = new int[counts.length];
        for (int i = 0; i < counts.length; i++) {
            of[i] = (int) ((long) HUNDRED * counts[i] / all);
        }
        int left = HUNDRED - Arrays.stream(of).sum();
        IntStream.range(0, counts.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> -((long) HUNDRED * counts[i] % all)))
                .limit(left)
                .forEach(i -> of[i]++);
        return of;
    }
}
