package care.trellis.demand.transition;

/** The loops over a block of draws, one for each operation: plain enough for HotSpot to turn into vector instructions. */
final class Lanes {
    private static final int N = Paths.BLOCK;
    private static final double NOBODY = 1e-300;

    private Lanes() {}

    static void add(double[] what, double[] to) {
        for (int i = 0; i < N; i++) {
            to[i] += what[i];
        }
    }

    static void shrinkAndAdd(double[] people, double share, double more) {
        for (int i = 0; i < N; i++) {
            people[i] = people[i] * share + more;
        }
    }

    static void weigh(double[] people, double risk, double[] all, double[] weighted) {
        for (int i = 0; i < N; i++) {
            all[i] += people[i];
        }
        for (int i = 0; i < N; i++) {
            weighted[i] += people[i] * risk;
        }
    }

    static void scale(double[] all, double[] weighted, double[] mortality, double q, double[] scale) {
        for (int i = 0; i < N; i++) {
            scale[i] = Math.min(1, q * mortality[i]) * all[i] / Math.max(weighted[i], NOBODY);
        }
    }

    static void addDead(double[] all, double[] mortality, double q, double[] to) {
        for (int i = 0; i < N; i++) {
            to[i] += Math.min(1, q * mortality[i]) * all[i];
        }
    }

    static void survive(double[] people, double[] scale, double risk) {
        for (int i = 0; i < N; i++) {
            people[i] *= 1 - Math.min(1, scale[i] * risk);
        }
    }

    static void stay(double[] people, double[] scale, double risk, double[] leaving, double[] left) {
        for (int i = 0; i < N; i++) {
            left[i] += people[i] * Math.max(0, leaving[i] - Math.min(1, scale[i] * risk));
        }
        for (int i = 0; i < N; i++) {
            people[i] *= 1 - Math.max(leaving[i], Math.min(1, scale[i] * risk));
        }
    }

    static void take(double[] people, double rate, double[] factor, double[] from) {
        for (int i = 0; i < N; i++) {
            from[i] -= people[i] * (rate * factor[i]);
        }
    }

    static void give(double[] people, double rate, double[] factor, double[] to) {
        for (int i = 0; i < N; i++) {
            to[i] += people[i] * (rate * factor[i]);
        }
    }
}
