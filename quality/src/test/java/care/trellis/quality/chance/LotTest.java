package care.trellis.quality.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.junit.jupiter.api.Test;

class LotTest {
    @Test
    void it_is_split_mix_from_its_start_as_the_commons_have_it() {
        var lot = Lot.of(20250401, "S07");
        var theirs = new SplitMix64(lot.start());
        for (int i = 0; i < 100; i++) {
            assertThat(lot.uniform(i)).isEqualTo(((theirs.nextLong() >>> 11) + 0.5) * 0x1p-53);
        }
    }

    @Test
    void the_same_seed_and_name_give_the_same_numbers_and_others_give_others() {
        assertThat(Lot.of(1, "A")).isEqualTo(Lot.of(1, "A"));
        assertThat(IntStream.range(0, 10_000)
                        .mapToObj(i -> Lot.of(1, "service " + i).start())
                        .distinct())
                .hasSize(10_000);
        assertThat(LongStream.range(0, 10_000)
                        .mapToObj(seed -> Lot.of(seed, "A").start())
                        .distinct())
                .hasSize(10_000);
    }

    @Test
    void the_numbers_of_many_names_are_spread_evenly() {
        double mean = IntStream.range(0, 20_000)
                .mapToDouble(i -> Lot.of(7, "S" + i).uniform(0))
                .average()
                .orElseThrow();
        long low = IntStream.range(0, 20_000)
                .filter(i -> Lot.of(7, "S" + i).uniform(0) < 0.1)
                .count();

        assertThat(mean).isCloseTo(0.5, within(0.01));
        assertThat(low / 20_000.0).isCloseTo(0.1, within(0.01));
    }
}
