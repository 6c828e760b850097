package care.trellis.quality.rating;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Everything that is decided before services are rated.
 *
 * @param scale answers are scored on
 * @param asAt the day for which is rated: later answers do not count, older ones count less
 * @param window months; older answers do not count
 * @param halfLife months after which an answer counts half
 * @param level of the interval, such as 0.9
 * @param leastHeard people to be heard before anything is said
 * @param leastReliability τ² / (τ² + v) before anything is said, 0 to 1
 * @param leastServices services to be compared before they make their own usual range; fewer borrow a prior
 * @param varianceFloor the least τ², as a share of s²
 * @param standardMix the shares of respondents every service is set to; empty for equal shares of those who answered
 * @param standard a position on the scale below which a service should not be; absent for the usual position μ
 * @param priors by domain
 */
public record RatingRules(
        Scale scale,
        LocalDate asAt,
        int window,
        double halfLife,
        double level,
        int leastHeard,
        double leastReliability,
        int leastServices,
        double varianceFloor,
        Map<Respondent, Double> standardMix,
        OptionalDouble standard,
        Map<String, Prior> priors) {
    /** What the method says: Trellis reference, "Rating", 2025. */
    private static final int WINDOW = 24;

    private static final double HALF_LIFE = 12;
    private static final double LEVEL = 0.9;
    private static final int LEAST_HEARD = 5;
    private static final double LEAST_RELIABILITY = 0.4;
    private static final int LEAST_SERVICES = 10;
    private static final double VARIANCE_FLOOR = 0.01;
    /** With fewer services the shrinkage (J − 3) / (J − 1) and the variance 2 / (J − 3) have no meaning. */
    private static final int SERVICES_THE_FORMULA_NEEDS = 4;

    private static final double ROUNDING = 1e-6;

    public RatingRules {
        require(window > 0, "window must be at least one month, was " + window);
        require(halfLife > 0, "half-life must be above 0 months, was " + halfLife);
        require(level > 0 && level < 1, "level must be in (0, 1), was " + level);
        require(leastHeard >= 1, "least heard must be at least 1, was " + leastHeard);
        require(
                leastReliability >= 0 && leastReliability < 1,
                "least reliability must be in [0, 1), was " + leastReliability);
        require(
                leastServices >= SERVICES_THE_FORMULA_NEEDS,
                "least services must be at least " + SERVICES_THE_FORMULA_NEEDS + ", was " + leastServices);
        require(varianceFloor > 0, "variance floor must be above 0, was " + varianceFloor);
        double sum =
                standardMix.values().stream().mapToDouble(Double::doubleValue).sum();
        require(
                standardMix.isEmpty()
                        || (Math.abs(sum - 1) < ROUNDING
                                && standardMix.values().stream().allMatch(share -> share >= 0)),
                "shares of a standard mix must add up to 1, were " + standardMix);
        require(
                standard.isEmpty() || scale.holds(standard.getAsDouble()),
                "a standard must lie on the scale, was " + standard);
        standardMix = standardMix.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(standardMix));
        priors = Collections.unmodifiableMap(new LinkedHashMap<>(priors));
    }

    /** The method as published, for one day. */
    public static RatingRules asAt(LocalDate day) {
        return new RatingRules(
                Scale.ZERO_TO_THREE,
                day,
                WINDOW,
                HALF_LIFE,
                LEVEL,
                LEAST_HEARD,
                LEAST_RELIABILITY,
                LEAST_SERVICES,
                VARIANCE_FLOOR,
                Map.of(),
                OptionalDouble.empty(),
                Map.of());
    }

    public RatingRules on(Scale chosen) {
        return new RatingRules(
                chosen,
                asAt,
                window,
                halfLife,
                level,
                leastHeard,
                leastReliability,
                leastServices,
                varianceFloor,
                standardMix,
                standard,
                priors);
    }

    public RatingRules on(LocalDate day) {
        return new RatingRules(
                scale,
                day,
                window,
                halfLife,
                level,
                leastHeard,
                leastReliability,
                leastServices,
                varianceFloor,
                standardMix,
                standard,
                priors);
    }

    public RatingRules withStandardMix(Map<Respondent, Double> chosen) {
        return new RatingRules(
                scale,
                asAt,
                window,
                halfLife,
                level,
                leastHeard,
                leastReliability,
                leastServices,
                varianceFloor,
                chosen,
                standard,
                priors);
    }

    public RatingRules withStandard(double chosen) {
        return new RatingRules(
                scale,
                asAt,
                window,
                halfLife,
                level,
                leastHeard,
                leastReliability,
                leastServices,
                varianceFloor,
                standardMix,
                OptionalDouble.of(chosen),
                priors);
    }

    public RatingRules withPriors(Map<String, Prior> chosen) {
        return new RatingRules(
                scale,
                asAt,
                window,
                halfLife,
                level,
                leastHeard,
                leastReliability,
                leastServices,
                varianceFloor,
                standardMix,
                standard,
                chosen);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
