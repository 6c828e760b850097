package care.trellis.cost.returns;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.cost.returns.Finding.Kind;
import care.trellis.cost.returns.Finding.Severity;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rows are shares of nothing in particular: a summary is checked whatever its row is of. */
class SummaryCheckTest {
    @Test
    void a_median_of_the_first_columns_is_named_with_the_columns_and_the_rows_that_agree() {
        var finding = only("p1 p2 p3 p4 low median", "10 30 20 100 10 20", "40 60 50 200 40 50", "70 90 80 300 70 80");
        assertThat(finding.kind()).isEqualTo(Kind.SUMMARY_OVER_SOME_COLUMNS);
        assertThat(finding.severity()).isEqualTo(Severity.FAULT);
        assertThat(finding.row()).isEmpty();
        assertThat(finding.at().line()).isEqualTo(2);
        assertThat(finding.column()).isEqualTo("low, median");
        assertThat(finding.found()).isEqualTo("figures of the first 3 of 4 columns");
        assertThat(finding.expected()).isEqualTo("figures of all 4 columns");
        assertThat(finding.reason()).isEqualTo("3 of 3 rows agree with the first 3 of 4 columns, 0 with all 4");
        assertThat(finding.involved()).containsExactly("p1", "p2", "p3");
    }

    @Test
    void one_column_may_have_been_taken_for_all() {
        assertThat(only("p1 p2 p3 median", "1 5 9 1", "2 6 10 2", "3 7 11 3").found())
                .isEqualTo("figures of the first 1 of 3 columns");
    }

    @Test
    void a_run_that_ends_at_the_last_column_is_named_from_and_to() {
        var finding =
                only("p1 p2 p3 p4 p5 low high", "1 20 30 40 50 20 50", "2 21 31 41 51 21 51", "3 22 32 42 52 22 52");
        assertThat(finding.found()).isEqualTo("figures of columns p2 to p5");
        assertThat(finding.involved()).containsExactly("p2", "p3", "p4", "p5");
    }

    @Test
    void a_run_may_be_of_two_columns() {
        var finding =
                only("p1 p2 p3 p4 p5 low high", "1 90 30 40 50 30 40", "2 91 31 41 51 31 41", "3 92 32 42 52 32 42");
        assertThat(finding.found()).isEqualTo("figures of columns p3 to p4");
    }

    @Test
    void the_one_column_left_out_is_named() {
        var finding = only("p1 p2 p3 p4 p5 high low", "5 20 99 10 4 20 4", "6 21 98 11 5 21 5", "7 22 97 12 6 22 6");
        assertThat(finding.found()).isEqualTo("figures of all columns but p3");
        assertThat(finding.involved()).containsExactly("p1", "p2", "p4", "p5");
        var four = only("p1 p2 p3 p4 high low", "5 20 99 4 20 4", "6 21 98 5 21 5", "7 22 97 6 22 6");
        assertThat(four.found()).isEqualTo("figures of all columns but p3");
    }

    @Test
    void runs_are_looked_for_among_sixty_columns_and_no_more() {
        assertThat(only(wide(60)).found()).isEqualTo("figures of columns p10 to p12");
        assertThat(summaries(wide(61))).hasSize(3).extracting(Finding::kind).containsOnly(Kind.SUMMARY_DOES_NOT_MATCH);
    }

    @Test
    void one_row_in_ten_may_disagree_with_the_columns_named() {
        // Nine rows are the median of the first two columns of three and one is of none.
        var finding = only("p1 p2 p3 median", rows(9, "1 3 9 2"), rows(1, "1 3 9 7"));
        assertThat(finding.reason()).isEqualTo("9 of 10 rows agree with the first 2 of 3 columns, 0 with all 3");
        // Of four rows that do not agree with all columns, three are too few.
        assertThat(summaries("p1 p2 p3 median", rows(6, "5 5 5 5"), rows(3, "1 3 9 2"), rows(1, "1 3 9 7")))
                .hasSize(4)
                .extracting(Finding::kind)
                .containsOnly(Kind.SUMMARY_DOES_NOT_MATCH);
    }

    @Test
    void columns_that_eight_rows_in_ten_agree_with_are_not_named() {
        assertThat(summaries("p1 p2 p3 median", rows(5, "1 3 9 2"), rows(3, "5 5 5 5"), rows(2, "1 3 9 3")))
                .hasSize(5)
                .extracting(Finding::kind)
                .containsOnly(Kind.SUMMARY_DOES_NOT_MATCH);
    }

    @Test
    void columns_that_no_more_rows_agree_with_than_with_all_are_not_named() {
        assertThat(summaries("p1 p2 p3 median", rows(3, "1 3 9 2"), rows(24, "5 5 5 5"), rows(3, "1 3 9 3")))
                .hasSize(3)
                .extracting(Finding::kind)
                .containsOnly(Kind.SUMMARY_DOES_NOT_MATCH);
    }

    @Test
    void two_rows_are_too_few_to_name_columns_by_where_there_are_more() {
        assertThat(summaries("p1 p2 p3 median", rows(2, "1 3 9 2"), rows(8, "5 5 5 5")))
                .hasSize(2)
                .extracting(Finding::kind)
                .containsOnly(Kind.SUMMARY_DOES_NOT_MATCH);
    }

    @Test
    void two_columns_are_enough_and_one_is_not() {
        assertThat(only("p1 p2 median", "1 3 9").expected()).isEqualTo("median 2.00");
        assertThat(summaries("p1 median", "1 9")).isEmpty();
    }

    @Test
    void each_printed_place_that_is_wrong_is_named_and_no_other() {
        var finding = only("p1 p2 p3 p4 p5 low lq median uq high", "1 2 3 4 5 0.8 2 3 4.7 6");
        assertThat(finding.kind()).isEqualTo(Kind.SUMMARY_DOES_NOT_MATCH);
        assertThat(finding.severity()).isEqualTo(Severity.FAULT);
        assertThat(finding.row()).isEqualTo("share 1");
        assertThat(finding.column()).isEmpty();
        assertThat(finding.found()).isEqualTo("lowest 0.80, upper quartile 4.70, highest 6.00");
        assertThat(finding.expected()).isEqualTo("lowest 1.00, upper quartile 4.00, highest 5.00");
        assertThat(finding.reason())
                .isEqualTo("The printed summary is not that of the 5 columns beside it, by any of the nine methods");
        assertThat(finding.involved()).isEmpty();
        var lower = only("p1 p2 p3 p4 p5 lq uq", "1 2 3 4 5 2.9 4");
        assertThat(lower.found()).isEqualTo("lower quartile 2.90");
        assertThat(lower.expected()).isEqualTo("lower quartile 2.00");
    }

    @Test
    void a_summary_beside_no_figures_is_named() {
        var finding = only("p1 p2 median", "1 3 2", "- - 5");
        assertThat(finding.row()).isEqualTo("share 2");
        assertThat(finding.found()).isEqualTo("a summary without figures");
        assertThat(finding.expected()).isEqualTo("figures to summarise");
    }

    @Test
    void a_row_without_a_printed_summary_is_left_aside() {
        assertThat(summaries("p1 p2 median", "1 3 2", "- - -", "4 5 -")).isEmpty();
    }

    @Test
    void zeros_are_missing_where_that_makes_more_rows_right() {
        assertThat(summaries("p1 p2 p3 median", "0 2 4 3", "0 3 5 4", "1 2 3 2"))
                .isEmpty();
        var finding = only("p1 p2 p3 median", "0 2 4 3", "0 3 5 4", "0 5 7 9");
        assertThat(finding.expected()).isEqualTo("median 6.00");
        var undecided = only("p1 p2 p3 median", "0 2 4 9");
        assertThat(undecided.expected()).isEqualTo("median 2.00");
    }

    @Test
    void two_columns_of_medians_or_a_count_are_no_summary_to_check() {
        assertThat(summaries("p1 p2 m median", "1 3 9 9")).isEmpty();
        assertThat(summaries("p1 p2 count", "1 3 2")).isEmpty();
    }

    private static String[] wide(int columns) {
        var heading = IntStream.rangeClosed(1, columns).mapToObj(i -> "p" + i).collect(Collectors.joining(" "));
        var lines = new String[4];
        lines[0] = heading + " low high";
        for (int row = 1; row < 4; row++) {
            int first = row;
            lines[row] = IntStream.rangeClosed(1, columns)
                            .mapToObj(i -> String.valueOf(i == 11 ? 500 + first : (i % 2 == 0 ? 100 : 900) + i + first))
                            .collect(Collectors.joining(" "))
                    + " " + (110 + first) + " " + (500 + first);
        }
        return lines;
    }

    private static String rows(int times, String row) {
        return String.join("\n", Collections.nCopies(times, row));
    }

    private static Finding only(String... lines) {
        var findings = summaries(lines);
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }

    /** What is found of summaries; the first line a heading, then rows of cells, - an empty one. */
    private static List<Finding> summaries(String... lines) {
        var text = new StringBuilder("line\t" + lines[0].replace(' ', '\t') + "\n");
        int number = 0;
        for (var line :
                String.join("\n", List.of(lines).subList(1, lines.length)).split("\n", -1)) {
            number++;
            text.append("share ").append(number).append('\t');
            text.append(line.replace(" ", "\t").replace("-", "")).append('\n');
        }
        return PlausibilityCheck.of(AnnexA.homeCare(), Tables.of("t", text.toString())).findings().stream()
                .filter(finding -> finding.kind() == Kind.SUMMARY_DOES_NOT_MATCH
                        || finding.kind() == Kind.SUMMARY_OVER_SOME_COLUMNS)
                .toList();
    }
}
