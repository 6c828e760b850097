package care.trellis.exchange.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.cost.run.Change;
import care.trellis.cost.run.Inputs;
import care.trellis.cost.run.Run;
import care.trellis.exchange.Fault;
import care.trellis.exchange.Refusal;
import care.trellis.exchange.Resource;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelFileTest {
    private static final String MODEL = Resource.text("day-visits.yaml");

    @Test
    void a_model_that_uses_every_key_is_read_and_priced() {
        var model = ModelFile.read("day-visits.yaml", MODEL);

        var run = Run.of(Inputs.of(model));
        // 12.60 × 1.08 + 12.60 × 5 × 2 / 60 + 2.50, and 5 % on it.
        assertThat(run.price()).isEqualByComparingTo("19.1184");
        assertThat(Run.of(Inputs.of(model).with(new Change.Select("area", "country")))
                        .price())
                .isEqualByComparingTo("22.2054");
        assertThat(model.pay()).isEqualTo("pay_rate");
        assertThat(model.returns()).isEqualTo("margin");
        assertThat(model.named("Direct Care")).map(line -> line.id()).contains("direct_care");
    }

    @Test
    void a_unit_that_does_not_agree_is_named_with_the_place_inside_the_formula() {
        var fault = only(MODEL.replace("formula: pay_rate * (1 + ni)", "formula: \"pay_rate * (1 + ni) + travel\""));

        assertThat(fault.row()).isEqualTo(lineOf("formula: pay_rate * (1 + ni)"));
        assertThat(fault.toString())
                .startsWith("mine.yaml, line " + fault.row() + ", column ")
                .contains("line direct_care");
    }

    @Test
    void faults_of_the_text_and_of_the_engine_come_together() {
        var broken = MODEL.replace("unit: lunch", "unit: lunch")
                .replace("title: Day visits", "titel: Day visits")
                .replace("value: 12.60", "value: twelve")
                .replace("formula: roo_on_cost(cost, margin)", "formula: roo_on_cost(costs, margin)");

        assertThat(faults(broken))
                .extracting(Fault::message)
                .anySatisfy(message -> assertThat(message).contains("\"titel\"").contains("Did you mean title"))
                .anySatisfy(message -> assertThat(message).contains("no title"))
                .anySatisfy(message -> assertThat(message).contains("twelve"))
                .anySatisfy(message -> assertThat(message).contains("\"costs\""));
    }

    private static int lineOf(String text) {
        return (int) MODEL.substring(0, MODEL.indexOf(text)).lines().count();
    }

    private static Fault only(String model) {
        return faults(model).getFirst();
    }

    private static List<Fault> faults(String model) {
        return Refusal.of(() -> ModelFile.read("mine.yaml", model));
    }
}
