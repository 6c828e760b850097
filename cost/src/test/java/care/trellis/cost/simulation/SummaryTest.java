package care.trellis.cost.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.cost.simulation.Histogram.Bin;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Quantile;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SummaryTest {
    @Test
    void draws_are_summed_up() {
        var draws = IntStream.rangeClosed(0, 10).mapToDouble(i -> 10 - i).toArray();
        var summary = Summary.of(draws);
        assertThat(summary.mean()).isEqualTo(5);
        assertThat(summary.sd()).isCloseTo(Math.sqrt(11), Offset.offset(1e-12));
        assertThat(summary.p10()).isEqualTo(1);
        assertThat(summary.median()).isEqualTo(5);
        assertThat(summary.p90()).isEqualTo(9);
        assertThat(summary.errorOfMean()).isCloseTo(1, Offset.offset(1e-12));
        assertThat(draws[0]).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 63, 64, 65, 1_000, 20_000})
    void quantiles_are_those_of_commons_statistics(int count) {
        var random = new Random(count);
        var laws = List.<DoubleSupplier>of(
                random::nextDouble,
                () -> Math.exp(9 * random.nextGaussian()),
                () -> random.nextInt(3),
                () -> -1e300 * random.nextDouble(),
                () -> 1e9 + random.nextInt(5) * 1e-7,
                () -> 4);
        for (var law : laws) {
            var draws = DoubleStream.generate(law).limit(count).toArray();
            var summary = Summary.of(draws);
            var expected =
                    Quantile.withDefaults().with(Quantile.EstimationMethod.HF7).evaluate(draws, 0.1, 0.5, 0.9);
            assertThat(new double[] {summary.p10(), summary.median(), summary.p90()})
                    .containsExactly(expected, Offset.offset(Math.abs(expected[2]) * 1e-15));
        }
    }

    @Test
    void one_draw_has_no_spread() {
        assertThat(Summary.of(new double[] {7})).isEqualTo(new Summary(7, 0, 7, 7, 7, 1));
    }

    @Test
    void every_draw_stands_in_one_bin_and_the_bins_touch() {
        var draws = IntStream.range(0, 1_000).mapToDouble(i -> Math.sqrt(i)).toArray();
        var bins = Histogram.of(draws).bins();
        assertThat(bins.stream().mapToInt(Bin::draws).sum()).isEqualTo(1_000);
        assertThat(bins.getFirst().from()).isZero();
        assertThat(bins.getLast().to()).isEqualTo(Math.sqrt(999));
        for (int i = 1; i < bins.size(); i++) {
            assertThat(bins.get(i).from()).isEqualTo(bins.get(i - 1).to());
        }
        for (var bin : bins) {
            boolean last = bin.equals(bins.getLast());
            assertThat(bin.draws())
                    .isCloseTo(
                            (int) java.util.Arrays.stream(draws)
                                    .filter(draw -> draw >= bin.from() && (last ? draw <= bin.to() : draw < bin.to()))
                                    .count(),
                            Offset.offset(1));
        }
    }

    @Test
    void draws_that_are_alike_stand_in_one_bin() {
        assertThat(Histogram.of(new double[] {3, 3, 3}).bins()).containsExactly(new Bin(3, 3, 3));
    }

    @Test
    void few_or_wild_draws_still_have_a_readable_number_of_bins() {
        assertThat(Histogram.of(new double[] {1, 2}).bins()).hasSize(5);
        var wild =
                IntStream.range(0, 5_000).mapToDouble(i -> i == 0 ? 1e9 : i % 7).toArray();
        assertThat(Histogram.of(wild).bins()).hasSize(40);
        var mostlyAlike =
                IntStream.range(0, 100).mapToDouble(i -> i == 0 ? 9 : 1).toArray();
        assertThat(Histogram.of(mostlyAlike).bins()).hasSize(40);
    }
}
