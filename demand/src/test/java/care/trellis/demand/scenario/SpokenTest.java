package care.trellis.demand.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.demand.projection.Spoken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures as people read them. */
class SpokenTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0",
                "-0.4 | 0",
                "0.4999 | 0",
                "0.5 | 1",
                "-0.5 | -1",
                "0.6 | 1",
                "-12.6 | -13",
                "278946 | 278,946",
            })
    void whole_numbers_have_separators_and_nothing_has_no_sign(double value, String said) {
        assertThat(Spoken.whole(value)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | £0.00",
                "-1185.55 | -£1,185.55",
                "999999.99 | £999,999.99",
                "1000000 | £1.0 million",
                "-4460000 | -£4.5 million",
                "999000000 | £999.0 million",
                "1000000000 | £1.0 billion",
                "12345000000 | £12.3 billion",
            })
    void pounds_are_said_in_millions_and_billions(double value, String said) {
        assertThat(Spoken.pounds(value)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 | 3",
                "10000.4 | 10,000",
                "9999.44 | 9,999",
                "10000 | 10,000",
                "-10000.25 | -10,000",
                "0.012345 | 0.01235",
                "123.456 | 123.5",
                "2.50 | 2.5",
            })
    void figures_have_four_digits(double value, String said) {
        assertThat(Spoken.figure(value)).isEqualTo(said);
    }

    @Test
    void percent_is_a_hundredth_and_what_is_not_finite_is_not_known() {
        assertThat(Spoken.percent(0.12345)).isEqualTo("12.35 %");
        assertThat(Spoken.percent(-0.02)).isEqualTo("-2 %");
        assertThat(Spoken.percent(0)).isEqualTo("0 %");
        assertThat(Spoken.percent(Double.NaN)).isEqualTo("not known %");
        assertThat(Spoken.percent(Double.POSITIVE_INFINITY)).isEqualTo("not known %");
    }
}
