package care.trellis.cost.returns;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.cost.Models;
import care.trellis.cost.model.CostModel;
import care.trellis.cost.returns.Finding.Kind;
import care.trellis.cost.returns.Finding.Severity;
import care.trellis.cost.returns.TotalConvention.Convention;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlausibilityCheckTest {
    private static final CostModel HOME_CARE = AnnexA.homeCare();
    private static final CostModel CARE_HOME = AnnexA.careHome();

    @Test
    void nine_returns_whose_totals_sum_and_whose_summaries_match_have_no_finding() {
        var table = Tables.resource("sefton-2022.tsv");
        var report = PlausibilityCheck.of(HOME_CARE, table);
        assertThat(report.findings()).isEmpty();
        assertThat(report.isSound()).isTrue();
        assertThat(report.conventions().stream()
                        .filter(convention -> convention.column().startsWith("provider"))
                        .map(TotalConvention::convention))
                .hasSize(9)
                .containsOnly(Convention.BOTH);
        assertThat(PlausibilityCheck.of(Returns.read(HOME_CARE, table)).findings())
                .isEmpty();
    }

    @Test
    void a_sound_table_of_four_kinds_of_bed_has_no_finding() {
        var report = PlausibilityCheck.of(CARE_HOME, Tables.resource("barnet-2022.tsv"));
        assertThat(report.findings()).isEmpty();
        assertThat(report.conventions()).extracting(TotalConvention::convention).containsOnly(Convention.BOTH);
    }

    @Test
    void westminster_has_its_total_in_the_line_of_other_overheads() {
        var finding = only(PlausibilityCheck.of(HOME_CARE, Tables.resource("westminster-2022.tsv")));
        assertThat(finding.kind()).isEqualTo(Kind.TOTAL_IN_A_LINE);
        assertThat(finding.severity()).isEqualTo(Severity.FAULT);
        assertThat(finding.row()).isEqualTo("bus.other");
        assertThat(finding.found()).isEqualTo("22.15");
        assertThat(finding.involved()).containsExactly("total");
        assertThat(finding.at().line()).isEqualTo(31);
    }

    @Test
    void herefordshire_prints_a_subtotal_that_its_total_does_not_use() {
        var report = PlausibilityCheck.of(HOME_CARE, Tables.resource("herefordshire-2022.tsv"));
        var finding = only(report);
        assertThat(finding.kind()).isEqualTo(Kind.SUBTOTAL_DOES_NOT_SUM);
        assertThat(finding.severity()).isEqualTo(Severity.FAULT);
        assertThat(finding.row()).isEqualTo("bus.total");
        assertThat(finding.found()).isEqualTo("6.06");
        assertThat(finding.expected()).startsWith("6.17");
        assertThat(finding.reason()).contains("26.24, uses 6.17");
        assertThat(report.conventions())
                .singleElement()
                .extracting(TotalConvention::convention)
                .isEqualTo(Convention.SUM_OF_LINES);
    }

    @Test
    void a_total_of_subtotal_medians_is_sound_though_its_lines_sum_to_something_else() {
        var report = PlausibilityCheck.of(HOME_CARE, Tables.resource("kirklees-2022.tsv"));
        assertThat(report.findings()).isEmpty();
        assertThat(report.conventions().getFirst().convention()).isEqualTo(Convention.SUM_OF_SUBTOTALS);
    }

    @Test
    void bromley_has_a_sum_over_homes_for_carer_hours_and_a_subtotal_in_a_line() {
        var report = PlausibilityCheck.of(CARE_HOME, Tables.resource("bromley-2022.tsv"));
        assertThat(report.findings())
                .extracting(Finding::kind, Finding::row, Finding::column)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Kind.TOTAL_IN_A_LINE, "ho.other", "nur_enh"),
                        org.assertj.core.groups.Tuple.tuple(
                                Kind.OUT_OF_RANGE, "Carer hours per resident per week", "nur_enh"));
        assertThat(report.findings().getLast().found()).startsWith("458");
        assertThat(report.findings().getLast().reason()).contains("a sum over several");
    }

    @Test
    void barnsley_has_a_lower_quartile_above_the_median() {
        var table = Tables.of("Barnsley", "line\tLQ\tM\tUQ\nstaff.total\t491.97\t472.81\t588.5\nfood\t30\t31\t31\n");
        var finding = only(PlausibilityCheck.of(CARE_HOME, table));
        assertThat(finding.kind()).isEqualTo(Kind.QUARTILES_OUT_OF_ORDER);
        assertThat(finding.found()).isEqualTo("lower quartile 491.97 above median 472.81");
        assertThat(finding.reason()).contains("columns of different homes");
        assertThat(finding.row()).isEqualTo("staff.total");
    }

    @Test
    void bradford_summarised_the_first_seven_of_twenty_one_columns() {
        var finding = only(PlausibilityCheck.of(HOME_CARE, bradford(0, 7, QuantileMethod.HF7)));
        assertThat(finding.kind()).isEqualTo(Kind.SUMMARY_OVER_SOME_COLUMNS);
        assertThat(finding.found()).isEqualTo("figures of the first 7 of 21 columns");
        assertThat(finding.involved()).containsExactly("p1", "p2", "p3", "p4", "p5", "p6", "p7");
        assertThat(finding.reason()).startsWith("33 of 33 rows agree");
    }

    @Test
    void a_summary_over_a_run_of_columns_is_found_whatever_the_method() {
        for (var method : QuantileMethod.values()) {
            assertThat(only(PlausibilityCheck.of(HOME_CARE, bradford(4, 15, method)))
                            .found())
                    .isEqualTo("figures of columns p5 to p15");
            assertThat(PlausibilityCheck.of(HOME_CARE, bradford(0, 21, method)).isSound())
                    .as(method.label())
                    .isTrue();
        }
    }

    @Test
    void one_wrong_summary_among_right_ones_is_named_with_what_it_should_be() {
        var table = Tables.of("t", "line\tp1\tp2\tp3\tmedian\nPPE\t1\t2\t3\t2\nHoliday\t1\t1.2\t1.3\t1.5\n");
        var finding = only(PlausibilityCheck.of(HOME_CARE, table));
        assertThat(finding.kind()).isEqualTo(Kind.SUMMARY_DOES_NOT_MATCH);
        assertThat(finding.row()).isEqualTo("Holiday");
        assertThat(finding.found()).isEqualTo("median 1.50");
        assertThat(finding.expected()).isEqualTo("median 1.20");
    }

    @Test
    void a_service_whose_total_is_neither_sum_is_named() {
        var report = PlausibilityCheck.of(HOME_CARE, sefton("Total Cost Per Hour", 2, "27.11"));
        assertThat(report.findings())
                .extracting(Finding::kind, Finding::column)
                .contains(org.assertj.core.groups.Tuple.tuple(Kind.TOTAL_DOES_NOT_SUM, "provider 2"));
        assertThat(report.isSound()).isFalse();
    }

    @Test
    void details_that_do_not_sum_to_their_line_are_named() {
        var report = PlausibilityCheck.of(HOME_CARE, sefton("Additional Overhead #3", 4, "0.63"));
        assertThat(report.findings())
                .extracting(Finding::kind, Finding::row, Finding::found)
                .contains(org.assertj.core.groups.Tuple.tuple(
                        Kind.DETAILS_DO_NOT_SUM, "Additional Overheads (Total)", "0.55"));
    }

    @Test
    void a_cost_in_pence_or_for_a_year_is_named_as_such() {
        assertThat(PlausibilityCheck.of(HOME_CARE, sefton("Direct Care", 3, "1098"))
                        .findings())
                .filteredOn(finding -> finding.kind() == Kind.UNIT_SLIP)
                .singleElement()
                .satisfies(finding -> assertThat(finding.reason()).contains("pence"));
        assertThat(PlausibilityCheck.of(HOME_CARE, sefton("Holiday", 5, "71.24"))
                        .findings())
                .filteredOn(finding -> finding.kind() == Kind.UNIT_SLIP)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.reason()).contains("year");
                    assertThat(finding.row()).isEqualTo("Holiday");
                    assertThat(finding.column()).isEqualTo("provider 5");
                });
    }

    @Test
    void national_insurance_without_a_threshold_and_above_every_rate_are_told_apart() {
        var doubted = PlausibilityCheck.of(HOME_CARE, sefton("NI (direct care hours)", 1, "1.80"));
        assertThat(doubted.findings())
                .filteredOn(finding -> finding.kind() == Kind.NATIONAL_INSURANCE)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.DOUBT);
                    assertThat(finding.reason()).contains("threshold");
                });
        var wrong = PlausibilityCheck.of(HOME_CARE, sefton("NI (direct care hours)", 1, "2.40"));
        assertThat(wrong.findings())
                .filteredOn(finding -> finding.kind() == Kind.NATIONAL_INSURANCE)
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.FAULT));
    }

    @Test
    void labels_that_slid_by_one_row_are_found_in_either_direction() {
        for (int shift : new int[] {1, -1}) {
            var table = slid(Tables.resource("sefton-2022.tsv"), 4, 2, 13, shift);
            assertThat(PlausibilityCheck.of(HOME_CARE, table).findings())
                    .filteredOn(finding -> finding.kind() == Kind.SHIFTED_LABELS)
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.column()).isEqualTo("provider 5"));
        }
    }

    @Test
    void a_negative_cost_is_doubted_and_a_negative_return_is_not() {
        var text = "line\tp1\nDirect Care\t10\nHoliday\t-1.20\nSurplus / Profit Contribution\t-0.40\n";
        var finding = only(PlausibilityCheck.of(HOME_CARE, Tables.of("t", text)));
        assertThat(finding.kind()).isEqualTo(Kind.NEGATIVE);
        assertThat(finding.row()).isEqualTo("Holiday");
    }

    @Test
    void copies_of_a_column_rows_named_twice_and_unknown_rows_are_told() {
        var text =
                "line\tp1\tp2\nDirect Care\t10\t10\nHoliday\t1\t1\nPPE\t2\t2\nMileage\t.5\t.5\ncw.ppe\t2\t2\nMoon\t1\t1\n";
        var report = PlausibilityCheck.of(HOME_CARE, Tables.of("t", text));
        assertThat(report.findings())
                .extracting(Finding::kind)
                .containsExactly(Kind.ROW_TWICE, Kind.DUPLICATE_COLUMN, Kind.UNKNOWN_ROW);
    }

    @Test
    void a_table_in_whole_pounds_is_given_half_a_pound_for_every_figure() {
        var text = "line\tres\nstaff.care\t144\nstaff.domestic\t46\nstaff.total\t191\n";
        assertThat(PlausibilityCheck.of(CARE_HOME, Tables.of("t", text)).isSound())
                .isTrue();
    }

    @Test
    void a_line_that_was_not_printed_may_be_worth_the_difference_and_is_remarked() {
        var text = """
                line\tres
                staff.care\t144
                staff.domestic\t46
                staff.total\t190
                prem.repairs\t70
                prem.furniture\t2
                prem.fixtures\t1
                prem.total\t79
                """;
        var model = Models.named("toolkit")
                .block("staffing", "GBP/resident/week")
                .value("staff_care", "144")
                .value("staff_domestic", "46")
                .block("premises", "GBP/resident/week")
                .value("prem_repairs", "70")
                .value("prem_furniture", "2")
                .value("prem_fixtures", "1")
                .value("not_printed", "6")
                .total("staff_total", "GBP/resident/week", "staffing")
                .total("prem_total", "GBP/resident/week", "premises")
                .total("price", "GBP/resident/week", "staff_total", "prem_total")
                .load();
        var report = PlausibilityCheck.of(model, Tables.of("t", text));
        assertThat(report.isSound()).isTrue();
        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.REMARK);
            assertThat(finding.found()).isEqualTo("79.00");
            assertThat(finding.expected()).startsWith("73.00");
            assertThat(finding.reason()).contains("6.00");
        });
    }

    @Test
    void the_model_of_a_table_is_the_one_that_knows_most_of_its_rows() {
        var models = List.of(CARE_HOME, HOME_CARE);
        assertThat(PlausibilityCheck.modelOf(Tables.resource("sefton-2022.tsv"), models))
                .contains(HOME_CARE);
        assertThat(PlausibilityCheck.modelOf(Tables.resource("barnet-2022.tsv"), models))
                .contains(CARE_HOME);
        assertThat(PlausibilityCheck.modelOf(Tables.of("t", "line\tp1\nMoon\t1\n"), models))
                .isEmpty();
    }

    private static Finding only(PlausibilityReport report) {
        assertThat(report.findings().stream()
                        .filter(finding -> finding.severity() != Severity.REMARK)
                        .toList())
                .hasSize(1);
        return report.findings().getFirst();
    }

    /** The Sefton returns with one figure changed and without the printed summaries. */
    private static PublishedTable sefton(String row, int provider, String figure) {
        return Tables.changed(Tables.resource("sefton-2022.tsv"), row, provider - 1, new BigDecimal(figure));
    }

    private static PublishedTable slid(PublishedTable table, int column, int from, int to, int shift) {
        var changed = table;
        for (int i = from; i < to; i++) {
            changed = Tables.changed(
                    changed,
                    table.rows().get(i).name().value(),
                    column,
                    table.rows().get(i + shift).figure(column));
        }
        return changed;
    }

    /** 33 rows of 21 seeded columns, with the quartiles of some of them. */
    private static PublishedTable bradford(int from, int to, QuantileMethod method) {
        var random = new Random(59);
        var heading = new ArrayList<>(List.of("line"));
        for (int i = 1; i <= 21; i++) {
            heading.add("p" + i);
        }
        heading.addAll(List.of("low", "25%", "median", "75%", "high"));
        var text = new StringBuilder(String.join("\t", heading)).append('\n');
        for (int row = 0; row < 33; row++) {
            var figures = new BigDecimal[21];
            Arrays.setAll(figures, _ -> BigDecimal.valueOf(random.nextInt(10_000), 4));
            var chosen = Arrays.asList(figures).subList(from, to);
            var cells = Arrays.stream(figures).map(BigDecimal::toPlainString).collect(Collectors.toList());
            for (var p : List.of("0", "0.25", "0.5", "0.75", "1")) {
                cells.add((p.equals("0")
                                ? chosen.stream().min(BigDecimal::compareTo).orElseThrow()
                                : p.equals("1")
                                        ? chosen.stream()
                                                .max(BigDecimal::compareTo)
                                                .orElseThrow()
                                        : p.equals("0.5")
                                                ? QuantileMethod.HF7.of(chosen, QuantileMethod.HALF)
                                                : method.of(chosen, new BigDecimal(p)))
                        .setScale(4, RoundingMode.HALF_UP)
                        .toPlainString());
            }
            text.append("share of line ")
                    .append(row)
                    .append('\t')
                    .append(String.join("\t", cells))
                    .append('\n');
        }
        return Tables.of("Bradford", text.toString());
    }
}
