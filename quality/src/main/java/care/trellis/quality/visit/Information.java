package care.trellis.quality.visit;

import care.trellis.quality.rating.Estimate;
import care.trellis.quality.rating.Model;
import care.trellis.quality.rating.Rating;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * What a visit is expected to tell. What is believed of a service is N(m, V); a visit adds k answers of variance s², so that
 * 1 / V′ = 1 / V + k / s², and the new m′ is N(m, V − V′) as seen today (Raiffa and Schlaifer 1961, <i>Applied Statistical
 * Decision Theory</i>).
 */
final class Information {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    /** Panels of Simpson's rule; the integrand is smooth on [0, 1], and this many leave an error below 1e-9. */
    private static final int PANELS = 200;

    private final VisitRules rules;

    Information(VisitRules rules) {
        this.rules = rules;
    }

    Knowledge of(Rating rating, Model model) {
        double now = variance(rating.estimate(), model);
        int people = rating.service().people().orElse(rules.answers());
        int answers = Math.min(rules.answers(), people);
        double after = 1 / (1 / now + answers / model.s2());
        double told = switch (rules.purpose()) {
            case POSITION -> (now - after) / model.tau2();
            case STANDARD -> standard(mean(rating.estimate(), model), now, after, model.standard());
        };
        return new Knowledge(rating.domain(), rating.heard().heard(), now, after, told);
    }

    // Of a service nobody was heard of, what is believed is the usual range.
    private static double variance(@Nullable Estimate estimate, Model model) {
        return estimate == null
                ? model.tau2() + 1 / model.sumOfWeights()
                : estimate.posterior().variance();
    }

    private static double mean(@Nullable Estimate estimate, Model model) {
        return estimate == null ? model.mean() : estimate.posterior().value();
    }

    /**
     * The expected fall of p (1 − p): E[p′²] − p², where p′ = Φ((standard − m′) / √V′). E[p′²] is the probability that two
     * positions that share m′ both lie below: Φ₂(h, h; ρ) = Φ(h) − 2 T(h, √((1 − ρ) / (1 + ρ))), h = (standard − m) / √V,
     * ρ = 1 − V′ / V, and T is Owen's (Owen 1956, Ann. Math. Stat. 27:1075–1090).
     */
    static double standard(double mean, double now, double after, double standard) {
        double h = (standard - mean) / Math.sqrt(now);
        double correlation = 1 - after / now;
        double p = NORMAL.cumulativeProbability(h);
        return p - 2 * owensT(h, Math.sqrt((1 - correlation) / (1 + correlation))) - p * p;
    }

    private static double owensT(double h, double a) {
        double width = a / PANELS;
        double sum = integrand(h, 0) + integrand(h, a);
        for (int i = 1; i < PANELS; i++) {
            sum += (i % 2 == 0 ? 2 : 4) * integrand(h, i * width);
        }
        return sum * width / 3 / (2 * Math.PI);
    }

    private static double integrand(double h, double x) {
        double square = 1 + x * x;
        return Math.exp(-h * h * square / 2) / square;
    }
}
