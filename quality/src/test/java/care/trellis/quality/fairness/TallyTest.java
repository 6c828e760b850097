package care.trellis.quality.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import care.trellis.quality.rating.SizeBands;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyTest {
    private static final double EXACT = 1e-12;

    private static Tally of(long[]... rounds) {
        var tally = new Tally();
        for (var round : rounds) {
            tally.add(round[0], round[1], round[2]);
        }
        return tally;
    }

    @Test
    void a_rate_and_its_error_by_hand() {
        // Called 1, 3 and 2 of 4, 6 and 5: squared distances from 0.4 of each round come to 0.36, 0.36 and 0.
        var found = of(new long[] {4, 1, 6}, new long[] {6, 3, 8}, new long[] {5, 2, 7})
                .falseBelow(8);
        assertThat(found.rate()).isCloseTo(0.4, within(EXACT));
        assertThat(found.error()).isCloseTo(Math.sqrt(0.72 * 3 / 2) / 15, within(EXACT));
        assertThat(found.said()).isCloseTo(21 / 24.0, within(EXACT));
    }

    @Test
    void tallies_of_parts_add_up_to_the_tally_of_all() {
        var rounds = List.of(new long[] {4, 1, 6}, new long[] {6, 3, 8}, new long[] {5, 2, 7}, new long[] {9, 0, 1});
        var parts = of(rounds.get(0), rounds.get(1));
        parts.add(of(rounds.get(2), rounds.get(3)));
        assertThat(parts.falseBelow(8))
                .isEqualTo(of(rounds.toArray(long[][]::new)).falseBelow(8));
    }

    @ParameterizedTest
    @CsvSource({"2, 0.95, 0, 0", "100000, 0.000001, 3, 0.005", "1000, 0.999999, 0, 1"})
    void rules_take_what_lies_on_their_bounds(int rounds, double level, double errors, double difference) {
        assertThat(new FairnessRules(1, rounds, SizeBands.DEFAULT, level, errors, difference).rounds())
                .isEqualTo(rounds);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0.95, 0, 0",
        "100001, 0.95, 0, 0",
        "10, 0, 0, 0",
        "10, 1, 0, 0",
        "10, 0.95, -0.001, 0",
        "10, 0.95, 0, -0.001",
        "10, NaN, 0, 0"
    })
    void rules_refuse_what_lies_beyond_their_bounds(int rounds, double level, double errors, double difference) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FairnessRules(1, rounds, SizeBands.DEFAULT, level, errors, difference));
    }

    @Test
    void the_usual_rules_simulate_a_thousand_rounds_and_can_be_told_otherwise() {
        var usual = FairnessRules.of(7);
        assertThat(usual).isEqualTo(new FairnessRules(7, 1_000, SizeBands.DEFAULT, 0.95, 3, 0.005));
        var bands = new SizeBands(List.of(5));
        assertThat(usual.with(bands)).isEqualTo(new FairnessRules(7, 1_000, bands, 0.95, 3, 0.005));
        assertThat(usual.with(2)).isEqualTo(new FairnessRules(7, 2, SizeBands.DEFAULT, 0.95, 3, 0.005));
    }
}
