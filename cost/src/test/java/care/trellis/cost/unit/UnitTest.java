package care.trellis.cost.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTest {
    @Test
    void pay_times_hours_of_care_is_a_weekly_cost() {
        var cost = Unit.parse("GBP/hour").times(Unit.parse("hour/resident/week"));

        assertThat(cost).isEqualTo(Unit.parse("GBP/resident/week"));
        assertThat(cost).hasToString("GBP/resident/week");
    }

    @ParameterizedTest
    @CsvSource({
        "GBP, GBP, ratio",
        "GBP/year, week/year, GBP/week",
        "hour/week, resident, hour/resident/week",
        "minute/hour, minute/visit, visit/hour",
        "ratio, week/year, year/week",
        "GBP*GBP, week^2, GBP^2/week^2",
        "ratio, GBP, 1/GBP",
        "GBP/bed, year, GBP/bed/year",
    })
    void division_cancels_what_stands_on_both_sides(String left, String right, String expected) {
        var quotient = Unit.parse(left).dividedBy(Unit.parse(right));

        assertThat(quotient).isEqualTo(Unit.parse(expected));
        assertThat(quotient).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "%, 5, 0.05",
        "kGBP, 2, 2000",
        "MGBP/year, 1.5, 1500000",
        "kGBP^2, 3, 3000000",
        "GBP/kGBP, 7, 0.007",
        "%/year, 12, 0.12",
        "%*%, 1, 0.0001",
        "kGBP/GBP, 2, 2000",
        "GBP/hour, 12.60, 12.60",
    })
    void a_scale_is_taken_out_when_a_value_is_read_and_put_back_when_it_is_written(
            String symbol, BigDecimal written, BigDecimal base) {
        var unit = Unit.parse(symbol);

        assertThat(unit.toBase(written)).isEqualByComparingTo(base);
        assertThat(unit.fromBase(base)).isEqualByComparingTo(written);
        assertThat(unit).hasToString(symbol);
        assertThat(unit.base().scale()).isEqualByComparingTo(BigDecimal.ONE);
        assertThat(unit.base().sameKind(unit)).isTrue();
    }

    @Test
    void minutes_and_hours_weeks_and_years_are_never_the_same_kind() {
        assertThat(Unit.parse("minute").sameKind(Unit.parse("hour"))).isFalse();
        assertThat(Unit.parse("GBP/week").sameKind(Unit.parse("GBP/year"))).isFalse();
        assertThat(Unit.parse("GBP").sameKind(Unit.parse("EUR"))).isFalse();
        assertThat(Unit.parse("GBP/year").sameKind(Unit.parse("kGBP/year"))).isTrue();
    }

    @Test
    void a_unit_is_equal_to_another_of_the_same_meaning_however_it_was_written() {
        assertThat(Unit.parse("GBP/week/resident")).isEqualTo(Unit.parse("GBP / resident / week"));
        assertThat(Unit.parse("GBP/week/resident")).hasSameHashCodeAs(Unit.parse("GBP/resident/week"));
        assertThat(Unit.parse("hour*GBP×hour")).isEqualTo(Unit.parse("hour^2*GBP"));
        assertThat(Unit.parse("GBP")).isNotEqualTo(Unit.parse("kGBP")).isNotEqualTo(null);
        assertThat(Unit.parse("GBP").equals((Object) "GBP")).isFalse();
        assertThat(Unit.parse("%").hashCode()).isNotEqualTo(Unit.parse("ratio").hashCode());
        assertThat(Unit.parse("GBP").hashCode()).isNotEqualTo(Unit.parse("week").hashCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ratio", "1", "hour/hour", "GBP/GBP", " ratio "})
    void what_cancels_out_is_called_a_ratio(String written) {
        assertThat(Unit.parse(written)).hasToString("ratio").isEqualTo(Unit.RATIO);
        assertThat(Unit.parse(written).isRatio()).isTrue();
        assertThat(Unit.parse("week").isRatio()).isFalse();
    }

    @Test
    void a_model_may_count_in_units_of_its_own() {
        var vocabulary = UnitVocabulary.with(List.of("home", "nurse"));

        assertThat(vocabulary.parse("GBP/home").times(vocabulary.parse("home/nurse")))
                .hasToString("GBP/nurse");
    }

    @ParameterizedTest
    @CsvSource({"home, true", "hour, false", "ratio, false", "GBP, false", "h, false", "home_1, false"})
    void a_unit_of_its_own_is_a_small_word_that_is_not_taken(String name, boolean possible) {
        assertThat(UnitVocabulary.canDeclare(name)).isEqualTo(possible);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void what_a_unit_prints_is_read_as_the_same_unit_and_division_undoes_multiplication(long seed) {
        var random = new Random(seed);
        var names = List.of("GBP", "hour", "week", "resident", "bed", "visit", "minute", "mile", "year", "day", "kGBP");
        for (int i = 0; i < 200; i++) {
            var product = Unit.RATIO;
            for (int factor = random.nextInt(5); factor > 0; factor--) {
                var next = Unit.parse(names.get(random.nextInt(names.size())));
                product = random.nextBoolean() ? product.times(next) : product.dividedBy(next);
            }
            var other = Unit.parse(names.get(random.nextInt(names.size())) + "/week");

            assertThat(Unit.parse(product.base().toString())).isEqualTo(product.base());
            assertThat(product.times(other).dividedBy(other)).isEqualTo(product);
            assertThat(product.times(other)).isEqualTo(other.times(product));
        }
    }
}
