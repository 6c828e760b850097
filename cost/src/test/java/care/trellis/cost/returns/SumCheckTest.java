package care.trellis.cost.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import care.trellis.cost.Models;
import care.trellis.cost.model.CostModel;
import care.trellis.cost.returns.Finding.Kind;
import care.trellis.cost.returns.Finding.Severity;
import care.trellis.cost.returns.TotalConvention.Convention;
import java.util.List;
import org.junit.jupiter.api.Test;

class SumCheckTest {
    private static final String WEEK = "GBP/resident/week";
    private static final CostModel HOME = home(false);

    @Test
    void a_services_subtotal_that_is_not_the_sum_of_its_lines_is_a_fault() {
        var finding = only(findings("line\tp1\na\t10\nb\t20\ncare_total\t32\n"));
        assertThat(finding.kind()).isEqualTo(Kind.SUBTOTAL_DOES_NOT_SUM);
        assertThat(finding.severity()).isEqualTo(Severity.FAULT);
        assertThat(finding.row()).isEqualTo("care_total");
        assertThat(finding.column()).isEqualTo("p1");
        assertThat(finding.found()).isEqualTo("32.00");
        assertThat(finding.expected()).isEqualTo("30.00, the sum of its lines");
        assertThat(finding.reason()).isEqualTo("A service's subtotal is the sum of its own lines");
        assertThat(findings("line\tM\na\t10\nb\t20\ncare_total\t32\n")).isEmpty();
    }

    @Test
    void half_a_unit_for_every_figure_is_rounding_and_more_is_not() {
        assertThat(findings("line\tp1\na\t10.01\nb\t20.03\ncare_total\t30.055\n"))
                .isEmpty();
        assertThat(findings("line\tp1\na\t10.01\nb\t20.03\ncare_total\t30.056\n"))
                .hasSize(1);
        assertThat(findings("line\tp1\na\t10.01\nb\t20.03\ncare_total\t30.024\n"))
                .hasSize(1);
    }

    @Test
    void a_services_subtotal_above_its_lines_is_doubted_where_a_line_is_not_in_the_table() {
        // A line of 2 is not there: three times that and rounding of 1 is believed, and more is doubted.
        assertThat(only(findings("line\tp1\na\t10\nb\t20\nfood\t5\nrun_total\t12\n")))
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.REMARK);
                    assertThat(finding.row()).isEqualTo("run_total");
                    assertThat(finding.found()).isEqualTo("12.00");
                    assertThat(finding.expected()).isEqualTo("5.00, the sum of the lines in the table");
                    assertThat(finding.reason())
                            .isEqualTo("A line of it is not in the table and may be worth the difference of 7.00");
                });
        assertThat(only(findings("line\tp1\na\t10\nb\t20\nfood\t5\nrun_total\t12.5\n"))
                        .severity())
                .isEqualTo(Severity.DOUBT);
        assertThat(only(findings("line\tp1\na\t10\nb\t20\nfood\t5\nrun_total\t3\n"))
                        .severity())
                .isEqualTo(Severity.FAULT);
    }

    @Test
    void a_missing_line_is_remarked_in_a_median_only_where_another_subtotal_shows_sums() {
        var wrong = "food\t5\nrun_total\t8\n";
        assertThat(findings("line\tM\na\t10\nb\t20\ncare_total\t30\n" + wrong)).hasSize(1);
        assertThat(findings("line\tM\na\t10\nb\t20\ncare_total\t37\n" + wrong)).isEmpty();
        assertThat(findings("line\tM\na\t10\nb\t0\ncare_total\t10\n" + wrong)).isEmpty();
        assertThat(findings("line\tM\n" + wrong)).isEmpty();
    }

    @Test
    void a_services_total_that_is_neither_sum_is_a_fault() {
        var finding = only(findings("line\tp1\na\t10\nb\t20\nfood\t5\nrent\t2\nprice\t50\n"));
        assertThat(finding.kind()).isEqualTo(Kind.TOTAL_DOES_NOT_SUM);
        assertThat(finding.severity()).isEqualTo(Severity.FAULT);
        assertThat(finding.row()).isEqualTo("price");
        assertThat(finding.found()).isEqualTo("50.00");
        assertThat(finding.expected()).isEqualTo("37.00, the sum of the lines");
        assertThat(finding.reason()).isEqualTo("A service's total is the sum of its own lines");
        var both = findings("line\tp1\na\t10\nb\t20\ncare_total\t40\nfood\t5\nrent\t2\nprice\t70\n");
        assertThat(both)
                .extracting(Finding::kind, Finding::expected)
                .containsExactlyInAnyOrder(
                        tuple(
                                Kind.TOTAL_DOES_NOT_SUM,
                                "37.00, the sum of the lines, or 47.00, the sum of the subtotals"),
                        tuple(Kind.SUBTOTAL_DOES_NOT_SUM, "30.00, the sum of its lines"));
    }

    @Test
    void a_services_total_that_a_missing_line_explains_is_silent() {
        assertThat(findings("line\tp1\na\t10\nb\t20\nfood\t5\nprice\t37\n")).isEmpty();
        assertThat(findings("line\tp1\na\t10\nb\t20\nfood\t5\nprice\t90\n")).hasSize(1);
        assertThat(findings("line\tp1\na\t10\nb\t20\nfood\t5\nprice\t20\n")).hasSize(1);
    }

    @Test
    void a_median_total_is_a_fault_where_every_subtotal_beside_it_is_the_sum_of_its_lines() {
        var finding =
                only(findings("line\tM\na\t10\nb\t20\ncare_total\t30\nfood\t5\nrent\t2\nrun_total\t7\nprice\t50\n"));
        assertThat(finding.kind()).isEqualTo(Kind.TOTAL_DOES_NOT_SUM);
        assertThat(finding.severity()).isEqualTo(Severity.FAULT);
        assertThat(finding.column()).isEqualTo("M");
        assertThat(finding.expected()).isEqualTo("37.00, the sum of the lines");
        assertThat(finding.reason())
                .isEqualTo("Every subtotal of this column is the sum of its lines; this total is not");
    }

    @Test
    void a_median_total_is_silent_where_no_subtotal_shows_that_the_column_was_summed() {
        assertThat(findings("line\tM\na\t10\nb\t20\nfood\t5\nrent\t2\nprice\t50\n"))
                .isEmpty();
        assertThat(findings("line\tM\na\t10\nb\t0\ncare_total\t10\nfood\t5\nrent\t2\nprice\t50\n"))
                .isEmpty();
        assertThat(findings("line\tM\na\t10\nb\t20\ncare_total\t33\nfood\t5\nrent\t2\nrun_total\t7\nprice\t50\n"))
                .isEmpty();
        assertThat(findings("line\tM\na\t10\nb\t20\ncare_total\t30\nfood\t5\nprice\t38\n"))
                .isEmpty();
        assertThat(findings("line\tM\na\t10\nb\t20\ncare_total\t30\nfood\t5\nrun_total\t8\nprice\t60\n"))
                .extracting(Finding::severity)
                .containsExactly(Severity.REMARK);
    }

    @Test
    void a_subtotal_that_the_total_leaves_for_the_lines_is_a_fault_of_a_median_and_a_doubt_of_a_quartile() {
        var rows = "a\t10\nb\t20\ncare_total\t30\nfood\t5\nrent\t2\nrun_total\t17\nprice\t37\n";
        var median = only(findings("line\tM\n" + rows));
        assertThat(median.kind()).isEqualTo(Kind.SUBTOTAL_DOES_NOT_SUM);
        assertThat(median.severity()).isEqualTo(Severity.FAULT);
        assertThat(median.row()).isEqualTo("run_total");
        assertThat(median.reason())
                .isEqualTo("The other subtotals are the sums of their lines, and price, 37.00, uses 7.00");
        assertThat(only(findings("line\tLQ\n" + rows)).severity()).isEqualTo(Severity.DOUBT);
        assertThat(only(findings("line\tres\n" + rows)).severity()).isEqualTo(Severity.FAULT);
        assertThat(findings("line\tM\n" + rows.replace("price\t37", "price\t47")))
                .isEmpty();
        assertThat(findings("line\tM\n" + rows.replace("price\t37", "price\t57")))
                .isEmpty();
    }

    @Test
    void a_total_of_lines_and_subtotals_that_are_printed_everywhere_is_both() {
        var report =
                report(HOME, "line\tp1\na\t10\nb\t20\ncare_total\t30\nfood\t5\nrent\t2\nrun_total\t7\nprice\t37\n");
        assertThat(report.conventions()).singleElement().satisfies(convention -> {
            assertThat(convention.total()).isEqualTo("price");
            assertThat(convention.column()).isEqualTo("p1");
            assertThat(convention.convention()).isEqualTo(Convention.BOTH);
            assertThat(convention.stated()).isEqualByComparingTo("37");
            assertThat(convention.lines()).isEqualByComparingTo("37");
            assertThat(convention.subtotals()).isEqualByComparingTo("37");
            assertThat(convention.tolerance()).isEqualByComparingTo("2.5");
            assertThat(convention.convention().label()).isEqualTo("the sum of the lines and of the subtotals");
        });
    }

    @Test
    void a_block_of_several_lines_without_a_printed_subtotal_leaves_the_sum_of_lines() {
        var report = report(HOME, "line\tp1\na\t10\nb\t20\ncare_total\t30\nfood\t5\nrent\t2\nprice\t37\n");
        assertThat(conventions(report)).containsExactly(tuple("price", Convention.SUM_OF_LINES));
    }

    @Test
    void a_block_of_one_line_and_one_outside_the_total_need_no_subtotal() {
        var rows = "a\t10\nb\t20\ncare_total\t30\nfood\t5\nrent\t2\nrun_total\t7\n";
        assertThat(conventions(report(home(true), "line\tp1\n" + rows + "roo\t3\nprice\t40\n")))
                .containsExactly(tuple("price", Convention.BOTH));
    }

    @Test
    void one_line_and_one_subtotal_are_enough_to_name_a_convention() {
        var report = report(HOME, "line\tp1\na\t10\nrun_total\t7\nprice\t17\n");
        assertThat(conventions(report)).hasSize(1);
        assertThat(report(HOME, "line\tp1\nprice\t17\n").conventions()).isEmpty();
    }

    @Test
    void a_subtotal_outside_a_total_is_no_part_of_its_sum() {
        var model = Models.named("nested")
                .block("care", WEEK)
                .value("a", "10")
                .value("b", "20")
                .block("run", WEEK)
                .value("food", "5")
                .value("rent", "2")
                .block("margin", WEEK)
                .value("e", "3")
                .value("f", "4")
                .total("margin_total", WEEK, "margin")
                .total("operating", WEEK, "care", "run")
                .total("price", WEEK, "operating", "margin_total")
                .load();
        var report = report(
                model, "line\tp1\na\t10\nb\t20\nfood\t5\nrent\t2\ne\t3\nf\t4\nmargin_total\t17\noperating\t37\n");
        assertThat(report.conventions())
                .singleElement()
                .satisfies(convention -> assertThat(convention.subtotals()).isEqualByComparingTo("37"));
    }

    @Test
    void of_two_sums_equally_near_the_subtotals_are_meant() {
        var rows = "a\t10.01\nb\t20.01\ncare_total\t30.04\nfood\t5.01\nrent\t2.01\nrun_total\t7.02\n";
        assertThat(conventions(report(HOME, "line\tp1\n" + rows + "price\t37.05\n")))
                .containsExactly(tuple("price", Convention.SUM_OF_SUBTOTALS));
    }

    /** Care of 10 and 20, running costs of 5 and 2; with a return, also one line of 3 and a block that no total uses. */
    private static CostModel home(boolean withReturn) {
        var model = Models.named("home")
                .block("care", WEEK)
                .value("a", "10")
                .value("b", "20")
                .block("run", WEEK)
                .value("food", "5")
                .value("rent", "2")
                .total("care_total", WEEK, "care")
                .total("run_total", WEEK, "run");
        return withReturn
                ? model.block("margin", WEEK)
                        .value("roo", "3")
                        .block("aside", WEEK)
                        .value("memo", "1")
                        .value("note", "1")
                        .total("price", WEEK, "care_total", "run_total", "margin")
                        .load()
                : model.total("price", WEEK, "care_total", "run_total").load();
    }

    private static List<org.assertj.core.groups.Tuple> conventions(PlausibilityReport report) {
        return report.conventions().stream()
                .map(convention -> tuple(convention.total(), convention.convention()))
                .toList();
    }

    private static List<Finding> findings(String text) {
        return report(HOME, text).findings().stream()
                .filter(finding ->
                        finding.kind() == Kind.TOTAL_DOES_NOT_SUM || finding.kind() == Kind.SUBTOTAL_DOES_NOT_SUM)
                .toList();
    }

    private static PlausibilityReport report(CostModel model, String text) {
        return PlausibilityCheck.of(model, Tables.of("t", text));
    }

    private static Finding only(List<Finding> findings) {
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }
}
