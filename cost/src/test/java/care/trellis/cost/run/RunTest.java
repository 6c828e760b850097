package care.trellis.cost.run;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.cost.Models;
import org.junit.jupiter.api.Test;

class RunTest {
    @Test
    void a_small_care_home_costs_what_a_hand_calculation_says() {
        var run = Run.of(Inputs.of(Models.careHome().load()));

        assertThat(run.value("care_staff")).isEqualByComparingTo("264");
        assertThat(run.value("operating_cost")).isEqualByComparingTo("328");
        assertThat(run.price()).isEqualByComparingTo("344.40");
    }
}
