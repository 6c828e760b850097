package care.trellis.quality.rating;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Turns the sums of one service into its rating: steps 4 to 6 of the method. */
final class Rater {
    private static final Respondent[] RESPONDENTS = Respondent.values();
    private static final Collected[] WAYS = Collected.values();

    private final RatingRules rules;
    private final DomainFit fit;

    Rater(RatingRules rules, DomainFit fit) {
        this.rules = rules;
        this.fit = fit;
    }

    Rating rate(Service service, ServiceSums sums) {
        var heard = heard(service, sums);
        var model = fit.model();
        if (sums.heard == 0 || model == null) {
            var reason = sums.heard == 0 ? "nobody was heard" : fit.refusal();
            return new Rating(service, fit.domain(), heard, null, Verdict.TOO_FEW, reason);
        }
        var estimate = estimate(model, sums);
        var verdict = Verdict.of(sums.heard, estimate.posterior(), model.mean(), rules);
        return new Rating(
                service,
                fit.domain(),
                heard,
                estimate,
                verdict,
                verdict == Verdict.TOO_FEW ? reason(sums, estimate) : "");
    }

    private static Estimate estimate(Model model, ServiceSums sums) {
        double v = model.s2() / sums.effective();
        double adjusted = Fitting.adjusted(sums, model.slopes(), model.standardMix());
        var mix = new EnumMap<Respondent, Double>(Respondent.class);
        for (var kind : RESPONDENTS) {
            if (sums.heardBy[kind.column()] > 0) {
                mix.put(kind, sums.share(kind));
            }
        }
        return new Estimate(
                sums.weights, sums.effective(), sums.mean(), mix, adjusted, v, model.posterior(adjusted, v));
    }

    private String reason(ServiceSums sums, Estimate estimate) {
        if (sums.heard < rules.leastHeard()) {
            return sums.heard + " heard, " + rules.leastHeard() + " needed";
        }
        return "reliability " + hundredths(estimate.posterior().reliability()) + ", "
                + hundredths(rules.leastReliability()) + " needed";
    }

    // Never rounded up to what is needed.
    private static String hundredths(double value) {
        return Double.toString(Math.floor(value * 100 + 1e-9) / 100);
    }

    private Heard heard(Service service, ServiceSums sums) {
        var by = new EnumMap<Respondent, Integer>(Respondent.class);
        for (var kind : RESPONDENTS) {
            put(by, kind, sums.heardBy[kind.column()]);
        }
        var selected = new EnumMap<Collected, Integer>(Collected.class);
        for (var way : WAYS) {
            put(selected, way, sums.selectedBy[way.column()]);
        }
        var invited = service.couldBeHeard();
        boolean dated = sums.newest != Integer.MIN_VALUE;
        return new Heard(
                invited,
                sums.heard,
                by,
                selected,
                sums.tooOld,
                sums.later,
                sums.superseded,
                bounds(invited, sums),
                dated ? LocalDate.ofEpochDay(sums.newest) : null,
                dated ? LocalDate.ofEpochDay(sums.oldest) : null,
                dated ? sums.days / sums.heard / Ageing.DAYS_A_MONTH : 0);
    }

    private static <K> void put(Map<K, Integer> counts, K of, int count) {
        if (count > 0) {
            counts.put(of, count);
        }
    }

    private @Nullable Bounds bounds(OptionalInt invited, ServiceSums sums) {
        return invited.isPresent() && invited.getAsInt() >= Math.max(sums.heard, 1)
                ? Bounds.of(sums.scores, sums.heard, invited.getAsInt(), rules.scale())
                : null;
    }
}
