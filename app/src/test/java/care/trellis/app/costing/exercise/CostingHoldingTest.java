package care.trellis.app.costing.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.app.RunningTrellis;
import care.trellis.app.database.Acting;
import org.junit.jupiter.api.Test;

class CostingHoldingTest {
    @Test
    void whoever_took_part_sees_what_is_held_of_it_and_nobody_else_does() {
        var market = new Market(3);
        var exercise = market.exercise("open");
        var lead = market.homes.getFirst().lead();
        var keeping = RunningTrellis.context().getBean(ExerciseKeeping.class);
        Acting.asPerson(lead, () -> {
            keeping.acknowledge(exercise, lead);
            return true;
        });
        var holding = RunningTrellis.context().getBean(CostingHolding.class);
        var own = Acting.asPerson(lead, () -> holding.about(lead)).getFirst();
        assertThat(own.rows()).hasSize(1);
        assertThat(own.rows().getFirst()).contains("read the notice about competition law", "Homes");
        assertThat(Acting.asPerson(market.association, () -> holding.about(lead))
                        .getFirst()
                        .rows())
                .isEmpty();
    }
}
