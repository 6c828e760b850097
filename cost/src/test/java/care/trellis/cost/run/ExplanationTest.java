package care.trellis.cost.run;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.cost.Models;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplanationTest {
    @Test
    void a_price_opens_into_its_sum_its_lines_their_formulas_and_the_sources_of_its_inputs() {
        var price = Run.of(Inputs.of(Models.careHome().load())).explain("price");

        assertThat(price.formula()).isEqualTo("operating_cost + return_on_operations");
        assertThat(price.working()).isEqualTo("328 + 16.4");
        assertThat(price.unit()).isEqualTo("GBP/resident/week");
        assertThat(price.provenance()).isNull();
        var cost = price.parts().getFirst();
        assertThat(cost.formula()).isEqualTo("sum(staffing) + sum(running)");
        assertThat(cost.working()).isEqualTo("264 + 34 + 30");
        var care = cost.parts().getFirst();
        assertThat(care.formula()).isEqualTo("loaded_pay × care_hours");
        assertThat(care.working()).isEqualTo("13.2 × 20");
        var pay = care.parts().getFirst().parts().getFirst();
        assertThat(pay.id()).isEqualTo("pay");
        assertThat(pay.formula()).isNull();
        assertThat(pay.working()).isNull();
        assertThat(pay.unit()).isEqualTo("GBP/hour");
        assertThat(pay.value()).isEqualByComparingTo("12");
        assertThat(pay.held()).isFalse();
        assertThat(java.util.Objects.requireNonNull(pay.provenance()).source()).isEqualTo("Trellis tests");
    }

    @Test
    void a_named_rule_is_told_with_its_formula_its_source_and_its_figures() {
        var price = Run.of(Inputs.of(Models.careHome().load())).explain("return_on_operations");

        assertThat(price.formula()).isEqualTo("roo_on_cost(operating_cost, margin)");
        assertThat(price.working()).isEqualTo("328 × 5%");
        assertThat(price.rule())
                .startsWith("Return on operations as a mark-up: a share of cost: roo_on_cost(cost, mark_up) ="
                        + " cost * mark_up. Source: Herefordshire, Solihull");
        assertThat(price.parts().getFirst().rule()).isEmpty();
    }

    @Test
    void what_two_figures_share_is_opened_once_and_only_named_after_that() {
        var price = Run.of(Inputs.of(Models.careHome().load())).explain("price");
        var again = price.parts().get(1).parts().getFirst();

        assertThat(again.id()).isEqualTo("operating_cost");
        assertThat(again.shownBefore()).isTrue();
        assertThat(again.parts()).isEmpty();
        assertThat(again.value()).isEqualByComparingTo("328");
        assertThat(price.parts().getFirst().shownBefore()).isFalse();
    }

    @Test
    void figures_that_each_rest_twice_on_the_one_before_stay_short() {
        var model = Models.named("doubling").parameter("start", "GBP", "1");
        var before = "start";
        for (int i = 1; i <= 60; i++) {
            var name = "step_" + i;
            model.working(name, "GBP", before + " + " + before + " / 2 + max(" + before + ", 0)");
            before = name;
        }
        var run = Run.of(Inputs.of(model.block("b", "GBP")
                .line("x", before)
                .total("price", "GBP", "b")
                .load()));

        assertThat(all(run.explain("price"))).hasSize(63);
    }

    @ParameterizedTest
    @CsvSource({
        "GBP, 12.34567, 12.3457",
        "GBP, 12.5, 12.5",
        "GBP, 1200, 1200",
        "GBP, 0.000123456, 0.0001235",
        "GBP, -0.5, -0.5",
        "GBP, 0, 0",
        "GBP, 1E3, 1000",
        "%, 4.50, 4.5%",
        "kGBP, 30, 30 [kGBP]",
        "GBP, 0.99996, 1",
    })
    void a_figure_in_a_working_is_short_and_says_its_scale(String unit, String value, String shown) {
        var model = Models.named("figures")
                .parameter("x", unit, value)
                .working("y", unit, "x")
                .block("b", "GBP")
                .value("z", "1")
                .total("price", "GBP", "b")
                .load();

        assertThat(Run.of(Inputs.of(model)).explain("y").working()).isEqualTo(shown);
    }

    private static List<Explanation> all(Explanation explanation) {
        var all = new ArrayList<Explanation>();
        all.add(explanation);
        explanation.parts().forEach(part -> {
            if (!part.shownBefore()) {
                all.addAll(all(part));
            }
        });
        return all.stream().distinct().toList();
    }
}
