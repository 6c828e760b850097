package care.trellis.app.outlook;

import care.trellis.app.chart.Chart;
import care.trellis.app.chart.Titled;
import care.trellis.app.web.Sentence;
import care.trellis.demand.projection.Assumption;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Everything a result rests on, as a table. */
final class Assumptions {
    private Assumptions() {}

    static Titled of(Collection<Assumption> assumptions) {
        return new Titled(
                "rests-on",
                "What this rests on",
                "Published figures stand as their source printed them; derived ones were worked out from published ones;"
                        + " assumed ones are a judgement.",
                new Chart.Table(
                        List.of("What", "Value", "Status", "Source"),
                        assumptions.stream()
                                .distinct()
                                .map(each -> List.of(
                                        Sentence.capital(each.name()),
                                        each.value(),
                                        each.status().name().toLowerCase(Locale.ROOT),
                                        each.source()))
                                .toList(),
                        false));
    }
}
