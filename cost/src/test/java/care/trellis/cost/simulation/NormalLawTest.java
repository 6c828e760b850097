package care.trellis.cost.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalLawTest {
    // Wichura 1988 gives the first three as checks of AS 241; the others are of R's qnorm.
    @ParameterizedTest
    @CsvSource({
        "0.25, -0.6744897501960817",
        "0.001, -3.090232306167814",
        "1e-20, -9.262340089798408",
        "0.5, 0",
        "0.9, 1.2815515655446004",
        "0.075, -1.4395314709384563",
        "1e-9, -5.9978070150076865"
    })
    void the_inverse_is_that_of_the_tables(double p, double z) {
        assertThat(NormalLaw.quantile(p)).isCloseTo(z, Offset.offset(Math.abs(z) * 1e-14));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.5",
        "1, 0.8413447460685429",
        "-1.959963984540054, 0.025",
        "-5, 2.866515718791939e-7",
        "-8, 6.220960574271786e-16",
        "3, 0.9986501019683699",
        "40, 1",
        "-40, 0"
    })
    void the_distribution_is_that_of_the_tables(double z, double p) {
        assertThat(NormalLaw.probability(z)).isCloseTo(p, Offset.offset(1e-15));
    }

    @Test
    void each_undoes_the_other() {
        for (double p = 1e-6; p < 1; p += 0.00137) {
            assertThat(NormalLaw.probability(NormalLaw.quantile(p))).isCloseTo(p, Offset.offset(1e-14));
        }
    }

    @Test
    void open_ends_have_all_and_nothing() {
        assertThat(NormalLaw.probability(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(NormalLaw.probability(Double.NEGATIVE_INFINITY)).isZero();
    }
}
