package care.trellis.quality.cusum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundsTest {
    private static Bounds bounds(double k, double h) {
        return new Bounds(1, k, h);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "0.5, 2", "1.5, 2", "0.3, 10", "0.14, 50", "0.0001, 10000", "0.00005, 20000", "3.1415926535, 0"
    })
    void a_cycle_is_the_periods_until_k_adds_up_to_whole_events(double k, int periods) {
        assertThat(bounds(k, 3).cycle()).isEqualTo(periods);
    }

    @Test
    void a_cycle_longer_than_twenty_thousand_periods_is_none() {
        assertThat(bounds(1 / 20_001.0, 3).cycle()).isZero();
    }

    @Test
    void the_bounds_at_zero_and_at_the_alarm_by_hand() {
        var bounds = bounds(0.3, 2);
        assertThat(bounds.atZero(3)).isZero();
        assertThat(bounds.atZero(4)).isEqualTo(1);
        assertThat(bounds.atZero(10)).isEqualTo(3);
        assertThat(bounds.atAlarm(3)).isEqualTo(3);
        assertThat(bounds.atAlarm(4)).isEqualTo(4);
        assertThat(bounds.atAlarm(10)).isEqualTo(5);
    }

    @Test
    void periods_are_taken_together_while_no_bound_moves() {
        // k = 0.1, h = 2.05: 0.1 to 0.9 events are taken off in periods 1 to 9; the alarm is at 3 events in all of
        // them.
        var bounds = bounds(0.1, 2.05);
        assertThat(bounds.stretch(0, false).periods()).isEqualTo(9);
        assertThat(bounds.stretch(4, false).periods()).isEqualTo(5);
        assertThat(bounds.stretch(0, true).periods()).isEqualTo(1);
        assertThat(bounds.stretch(9, false).periods()).isEqualTo(10);
    }

    @Test
    void a_walk_counts_its_work_and_its_periods_as_it_goes() {
        var walk = new Walk(bounds(0.5, 2), 0);
        assertThat(walk.work()).isZero();
        walk.goOn();
        // From 0 events to 1 or 2; 3 and more are an alarm at 2.5 or above, 0 is back at 0.
        assertThat(walk.passed()).isEqualTo(1);
        assertThat(walk.work()).isEqualTo(3);
        assertThat(walk.periods()).isEqualTo(1);
        assertThat(walk.left()).isCloseTo(Math.exp(-1) * 1.5, within(1e-14));
        assertThat(walk.alarm()).isCloseTo(1 - Math.exp(-1) * 2.5, within(1e-14));
        assertThat(walk.at(1)).isCloseTo(Math.exp(-1), within(1e-14));
        assertThat(walk.at(2)).isCloseTo(Math.exp(-1) / 2, within(1e-14));
        assertThat(walk.at(3)).isZero();
        assertThat(walk.at(0)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 2, 5, 1", "1, 1, 5, 1", "1, 2, 0, 1.5", "1, 2, 5, 1", "1, 2, 5, 2", "NaN, 2, 5, 1"})
    void a_design_refuses_its_own_bounds(double baseline, double times, double h, double k) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CusumDesign(baseline, times, k, h));
    }

    @Test
    void a_design_takes_what_lies_inside() {
        assertThatCode(() -> new CusumDesign(1, 2, 1.0001, 0.0001)).doesNotThrowAnyException();
        assertThatCode(() -> new CusumDesign(1, 2, 1.9999, 5)).doesNotThrowAnyException();
    }

    @Test
    void a_design_refuses_nothing_on_the_bounds_of_what_people_may_choose() {
        assertThat(CusumDesign.of(1, 1.1, 0.05).h()).isEqualTo(0.05);
        assertThat(CusumDesign.of(1, 20, 500).h()).isEqualTo(500);
        assertThat(CusumDesign.withinBudget(1, 2, 2).h()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"Infinity, 1, 1", "1, Infinity, 1", "1, 1, Infinity", "0, 1, 1", "1, 0, 1", "1, 1, 0", "-1, 1, 1"})
    void a_run_length_refuses_what_is_no_positive_number(double rate, double k, double h) {
        assertThatIllegalArgumentException().isThrownBy(() -> RunLength.average(rate, k, h));
    }
}
