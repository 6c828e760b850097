package care.trellis.exchange.publish;

import static care.trellis.exchange.publish.WorkingJson.figure;

import care.trellis.quality.cusum.CusumChart;
import care.trellis.quality.cusum.CusumDesign;

/** A CUSUM as JSON: the finding, the design with its run lengths, every period, and the working. */
public final class CusumJson {
    private CusumJson() {}

    public static byte[] of(CusumChart chart) {
        return JsonText.of(json -> all(json, chart));
    }

    static void all(JsonText json, CusumChart chart) {
        WorkingJson.finding(json, chart.finding());
        json.text("series", chart.series().name()).text("period", chart.series().period());
        design(json, chart.design());
        json.number("false_alarm_in_so_many_periods", figure(chart.falseAlarm()))
                .list(
                        "points",
                        chart.points(),
                        point -> json.text("period", point.period())
                                .number("events", figure(point.events()))
                                .number("denominator", figure(point.exposure()))
                                .number("usual", figure(point.expected()))
                                .number("taken_off", figure(point.taken()))
                                .number("sum", figure(point.sum()))
                                .truth("alarm", point.alarm()));
        WorkingJson.working(json, chart.design().working());
    }

    private static void design(JsonText json, CusumDesign design) {
        json.object(
                "design",
                () -> json.number("baseline", figure(design.baseline()))
                        .number("times", figure(design.times()))
                        .number("k", figure(design.k()))
                        .number("h", figure(design.h()))
                        .list(
                                "run_lengths",
                                design.delays(),
                                delay -> json.number("times_the_usual", figure(delay.factor()))
                                        .number("rate", figure(delay.rate()))
                                        .number("periods", figure(delay.periods()))));
    }
}
