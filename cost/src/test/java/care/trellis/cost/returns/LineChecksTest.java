package care.trellis.cost.returns;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.cost.Models;
import care.trellis.cost.model.CostModel;
import care.trellis.cost.returns.Finding.Kind;
import care.trellis.cost.returns.Finding.Severity;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The checks of single lines and facts: totals pasted into lines, details, ranges, and how a finding reads. */
class LineChecksTest {
    private static final String WEEK = "GBP/resident/week";
    private static final CostModel HOME = Models.named("home")
            .block("care", WEEK)
            .value("a", "10")
            .range("0", "5000")
            .value("b", "20")
            .value("extra", "1")
            .called("Extras", "Extra (Total)")
            .total("price", WEEK, "care")
            .load();

    @Test
    void a_total_in_a_line_is_named_with_what_the_other_lines_are_worth() {
        var finding = only(Kind.TOTAL_IN_A_LINE, "line\tp1\na\t100\nb\t6\nprice\t100\n");
        assertThat(finding.severity()).isEqualTo(Severity.FAULT);
        assertThat(finding.row()).isEqualTo("a");
        assertThat(finding.column()).isEqualTo("p1");
        assertThat(finding.found()).isEqualTo("100.00");
        assertThat(finding.expected()).isEqualTo("a figure of this line alone");
        assertThat(finding.reason()).isEqualTo("It equals price, which also holds lines worth 6.00");
        assertThat(finding.involved()).containsExactly("price");
    }

    @Test
    void a_line_that_is_all_of_its_total_but_one_in_twenty_is_silent() {
        assertThat(found(Kind.TOTAL_IN_A_LINE, "line\tp1\na\t100\nb\t5\nprice\t100\n"))
                .isEmpty();
        assertThat(found(Kind.TOTAL_IN_A_LINE, "line\tp1\na\t100\nprice\t100\n"))
                .isEmpty();
        assertThat(found(Kind.TOTAL_IN_A_LINE, "line\tp1\na\t0\nb\t5\nprice\t0\n"))
                .isEmpty();
        assertThat(found(Kind.TOTAL_IN_A_LINE, "line\tp1\na\t-100\nb\t5\nprice\t-100\n"))
                .isEmpty();
    }

    @Test
    void details_may_miss_their_line_by_rounding_and_no_more() {
        // Whole pounds and two details: 0.5 × 3 = 1.5.
        var rows = "line\tp1\na\t10\nb\t20\nExtra #1\t3\nExtra #2\t4\nExtras\t";
        assertThat(found(Kind.DETAILS_DO_NOT_SUM, rows + "8.5\n")).isEmpty();
        var finding = only(Kind.DETAILS_DO_NOT_SUM, rows + "9\n");
        assertThat(finding.severity()).isEqualTo(Severity.FAULT);
        assertThat(finding.row()).isEqualTo("Extras");
        assertThat(finding.column()).isEqualTo("p1");
        assertThat(finding.found()).isEqualTo("9.00");
        assertThat(finding.expected()).isEqualTo("7.00, the sum of its details");
        assertThat(found(Kind.DETAILS_DO_NOT_SUM, "line\tp1\na\t1\nExtra #1\t\nExtras\t9\n"))
                .isEmpty();
        assertThat(found(Kind.DETAILS_DO_NOT_SUM, "line\tp1\na\t1\nExtra #1\t9\n"))
                .isEmpty();
    }

    @Test
    void decimals_of_a_column_are_those_that_most_figures_have_zeros_aside() {
        // Zeros print no decimals: of the figures that are not 0, most have two.
        assertThat(found(Kind.DETAILS_DO_NOT_SUM, "line\tp1\na\t0\nb\t0\nprice\t0\nExtra #1\t3.01\nExtras\t3.11\n"))
                .hasSize(1);
        assertThat(found(Kind.DETAILS_DO_NOT_SUM, "line\tp1\na\t1\nb\t2\nprice\t3\nExtra #1\t3.01\nExtras\t3.11\n"))
                .isEmpty();
        assertThat(found(Kind.DETAILS_DO_NOT_SUM, "line\tp1\nExtra #1\t0\nExtras\t0\n"))
                .isEmpty();
    }

    @Test
    void a_figure_is_shown_with_two_decimals_and_up_to_four_where_it_has_them() {
        assertThat(only(Kind.NEGATIVE, "line\tp1\na\t-1.5\n").found()).isEqualTo("-1.50");
        assertThat(only(Kind.NEGATIVE, "line\tp1\na\t-1.500\n").found()).isEqualTo("-1.50");
        assertThat(only(Kind.NEGATIVE, "line\tp1\na\t-1.525\n").found()).isEqualTo("-1.525");
        assertThat(only(Kind.NEGATIVE, "line\tp1\na\t-1.52515\n").found()).isEqualTo("-1.5252");
    }

    @Test
    void a_negative_cost_is_doubted_and_nothing_is_not() {
        var finding = only(Kind.NEGATIVE, "line\tp1\na\t-1\nb\t0\n");
        assertThat(finding.severity()).isEqualTo(Severity.DOUBT);
        assertThat(finding.row()).isEqualTo("a");
        assertThat(finding.expected()).isEqualTo("0 or more");
        assertThat(found(Kind.OUT_OF_RANGE, "line\tp1\na\t0\n")).isEmpty();
    }

    @Test
    void a_line_above_the_range_of_the_model_is_a_fault() {
        var finding = only(Kind.OUT_OF_RANGE, "line\tp1\na\t5001\n");
        assertThat(finding.severity()).isEqualTo(Severity.FAULT);
        assertThat(finding.found()).isEqualTo("5001.00 " + WEEK);
        assertThat(finding.reason()).isEqualTo("The model says what this line can be");
        assertThat(found(Kind.OUT_OF_RANGE, "line\tp1\na\t5000\n")).isEmpty();
    }

    @Test
    void a_fact_outside_what_a_service_can_be_is_a_fault() {
        var finding = only(Kind.OUT_OF_RANGE, "line\tp1\na\t1\nbeds\t301\n");
        assertThat(finding.found()).isEqualTo("301 bed");
        assertThat(finding.reason()).contains("a sum over several");
        assertThat(only(Kind.OUT_OF_RANGE, "line\tp1\na\t1\nbeds\t0.5\n").reason())
                .contains("a share of something");
        assertThat(found(Kind.OUT_OF_RANGE, "line\tp1\na\t1\nbeds\t300\n")).isEmpty();
    }

    @Test
    void beds_and_hours_of_a_whole_council_are_not_those_of_one_service() {
        assertThat(found(Kind.OUT_OF_RANGE, "line\tM\na\t1\nbeds\t3000\nhours a year\t9000000\n"))
                .isEmpty();
        assertThat(found(Kind.OUT_OF_RANGE, "line\tM\na\t1\nnurse hours\t41\nnurse pay\t61\noccupancy\t0.2\n"))
                .hasSize(3);
    }

    @Test
    void occupancy_is_a_share_or_a_percentage() {
        assertThat(found(Kind.OUT_OF_RANGE, "line\tp1\tp2\na\t1\t2\noccupancy\t92\t0.92\n"))
                .isEmpty();
        // A share may be mistaken for 1.5 and no more: 1.5 is a share too high, 1.6 a percentage too low.
        assertThat(only(Kind.OUT_OF_RANGE, "line\tp1\na\t1\noccupancy\t1.5\n").found())
                .isEqualTo("1.5 ratio");
        var occupancy = Fact.named("occupancy").orElseThrow();
        assertThat(occupancy.inUnit(new BigDecimal("1.5"))).isEqualByComparingTo("1.5");
        assertThat(occupancy.inUnit(new BigDecimal("1.6"))).isEqualByComparingTo("0.016");
    }

    @Test
    void a_fact_is_known_by_a_longer_name_with_all_its_words_and_two_at_least() {
        assertThat(Fact.named("Average number of carer hours per resident per week"))
                .map(Fact::id)
                .contains("carer_hours");
        assertThat(Fact.named("The nurse pay")).map(Fact::id).contains("nurse_pay");
        assertThat(Fact.named("Beds")).map(Fact::id).contains("beds");
        assertThat(Fact.named("Beds and linen")).isEmpty();
        assertThat(Fact.named("Moon")).isEmpty();
    }

    @Test
    void a_finding_reads_as_one_sentence_with_the_row_and_column_it_has() {
        var text = "found 9; expected 7. Why";
        assertThat(finding("a", "p1").sentence()).isEqualTo("a, p1: " + text);
        assertThat(finding("a", "").sentence()).isEqualTo("a: " + text);
        assertThat(finding("", "p1").sentence()).isEqualTo("p1: " + text);
        assertThat(finding("", "").sentence()).isEqualTo(text);
    }

    @Test
    void every_kind_of_finding_and_meaning_has_a_label_of_its_own() {
        assertThat(Kind.UNIT_SLIP.label()).isEqualTo("Another unit");
        assertThat(Arrays.stream(Kind.values()).map(Kind::label))
                .doesNotHaveDuplicates()
                .doesNotContain("");
        assertThat(Arrays.stream(MedianMeaning.values()).map(MedianMeaning::label))
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    private static Finding finding(String row, String column) {
        return new Finding(
                Kind.NEGATIVE,
                Severity.DOUBT,
                row,
                new care.trellis.fault.Position(1, 1),
                column,
                "9",
                "7",
                "Why",
                List.of());
    }

    private static List<Finding> found(Kind kind, String text) {
        return PlausibilityCheck.of(HOME, Tables.of("t", text)).findings().stream()
                .filter(finding -> finding.kind() == kind)
                .toList();
    }

    private static Finding only(Kind kind, String text) {
        var findings = found(kind, text);
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }
}
