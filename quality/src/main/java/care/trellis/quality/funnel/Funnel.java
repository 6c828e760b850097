package care.trellis.quality.funnel;

import care.trellis.fault.Faulty;
import care.trellis.quality.working.Finding;
import care.trellis.quality.working.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A funnel plot: services beside what chance, and the usual differences between services, would give. It has no order and
 * names no worst.
 *
 * @param target on the natural scale: the share of all together, 1, or the rate of all together
 * @param targetTransformed the same on the scale on which limits are drawn
 * @param countedServices services that counted for the dispersion
 * @param phi φ, dispersion; 1 where services differ as chance makes them
 * @param tau2 τ², variance between services on the transformed scale; 0 where chance explains all
 * @param adjusted whether the verdicts are by the limits with room for overdispersion: it was wanted, and there is some
 * @param points one for each service, in the order given
 */
public record Funnel(
        FunnelChoices choices,
        double target,
        double targetTransformed,
        int countedServices,
        double phi,
        double tau2,
        boolean adjusted,
        List<FunnelPoint> points,
        Finding finding,
        List<Step> working) {
    /** Chance alone leaves this share of services inside the inner limits. */
    public static final double INNER = 0.95;
    /** Chance alone leaves this share of services inside the outer limits. */
    public static final double OUTER = 0.998;

    public Funnel {
        points = List.copyOf(points);
        working = List.copyOf(working);
    }

    /**
     * Draws a funnel of at least three services.
     *
     * @throws Faulty naming every service whose figures do not fit
     */
    public static Funnel of(List<Counted> services, FunnelChoices choices) {
        return new FunnelDrawing(services, choices).funnel();
    }

    public Optional<FunnelPoint> point(String service) {
        return points.stream().filter(point -> point.service().equals(service)).findFirst();
    }

    /** The limits for a denominator that no service need have. */
    public LimitsAt limitsAt(double denominator) {
        return new Lines(choices, target, targetTransformed, tau2).at(denominator);
    }

    /** The limits to draw: at so many denominators from 0.8 of the least to 1.1 of the greatest, nearer where small. */
    public List<LimitsAt> curve(int places) {
        double least = Math.sqrt(0.8
                * points.stream()
                        .mapToDouble(point -> point.counted().denominator())
                        .min()
                        .orElseThrow());
        double greatest = Math.sqrt(1.1
                * points.stream()
                        .mapToDouble(point -> point.counted().denominator())
                        .max()
                        .orElseThrow());
        return IntStream.range(0, places)
                .mapToObj(i -> least + (greatest - least) * i / Math.max(places - 1, 1))
                .map(root -> limitsAt(root * root))
                .toList();
    }

    /** The inner limits that verdicts go by. */
    public Limits inner(LimitsAt limits) {
        return adjusted ? limits.adjusted95() : limits.by95();
    }

    /** The outer limits that verdicts go by. */
    public Limits outer(LimitsAt limits) {
        return adjusted ? limits.adjusted998() : limits.by998();
    }
}
