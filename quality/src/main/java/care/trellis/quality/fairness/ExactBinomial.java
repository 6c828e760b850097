package care.trellis.quality.fairness;

import org.apache.commons.statistics.distribution.BetaDistribution;

/** The exact interval of a share (Clopper and Pearson 1934, Biometrika 26:404–413). */
record ExactBinomial(double low, double high) {
    static ExactBinomial of(int count, int of, double level) {
        double tail = (1 - level) / 2;
        double low =
                count == 0 ? 0 : BetaDistribution.of(count, of - count + 1.0).inverseCumulativeProbability(tail);
        double high =
                count == of ? 1 : BetaDistribution.of(count + 1.0, of - count).inverseSurvivalProbability(tail);
        return new ExactBinomial(low, high);
    }
}
