package care.trellis.cost.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.statistics.descriptive.Quantile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class QuantileMethodTest {
    @ParameterizedTest
    @EnumSource
    void each_method_agrees_with_an_independent_library(QuantileMethod method) {
        var library = Quantile.withDefaults().with(Quantile.EstimationMethod.valueOf(method.name()));
        var random = new Random(7);
        for (int round = 0; round < 400; round++) {
            var figures = random.ints(1 + random.nextInt(30), 0, 500)
                    .mapToDouble(pence -> pence / 4.0)
                    .toArray();
            // Eighths are exact in both number systems, so that a step falls on the same side in both.
            int eighths = random.nextInt(9);
            var exact = Arrays.stream(figures).mapToObj(BigDecimal::valueOf).toList();
            assertThat(method.of(exact, BigDecimal.valueOf(eighths * 125L, 3)).doubleValue())
                    .as("%s of %s at %d/8", method, exact, eighths)
                    .isCloseTo(library.evaluate(figures.clone(), eighths / 8.0), within(1e-9));
        }
    }

    @ParameterizedTest
    @EnumSource
    void quartiles_are_in_order_and_inside_the_figures(QuantileMethod method) {
        var random = new Random(8);
        for (int round = 0; round < 200; round++) {
            var figures = random.ints(1 + random.nextInt(12), -50, 50)
                    .mapToObj(BigDecimal::valueOf)
                    .sorted()
                    .toList();
            var summary = RowSummary.of("x", "x", RowSummary.Kind.LINE, "", "GBP", figures, method);
            assertThat(List.of(
                            summary.low(),
                            summary.lowerQuartile(),
                            summary.median(),
                            summary.upperQuartile(),
                            summary.high()))
                    .isSorted();
            assertThat(summary.low()).isEqualTo(figures.getFirst());
            assertThat(summary.high()).isEqualTo(figures.getLast());
        }
    }

    @ParameterizedTest
    @CsvSource({"HF1,2,6", "HF2,2.5,6.5", "HF3,2,6", "HF4,2,6", "HF5,2.5,6.5", "HF6,2.25,6.75", "HF7,2.75,6.25"})
    void the_quartiles_of_one_to_eight_are_those_of_the_paper(
            QuantileMethod method, BigDecimal lower, BigDecimal upper) {
        var figures = Arrays.asList(1, 2, 3, 4, 5, 6, 7, 8).stream()
                .map(BigDecimal::valueOf)
                .toList();
        assertThat(method.of(figures, QuantileMethod.QUARTER)).isEqualByComparingTo(lower);
        assertThat(method.of(figures, QuantileMethod.THREE_QUARTERS)).isEqualByComparingTo(upper);
    }

    @ParameterizedTest
    @CsvSource({
        "HF7,HF7",
        "7,HF7",
        "type 7,HF7",
        "inc,HF7",
        "QUARTILE.EXC,HF6",
        "hf-2,HF2",
        "R8,HF8",
        "9,HF9",
        "sas,HF2"
    })
    void a_method_is_found_by_the_words_people_use(String written, QuantileMethod method) {
        assertThat(QuantileMethod.named(written)).contains(method);
    }

    @Test
    void what_is_no_method_no_figure_or_no_fraction_is_refused() {
        assertThat(QuantileMethod.named("HF10")).isEmpty();
        assertThat(QuantileMethod.named("")).isEmpty();
        assertThatThrownBy(() -> QuantileMethod.HF7.of(List.of(), QuantileMethod.HALF))
                .hasMessageContaining("at least one figure");
        assertThatThrownBy(() -> QuantileMethod.HF7.of(List.of(BigDecimal.ONE), BigDecimal.TWO))
                .hasMessageContaining("[0, 1]");
    }
}
