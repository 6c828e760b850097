package care.trellis.demand.transition;

/**
 * Shares the deaths of a sex and age by relative risk: k such that Σ min(1, k·rᵢ)·xᵢ = q·Σxᵢ. Where k·rᵢ would pass 1, as
 * at the highest ages it can, everybody of that state dies and the others share the rest.
 */
final class DeathShare {
    private DeathShare() {}

    /**
     * The probability of death of somebody whose relative risk is 1.
     *
     * @param q fraction of all who die, 0 to 1
     */
    static double of(double[] people, double[] risks, double q) {
        if (q >= 1) {
            return Double.MAX_VALUE;
        }
        double all = 0;
        for (double each : people) {
            all += each;
        }
        if (!(all > 0)) {
            return q;
        }
        double scale = 0;
        while (true) {
            double deaths = q * all;
            double weights = 0;
            for (int i = 0; i < people.length; i++) {
                if (scale * risks[i] >= 1) {
                    deaths -= people[i];
                } else {
                    weights += people[i] * risks[i];
                }
            }
            // The scale only rises from round to round, so that a state once certain to die stays so.
            double next = deaths / weights;
            if (!(next > scale)) {
                return scale;
            }
            scale = next;
        }
    }
}
