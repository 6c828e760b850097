package care.trellis.quality.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** What a table makes of the rows that match, by each hit policy. */
class HitPolicyTest {
    private static final List<String> TIERS = List.of("visit", "call", "none");

    @Test
    void unique_gives_the_outcome_of_the_one_row_that_matches() {
        var book = new Sketch()
                .fact("x", "whole")
                .table("t", "U", "tier", TIERS, "x")
                .row("R1", "visit", "x", ">= 3")
                .row("R2", "call", "x", "2")
                .row("R3", "none", "x", "< 2, missing")
                .load();

        assertThat(tier(book, 3)).isEqualTo("visit");
        assertThat(tier(book, 2)).isEqualTo("call");
        assertThat(tier(book, 1)).isEqualTo("none");
        assertThat(book.evaluate(Facts.builder().build()).word("tier")).isEqualTo("none");
        assertThat(ids(book, 2)).containsExactly("R2");
    }

    @Test
    void first_gives_the_outcome_of_the_first_row_that_matches_and_names_no_other() {
        var book = new Sketch()
                .fact("x", "whole")
                .table("t", "F", "tier", TIERS, "x")
                .row("R1", "call", "x", ">= 2")
                .row("R2", "visit", "x", ">= 1")
                .row("R3", "none")
                .load();

        assertThat(tier(book, 3)).isEqualTo("call");
        assertThat(tier(book, 1)).isEqualTo("visit");
        assertThat(ids(book, 3)).containsExactly("R1");
        assertThat(ids(book, 0)).containsExactly("R3");
    }

    @Test
    void priority_gives_the_outcome_that_stands_first_in_its_list_and_names_every_row_that_gives_it() {
        var book = new Sketch()
                .fact("x", "whole")
                .fact("y", "truth")
                .table("t", "P", "tier", TIERS, "x", "y")
                .row("R1", "none")
                .row("R2", "call", "x", ">= 2")
                .row("R3", "visit", "x", ">= 3")
                .row("R4", "visit", "y", "true")
                .load();

        assertThat(tier(book, 1)).isEqualTo("none");
        assertThat(tier(book, 2)).isEqualTo("call");
        assertThat(tier(book, 4)).isEqualTo("visit");
        assertThat(ids(book, 4)).containsExactly("R3");
        var both = book.evaluate(Facts.builder().number("x", 4).truth("y", true).build());
        assertThat(both.matchedRows()).extracting(MatchedRow::id).containsExactly("R3", "R4");
    }

    @Test
    void sum_adds_the_outcomes_of_all_rows_that_match_and_is_zero_where_none_does() {
        var book = new Sketch()
                .fact("x", "whole")
                .table("t", "C+", "points", List.of(), "x")
                .gapsAllowed()
                .row("R1", "1.5", "x", ">= 1")
                .row("R2", "2", "x", ">= 2")
                .row("R3", "-4", "x", ">= 3")
                .load();

        assertThat(points(book, 0)).isZero();
        assertThat(points(book, 1)).isEqualTo(1.5);
        assertThat(points(book, 2)).isEqualTo(3.5);
        assertThat(points(book, 3)).isEqualTo(-0.5);
        assertThat(ids(book, 2)).containsExactly("R1", "R2");
        assertThat(book.evaluate(Facts.builder().number("x", 0).build())
                        .tables()
                        .getFirst()
                        .isOtherwise())
                .isTrue();
        assertThat(book.evaluate(Facts.builder().number("x", 1).build())
                        .tables()
                        .getFirst()
                        .isOtherwise())
                .isFalse();
    }

    @Test
    void sum_may_keep_another_number_for_where_nothing_matches() {
        var book = new Sketch()
                .fact("x", "whole")
                .table("t", "C+", "points", List.of(), "x")
                .otherwise("-1")
                .row("R1", "0", "x", ">= 1")
                .load();

        assertThat(points(book, 0)).isEqualTo(-1);
        assertThat(points(book, 1)).isZero();
    }

    @Test
    void count_counts_the_rows_that_match() {
        var book = new Sketch()
                .fact("x", "whole")
                .table("t", "C#", "signals", List.of(), "x")
                .gapsAllowed()
                .row("R1", "", "x", ">= 1")
                .row("R2", "", "x", ">= 2")
                .load();

        assertThat(number(book, "signals", 0)).isZero();
        assertThat(number(book, "signals", 1)).isEqualTo(1);
        assertThat(number(book, "signals", 5)).isEqualTo(2);
    }

    @Test
    void otherwise_gives_the_outcome_where_no_row_matches_and_the_result_says_so() {
        var book = new Sketch()
                .fact("x", "whole")
                .table("t", "U", "tier", TIERS.subList(0, 2), "x")
                .otherwise("call")
                .row("R1", "visit", "x", ">= 3")
                .load();

        var result = book.evaluate(Facts.builder().number("x", 1).build());
        assertThat(result.word("tier")).isEqualTo("call");
        assertThat(result.matchedRows()).isEmpty();
        assertThat(result.tables().getFirst().isOtherwise()).isTrue();
        assertThat(tier(book, 3)).isEqualTo("visit");
    }

    @Test
    void an_outcome_is_asked_by_its_kind_and_name() {
        var book = new Sketch()
                .fact("x", "whole")
                .table("t", "C+", "points", List.of(), "x")
                .gapsAllowed()
                .row("R1", "1", "x", ">= 1")
                .load();
        var result = book.evaluate(Facts.builder().number("x", 1).build());

        assertThat(result.outcome("points")).isEqualTo(Value.of(1));
        assertThat(result.outcomes()).containsOnlyKeys("points");
        assertThatThrownBy(() -> result.word("points")).hasMessageContaining("the outcome points is not a word");
        assertThatThrownBy(() -> result.truth("points")).hasMessageContaining("the outcome points is not a truth");
        assertThatThrownBy(() -> result.number("tier"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("has no outcome tier");
    }

    private static String tier(ThresholdBook book, double x) {
        return book.evaluate(Facts.builder().number("x", x).build()).word("tier");
    }

    private static double points(ThresholdBook book, double x) {
        return number(book, "points", x);
    }

    private static double number(ThresholdBook book, String outcome, double x) {
        return book.evaluate(Facts.builder().number("x", x).build()).number(outcome);
    }

    private static List<String> ids(ThresholdBook book, double x) {
        return book.evaluate(Facts.builder().number("x", x).build()).matchedRows().stream()
                .map(MatchedRow::id)
                .toList();
    }
}
