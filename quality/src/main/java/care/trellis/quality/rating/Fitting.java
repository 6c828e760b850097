package care.trellis.quality.rating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/** Finds how the services of one domain differ: steps 1 to 3 of the method. */
final class Fitting {
    /** Below this share of the squared scale the answers within services are taken not to vary at all. */
    private static final double NO_VARIANCE = 1e-12;

    private final RatingRules rules;
    private final String domain;
    private final List<ServiceSums> services;
    private final int answers;
    private final List<Respondent> kinds;
    private final List<String> remarks = new ArrayList<>();

    private Fitting(RatingRules rules, String domain, List<ServiceSums> services) {
        this.rules = rules;
        this.domain = domain;
        this.services = services.stream().filter(each -> each.heard > 0).toList();
        this.answers = this.services.stream().mapToInt(each -> each.heard).sum();
        this.kinds = Arrays.stream(Respondent.values())
                .filter(kind -> this.services.stream().anyMatch(each -> each.heardBy[kind.column()] > 0))
                .toList();
    }

    static DomainFit of(RatingRules rules, String domain, List<ServiceSums> services) {
        return new Fitting(rules, domain, services).fit();
    }

    private DomainFit fit() {
        var slopes = Slopes.of(services, kinds);
        int degrees = answers - services.size() - slopes.told();
        double s2 = slopes.residual() / degrees;
        double range = rules.scale().max() - rules.scale().min();
        var prior = services.size() < rules.leastServices() ? rules.priors().get(domain) : null;
        if (services.isEmpty()) {
            return refused("no answer that counts");
        }
        if (degrees < 1) {
            return refused("no service has enough answers to tell how far answers of one service lie apart");
        }
        if (!(s2 > NO_VARIANCE * range * range)) {
            return refused("the answers of each service are all the same, so that how far they lie apart by chance"
                    + " cannot be told");
        }
        if (services.size() < rules.leastServices() && prior == null) {
            return refused("only " + services.size() + (services.size() == 1 ? " service has" : " services have")
                    + " answers; " + rules.leastServices()
                    + " are needed to know the usual range, or a published one to borrow");
        }
        remark(slopes, prior);
        return new DomainFit(domain, services.size(), answers, model(slopes, degrees, s2, prior), "", remarks);
    }

    private Model model(Slopes slopes, int degrees, double s2, @Nullable Prior prior) {
        var list = slopes.list();
        var mix = standardMix();
        var adjusted = new double[services.size()];
        var variances = new double[services.size()];
        for (int j = 0; j < adjusted.length; j++) {
            adjusted[j] = adjusted(services.get(j), list, mix);
            variances[j] = s2 / services.get(j).effective();
        }
        double z = NormalDistribution.of(0, 1).inverseCumulativeProbability((1 + rules.level()) / 2);
        if (prior != null) {
            return new Model(
                    adjusted.length,
                    answers,
                    list,
                    mix,
                    s2,
                    degrees,
                    prior.variance(),
                    false,
                    prior.mean(),
                    Double.POSITIVE_INFINITY,
                    prior,
                    rules.standard().orElse(prior.mean()),
                    z);
        }
        var effects =
                RandomEffects.of(RandomEffects.Method.PAULE_MANDEL, adjusted, variances, rules.varianceFloor() * s2);
        if (effects.floored()) {
            remarks.add("The services lie no further apart than chance would put them; τ² is its floor, "
                    + rules.varianceFloor() + " s².");
        }
        return new Model(
                adjusted.length,
                answers,
                list,
                mix,
                s2,
                degrees,
                effects.tau2(),
                effects.floored(),
                effects.mean(),
                effects.sumOfWeights(),
                null,
                rules.standard().orElse(effects.mean()),
                z);
    }

    /** a: the weighted mean, had the standard mix of respondents answered. */
    static double adjusted(ServiceSums service, List<Slope> slopes, Map<Respondent, Double> mix) {
        double adjusted = service.mean();
        for (var slope : slopes) {
            adjusted -= slope.points() * (service.share(slope.of()) - mix.getOrDefault(slope.of(), 0.0));
        }
        return adjusted;
    }

    // Equal shares of those who were heard, or the shares of the rules among them.
    private Map<Respondent, Double> standardMix() {
        double given = kinds.stream()
                .mapToDouble(kind -> rules.standardMix().getOrDefault(kind, 0.0))
                .sum();
        var mix = new EnumMap<Respondent, Double>(Respondent.class);
        for (var kind : kinds) {
            mix.put(kind, given > 0 ? rules.standardMix().getOrDefault(kind, 0.0) / given : 1.0 / kinds.size());
        }
        if (!rules.standardMix().isEmpty() && given == 0) {
            remarks.add("Nobody of the standard mix was heard; equal shares of those who were are used instead.");
        }
        return mix;
    }

    private void remark(Slopes slopes, @Nullable Prior prior) {
        for (var slope : slopes.list()) {
            if (!slope.told()) {
                remarks.add("How differently " + slope.of().label() + " scores than "
                        + slope.against().label()
                        + " cannot be told: no service heard both. Scores are not adjusted for it.");
            }
        }
        if (prior != null) {
            remarks.add("Fewer than " + rules.leastServices() + " services have answers. The usual range is borrowed: "
                    + prior.source() + ", " + prior.date() + ".");
        }
    }

    private DomainFit refused(String why) {
        return new DomainFit(domain, services.size(), answers, null, why, remarks);
    }
}
