package care.trellis.exchange.publish;

import static care.trellis.exchange.publish.WorkingJson.figure;

import care.trellis.quality.funnel.Funnel;
import care.trellis.quality.funnel.FunnelPoint;
import care.trellis.quality.funnel.Limits;

/** A funnel as JSON: the finding, the spread, every service with its limits, and the working. */
public final class FunnelJson {
    private FunnelJson() {}

    public static byte[] of(Funnel funnel) {
        return JsonText.of(json -> {
            WorkingJson.finding(json, funnel.finding());
            json.text("kind", funnel.choices().kind().word())
                    .text("method", funnel.choices().method().word())
                    .truth("with_room", funnel.adjusted())
                    .number("target", figure(funnel.target()))
                    .number("phi", figure(funnel.phi()))
                    .number("tau2", figure(funnel.tau2()))
                    .list("services", funnel.points(), point -> service(json, point));
            WorkingJson.working(json, funnel.working());
        });
    }

    private static void service(JsonText json, FunnelPoint point) {
        json.text("service", point.service())
                .text("owner", point.counted().owner())
                .number("numerator", figure(point.counted().numerator()))
                .number("denominator", figure(point.counted().denominator()))
                .number("ratio", figure(point.ratio()))
                .number("transformed", figure(point.transformed()))
                .number("standard_error", figure(point.standardError()))
                .number("z", figure(point.z()))
                .number("counted_z", figure(point.countedZ()))
                .number("z_with_room", figure(point.adjustedZ()))
                .text("words", point.verdict().words())
                .text("sentence", point.sentence());
        limits(json, "limits_95", point.limits().by95());
        limits(json, "limits_998", point.limits().by998());
        limits(json, "limits_95_with_room", point.limits().adjusted95());
        limits(json, "limits_998_with_room", point.limits().adjusted998());
    }

    private static void limits(JsonText json, String name, Limits limits) {
        json.object(name, () -> json.number("lower", figure(limits.lower())).number("upper", figure(limits.upper())));
    }
}
