package care.trellis.exchange.publish;

import care.trellis.quality.funnel.Funnel;
import care.trellis.quality.funnel.FunnelPoint;
import care.trellis.quality.funnel.Kind;
import care.trellis.quality.funnel.Limits;
import care.trellis.quality.funnel.LimitsAt;

/** A funnel as JSON: what it says, how it was worked out, every service, and the limits to draw it by. */
public final class FunnelJson {
    private static final int PLACES = 80;

    private final Funnel funnel;
    private final JsonText json;

    private FunnelJson(Funnel funnel, JsonText json) {
        this.funnel = funnel;
        this.json = json;
    }

    public static byte[] of(Funnel funnel) {
        return JsonText.of(json -> new FunnelJson(funnel, json).all());
    }

    private void all() {
        var choices = funnel.choices();
        json.object("choices", () -> {
            json.text("kind", choices.kind().word());
            if (choices.kind() != Kind.PROPORTION) {
                json.text("method", choices.method().word());
            }
            json.truth("room_for_overdispersion", choices.overdispersion());
        });
        FindingJson.add(funnel.finding(), json);
        json.number("target", funnel.target())
                .number("target_transformed", funnel.targetTransformed())
                .number("services", funnel.points().size())
                .number("services_counted_for_dispersion", funnel.countedServices())
                .number("phi", funnel.phi())
                .number("tau2", funnel.tau2())
                .text("limits_used", funnel.adjusted() ? "adjusted" : "chance only")
                .list("points", funnel.points(), this::point)
                .list("curve", funnel.curve(PLACES), this::limits);
        FindingJson.add(funnel.working(), json);
    }

    private void point(FunnelPoint point) {
        json.text("service", point.service())
                .text("owner", point.counted().owner())
                .number("numerator", point.counted().numerator())
                .number("denominator", point.counted().denominator())
                .number("ratio", point.ratio())
                .text("verdict", RatingCsv.word(point.verdict()))
                .text("words", point.verdict().words())
                .text("sentence", point.sentence())
                .number("transformed", point.transformed())
                .number("standard_error", point.standardError())
                .number("z", point.z());
        var counted = point.countedZ();
        json.number("counted_z", counted == null ? Double.NaN : counted).number("adjusted_z", point.adjustedZ());
        json.object("limits", () -> limits(point.limits()));
    }

    private void limits(LimitsAt limits) {
        json.number("denominator", limits.denominator());
        pair("95", limits.by95());
        pair("99_8", limits.by998());
        pair("adjusted_95", limits.adjusted95());
        pair("adjusted_99_8", limits.adjusted998());
    }

    private void pair(String name, Limits limits) {
        json.number("lower_" + name, limits.lower()).number("upper_" + name, limits.upper());
    }
}
