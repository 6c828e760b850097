package care.trellis.app.costing;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.cost.model.Range;
import care.trellis.cost.unit.Unit;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InWordsTest {
    @ParameterizedTest
    @CsvSource({
        "463,        GBP/resident/week, '£463.00 per resident per week'",
        "1234.565,   GBP/year,          '£1,234.57 per year'",
        "-0.5,       GBP/hour,          '−£0.50 per hour'",
        "12.5,       %,                 12.5%",
        "5,          minute/visit,      5 minutes per visit",
        "0.9,        resident/bed,      0.9 residents per bed",
        "25.481159,  hour/resident/week, 25.4812 hours per resident per week",
        "0.3,        ratio,             0.3"
    })
    void a_figure_is_read_with_its_unit(BigDecimal value, String unit, String words) {
        assertThat(InWords.full(value, unit)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "2.5,    GBP/hour, +£2.50",
        "-2.5,   GBP/hour, −£2.50",
        "0,      GBP/hour, no change",
        "0.001,  GBP/hour, no change",
        "-0.001, GBP/hour, no change"
    })
    void a_difference_has_its_sign_and_none_is_said_in_words(BigDecimal value, String unit, String words) {
        assertThat(InWords.difference(value, unit)).isEqualTo(words);
    }

    @Test
    void a_range_is_said_with_its_unit() {
        var pay = Unit.parse("GBP/hour");
        assertThat(InWords.range(new Range(BigDecimal.ONE, BigDecimal.TEN), pay))
                .isEqualTo("between £1.00 and £10.00 per hour");
        assertThat(InWords.range(new Range(BigDecimal.ONE, null), pay)).isEqualTo("£1.00 per hour or more");
    }

    @ParameterizedTest
    @CsvSource({"12.60, 12.6", "100, 100", "0.1234567, 0.123457", "1E+3, 1000"})
    void a_field_holds_what_somebody_would_type(BigDecimal value, String field) {
        assertThat(InWords.field(value)).isEqualTo(field);
    }
}
