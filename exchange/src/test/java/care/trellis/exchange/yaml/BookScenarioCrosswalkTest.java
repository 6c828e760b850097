package care.trellis.exchange.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.cost.book.PriceYear;
import care.trellis.cost.run.Inputs;
import care.trellis.cost.run.Run;
import care.trellis.exchange.Fault;
import care.trellis.exchange.Refusal;
import care.trellis.exchange.Resource;
import java.util.List;
import org.junit.jupiter.api.Test;

class BookScenarioCrosswalkTest {
    private static final String BOOK = """
            book: own
            title: An invented book
            version: "1"
            series:
              pay_rate:
                label: Pay
                unit: GBP/hour
                source: Invented
                values:
                  - {from: 2024-10-01, value: 12.00}
                  - {from: 2025-10-01, value: 13.00, status: assumed}
              ni: {label: National Insurance, unit: ratio, from: 2024, value: 0.10, source: Invented}
            """;
    private static final String SCENARIO = """
            scenario: More pay
            set: {pay_rate: 13}
            scale: {visit_minutes: 0.5}
            add: {ni: 1.5}
            select: {area: country}
            vary: {pay_rate: {normal: {mean: 13, sd: 0.2}}}
            """;
    private static final String CROSSWALK = """
            crosswalk: visits
            title: Visits
            rows:
              - label: Care
                lines:
                  day-visits: [direct_care, travel_time]
                  other-model: care
              - {label: Office, note: None of the other kind, lines: {day-visits: [office]}}
            """;

    @Test
    void a_book_gives_a_model_the_values_of_a_year() {
        var model = ModelFile.read("day-visits.yaml", Resource.bytes("day-visits.yaml"));
        var book = BookFile.read("own.yaml", BOOK);

        var inputs = Inputs.of(model).with(book.changes(model, PriceYear.financial(2025)));

        // 183 days at 12 and 182 at 13; and 0.10 as a ratio is 10 %.
        assertThat(inputs.value("pay_rate").orElseThrow().doubleValue()).isEqualTo((183 * 12 + 182 * 13.0) / 365);
        assertThat(inputs.value("ni").orElseThrow()).isEqualByComparingTo("10");
    }

    @Test
    void a_book_names_every_fault_at_once() {
        var broken = BOOK.replace("from: 2025-10-01", "from: 2023-13-01")
                .replace("value: 12.00", "value: £12")
                .replace("source: Invented}", "sauce: Invented}")
                .replace("version: \"1\"\n", "");

        assertThat(Refusal.of(() -> BookFile.read("own.yaml", broken)))
                .extracting(Fault::message)
                .anySatisfy(message -> assertThat(message).contains("2023-13-01"))
                .anySatisfy(message -> assertThat(message).contains("£12"))
                .anySatisfy(message -> assertThat(message).contains("\"sauce\"").contains("source"))
                .anySatisfy(message -> assertThat(message).contains("no version"));
    }

    @Test
    void a_scenario_changes_what_it_says() {
        var model = ModelFile.read("day-visits.yaml", Resource.bytes("day-visits.yaml"));
        var inputs = Inputs.of(model).with(ScenarioFile.read("more.yaml", SCENARIO));

        assertThat(inputs.value("visit_minutes").orElseThrow()).isEqualByComparingTo("15");
        assertThat(inputs.value("ni").orElseThrow()).isEqualByComparingTo("9.5");
        assertThat(inputs.provenance("pay_rate").orElseThrow().source()).isEqualTo("scenario More pay");
        assertThat(inputs.distribution("pay_rate")).isPresent();
        // 13 × 1.095 + 13 × 12 × 4 / 60 + 2.5, and 5 % on it.
        assertThat(Run.of(inputs).price()).isEqualByComparingTo("28.49175");
    }

    @Test
    void a_scenario_names_every_fault_at_once() {
        var broken = SCENARIO.replace("pay_rate: 13}", "pay_rate: a lot}")
                .replace("select:", "choose:")
                .replace("sd: 0.2", "sd: -1");

        assertThat(Refusal.of(() -> ScenarioFile.read("more.yaml", broken)))
                .extracting(Fault::row)
                .containsExactly(2, 5, 6);
    }

    @Test
    void a_crosswalk_finds_what_is_missing_in_the_models() {
        var model = ModelFile.read("day-visits.yaml", Resource.bytes("day-visits.yaml"));
        var crosswalk = CrosswalkFile.read("visits.yaml", CROSSWALK.replace("travel_time", "travel_tim"));

        assertThat(crosswalk.rows().getFirst().lines("day-visits")).containsExactly("direct_care", "travel_tim");
        assertThat(crosswalk.models()).containsExactly("day-visits", "other-model");
        assertThat(crosswalk.check(List.of(model)))
                .extracting(fault -> fault.at().line() + " " + fault.found())
                .containsExactly("6 \"travel_tim\"", "7 model \"other-model\"");
        assertThat(crosswalk.gaps(model))
                .extracting(line -> line.id())
                .containsExactly("travel_time", "operators_return");
    }

    @Test
    void a_crosswalk_names_every_fault_at_once() {
        var broken = CROSSWALK.replace("title: Visits\n", "").replace("label: Office", "lable: Office");

        assertThat(Refusal.of(() -> CrosswalkFile.read("visits.yaml", broken)))
                .extracting(Fault::message)
                .anySatisfy(message -> assertThat(message).contains("no title"))
                .anySatisfy(message -> assertThat(message).contains("lable"))
                .anySatisfy(message -> assertThat(message).contains("no label"));
    }
}
