package care.trellis.quality.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes out how one rating came about. */
final class Explaining {
    private static final String MORRIS = "Morris 1983, JASA 78:47-55";
    private static final String LEAST_SQUARES = "least squares with a mean for each service";
    private static final String OURS = "Trellis rule";

    private final RatingRules rules;
    private final DomainFit fit;
    private final Rating rating;
    private final List<Step> steps = new ArrayList<>();

    Explaining(RatingRules rules, DomainFit fit, Rating rating) {
        this.rules = rules;
        this.fit = fit;
        this.rating = rating;
    }

    List<Step> steps() {
        votes();
        bounds();
        var model = fit.model();
        var estimate = rating.estimate();
        if (model != null) {
            domain(model);
        }
        if (model != null && estimate != null) {
            service(model, estimate);
            posterior(model, estimate);
        }
        steps.add(new Step(
                "words",
                "the interval excludes μ, with at least " + rules.leastHeard() + " heard and a reliability of at least "
                        + rules.leastReliability(),
                rating.reason().isEmpty() ? "" : rating.reason(),
                Double.NaN,
                rating.verdict().words(),
                OURS));
        return List.copyOf(steps);
    }

    private void votes() {
        var heard = rating.heard();
        var apart = heard.selected().entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey().label())
                .collect(Collectors.joining(", "));
        add(
                "n",
                "one vote for each resident: the latest that nobody selected, of the last " + rules.window()
                        + " months",
                heard.heard() + " heard; set aside: " + heard.tooOld() + " too old, " + heard.later() + " later than "
                        + rules.asAt() + ", " + heard.superseded() + " superseded"
                        + (apart.isEmpty() ? "" : "; at weight 0: " + apart),
                heard.heard(),
                OURS);
    }

    private void bounds() {
        var bounds = rating.heard().bounds();
        if (bounds != null) {
            int unheard = bounds.of() - rating.heard().heard();
            add(
                    "worst case",
                    "(Σx + min (N − n)) / N",
                    "with " + unheard + " of " + bounds.of() + " not heard, each at "
                            + figure(rules.scale().min()),
                    bounds.low(),
                    "Manski 1989");
            add(
                    "best case",
                    "(Σx + max (N − n)) / N",
                    "with " + unheard + " of " + bounds.of() + " not heard, each at "
                            + figure(rules.scale().max()),
                    bounds.high(),
                    "Manski 1989");
        }
    }

    private void domain(Model model) {
        for (var slope : model.slopes()) {
            add(
                    "β of " + slope.of().label(),
                    "pooled within-service slope of score on respondent",
                    slope.told() ? "beside " + slope.against().label() : "no service heard both, so 0",
                    slope.points(),
                    LEAST_SQUARES);
        }
        add(
                "s²",
                "Σ residual² / (N − J − p)",
                "N = " + model.answers() + ", J = " + model.services() + ", N − J − p = " + model.degrees(),
                model.s2(),
                LEAST_SQUARES);
        var prior = model.prior();
        var borrowed = prior == null ? "" : prior.source() + ", " + prior.date();
        add(
                "τ²",
                prior == null
                        ? "Σ (a − μ)² / (v + τ²) = J − 1, at least " + rules.varianceFloor() + " s²"
                        : "borrowed, because fewer than " + rules.leastServices() + " services have answers",
                model.floored() ? "the services lie no further apart than chance, so the floor" : "",
                model.tau2(),
                prior == null ? "Paule and Mandel 1982" : borrowed);
        add(
                "μ",
                prior == null ? "Σ W a / Σ W, W = 1 / (v + τ²)" : "borrowed",
                prior == null ? "Σ W = " + figure(model.sumOfWeights()) : "",
                model.mean(),
                prior == null ? "weighted mean" : borrowed);
    }

    private void service(Model model, Estimate estimate) {
        add(
                "effective n",
                "(Σw)² / Σw², w = 0.5^(age / " + figure(rules.halfLife()) + " months)",
                "Σw = " + figure(estimate.weights()),
                estimate.effective(),
                "Kish 1965, Survey Sampling");
        add("mean", "Σwx / Σw", "", estimate.mean(), "weighted mean");
        var terms = model.slopes().stream()
                .map(slope -> " − " + figure(slope.points()) + " × ("
                        + figure(estimate.mix().getOrDefault(slope.of(), 0.0)) + " − "
                        + figure(model.standardMix().getOrDefault(slope.of(), 0.0)) + ")")
                .collect(Collectors.joining());
        add(
                "a",
                "mean − β (mix − standard mix)",
                figure(estimate.mean()) + terms,
                estimate.adjusted(),
                "adjustment for who answered");
        add(
                "v",
                "s² / n",
                figure(model.s2()) + " / " + figure(estimate.effective()),
                estimate.v(),
                "variance of a mean");
    }

    private void posterior(Model model, Estimate estimate) {
        var posterior = estimate.posterior();
        var v = figure(estimate.v());
        var tau2 = figure(model.tau2());
        var b = figure(posterior.shrinkage());
        add(
                "reliability",
                "τ² / (τ² + v)",
                tau2 + " / (" + tau2 + " + " + v + ")",
                posterior.reliability(),
                "Spearman 1910");
        boolean own = model.prior() == null;
        add(
                "B",
                own ? "(J − 3) / (J − 1) · v / (v + τ²)" : "v / (v + τ²)",
                (own ? (model.services() - 3) + " / " + (model.services() - 1) + " · " : "") + v + " / (" + v + " + "
                        + tau2 + ")",
                posterior.shrinkage(),
                MORRIS);
        add(
                "estimate",
                "(1 − B) a + B μ",
                "(1 − " + b + ") × " + figure(estimate.adjusted()) + " + " + b + " × " + figure(model.mean()),
                posterior.value(),
                MORRIS);
        add(
                "variance",
                own ? "v (1 − B) + B² / ΣW + 2 / (J − 3) · B² (a − μ)²" : "v (1 − B)",
                v + " × (1 − " + b + ")"
                        + (own
                                ? " + " + b + "² / " + figure(model.sumOfWeights()) + " + 2 / " + (model.services() - 3)
                                        + " × " + b + "² × (" + figure(estimate.adjusted()) + " − "
                                        + figure(model.mean()) + ")²"
                                : ""),
                posterior.variance(),
                MORRIS);
        var around = figure(posterior.value()) + " ± " + figure(model.z()) + " × √" + figure(posterior.variance());
        add("low end", "estimate − z √variance", around, posterior.low(), "normal interval");
        add("high end", "estimate + z √variance", around, posterior.high(), "normal interval");
        add(
                "probability below " + figure(model.standard()),
                "Φ((standard − estimate) / √variance)",
                "Φ((" + figure(model.standard()) + " − " + figure(posterior.value()) + ") / √"
                        + figure(posterior.variance()) + ")",
                posterior.belowStandard(),
                "normal distribution");
    }

    private void add(String name, String formula, String working, double value, String source) {
        steps.add(new Step(name, formula, working, value, figure(value), source));
    }

    /** A figure to four decimals at most. */
    static String figure(double value) {
        var written = String.format(Locale.ROOT, "%.4f", value);
        return written.contains(".") ? written.replaceFirst("\\.?0+$", "") : written;
    }
}
