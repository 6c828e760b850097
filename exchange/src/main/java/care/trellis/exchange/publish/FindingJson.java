package care.trellis.exchange.publish;

import care.trellis.quality.working.Finding;
import care.trellis.quality.working.Step;
import java.util.List;

/** What a picture says, and the steps behind it, as every JSON file of the quality engine holds them. */
final class FindingJson {
    private FindingJson() {}

    static void add(Finding finding, JsonText json) {
        json.object(
                "finding",
                () -> json.text("says", finding.says())
                        .text("sure", finding.sure())
                        .text("caution", finding.caution()));
    }

    static void add(List<Step> working, JsonText json) {
        json.list(
                "working",
                working,
                step -> json.text("name", step.name())
                        .text("formula", step.formula())
                        .text("inputs", step.inputs())
                        .number("value", step.value())
                        .text("source", step.source()));
    }
}
