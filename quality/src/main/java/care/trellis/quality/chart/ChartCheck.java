package care.trellis.quality.chart;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import care.trellis.quality.series.Observation;
import care.trellis.quality.series.Series;
import java.util.ArrayList;
import java.util.List;

/** Whether a kind of chart can take a series; every fault is named at once. */
final class ChartCheck {
    private static final int FEWEST = 3;

    private ChartCheck() {}

    static void check(Series series, ChartChoices choices) {
        var faults = new ArrayList<Fault>();
        var subject = series.name().isEmpty() ? "series" : "series " + series.name();
        if (series.size() < FEWEST) {
            faults.add(Fault.of(subject, series.size() + " periods", "at least " + FEWEST));
        }
        if (choices.baseline() > series.size() || (choices.baseline() != 0 && choices.baseline() < FEWEST)) {
            faults.add(Fault.of(
                    "baseline of " + subject,
                    choices.baseline() + " periods",
                    "from " + FEWEST + " to the " + series.size() + " there are, or 0 for all"));
        }
        if (choices.kind().isOfCounts()) {
            counts(series, choices.kind(), subject, faults);
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }

    private static void counts(Series series, ChartKind kind, String subject, List<Fault> faults) {
        if (kind != ChartKind.C && !series.hasExposure()) {
            faults.add(Fault.of(subject, "no denominators", "a denominator for every period in a " + kind.label())
                    .advising("Counts without denominators make a c chart."));
        }
        if (kind == ChartKind.C && !series.isExposedEvenly()) {
            faults.add(
                    Fault.of(subject, "denominators that differ", "the same denominator in every period of a c chart")
                            .advising("A u chart takes denominators that differ."));
        }
        for (var observation : series.observations()) {
            if (!observation.isCount()) {
                faults.add(Fault.of(
                        "figure of " + observation.period(),
                        Double.toString(observation.figure()),
                        "a count for a " + kind.label() + ": whole and not below 0"));
            } else if (kind == ChartKind.P && series.hasExposure()) {
                share(observation, faults);
            }
        }
    }

    private static void share(Observation observation, List<Fault> faults) {
        if (observation.exposure() != Math.rint(observation.exposure()) || observation.exposure() > Integer.MAX_VALUE) {
            faults.add(Fault.of(
                    "denominator of " + observation.period(),
                    Double.toString(observation.exposure()),
                    "a whole number: a share is so many of so many"));
        }
        if (observation.figure() > observation.exposure()) {
            faults.add(Fault.of(
                            "figure of " + observation.period(),
                            observation.figure() + " of " + observation.exposure(),
                            "no more than all of them")
                    .advising("Events for each one of an exposure make a u chart."));
        }
    }
}
