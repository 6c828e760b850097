package care.trellis.app.quality;

import care.trellis.app.chart.Chart;
import care.trellis.app.chart.Titled;
import care.trellis.quality.funnel.Funnel;
import care.trellis.quality.funnel.FunnelPoint;
import care.trellis.quality.funnel.Kind;
import care.trellis.quality.funnel.Limits;
import care.trellis.quality.funnel.LimitsAt;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** A funnel as a page shows it. */
final class DifferentAnswer {
    private static final int PLACES = 80;
    private static final int DECIMALS = 3;

    private final Funnel funnel;
    private final boolean isShare;

    DifferentAnswer(Funnel funnel) {
        this.funnel = funnel;
        this.isShare = funnel.choices().kind() == Kind.PROPORTION;
    }

    Answer answer() {
        var finding = funnel.finding();
        var remarks = new ArrayList<String>();
        remarks.add(finding.sure());
        remarks.add(finding.caution());
        return new Answer(finding.says(), remarks, List.of(chart()), List.of(table()), Workings.of(funnel.working()));
    }

    private Chart chart() {
        var points = funnel.points().stream()
                .map(point -> new FunnelPicture.Point(
                        point.service(),
                        point.counted().denominator(),
                        point.ratio(),
                        point.verdict().isOutside(),
                        point.sentence()))
                .toList();
        var curve = funnel.curve(PLACES);
        var limits = List.of(
                limit(curve, funnel::outer, Limits::upper, true),
                limit(curve, funnel::outer, Limits::lower, true),
                limit(curve, funnel::inner, Limits::upper, false),
                limit(curve, funnel::inner, Limits::lower, false));
        var picture = FunnelPicture.of(
                points,
                funnel.target(),
                limits,
                isShare ? Figures::percentTick : Figures::tick,
                switch (funnel.choices().kind()) {
                    case PROPORTION -> "share of all";
                    case RATIO -> "seen for each one expected";
                    case RATE -> "events for each one of the denominator";
                },
                funnel.choices().kind() == Kind.RATIO ? "expected" : "denominator: the size of the service or area");
        return new Chart(
                "funnel",
                "Services by size",
                "The middle line is all together (" + value(funnel.target())
                        + "). Chance" + (funnel.adjusted() ? " and the usual differences leave" : " leaves")
                        + " 95 of 100 between the dashed lines and 998 of 1,000 between the full ones. Squares lie"
                        + " outside.",
                picture,
                Chart.Table.of(
                        List.of("Denominator", "Lower, 99.8%", "Lower, 95%", "Upper, 95%", "Upper, 99.8%"),
                        curve.stream()
                                .filter(at -> curve.indexOf(at) % 8 == 0)
                                .map(at -> List.of(
                                        Figures.plain(at.denominator(), 1),
                                        value(funnel.outer(at).lower()),
                                        value(funnel.inner(at).lower()),
                                        value(funnel.inner(at).upper()),
                                        value(funnel.outer(at).upper())))
                                .toList()));
    }

    private static FunnelPicture.Limit limit(
            List<LimitsAt> curve, Function<LimitsAt, Limits> which, ToDoubleFunction<Limits> side, boolean isOuter) {
        return new FunnelPicture.Limit(
                curve.stream()
                        .map(at -> new double[] {at.denominator(), side.applyAsDouble(which.apply(at))})
                        .toList(),
                isOuter);
    }

    private Titled table() {
        return new Titled(
                "services",
                "Service by service",
                "In the order of your file. z is how many standard errors a service lies from all together;"
                        + " \"with room\" allows for the usual differences between services too.",
                new Chart.Table(
                        List.of(
                                "Service",
                                "Counted",
                                "Out of",
                                isShare ? "Share" : "Ratio",
                                "In words",
                                "z",
                                "z with room"),
                        funnel.points().stream().map(this::cells).toList(),
                        false));
    }

    private List<String> cells(FunnelPoint point) {
        return List.of(
                point.service(),
                Figures.plain(point.counted().numerator(), 2),
                Figures.plain(point.counted().denominator(), 2),
                value(point.ratio()),
                point.verdict().words(),
                Figures.fixed(point.z(), 2),
                Figures.fixed(point.adjustedZ(), 2));
    }

    private String value(double ratio) {
        return isShare ? Figures.percent(ratio, 1) : Figures.fixed(ratio, DECIMALS);
    }
}
