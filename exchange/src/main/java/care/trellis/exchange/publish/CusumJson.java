package care.trellis.exchange.publish;

import care.trellis.quality.cusum.CusumChart;
import care.trellis.quality.cusum.CusumDesign;

/** A series followed by a CUSUM as JSON: what it says, the design with its run lengths, and every period. */
public final class CusumJson {
    private CusumJson() {}

    public static byte[] of(CusumChart chart) {
        return JsonText.of(json -> add(chart, json));
    }

    static void add(CusumChart chart, JsonText json) {
        json.text("series", chart.series().name()).text("period", chart.series().period());
        FindingJson.add(chart.finding(), json);
        json.number("false_alarm", chart.falseAlarm());
        json.object("design", () -> design(chart.design(), json));
        json.list("points", chart.points(), point -> {
            json.text("period", point.period()).number("events", point.events());
            if (chart.series().hasExposure()) {
                json.number("denominator", point.exposure());
            }
            json.number("expected", point.expected())
                    .number("taken", point.taken())
                    .number("sum", point.sum())
                    .truth("alarm", point.alarm());
        });
        FindingJson.add(chart.design().working(), json);
    }

    private static void design(CusumDesign design, JsonText json) {
        json.number("baseline", design.baseline())
                .number("times", design.times())
                .number("k", design.k())
                .number("height", design.h())
                .list(
                        "run_lengths",
                        design.delays(),
                        delay -> json.number("times_the_baseline", delay.factor())
                                .number("rate", delay.rate())
                                .number("periods", delay.periods()));
    }
}
