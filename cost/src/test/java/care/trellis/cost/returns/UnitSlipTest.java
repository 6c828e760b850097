package care.trellis.cost.returns;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.cost.unit.Unit;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitSlipTest {
    @ParameterizedTest(name = "{0} beside {1} {2}")
    @CsvSource({
        "1456, 28, GBP/resident/week, about 52 times, Is it a year's cost?",
        "1461.07, 28, GBP/resident/week, about 52 times, Is it a year's cost?",
        "0.54, 28, GBP/resident/week, about a 52nd of, Was it divided by the weeks of the year once too often?",
        "2800, 28, GBP/resident/week, about 100 times, Is it in pence?",
        "0.28, 28, GBP/resident/week, about a hundredth of, Is the decimal point in the right place?",
        "1008, 10.08, GBP/hour, about 100 times, Is it in pence?",
        "0.1008, 10.08, GBP/hour, about a hundredth of, Is the decimal point in the right place?",
        "1370, 26.25, hour/resident/week, about 52 times, Is it for a year?",
        "1000, 52000, hour/year, about a 52nd of, Is it for a week?",
        "4333, 52000, hour/year, about a twelfth of, Is it for a month?",
        "1000, 52000, GBP/year, about a 52nd of, Is it a week's cost?",
        "4333, 52000, GBP/year, about a twelfth of, Is it a month's cost?",
        "0.125, 7.5, minute/hour, about a 60th of, Is it in hours?",
    })
    void a_figure_in_another_unit_is_told_with_the_unit(
            BigDecimal figure, BigDecimal usual, String unit, String words, String question) {
        assertThat(UnitSlip.between(figure, usual, Unit.parse(unit)))
                .contains(new UnitSlip(figure, usual, words, question));
    }

    @ParameterizedTest(name = "{0} beside {1} {2}")
    @CsvSource({
        "28, 28, GBP/resident/week",
        "90, 28, GBP/resident/week",
        "336, 28, GBP/resident/week",
        "525, 10.08, GBP/hour",
        "0.168, 10.08, GBP/hour",
        "0, 28, GBP/resident/week",
        "28, 0, GBP/resident/week",
        "-1456, -28, GBP/resident/week",
        "1456, -28, GBP/resident/week",
        "92, 0.92, ratio",
        "450, 7.5, minute/hour",
        "2704000, 52000, hour/year",
    })
    void a_figure_that_no_other_unit_explains_is_left_alone(BigDecimal figure, BigDecimal usual, String unit) {
        assertThat(UnitSlip.between(figure, usual, Unit.parse(unit))).isEmpty();
    }

    /** exp(0.33) is 1.391: 52.179 × 28 = 1461.0, which reaches from 1050.3 to 2032.2. */
    @Test
    void about_is_between_seven_tenths_and_one_and_four_tenths() {
        var unit = Unit.parse("hour/resident/week");
        assertThat(UnitSlip.between(new BigDecimal("1051"), new BigDecimal("28"), unit))
                .isPresent();
        assertThat(UnitSlip.between(new BigDecimal("1049"), new BigDecimal("28"), unit))
                .isEmpty();
        assertThat(UnitSlip.between(new BigDecimal("2031"), new BigDecimal("28"), unit))
                .isPresent();
        assertThat(UnitSlip.between(new BigDecimal("2034"), new BigDecimal("28"), unit))
                .isEmpty();
    }

    /** Halfway between 52.179 and 100 on a scale of ratios is 72.235: 2022.6. */
    @Test
    void between_two_ways_the_nearer_one_is_told() {
        var unit = Unit.parse("GBP/resident/week");
        assertThat(UnitSlip.between(new BigDecimal("1900"), new BigDecimal("28"), unit)
                        .orElseThrow()
                        .words())
                .isEqualTo("about 52 times");
        assertThat(UnitSlip.between(new BigDecimal("2022"), new BigDecimal("28"), unit)
                        .orElseThrow()
                        .words())
                .isEqualTo("about 52 times");
        assertThat(UnitSlip.between(new BigDecimal("2023"), new BigDecimal("28"), unit)
                        .orElseThrow()
                        .words())
                .isEqualTo("about 100 times");
    }
}
