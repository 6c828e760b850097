package care.trellis.quality.funnel;

import care.trellis.quality.working.Step;
import java.util.ArrayList;
import java.util.List;

/** Draws one funnel. */
final class FunnelDrawing {
    private static final String SPIEGELHALTER = "Spiegelhalter 2005, Statistics in Medicine 24, 1185-1202";

    private final List<Counted> services;
    private final FunnelChoices choices;
    private final double target;
    private final double targetTransformed;
    private final double[] transformed;
    private final double[] errors;
    private final double[] z;

    FunnelDrawing(List<Counted> services, FunnelChoices choices) {
        FunnelCheck.check(services, choices);
        this.services = List.copyOf(services);
        this.choices = choices;
        double numerators = services.stream().mapToDouble(Counted::numerator).sum();
        double denominators =
                services.stream().mapToDouble(Counted::denominator).sum();
        var scale = choices.transformation();
        target = choices.kind() == Kind.RATIO ? 1 : numerators / denominators;
        // A rate is transformed as the ratio to what is expected, which for all together is 1.
        targetTransformed = scale.of(choices.kind() == Kind.PROPORTION ? target : 1);
        var lines = new Lines(choices, target, targetTransformed, 0);
        int n = services.size();
        transformed = new double[n];
        errors = new double[n];
        z = new double[n];
        for (int i = 0; i < n; i++) {
            var counted = services.get(i);
            transformed[i] = scale.of(choices.kind() == Kind.RATE ? counted.ratio() / target : counted.ratio());
            errors[i] = lines.error(counted.denominator());
            z[i] = (transformed[i] - targetTransformed) / errors[i];
        }
    }

    Funnel funnel() {
        var dispersion = choices.isTrimmed() ? Dispersion.trimmed(z, errors) : Dispersion.winsorised(z, errors);
        double tau2 = dispersion.tau2();
        boolean adjusted = choices.overdispersion() && tau2 > 0;
        var lines = new Lines(choices, target, targetTransformed, tau2);
        var points = new ArrayList<FunnelPoint>();
        for (int i = 0; i < z.length; i++) {
            points.add(point(i, dispersion, lines, adjusted));
        }
        return new Funnel(
                choices,
                target,
                targetTransformed,
                dispersion.services(),
                dispersion.phi(),
                tau2,
                adjusted,
                points,
                FunnelWords.finding(choices, points, dispersion, adjusted),
                working(dispersion));
    }

    private FunnelPoint point(int i, Dispersion dispersion, Lines lines, boolean adjusted) {
        var counted = services.get(i);
        var limits = lines.at(counted.denominator());
        var verdict = adjusted
                ? Verdict.of(counted.ratio(), limits.adjusted95(), limits.adjusted998())
                : Verdict.of(counted.ratio(), limits.by95(), limits.by998());
        double countedZ = dispersion.counted(i);
        return new FunnelPoint(
                counted,
                counted.ratio(),
                transformed[i],
                errors[i],
                z[i],
                Double.isNaN(countedZ) ? null : countedZ,
                (transformed[i] - targetTransformed) / Math.hypot(errors[i], Math.sqrt(dispersion.tau2())),
                limits,
                verdict,
                FunnelWords.sentence(
                        choices, counted, verdict, adjusted ? limits.adjusted998() : limits.by998(), services.size()));
    }

    private List<Step> working(Dispersion dispersion) {
        int n = dispersion.services();
        return List.of(
                new Step(
                        "target",
                        choices.kind() == Kind.RATIO
                                ? "1: as many as expected"
                                : "sum of numerators / sum of denominators",
                        FunnelWords.sums(services),
                        target,
                        SPIEGELHALTER),
                new Step(
                        "target, transformed",
                        choices.transformation().formula(),
                        "target " + target,
                        targetTransformed,
                        SPIEGELHALTER + ", appendix A"),
                new Step(
                        "dispersion φ",
                        choices.isTrimmed()
                                ? "Σz² / N, without the furthest tenth at each end"
                                : "Σz² / N, the furthest tenth at each end moved in to the tenth's edge",
                        "N = " + n + " of " + services.size() + " services",
                        dispersion.phi(),
                        "Spiegelhalter 2005, Quality and Safety in Health Care 14, 347-351"),
                new Step(
                        "variance between services τ²",
                        "(Nφ − (N − 1)) / (Σw − Σw² / Σw), w = 1 / s², at least 0",
                        "N = " + n + ", φ = " + dispersion.phi(),
                        dispersion.tau2(),
                        "DerSimonian and Laird 1986, Controlled Clinical Trials 7, 177-188"));
    }
}
