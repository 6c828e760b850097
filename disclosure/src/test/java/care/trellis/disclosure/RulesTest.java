package care.trellis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {
    @Test
    void settings_at_the_edge_of_their_range_are_taken() {
        assertThatCode(() -> new Rules(3, List.of(), 1e-9, 0, 3)).doesNotThrowAnyException();
        assertThatCode(() -> new Dominance(1, 100)).doesNotThrowAnyException();
        assertThat(new Rules(3, List.of(), 25, 0, 3).protection()).isEqualTo(0.25);
    }

    @Test
    void settings_outside_their_range_are_refused_with_what_was_expected() {
        assertThatThrownBy(() -> new Rules(2, List.of(), 10, 0, 3))
                .hasMessageContaining("minimum_owners: found 2; expected 3 or more");
        assertThatThrownBy(() -> new Rules(3, List.of(), 10, -1, 3))
                .hasMessageContaining("months_old: found -1; expected 0 or more");
        assertThatThrownBy(() -> new Rules(5, List.of(), 10, 0, 4))
                .hasMessageContaining("quartile_owners: found 4; expected minimum_owners (5) or more");
        assertThatThrownBy(() -> new Dominance(0, 50)).hasMessageContaining("largest: found 0; expected 1 or more");
    }

    @Test
    void every_fault_of_the_settings_is_named_at_once() {
        assertThatThrownBy(() -> new Rules(1, List.of(), 0, -1, 0))
                .hasMessageContainingAll("minimum_owners", "percent", "months_old", "quartile_owners");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void no_protection_is_no_rule(double percent) {
        assertThatThrownBy(() -> new Rules(3, List.of(), percent, 0, 3))
                .hasMessageContaining("percent: found " + percent);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 100.1, Double.NaN})
    void a_share_is_above_nothing_and_at_most_all(double percent) {
        assertThatThrownBy(() -> new Dominance(1, percent))
                .hasMessageContaining("found " + percent + "; expected above 0 and at most 100");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, Double.NaN, Double.POSITIVE_INFINITY})
    void a_figure_below_zero_or_none_at_all_is_refused_without_telling_it(double value) {
        assertThatThrownBy(() -> new Contribution("h1", "o", value))
                .hasMessageContaining("h1")
                .hasMessageNotContaining("0.01");
    }

    @Test
    void a_contribution_needs_an_id_and_an_owner() {
        assertThatThrownBy(() -> new Contribution(" ", "o", 1)).hasMessageContaining("id");
        assertThatThrownBy(() -> new Contribution("h1", " ", 1)).hasMessageContaining("owner");
    }

    @Test
    void a_table_that_does_not_fit_together_is_refused() {
        var one = new Contribution("h1", "o", 1);
        var all = new Cell("all", Set.of("h1"));
        assertThatThrownBy(() -> new Table("t", Tables.UNTIL, List.of(one, one), List.of()))
                .hasMessageContaining("\"h1\" comes twice");
        assertThatThrownBy(() -> new Table("t", Tables.UNTIL, List.of(one), List.of(all, all)))
                .hasMessageContaining("\"all\"");
        assertThatThrownBy(() -> new Table("t", Tables.UNTIL, List.of(), List.of(all)))
                .hasMessageContaining("\"h1\"");
        assertThatThrownBy(() -> new Cell("none", Set.of())).hasMessageContaining("\"none\"");
    }

    @Test
    void the_edge_of_every_rule_is_let_pass() {
        var rules = new Rules(3, List.of(new Dominance(1, 50), new Dominance(2, 90)), 20, 0, 3);
        assertThat(PrimaryRules.refusal(Map.of("a", 50.0, "b", 40.0, "c", 10.0), rules))
                .isEmpty();
        assertThat(PrimaryRules.refusal(Map.of("a", 50.1, "b", 39.9, "c", 10.0), rules))
                .contains(Reason.DOMINATED);
        assertThat(PrimaryRules.refusal(Map.of("a", 50.0, "b", 40.1, "c", 9.9), rules))
                .contains(Reason.DOMINATED);
        var percent = new Rules(3, List.of(), 20, 0, 3);
        assertThat(PrimaryRules.refusal(Map.of("a", 50.0, "b", 40.0, "c", 10.0), percent))
                .isEmpty();
        assertThat(PrimaryRules.refusal(Map.of("a", 50.0, "b", 40.0, "c", 9.9), percent))
                .contains(Reason.TOO_CLOSE);
    }

    @Test
    void what_is_safe_for_good_stays_safe_whatever_else_of_the_whole_comes_to_it() {
        var rules = new Rules(3, List.of(new Dominance(1, 50)), 20, 0, 3);
        var whole = Map.of("a", 50.0, "b", 40.0, "c", 50.0);
        assertThat(isSafeForGood(Map.of("a", 10.0, "b", 40.0), whole, rules)).isFalse();
        assertThat(isSafeForGood(Map.of("a", 10.0, "b", 40.0, "c", 40.0), whole, rules))
                .isTrue();
        assertThat(isSafeForGood(Map.of("a", 9.9, "b", 40.0, "c", 40.0), whole, rules))
                .isFalse();
        // Two smaller owners hold 40, and the largest could come to 50 of 90.
        assertThat(isSafeForGood(Map.of("a", 10.0, "b", 30.0, "c", 40.0), whole, rules))
                .isFalse();
        assertThat(isSafeForGood(
                        Map.of("a", 0.0, "b", 0.0, "c", 0.0), Map.of("a", 0.0), new Rules(3, List.of(), 20, 0, 3)))
                .isFalse();
    }

    @Test
    void what_is_safe_for_good_is_exactly_what_nothing_in_between_can_break() {
        int safe = 0;
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var rules = new Rules(
                    3,
                    List.of(new Dominance(1, 30 + random.nextInt(40)), new Dominance(2, 60 + random.nextInt(35))),
                    5 + random.nextInt(40),
                    0,
                    3);
            var least = random.doubles(5, 0, 10).toArray();
            var most = IntStream.range(0, 5)
                    .mapToDouble(at -> random.nextBoolean() ? least[at] : least[at] + 20 * random.nextDouble())
                    .toArray();
            boolean isBroken = IntStream.range(0, 1 << 5)
                    .mapToObj(corner -> IntStream.range(0, 5)
                            .mapToDouble(at -> (corner >> at & 1) == 1 ? most[at] : least[at])
                            .toArray())
                    .anyMatch(corner ->
                            PrimaryRules.refusal(Holdings.of(corner), rules).isPresent());
            boolean isSafe = PrimaryRules.isSafeForGood(Holdings.of(least), Holdings.of(most), rules);
            assertThat(isSafe).as("seed " + seed).isEqualTo(!isBroken);
            safe += isSafe ? 1 : 0;
        }
        assertThat(safe).isBetween(100, 1_900);
    }

    @Test
    void holdings_know_who_is_there_and_who_has_most() {
        var some = Holdings.of(3, Holdings.ABSENT, 0, 7, 5);
        assertThat(some.owners()).isEqualTo(4);
        assertThat(some.size()).isEqualTo(5);
        assertThat(some.total()).isEqualTo(15);
        assertThat(some.of(1)).isZero();
        assertThat(some.has(1)).isFalse();
        assertThat(some.has(2)).isTrue();
        assertThat(some.largest(3)).containsExactly(7, 5, 3);
        assertThat(some.largest(9)).containsExactly(7, 5, 3, 0);
        assertThat(some.largestOf(new int[] {0, 1, 4})).isEqualTo(5);
        assertThat(some.hasOneOf(new int[] {1})).isFalse();
        assertThat(some.hasOneOf(new int[] {1, 2})).isTrue();
        var both = some.plus(Holdings.of(1, 2, Holdings.ABSENT, Holdings.ABSENT, 0));
        assertThat(both.largest(9)).containsExactly(7, 5, 4, 2, 0);
        assertThat(both.owners()).isEqualTo(5);
        assertThat(Holdings.sum(5, List.of(some, some)).largest(2)).containsExactly(14, 10);
        assertThat(Holdings.sum(2, List.of()).owners()).isZero();
    }

    @Test
    void what_was_safe_with_more_published_is_safe_with_less_and_not_the_other_way() {
        var proven = new Proven<String>();
        proven.add("a", cells(1, 2, 5));
        assertThat(proven.isSafe("a", cells(1, 5))).isTrue();
        assertThat(proven.isSafe("a", cells(1, 2, 5))).isTrue();
        assertThat(proven.isSafe("a", cells(1, 3))).isFalse();
        assertThat(proven.isSafe("b", cells(1))).isFalse();
        proven.add("a", cells(3, 1));
        assertThat(proven.isSafe("a", cells(1, 3))).isTrue();
    }

    private static BitSet cells(int... numbers) {
        var cells = new BitSet();
        Arrays.stream(numbers).forEach(cells::set);
        return cells;
    }

    /** The rules for a cell that has some of a whole, and may come to have all of it. */
    private static boolean isSafeForGood(Map<String, Double> some, Map<String, Double> whole, Rules rules) {
        return PrimaryRules.isSafeForGood(of(some), of(whole), rules);
    }

    private static Holdings of(Map<String, Double> byOwner) {
        return Holdings.of(Stream.of("a", "b", "c")
                .mapToDouble(owner -> byOwner.getOrDefault(owner, Holdings.ABSENT))
                .toArray());
    }

    @Test
    void a_figure_says_how_many_how_much_and_where_the_middle_lies() {
        var figure = new Figure(new Tables().each("a", 4, 1, 3, 2).named("t").contributions(), true, true);
        assertThat(figure.services()).isEqualTo(4);
        assertThat(figure.total()).isEqualTo(10);
        assertThat(figure.mean()).isEqualTo(2.5);
        assertThat(figure.median()).hasValue(2.5);
        assertThat(figure.lowerQuartile()).hasValue(1.75);
        assertThat(figure.upperQuartile()).hasValue(3.25);
        var less = new Figure(new Tables().each("a", 4, 1, 3, 2).named("t").contributions(), true, false);
        assertThat(less.median()).hasValue(2.5);
        assertThat(less.upperQuartile()).isEmpty();
        assertThat(new Figure(List.of(new Contribution("a", "o", 1)), false, false).median())
                .isEmpty();
    }
}
