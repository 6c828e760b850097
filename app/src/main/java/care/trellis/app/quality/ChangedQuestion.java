package care.trellis.app.quality;

import care.trellis.app.quality.Field.Choice;
import care.trellis.exchange.csv.SeriesCsv;
import care.trellis.exchange.publish.ChartCsv;
import care.trellis.exchange.publish.ChartJson;
import care.trellis.exchange.publish.CusumCsv;
import care.trellis.exchange.publish.CusumJson;
import care.trellis.quality.chart.ChartAnswer;
import care.trellis.quality.chart.ChartChoices;
import care.trellis.quality.chart.ChartKind;
import care.trellis.quality.cusum.CusumChart;
import care.trellis.quality.cusum.CusumDesign;
import care.trellis.quality.series.Series;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Has something changed? */
@Component
@Order(3)
final class ChangedQuestion implements Question {
    private static final String KIND = "kind";
    private static final String ALARM = "cusum";
    private static final String SERIES = "series";
    private static final String BASELINE = "baseline";
    private static final String TIMES = "times";
    private static final String BUDGET = "budget";
    private static final double TWICE = 2;
    private static final int MOST_NAMES = 20;
    private static final Map<String, ChartKind> KINDS =
            Map.of("xmr", ChartKind.XMR, "p", ChartKind.P, "u", ChartKind.U, "c", ChartKind.C, "run", ChartKind.RUN);

    @Override
    public String id() {
        return "changed";
    }

    @Override
    public String title() {
        return "Has something changed?";
    }

    @Override
    public String lead() {
        return "Figures go up and down by themselves. A chart of them, month by month, tells the usual ups and downs from a"
                + " change, and says no where a chart of that kind would cry wolf.";
    }

    @Override
    public String rowOfFile() {
        return "one month, quarter or other period, the oldest first";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("period", true, "Which period: 2026-03, 2026 Q1 or any name"),
                new Column("value", true, "The figure: a count of events, or something measured"),
                new Column("denominator", false, "What a count is out of: homes, places, people asked"),
                new Column(SERIES, false, "Whose figures they are, where the table holds several"));
    }

    @Override
    public Sample sample() {
        return new Sample(
                "series.csv",
                "It is real: complaints about Scottish care homes that were upheld, month by month, and the homes there"
                        + " were (Care Inspectorate, Open Government Licence).",
                Map.of(KIND, "u"));
    }

    @Override
    public List<Field> fields(Sent sent) {
        return List.of(
                Field.radios(
                        KIND,
                        "What the figures are",
                        "",
                        sent.value(KIND, "xmr"),
                        List.of(
                                new Choice("xmr", "Measured figures, or larger counts", "an XmR chart"),
                                new Choice("p", "So many out of so many", "a p chart; needs denominators"),
                                new Choice("u", "Events over something that changes", "a u chart; needs denominators"),
                                new Choice("c", "Events over something that stays the same", "a c chart"),
                                new Choice(
                                        ALARM,
                                        "Rare events at one service",
                                        "a CUSUM: it adds up what comes faster than usual"),
                                new Choice("run", "A level that moves slowly", "a run chart, without limits"))),
                Field.line(SERIES, "Which series", "Only where the table holds several", sent.value(SERIES, "")),
                Field.line(
                        BASELINE,
                        "Usual events a period",
                        "Only for rare events: the rate of similar services. Empty: the rate of this series itself",
                        sent.value(BASELINE, "")),
                Field.line(
                        TIMES,
                        "Watch for so many times the usual rate",
                        "Only for rare events. Empty: twice",
                        sent.value(TIMES, "")),
                Field.line(
                        BUDGET,
                        "One false alarm in so many periods",
                        "Only for rare events: how often one is willing to be wrong. Empty: 1,000",
                        sent.value(BUDGET, "")));
    }

    @Override
    public Optional<Answered> answer(Sent sent) {
        var kind = sent.choice(fields(sent).getFirst());
        var baseline = sent.number(BASELINE, "Usual events a period", 1e-4, 1_000);
        var times = sent.number(TIMES, "Times the usual rate", 1.1, 20);
        var budget = sent.number(BUDGET, "Periods for one false alarm", 2, 1e6);
        var table = sent.file(Sent.DATA, "the series")
                .flatMap(file ->
                        sent.read(Sent.DATA, "The table", () -> SeriesCsv.read("series.csv", file, Sent.MOST_BYTES)));
        var chosen = table.flatMap(all -> chosen(all, sent));
        if (chosen.isEmpty() || !sent.isSound()) {
            return Optional.empty();
        }
        return sent.read(
                Sent.DATA,
                "The table",
                () -> kind.equals(ALARM)
                        ? followed(chosen.get(), baseline, times, budget)
                        : charted(chosen.get(), java.util.Objects.requireNonNull(KINDS.get(kind))));
    }

    private static Optional<Series> chosen(List<Series> all, Sent sent) {
        var wanted = sent.value(SERIES, "");
        var names = String.join(
                ", ", all.stream().map(Series::name).limit(MOST_NAMES).toList());
        if (wanted.isEmpty() && all.size() > 1) {
            sent.wrong(SERIES, "The table holds " + all.size() + " series. Say which; there are " + names);
            return Optional.empty();
        }
        var found = wanted.isEmpty()
                ? Optional.of(all.getFirst())
                : all.stream().filter(series -> series.name().equals(wanted)).findFirst();
        if (found.isEmpty()) {
            sent.wrong(SERIES, "There is no series \"" + wanted + "\" in the table; there are " + names);
        }
        return found;
    }

    private static Answered charted(Series series, ChartKind kind) {
        var answer = ChartAnswer.of(series, ChartChoices.of(kind));
        return new Answered(ChangedAnswer.of(answer), () -> ChartCsv.of(answer.chart()), () -> ChartJson.of(answer));
    }

    private static Answered followed(
            Series series, Optional<Double> baseline, Optional<Double> times, Optional<Double> budget) {
        var design = CusumDesign.withinBudget(
                baseline.orElseGet(() -> Math.max(series.total() / series.size(), 1e-4)),
                times.orElse(TWICE),
                budget.orElse(CusumDesign.USUAL_BUDGET));
        var chart = CusumChart.of(series, design);
        return new Answered(ChangedAnswer.of(chart), () -> CusumCsv.of(chart), () -> CusumJson.of(chart));
    }
}
