package care.trellis.quality.funnel;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The limits of a funnel as functions of the denominator. */
record Lines(FunnelChoices choices, double target, double targetTransformed, double tau2) {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /**
     * Without room for overdispersion a ratio has exact Poisson limits, and a proportion those of its transformation; with
     * it both have those of the transformation, the variances s² and τ² added.
     */
    LimitsAt at(double denominator) {
        return new LimitsAt(
                denominator,
                plain(denominator, Funnel.INNER),
                plain(denominator, Funnel.OUTER),
                around(denominator, Funnel.INNER, tau2),
                around(denominator, Funnel.OUTER, tau2));
    }

    /** s for a denominator: what chance alone does to Y. */
    double error(double denominator) {
        return choices.transformation().error(size(denominator));
    }

    // A proportion is of so many; a ratio to so many expected.
    private double size(double denominator) {
        return choices.kind() == Kind.RATE ? denominator * target : denominator;
    }

    private Limits plain(double denominator, double inside) {
        return choices.kind() == Kind.PROPORTION
                ? around(denominator, inside, 0)
                : PoissonLimits.of(size(denominator), inside).times(target);
    }

    private Limits around(double denominator, double inside, double between) {
        double error = error(denominator);
        double reach = NORMAL.inverseSurvivalProbability((1 - inside) / 2) * Math.sqrt(error * error + between);
        var scale = choices.transformation();
        return new Limits(scale.natural(targetTransformed - reach), scale.natural(targetTransformed + reach))
                .times(choices.kind() == Kind.PROPORTION ? 1 : target);
    }
}
