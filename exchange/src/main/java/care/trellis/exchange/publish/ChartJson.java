package care.trellis.exchange.publish;

import static care.trellis.exchange.publish.WorkingJson.figure;

import care.trellis.quality.chart.Chart;
import care.trellis.quality.chart.ChartAnswer;
import care.trellis.quality.chart.ChartPoint;
import care.trellis.quality.chart.Rule;
import care.trellis.quality.chart.Unsuitable;
import java.util.Locale;
import java.util.Objects;

/** A chart as JSON; where the one asked for would mislead, the reason and what is offered instead. */
public final class ChartJson {
    private ChartJson() {}

    public static byte[] of(ChartAnswer answer) {
        return JsonText.of(json -> {
            if (answer instanceof Unsuitable unsuitable) {
                refusal(json, unsuitable);
            }
            chart(json, answer.chart());
        });
    }

    private static void refusal(JsonText json, Unsuitable unsuitable) {
        json.object("refused", () -> {
            json.text("asked", unsuitable.asked().kind().word())
                    .text("reason", unsuitable.reason().name().toLowerCase(Locale.ROOT))
                    .text("sentence", unsuitable.sentence())
                    .number("false_alarm_in_24_periods", figure(unsuitable.falseAlarm()))
                    .list("advice", unsuitable.advice(), advice -> json.text("sentence", advice));
            if (unsuitable.cusum() != null) {
                var cusum = Objects.requireNonNull(unsuitable.cusum());
                json.object("cusum", () -> CusumJson.all(json, cusum));
            }
        });
    }

    private static void chart(JsonText json, Chart chart) {
        WorkingJson.finding(json, chart.finding());
        json.text("series", chart.series().name())
                .text("period", chart.series().period())
                .text("kind", chart.kind().word())
                .number("centre", figure(chart.centre()))
                .number("false_alarm", figure(chart.falseAlarm()))
                .list("notes", chart.notes(), note -> json.text("sentence", note))
                .list(
                        "signals",
                        chart.signals(),
                        signal -> json.text("rule", signal.rule().word())
                                .text("side", signal.side().name().toLowerCase(Locale.ROOT))
                                .text("from", chart.points().get(signal.first()).period())
                                .text("to", chart.points().get(signal.last()).period())
                                .text("sentence", signal.sentence()))
                .object(
                        "runs",
                        () -> json.number("useful", chart.runs().useful())
                                .number("longest", chart.runs().longest())
                                .number("longest_by_chance", chart.runs().longestByChance())
                                .number("crossings", chart.runs().crossings())
                                .number("fewest_by_chance", chart.runs().fewestByChance()))
                .list("points", chart.points(), point -> point(json, point));
        WorkingJson.working(json, chart.working());
    }

    private static void point(JsonText json, ChartPoint point) {
        var limits = point.limits();
        json.text("period", point.period())
                .number("figure", figure(point.figure()))
                .number("denominator", figure(point.exposure()))
                .number("value", figure(point.value()))
                .number("lower", limits == null ? null : figure(limits.lower()))
                .number("upper", limits == null ? null : figure(limits.upper()))
                .number("moving_range", figure(point.movingRange()))
                .list("signs", point.rules(), (Rule rule) -> json.text("rule", rule.word()));
    }
}
