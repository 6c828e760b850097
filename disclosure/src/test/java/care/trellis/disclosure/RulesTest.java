package care.trellis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
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
        assertThat(PrimaryRules.isSafeForGood(Map.of("a", 10.0, "b", 40.0), whole, rules))
                .isFalse();
        assertThat(PrimaryRules.isSafeForGood(Map.of("a", 10.0, "b", 40.0, "c", 40.0), whole, rules))
                .isTrue();
        assertThat(PrimaryRules.isSafeForGood(Map.of("a", 9.9, "b", 40.0, "c", 40.0), whole, rules))
                .isFalse();
        // Two smaller owners hold 40, and the largest could come to 50 of 90.
        assertThat(PrimaryRules.isSafeForGood(Map.of("a", 10.0, "b", 30.0, "c", 40.0), whole, rules))
                .isFalse();
        assertThat(PrimaryRules.isSafeForGood(
                        Map.of("a", 0.0, "b", 0.0, "c", 0.0), Map.of("a", 0.0), new Rules(3, List.of(), 20, 0, 3)))
                .isFalse();
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
