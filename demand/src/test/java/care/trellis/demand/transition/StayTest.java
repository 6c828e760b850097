package care.trellis.demand.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import care.trellis.fault.Faulty;
import org.junit.jupiter.api.Test;

class StayTest {
    // Worked by hand: (1 - e^-0.7)/0.7 = 0.719164; e^-0.7/0.4 = 1.241463.
    @Test
    void the_mean_is_that_of_two_pieces() {
        var stay = new Stay(0.7, 0.4);
        assertThat(stay.present()).isCloseTo(0.719164, within(1e-6));
        assertThat(stay.mean()).isCloseTo(1.960627, within(1e-6));
        assertThat(stay.shareFirst()).isCloseTo(0.719164 / 1.960627, within(1e-6));
        assertThat(stay.leavingLater()).isCloseTo(0.329680, within(1e-6));
    }

    @Test
    void with_one_hazard_all_leave_alike() {
        var stay = new Stay(0.5, 0.5);
        assertThat(stay.mean()).isCloseTo(2, within(1e-12));
        assertThat(stay.leavingFirst()).isCloseTo(stay.leavingLater(), within(1e-12));
    }

    @Test
    void counting_at_mid_years_loses_nothing_of_the_mean() {
        var stay = new Stay(1.1, 0.3);
        double counted = 0;
        double there = stay.present();
        for (int year = 0; year < 500; year++) {
            counted += there;
            there *= 1 - (year == 0 ? stay.leavingFirst() : stay.leavingLater());
        }
        assertThat(counted).isCloseTo(stay.mean(), within(1e-9));
    }

    @Test
    void times_multiplies_both_hazards() {
        assertThat(new Stay(0.5, 0.25).times(2)).isEqualTo(new Stay(1, 0.5));
    }

    @Test
    void a_hazard_must_be_above_nothing() {
        assertThatThrownBy(() -> new Stay(0, -1))
                .isInstanceOf(Faulty.class)
                .hasMessageContaining("hazard of leaving a care home in the first year: found 0.0")
                .hasMessageContaining("hazard of leaving a care home after the first year: found -1.0")
                .hasMessageContaining("expected a number from 1.0E-6 to 20");
    }
}
