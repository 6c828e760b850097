package care.trellis.quality.cusum;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import care.trellis.quality.working.Spoken;
import care.trellis.quality.working.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A Poisson CUSUM before it has seen anything: S = max(0, S + y − k), alarm at S ≥ h.
 *
 * @param baseline usual events a period, λ0; more than 0
 * @param times how many times the baseline it watches for, λ1 / λ0; more than 1
 * @param k events taken off each period, between λ0 and λ1
 * @param h events that S must reach for an alarm; more than 0
 */
public record CusumDesign(double baseline, double times, double k, double h) {
    /** The false-alarm budget that is chosen unless another is: one in 1,000 periods of one service. */
    public static final double USUAL_BUDGET = 1_000;

    /** Heights are searched in steps of this many events: a finer one would promise more than the method holds. */
    private static final double STEP_OF_HEIGHT = 0.05;

    private static final double LEAST_BASELINE = 1e-4;
    private static final double MOST_BASELINE = 1_000;
    private static final double LEAST_TIMES = 1.1;
    private static final double MOST_TIMES = 20;
    private static final double MOST_HEIGHT = 500;
    private static final double MOST_BUDGET = 1e6;
    private static final String SOURCE = "Lucas 1985, Technometrics 27, 129-144";

    public CusumDesign {
        if (!(baseline > 0) || !(times > 1) || !(h > 0) || !(k > baseline) || !(k < baseline * times)) {
            throw new IllegalArgumentException(
                    "a CUSUM needs baseline > 0, times > 1, h > 0 and k between the baseline and" + " times it; were "
                            + baseline + ", " + times + ", " + h + " and " + k);
        }
    }

    /**
     * A design with a height chosen by hand.
     *
     * @throws Faulty naming everything that is out of range
     */
    public static CusumDesign of(double baseline, double times, double h) {
        var faults = faults(baseline, times);
        check(faults, "height h", h, STEP_OF_HEIGHT, MOST_HEIGHT);
        refuse(faults);
        return new CusumDesign(baseline, times, ReferenceValue.rounded(baseline, times), h);
    }

    /**
     * The design with the least height, in steps of 0.05, that alarms falsely no more than once in so many periods of one
     * service: the least delay that the budget allows.
     *
     * @param budget periods between false alarms, on average
     * @throws Faulty naming everything that is out of range
     */
    public static CusumDesign withinBudget(double baseline, double times, double budget) {
        var faults = faults(baseline, times);
        check(faults, "budget", budget, 2, MOST_BUDGET);
        refuse(faults);
        double k = ReferenceValue.rounded(baseline, times);
        // A higher alarm never comes sooner, so that halving finds the least height.
        int enough = 1;
        while (RunLength.average(baseline, k, enough * STEP_OF_HEIGHT) < budget) {
            enough *= 2;
        }
        int tooLittle = enough / 2;
        while (enough - tooLittle > 1) {
            int middle = (enough + tooLittle) / 2;
            if (RunLength.average(baseline, k, middle * STEP_OF_HEIGHT) < budget) {
                tooLittle = middle;
            } else {
                enough = middle;
            }
        }
        return new CusumDesign(baseline, times, k, Math.round(enough * STEP_OF_HEIGHT * 100) / 100.0);
    }

    /** The same design with another k; its height stays. */
    public CusumDesign takingOff(double otherK) {
        return new CusumDesign(baseline, times, otherK, h);
    }

    /** k before rounding. */
    public double bestK() {
        return ReferenceValue.best(baseline, times);
    }

    /** Average periods until an alarm where the true rate is so many times the baseline. */
    public double runLength(double factor) {
        return RunLength.average(baseline * factor, k, h);
    }

    /** The run lengths that say what the design can do: unchanged, and risen by a half, to twice, threefold. */
    public List<Delay> delays() {
        return DoubleStream.concat(DoubleStream.of(1, 1.5, 2, 3), DoubleStream.of(times))
                .distinct()
                .sorted()
                .mapToObj(factor -> new Delay(factor, baseline * factor, runLength(factor)))
                .toList();
    }

    /** Average periods between false alarms in an area of so many services, each watched by this design. */
    public double periodsBetweenFalseAlarms(int services) {
        return runLength(1) / services;
    }

    /** The false-alarm budget as a sentence: "an area of 40 homes sees one false alarm per 25 months". */
    public String budget(int services, String service, String period) {
        return "an area of " + Spoken.count(services, service) + " sees one false alarm per "
                + Math.round(periodsBetweenFalseAlarms(services)) + " " + period + "s";
    }

    /** How the design was worked out. */
    public List<Step> working() {
        var steps = new ArrayList<Step>();
        steps.add(new Step(
                "best k, events a period",
                "k = (λ1 − λ0) / ln(λ1 / λ0)",
                "(" + baseline * times + " − " + baseline + ") / ln(" + times + ")",
                bestK(),
                SOURCE));
        steps.add(new Step(
                "k as used",
                "to two decimals, or 1 over a whole number, or as near as it takes",
                "from " + bestK(),
                k,
                "so that it can be reckoned by hand; what follows is worked out with it"));
        for (var delay : delays()) {
            if (Double.isFinite(delay.periods())) {
                steps.add(new Step(
                        "average run length at " + Spoken.figure(delay.factor()) + " times the baseline, periods",
                        "mean periods until back at 0 or alarm / chance that it is the alarm",
                        "rate " + delay.rate() + ", k " + k + ", h " + h,
                        delay.periods(),
                        "Brook and Evans 1972, Biometrika 59, 539-549; renewal at S = 0"));
            }
        }
        return List.copyOf(steps);
    }

    private static List<Fault> faults(double baseline, double times) {
        var faults = new ArrayList<Fault>();
        check(faults, "baseline", baseline, LEAST_BASELINE, MOST_BASELINE);
        check(faults, "times", times, LEAST_TIMES, MOST_TIMES);
        return faults;
    }

    private static void check(List<Fault> faults, String subject, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            faults.add(
                    Fault.of(subject, Double.toString(value), "a number from " + least + " to " + Spoken.figure(most)));
        }
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }
}
