package care.trellis.quality.cusum;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import care.trellis.quality.series.Observation;
import care.trellis.quality.series.Series;
import care.trellis.quality.working.Finding;
import care.trellis.quality.working.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A series followed by a Poisson CUSUM. An alarm begins it anew at 0, so that the next alarm is news of its own. Where the
 * exposure changes from period to period, what is usual and k change with it; h stays (Lucas 1985).
 *
 * @param design for a period of the mean exposure
 * @param points one for each period
 * @param falseAlarm chance, 0 to 1, of at least one alarm in as many periods of a service that stays at the baseline
 */
public record CusumChart(
        Series series, CusumDesign design, List<CusumPoint> points, double falseAlarm, Finding finding) {
    private static final double TOUCHING = 1e-9;
    private static final int MOST_ALARMS_NAMED = 6;

    public CusumChart {
        points = List.copyOf(points);
    }

    /**
     * Follows a series.
     *
     * @throws Faulty naming every figure that is no count
     */
    public static CusumChart of(Series series, CusumDesign design) {
        var faults = series.observations().stream()
                .filter(observation -> !observation.isCount())
                .map(observation -> Fault.of(
                        "figure of " + observation.period(),
                        Double.toString(observation.figure()),
                        "a count of events: whole and not below 0"))
                .toList();
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
        var points = new ArrayList<CusumPoint>();
        double meanExposure = series.exposure() / series.size();
        double sum = 0;
        for (var observation : series.observations()) {
            var point = next(sum, observation, observation.exposure() / meanExposure, design);
            points.add(point);
            sum = point.alarm() ? 0 : point.sum();
        }
        double runLength = design.runLength(1);
        // Run lengths are very nearly geometric, but for the first few periods in which S cannot have risen yet.
        double falseAlarm = -Math.expm1(series.size() * Math.log1p(-1 / runLength));
        return new CusumChart(
                series, design, points, falseAlarm, finding(series, design, points, runLength, falseAlarm));
    }

    private static CusumPoint next(double sum, Observation observation, double share, CusumDesign design) {
        double taken = design.k() * share;
        double raised = sum + observation.figure() - taken;
        double held = raised < TOUCHING ? 0 : raised;
        return new CusumPoint(
                observation.period(),
                observation.figure(),
                observation.exposure(),
                design.baseline() * share,
                taken,
                held,
                held >= design.h() - TOUCHING);
    }

    /** The periods with an alarm. */
    public List<CusumPoint> alarms() {
        return points.stream().filter(CusumPoint::alarm).toList();
    }

    private static Finding finding(
            Series series, CusumDesign design, List<CusumPoint> points, double runLength, double falseAlarm) {
        var alarms = points.stream().filter(CusumPoint::alarm).toList();
        double expected = points.stream().mapToDouble(CusumPoint::expected).sum();
        var seen = Spoken.figure(series.total()) + (series.total() == 1 ? " event in " : " events in ")
                + Spoken.count(series.size(), series.period()) + ", where " + Spoken.figure(expected)
                + " would be usual.";
        var says = alarms.isEmpty()
                ? "No alarm: the sum came to at most "
                        + Spoken.figure(points.stream()
                                .mapToDouble(CusumPoint::sum)
                                .max()
                                .orElse(0))
                        + " and would need " + Spoken.figure(design.h()) + ". " + seen
                : Spoken.count(alarms.size(), "alarm") + ": events came faster than usual up to "
                        + alarms.stream()
                                .limit(MOST_ALARMS_NAMED)
                                .map(CusumPoint::period)
                                .collect(Collectors.joining(", "))
                        + (alarms.size() > MOST_ALARMS_NAMED ? " and others" : "") + ". " + seen;
        var sure = "A service where nothing changed would set off a false alarm about once in "
                + Spoken.figure(Math.rint(runLength)) + " " + series.period() + "s, and in "
                + Spoken.count(series.size(), series.period()) + " " + Spoken.chance(falseAlarm)
                + " such services would.";
        var caution = alarms.isEmpty()
                ? "No alarm does not show that all is well: few events say little, and not all are reported."
                : "An alarm is a reason to ask and to offer help. It does not say why, and it is no verdict on the"
                        + " service.";
        return new Finding(says, sure, caution);
    }
}
