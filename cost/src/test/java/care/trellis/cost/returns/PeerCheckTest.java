package care.trellis.cost.returns;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.cost.Models;
import care.trellis.cost.model.CostModel;
import care.trellis.cost.returns.Finding.Kind;
import care.trellis.cost.returns.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PeerCheckTest {
    private static final String WEEK = "GBP/resident/week";
    private static final CostModel HOME = Models.named("peers")
            .block("running", WEEK)
            .value("food", "30")
            .value("care", "500")
            .value("rent", "100")
            .block("aside", WEEK)
            .value("memo", "30")
            .block("hourly", "GBP/hour")
            .value("call", "1")
            .total("price", WEEK, "running")
            .load();

    @Test
    void a_line_that_would_make_the_total_right_if_it_were_a_weeks_is_a_year() {
        var finding = only(slips("line\tp1\nfood\t1560\ncare\t500\nprice\t530\n"));
        assertThat(finding.kind()).isEqualTo(Kind.UNIT_SLIP);
        assertThat(finding.severity()).isEqualTo(Severity.FAULT);
        assertThat(finding.row()).isEqualTo("food");
        assertThat(finding.at().line()).isEqualTo(2);
        assertThat(finding.column()).isEqualTo("p1");
        assertThat(finding.found()).isEqualTo("1560.00");
        assertThat(finding.expected()).isEqualTo("30.00, which the stated total needs");
        assertThat(finding.reason())
                .isEqualTo("It is about 52 times too much: it may be a year's cost where a week's was asked for");
        assertThat(finding.involved()).containsExactly("price");
    }

    @Test
    void each_slip_between_units_has_words_of_its_own() {
        assertThat(only(slips("line\tp1\nfood\t3000\ncare\t500\nprice\t530\n")).reason())
                .contains("100 times too much");
        assertThat(only(slips("line\tp1\nfood\t1\ncare\t500\nprice\t600\n")).reason())
                .contains("about a hundredth");
        assertThat(only(slips("line\tp1\nfood\t2\ncare\t500\nprice\t575\n")).reason())
                .contains("about a 37th");
    }

    @Test
    void what_the_total_needs_must_be_more_than_five_times_what_rounding_explains() {
        // Whole pounds and three lines: rounding explains 0.5 × 4 = 2 of it.
        assertThat(slips("line\tp1\nfood\t520\ncare\t500\nrent\t100\nprice\t610\n"))
                .isEmpty();
        assertThat(slips("line\tp1\nfood\t572\ncare\t500\nrent\t100\nprice\t611\n"))
                .hasSize(1);
    }

    @Test
    void a_slip_may_miss_the_figure_by_rounding_and_no_more() {
        assertThat(slips("line\tp1\nfood\t2704\ncare\t500\nrent\t100\nprice\t650\n"))
                .hasSize(1);
        assertThat(slips("line\tp1\nfood\t2705\ncare\t500\nrent\t100\nprice\t650\n"))
                .isEmpty();
    }

    @Test
    void only_a_services_own_line_of_its_stated_total_is_told_by_the_total() {
        assertThat(slips("line\tM\nfood\t1560\ncare\t500\nprice\t530\n")).isEmpty();
        assertThat(slips("line\tp1\nfood\t1560\ncare\t500\n")).isEmpty();
        assertThat(slips("line\tp1\nfood\t1560\ncare\t500\nprice\t\n")).isEmpty();
        assertThat(slips("line\tp1\nmemo\t1560\nfood\t\ncare\t500\nprice\t530\n"))
                .isEmpty();
    }

    @Test
    void a_total_pasted_into_a_line_is_no_slip_as_well() {
        var findings = findings("line\tp1\nfood\t520\ncare\t510\nprice\t520\n");
        assertThat(findings)
                .filteredOn(finding -> finding.row().equals("food"))
                .extracting(Finding::kind)
                .containsExactly(Kind.TOTAL_IN_A_LINE);
        assertThat(slips("line\tp1\tp2\nfood\t520\t520\ncare\t510\t500\nprice\t520\t510\n"))
                .extracting(Finding::column)
                .containsExactly("p2");
    }

    @Test
    void a_line_far_from_four_others_is_doubted_with_their_median() {
        var finding = only(far("30", "30", "30", "30", "1560"));
        assertThat(finding.kind()).isEqualTo(Kind.UNIT_SLIP);
        assertThat(finding.severity()).isEqualTo(Severity.DOUBT);
        assertThat(finding.row()).isEqualTo("food");
        assertThat(finding.column()).isEqualTo("p5");
        assertThat(finding.found()).isEqualTo("1560.00");
        assertThat(finding.expected()).isEqualTo("something like 30.00, the median of 4 others");
        assertThat(finding.reason())
                .isEqualTo("It is about 52 times too much: it may be a year's cost where a week's was asked for");
        assertThat(finding.involved()).isEmpty();
    }

    @Test
    void a_far_figure_in_no_known_unit_is_far_and_no_more() {
        var finding = only(far("1", "1", "1", "1", "20"));
        assertThat(finding.kind()).isEqualTo(Kind.FAR_FROM_OTHERS);
        assertThat(finding.reason()).isEqualTo("No other return or table is near it: is it in the right row and unit?");
    }

    @Test
    void ten_times_the_median_is_not_yet_far() {
        assertThat(far("1", "1", "1", "1", "10")).isEmpty();
        assertThat(far("1", "1", "1", "1", "10.01")).hasSize(1);
    }

    @Test
    void of_two_units_the_nearer_is_named() {
        assertThat(only(far("1", "1", "1", "1", "72")).reason()).contains("year");
        assertThat(only(far("1", "1", "1", "1", "72.2")).reason()).contains("pence");
    }

    @Test
    void figures_that_differ_much_among_themselves_need_more_than_five_deviations() {
        // Median 28.3; the deviation of the logarithms is 1.4826 × 0.693 = 1.028, and e to five of it is 170.
        assertThat(far("10", "20", "40", "80", "4197")).isEmpty();
        var finding = only(far("10", "20", "40", "80", "5656"));
        assertThat(finding.kind()).isEqualTo(Kind.FAR_FROM_OTHERS);
        assertThat(finding.expected()).isEqualTo("something like 28.30, the median of 4 others");
        assertThat(only(far("1", "2", "4", "8", "16", "40000")).expected())
                .isEqualTo("something like 4.00, the median of 5 others");
    }

    @Test
    void fewer_than_four_others_or_mostly_zeros_tell_nothing() {
        assertThat(far("30", "30", "30", "1560")).isEmpty();
        assertThat(far("30", "30", "30", "0", "1560")).isEmpty();
        assertThat(far("30", "30", "30", "30", "0", "0", "0", "0", "1560")).hasSize(1);
        assertThat(far("30", "30", "30", "30", "0", "0", "0", "0", "0", "1560")).isEmpty();
    }

    @Test
    void nothing_and_no_figure_are_not_far() {
        assertThat(far("30", "30", "30", "30", "0")).isEmpty();
        assertThat(far("30", "30", "30", "30", "")).isEmpty();
    }

    @Test
    void a_high_line_of_two_in_a_hundred_of_the_price_is_too_little_to_name() {
        assertThat(priced("food", "1", "20", "1000")).isEmpty();
        assertThat(priced("food", "1", "20", "999")).hasSize(1);
    }

    @Test
    void a_low_line_is_named_where_it_is_usually_worth_five_in_a_hundred() {
        assertThat(priced("food", "100", "1", "2100")).isEmpty();
        var finding = only(priced("food", "100", "1", "1900"));
        assertThat(finding.kind()).isEqualTo(Kind.UNIT_SLIP);
        assertThat(finding.reason()).contains("about a hundredth");
    }

    @Test
    void a_line_in_a_unit_that_the_price_is_not_in_is_always_worth_naming() {
        assertThat(priced("call", "1", "20", "100000")).extracting(Finding::row).containsExactly("call");
    }

    @Test
    void medians_are_beside_the_medians_of_other_tables() {
        assertThat(tables("M", "M", "30", "1560")).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.UNIT_SLIP);
            assertThat(finding.severity()).isEqualTo(Severity.DOUBT);
            assertThat(finding.column()).isEqualTo("M");
            assertThat(finding.expected()).isEqualTo("something like 30.00, the median of 4 others");
        });
        // Of what a council's median is below nothing is known: only a service's own figure can be missed.
        assertThat(tables("M", "M", "3000", "3")).isEmpty();
    }

    @Test
    void a_kind_of_bed_is_beside_the_same_elsewhere_or_else_beside_medians() {
        assertThat(tables("M", "res", "30", "1560")).hasSize(1);
        assertThat(tables("res", "res", "30", "1560")).hasSize(1);
        assertThat(tables("res\tM", "res", "1560\t30", "1560")).isEmpty();
        assertThat(tables("count", "res", "30", "1560")).isEmpty();
    }

    private static List<Finding> tables(String usualHeading, String lastHeading, String usual, String last) {
        var tables = new ArrayList<PublishedTable>();
        for (int i = 0; i < 4; i++) {
            tables.add(Tables.of("t" + i, "line\t" + usualHeading + "\nfood\t" + usual + "\n"));
        }
        tables.add(Tables.of("last", "line\t" + lastHeading + "\nfood\t" + last + "\n"));
        return PlausibilityCheck.of(HOME, tables).getLast().findings();
    }

    private static List<Finding> far(String... figures) {
        var names =
                IntStream.rangeClosed(1, figures.length).mapToObj(i -> "p" + i).toList();
        return slips("line\t" + String.join("\t", names) + "\nfood\t" + String.join("\t", figures) + "\n");
    }

    /** Four services with the usual figure and no price, and a fifth with another figure and its price. */
    private static List<Finding> priced(String line, String usual, String last, String price) {
        return slips("line\tp1\tp2\tp3\tp4\tp5\n" + line + ("\t" + usual).repeat(4) + "\t" + last + "\nprice\t\t\t\t\t"
                + price + "\n");
    }

    private static List<Finding> slips(String text) {
        return findings(text).stream()
                .filter(finding -> finding.kind() == Kind.UNIT_SLIP || finding.kind() == Kind.FAR_FROM_OTHERS)
                .toList();
    }

    private static List<Finding> findings(String text) {
        return PlausibilityCheck.of(HOME, Tables.of("t", text)).findings();
    }

    private static Finding only(List<Finding> findings) {
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }
}
