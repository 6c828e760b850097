package care.trellis.exchange.publish;

import care.trellis.demand.population.PopulationSource;
import care.trellis.demand.projection.Assumption;
import java.util.List;

/** What a result of the outlook engine rests on, as part of a JSON file. */
final class AssumptionList {
    private AssumptionList() {}

    static void add(List<Assumption> assumptions, JsonText json) {
        json.list(
                "assumptions",
                assumptions,
                assumption -> json.text("name", assumption.name())
                        .text("value", assumption.value())
                        .text("source", assumption.source())
                        .text("status", Word.of(assumption.status())));
    }

    static void add(PopulationSource source, JsonText json) {
        json.object(
                "population_source",
                () -> json.text("publisher", source.publisher())
                        .text("title", source.title())
                        .text("variant", source.variant())
                        .number("estimated_to", source.baseYear())
                        .list("remarks", source.remarks(), remark -> json.text("remark", remark)));
    }
}
