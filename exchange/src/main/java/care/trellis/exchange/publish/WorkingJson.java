package care.trellis.exchange.publish;

import care.trellis.quality.working.Finding;
import care.trellis.quality.working.Step;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in every answer of a chart: the finding in words, and how it was worked out. */
final class WorkingJson {
    private WorkingJson() {}

    static void finding(JsonText json, Finding finding) {
        json.object(
                "finding",
                () -> json.text("says", finding.says())
                        .text("sure", finding.sure())
                        .text("caution", finding.caution()));
    }

    static void working(JsonText json, List<Step> steps) {
        json.list(
                "working",
                steps,
                step -> json.text("name", step.name())
                        .text("formula", step.formula())
                        .text("inputs", step.inputs())
                        .number("value", figure(step.value()))
                        .text("source", step.source()));
    }

    static @Nullable BigDecimal figure(@Nullable Double value) {
        return value == null || !Double.isFinite(value) ? null : BigDecimal.valueOf(value);
    }
}
