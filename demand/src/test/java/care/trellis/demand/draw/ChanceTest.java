package care.trellis.demand.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ChanceTest {
    @Test
    void the_same_names_give_the_same_numbers_and_others_others() {
        assertThat(Chance.of(1, 2, 3).bits()).isEqualTo(Chance.of(1, 2, 3).bits());
        assertThat(Chance.of(1, 2, 3).bits()).isNotEqualTo(Chance.of(1, 3, 2).bits());
        assertThat(Chance.of(1, 2, 3).bits()).isNotEqualTo(Chance.of(2, 2, 3).bits());
        assertThat(Chance.of(1, 0).bits()).isNotEqualTo(Chance.of(1).bits());
    }

    // The first three numbers of SplitMix64 begun at 0, as in Vigna's splitmix64.c.
    @Test
    void a_place_of_a_stream_is_known_without_those_before() {
        assertThat(Chance.at(0, 0)).isEqualTo(0xe220a8397b1dcdafL);
        assertThat(Chance.at(0, 1)).isEqualTo(0x6e789e6aa1b965f4L);
        assertThat(Chance.at(0, 2)).isEqualTo(0x06c45d188009454fL);
        var chance = Chance.of(5, 6);
        long start = chance.start();
        assertThat(chance.bits()).isEqualTo(Chance.at(start, 0));
        assertThat(chance.bits()).isEqualTo(Chance.at(start, 1));
    }

    @Test
    void a_figure_is_made_whole_up_or_down_and_right_on_average() {
        var chance = Chance.of(3);
        double sum = 0;
        for (int i = 0; i < 10_000; i++) {
            long whole = chance.whole(7.3);
            assertThat(whole).isBetween(7L, 8L);
            sum += whole;
        }
        assertThat(sum / 10_000).isCloseTo(7.3, within(4 * Math.sqrt(0.21 / 10_000)));
        assertThat(chance.whole(5)).isEqualTo(5);
        assertThat(chance.uniform()).isBetween(0.0, 1.0);
    }

    @Test
    void a_uniform_number_is_never_0_and_never_1() {
        assertThat(Chance.uniform(0L)).isEqualTo(0x1p-54);
        assertThat(Chance.uniform(-1L)).isLessThan(1).isGreaterThan(1 - 0x1p-52);
    }
}
