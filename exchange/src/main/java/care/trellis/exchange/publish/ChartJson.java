package care.trellis.exchange.publish;

import care.trellis.quality.chart.Chart;
import care.trellis.quality.chart.ChartAnswer;
import care.trellis.quality.chart.ChartChoices;
import care.trellis.quality.chart.ChartPoint;
import care.trellis.quality.chart.Signal;
import care.trellis.quality.chart.Unsuitable;

/** The answer to asking for a chart as JSON: the chart, or why not, with what is offered instead. */
public final class ChartJson {
    private final JsonText json;

    private ChartJson(JsonText json) {
        this.json = json;
    }

    public static byte[] of(ChartAnswer answer) {
        return JsonText.of(json -> new ChartJson(json).all(answer));
    }

    private void all(ChartAnswer answer) {
        switch (answer) {
            case Chart chart -> {
                json.text("asked", chart.kind().word()).truth("suitable", true);
                json.object("chart", () -> chart(chart));
            }
            case Unsuitable unsuitable -> {
                json.text("asked", unsuitable.asked().kind().word()).truth("suitable", false);
                json.object("refusal", () -> refusal(unsuitable));
                json.object("chart", () -> chart(unsuitable.chart()));
                var cusum = unsuitable.cusum();
                if (cusum != null) {
                    json.object("cusum", () -> CusumJson.add(cusum, json));
                }
            }
        }
    }

    private void refusal(Unsuitable unsuitable) {
        var chance = unsuitable.falseAlarm();
        json.text("reason", RatingCsv.word(unsuitable.reason()))
                .text("sentence", unsuitable.sentence())
                .number("false_alarm", chance == null ? Double.NaN : chance)
                .list("advice", unsuitable.advice(), sentence -> json.text("sentence", sentence));
    }

    private void chart(Chart chart) {
        json.text("series", chart.series().name())
                .text("kind", chart.kind().word())
                .text("period", chart.series().period());
        json.object("choices", () -> choices(chart.choices()));
        FindingJson.add(chart.finding(), json);
        json.list("notes", chart.notes(), note -> json.text("sentence", note))
                .number("false_alarm", chart.falseAlarm())
                .number("centre", chart.centre())
                .list("signals", chart.signals(), signal -> signal(chart, signal));
        json.object("runs", () -> runs(chart));
        var ranges = chart.ranges();
        if (ranges != null) {
            json.object(
                    "moving_ranges",
                    () -> json.number("mean", ranges.mean())
                            .number("upper_range_limit", ranges.upper())
                            .number("left_out", ranges.leftOut()));
        }
        json.list("points", chart.points(), point -> point(chart, point));
        FindingJson.add(chart.working(), json);
    }

    private void choices(ChartChoices choices) {
        json.list("rules", choices.rules().stream().sorted().toList(), rule -> json.text("rule", rule.word()))
                .number("row", choices.row())
                .truth("screened", choices.screened())
                .truth("exact", choices.exact())
                .number("baseline", choices.baseline());
    }

    private void signal(Chart chart, Signal signal) {
        json.text("rule", signal.rule().word())
                .text("side", RatingCsv.word(signal.side()))
                .text("from", chart.points().get(signal.first()).period())
                .text("to", chart.points().get(signal.last()).period())
                .text("sentence", signal.sentence());
    }

    private void runs(Chart chart) {
        var runs = chart.runs();
        json.number("useful", runs.useful())
                .number("longest", runs.longest())
                .number("longest_by_chance", runs.longestByChance())
                .number("crossings", runs.crossings())
                .number("fewest_by_chance", runs.fewestByChance());
    }

    private void point(Chart chart, ChartPoint point) {
        json.text("period", point.period()).number("figure", point.figure());
        if (chart.series().hasExposure()) {
            json.number("denominator", point.exposure());
        }
        json.number("value", point.value());
        var limits = point.limits();
        if (limits != null) {
            json.number("lower", limits.lower()).number("upper", limits.upper());
        }
        var range = point.movingRange();
        if (range != null) {
            json.number("moving_range", range);
        }
        json.list("signs", point.rules(), rule -> json.text("rule", rule.word()));
    }
}
