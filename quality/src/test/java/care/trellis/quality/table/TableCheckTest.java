package care.trellis.quality.table;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.fault.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found in a table when it is loaded. */
class TableCheckTest {
    private static final List<String> TIERS = List.of("visit", "call");

    @Test
    void a_gap_is_refused_with_an_example() {
        var sketch = one("whole", "U").row("R1", "visit", "x", ">= 3").row("R2", "call", "x", "< 2, missing");

        assertThat(sketch.sentences())
                .containsExactly("table t: found no row where x is 2; expected a row for every case, known or not. "
                        + "Add a row, or otherwise with the outcomes where no row matches.");
    }

    @Test
    void a_fact_that_is_not_known_is_a_case_like_any_other() {
        var sketch = one("whole", "F").row("R1", "visit", "x", ">= 3").row("R2", "call", "x", "< 3");

        assertThat(sketch.sentences()).singleElement().asString().contains("no row where x is missing");
        one("whole", "F")
                .row("R1", "visit", "x", ">= 3")
                .row("R2", "call", "x", "-")
                .load();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "number | < 2   | > 3  | [2..3]         | ",
                "number | < 2   | > 3  | [2..3)         | 3",
                "number | < 2   | >= 3 | 2              | 2.5",
                "whole  | < 2   | >= 3 | 2              | ",
                "number | <= 0  | >= 1 | [0.25..0.75]   | 0.1",
                "number | < 10  | > 12 | 11             | 10",
                "number | > 3   | < 3  | 4              | 3",
                "whole  | < -3  | > 3  | [-2..2]        | -3"
            })
    void gaps_are_exact_to_the_end_of_an_interval(String type, String first, String second, String third, String gap) {
        var sketch = one(type, "P")
                .row("R0", "visit", "x", "missing")
                .row("R1", "call", "x", first)
                .row("R2", "call", "x", second)
                .row("R3", "call", "x", third);

        if (gap == null) {
            assertThat(sketch.load().tables()).hasSize(1);
        } else {
            assertThat(sketch.faults().getFirst().found()).isEqualTo("no row where x is " + gap);
        }
    }

    @Test
    void words_truths_and_dates_have_gaps_too() {
        assertThat(new Sketch()
                        .fact("x", "word", "council", "private")
                        .table("t", "U", "tier", List.of("visit"), "x")
                        .row("R1", "visit", "x", "council, missing")
                        .sentences())
                .singleElement()
                .asString()
                .contains("no row where x is \"private\"");
        assertThat(new Sketch()
                        .fact("x", "word")
                        .table("t", "U", "tier", TIERS, "x")
                        .row("R1", "visit", "x", "council, missing")
                        .row("R2", "call", "x", "\"another word\"")
                        .sentences())
                .singleElement()
                .asString()
                .contains("no row where x is \"yet another word\"");
        assertThat(new Sketch()
                        .fact("x", "truth")
                        .table("t", "U", "tier", List.of("visit"), "x")
                        .row("R1", "visit", "x", "true, missing")
                        .sentences())
                .singleElement()
                .asString()
                .contains("no row where x is false");
        assertThat(new Sketch()
                        .fact("x", "date")
                        .table("t", "U", "tier", TIERS, "x")
                        .row("R1", "visit", "x", "< date(\"2025-03-01\"), missing")
                        .row("R2", "call", "x", "> date(\"2025-03-01\")")
                        .sentences())
                .singleElement()
                .asString()
                .contains("no row where x is date(\"2025-03-01\")");
    }

    @Test
    void between_two_days_that_follow_each_other_there_is_none() {
        new Sketch()
                .fact("x", "date")
                .table("t", "U", "tier", TIERS, "x")
                .row("R1", "visit", "x", "<= date(\"2025-02-28\"), missing")
                .row("R2", "call", "x", ">= date(\"2025-03-01\")")
                .load();
    }

    @Test
    void what_a_fact_can_be_bounds_the_cases() {
        new Sketch()
                .factWithin("x", "number", "0", "1")
                .table("t", "U", "tier", TIERS, "x")
                .row("R1", "visit", "x", "[0..0.4)")
                .row("R2", "call", "x", "[0.4..1], missing")
                .load();
        assertThat(new Sketch()
                        .factWithin("x", "number", "0", "")
                        .table("t", "U", "tier", TIERS, "x")
                        .row("R1", "visit", "x", "[0..0.4)")
                        .row("R2", "call", "x", "[0.4..1], missing")
                        .sentences())
                .singleElement()
                .asString()
                .contains("no row where x is 2");
    }

    @Test
    void a_case_names_only_the_columns_that_make_it_one() {
        var sketch = new Sketch()
                .fact("x", "truth")
                .fact("y", "truth")
                .table("t", "U", "tier", TIERS, "x", "y")
                .row("R1", "visit", "x", "true", "y", "true")
                .row("R2", "call", "x", "true", "y", "false, missing");

        assertThat(sketch.faults())
                .extracting(Fault::found)
                .containsExactly("no row where x is false", "no row where x is missing");
    }

    @Test
    void of_the_neighbours_in_a_gap_the_first_is_told() {
        assertThat(one("number", "P")
                        .row("R0", "visit", "x", "missing")
                        .row("R1", "call", "x", "< 2, (2..3), >= 9")
                        .row("R2", "call", "x", "[7..8]")
                        .faults())
                .extracting(Fault::found)
                .containsExactly("no row where x is 2", "no row where x is 3", "no row where x is 8.5");
    }

    @Test
    void no_more_than_five_gaps_are_told() {
        var sketch = new Sketch().fact("x", "whole").table("t", "U", "tier", List.of("visit"), "x");
        for (int i = 0; i < 9; i++) {
            sketch.row("R" + i, "visit", "x", String.valueOf(2 * i));
        }

        assertThat(sketch.faults()).hasSize(5);
    }

    @Test
    void an_overlap_is_refused_with_an_example_where_one_row_may_match() {
        var sketch = new Sketch()
                .fact("x", "number")
                .fact("y", "truth")
                .table("t", "U", "tier", TIERS, "x", "y")
                .row("R1", "visit", "x", ">= 3")
                .row("R2", "call", "x", "<= 3, missing", "y", "true")
                .row("R3", "call", "x", "< 3, missing", "y", "false, missing");

        assertThat(sketch.sentences())
                .containsExactly(
                        "table t, row R2: found row R1 matches too where x is 3, y is true; expected at most one row"
                                + " that matches, with hit policy U. Narrow one of them, or choose F, where the first row that"
                                + " matches counts.");
    }

    @Test
    void many_overlaps_are_counted() {
        var sketch = new Sketch()
                .fact("x", "whole")
                .table("t", "U", "tier", List.of("visit"), "x")
                .otherwise("visit");
        for (int i = 0; i < 8; i++) {
            sketch.row("R" + i, "visit", "x", ">= " + i);
        }

        // 8 rows make 28 pairs
        assertThat(sketch.faults()).hasSize(21);
        assertThat(sketch.sentences()).anyMatch(each -> each.contains("found 8 more pairs of rows"));
    }

    @Test
    void rows_that_never_count_are_refused() {
        assertThat(one("whole", "F")
                        .row("R1", "visit", "x", "< 3")
                        .row("R2", "visit", "x", ">= 3")
                        .row("R3", "call", "x", "[1..7]")
                        .row("R4", "call", "x", "missing")
                        .sentences())
                .containsExactly(
                        "table t, row R3: found a row that never counts: the rows above take every case it takes;"
                                + " expected rows that can count, with hit policy F");
        assertThat(one("whole", "P")
                        .row("R1", "call", "x", "[1..7]")
                        .row("R2", "visit", "x", "< 5")
                        .row("R3", "visit", "x", ">= 4")
                        .row("R4", "call", "x", "missing")
                        .sentences())
                .containsExactly("table t, row R1: found a row that never counts: rows whose outcome stands higher take"
                        + " every case it takes; expected rows that can count, with hit policy P");
    }

    @Test
    void a_row_that_counts_in_one_case_only_is_none_of_them() {
        one("whole", "F")
                .row("R1", "visit", "x", "< 3")
                .row("R2", "visit", "x", "> 3")
                .row("R3", "call", "x", "[1..7]")
                .row("R4", "call", "x", "missing")
                .load();
    }

    @Test
    void a_row_written_twice_is_refused_however_it_is_written() {
        assertThat(one("whole", "U")
                        .otherwise("call")
                        .row("R1", "visit", "x", ">= 3")
                        .row("R2", "visit", "x", "> 2")
                        .sentences())
                .containsExactly("table t, row R2: found the same tests as row R1; expected every row once");
        assertThat(new Sketch()
                        .fact("x", "whole")
                        .table("t", "C+", "points", List.of(), "x")
                        .gapsAllowed()
                        .row("R1", "1", "x", ">= 3")
                        .row("R2", "1", "x", ">= 3")
                        .row("R3", "2", "x", ">= 3")
                        .sentences())
                .containsExactly("table t, row R2: found the same tests as row R1; expected every row once");
    }

    @Test
    void a_cell_that_nothing_can_meet_is_refused_where_it_stands() {
        var sketch = new Sketch()
                .factWithin("x", "whole", "0", "10")
                .table("t", "C+", "points", List.of(), "x")
                .gapsAllowed()
                .row("R1", "1", "x", "> 10")
                .row("R2", "1", "x", "(3..4)")
                .row("R3", "1", "x", "1.5, 2.5")
                .row("R4", "1", "x", ">= 10");

        assertThat(sketch.sentences())
                .hasSize(3)
                .anyMatch(each ->
                        each.contains("row R1, x: found > 10, which nothing can meet; expected a test that a whole"
                                + " number from 0 to 10 can meet"))
                .anyMatch(each -> each.contains("row R2, x: found (3..4)"))
                .anyMatch(each -> each.contains("row R3, x: found 1.5, 2.5"));
    }

    @Test
    void gaps_where_rows_are_added_up_must_be_allowed_in_so_many_words() {
        assertThat(new Sketch()
                        .fact("x", "whole")
                        .table("t", "C+", "points", List.of(), "x")
                        .row("R1", "1", "x", ">= 3")
                        .sentences())
                .hasSize(2)
                .allMatch(each -> each.contains("or write gaps: allowed, and nothing matching means 0"));
    }

    @Test
    void a_table_asks_the_outcomes_of_an_earlier_one_as_far_as_they_go() {
        var points = new Sketch()
                .fact("x", "whole")
                .table("p", "C+", "points", List.of(), "x")
                .gapsAllowed()
                .row("A1", "1", "x", ">= 1")
                .row("A2", "2", "x", ">= 2")
                .row("A3", "-1", "x", ">= 3")
                .table("t", "U", "tier", TIERS, "points");

        // Points go from -1 to 3 in whole steps, and are always known.
        points.row("R1", "visit", "points", "2, 3")
                .row("R2", "call", "points", "-1, 0, 1")
                .load();
    }

    @Test
    void counts_words_and_numbers_of_an_earlier_table_are_known_too() {
        new Sketch()
                .fact("x", "whole")
                .table("c", "C#", "signals", List.of(), "x")
                .gapsAllowed()
                .row("A1", "", "x", ">= 1")
                .row("A2", "", "x", ">= 2")
                .table("n", "F", "weight", List.of(), "x")
                .row("B1", "0.5", "x", ">= 1")
                .row("B2", "2.5")
                .table("w", "F", "tier", TIERS, "signals", "weight")
                .row("C1", "visit", "signals", "[1..2]", "weight", "[0.5..2.5]")
                .row("C2", "call", "signals", "0")
                .table("o", "U", "end", List.of("yes", "no"), "tier")
                .row("D1", "yes", "tier", "visit")
                .row("D2", "no", "tier", "call")
                .load();
    }

    @Test
    void a_sum_that_is_not_whole_has_values_between() {
        var sketch = new Sketch()
                .fact("x", "whole")
                .table("p", "C+", "points", List.of(), "x")
                .otherwise("5")
                .row("A1", "0.5", "x", ">= 1")
                .table("t", "U", "tier", TIERS, "points")
                .row("R1", "visit", "points", "[0.5..5)")
                .row("R2", "call", "points", "0");

        assertThat(sketch.faults())
                .extracting(Fault::found)
                .containsExactly("no row where points is 0.2", "no row where points is 5");
    }

    @Test
    void an_example_of_many_inputs_is_told_in_full() {
        var inputs = IntStream.range(0, 20).mapToObj(i -> "fact_" + i).toArray(String[]::new);
        var sketch = new Sketch();
        var when = new ArrayList<String>();
        for (var input : inputs) {
            sketch.fact(input, "truth");
            when.addAll(List.of(input, "false"));
        }
        sketch.table("t", "F", "tier", TIERS, inputs)
                .row("R1", "visit", "fact_19", "false, missing")
                .row("R2", "call", when.toArray(String[]::new));

        assertThat(sketch.faults().getFirst().found()).isEqualTo("a case that no row takes");
        assertThat(sketch.sentences().getFirst())
                .contains("There is no row where fact_0 is true, fact_1 is true,")
                .contains("fact_19 is true. Add a row");
    }

    @Test
    void a_tangled_table_is_refused_with_the_advice_to_split_it() {
        // Whether a case has a row is seen at the second twenty inputs, and which rows are left by then differs two to
        // the power of twenty times.
        var sketch = new Sketch();
        var inputs = IntStream.range(0, 40)
                .mapToObj(i -> (i < 20 ? "x" : "y") + i % 20)
                .toArray(String[]::new);
        for (var input : inputs) {
            sketch.fact(input, "truth");
        }
        sketch.table("t", "C+", "points", List.of(), inputs);
        var rest = new ArrayList<String>();
        for (int i = 0; i < 20; i++) {
            sketch.row("A" + i, "1", "x" + i, "true", "y" + i, "true");
            sketch.row("B" + i, "1", "x" + i, "true", "y" + i, "false, missing");
            rest.addAll(List.of("x" + i, "false, missing"));
        }
        sketch.row("C", "1", rest.toArray(String[]::new));

        assertThat(sketch.sentences())
                .singleElement()
                .asString()
                .contains("41 rows over 40 inputs, too tangled to be checked")
                .contains("Split it");
    }

    private static Sketch one(String type, String hit) {
        return new Sketch().fact("x", type).table("t", hit, "tier", TIERS, "x");
    }
}
