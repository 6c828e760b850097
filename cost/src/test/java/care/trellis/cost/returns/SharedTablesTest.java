package care.trellis.cost.returns;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.cost.returns.Finding.Kind;
import care.trellis.cost.returns.TotalConvention.Convention;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every column of the published tables beside the repository; skipped, saying so, where they are absent. */
class SharedTablesTest {
    private static final Pattern HOME_CARE =
            Pattern.compile("(.+?) +col(\\d) cw \\S+ bus \\S+ roo \\S+ sumLines (\\S+) sumSub (\\S+) total (\\S+) .*");
    private static final Pattern CARE_HOME =
            Pattern.compile("(.+?) +(\\w+) +total=(\\S+) sumLines=(\\S+) sumSubtotals=(\\S+) .*");

    @Test
    void every_column_of_home_care_is_named_by_the_convention_of_its_total() {
        var reports = PlausibilityCheck.of(AnnexA.homeCare(), Tables.councils("annexA_homecare_lines.csv", 1));
        int checked = 0;
        for (var line : Tables.shared("sums_homecare.txt")) {
            var words = HOME_CARE.matcher(line);
            if (words.matches()) {
                var report = report(reports, words.group(1));
                var convention = price(report).get(Integer.parseInt(words.group(2)));
                agree(line, convention, words.group(3), words.group(4), words.group(5));
                checked++;
            }
        }
        assertThat(checked).isEqualTo(31);
    }

    @Test
    void every_column_of_care_homes_is_named_by_the_convention_of_its_total() {
        var reports = PlausibilityCheck.of(AnnexA.careHome(), Tables.councils("annexA_carehomes_lines.csv", 4));
        var places = List.of("res", "res_enh", "nur", "nur_enh");
        int checked = 0;
        for (var line : Tables.shared("sums_carehomes.txt")) {
            var words = CARE_HOME.matcher(line);
            if (words.matches()) {
                var report = report(reports, words.group(1));
                int place = places.contains(words.group(2))
                        ? places.indexOf(words.group(2))
                        : Integer.parseInt(words.group(2).substring(1)) - 1;
                agree(line, price(report).get(place), words.group(4), words.group(5), words.group(3));
                checked++;
            }
        }
        assertThat(checked).isEqualTo(62);
    }

    @Test
    void only_tables_that_contradict_themselves_have_findings() {
        var reports = new ArrayList<>(
                PlausibilityCheck.of(AnnexA.homeCare(), Tables.councils("annexA_homecare_lines.csv", 1)));
        reports.addAll(PlausibilityCheck.of(AnnexA.careHome(), Tables.councils("annexA_carehomes_lines.csv", 4)));
        var found = new ArrayList<String>();
        for (var report : reports) {
            report.findings().stream()
                    .filter(finding -> finding.severity() != Finding.Severity.REMARK)
                    .map(finding -> report.table().title() + ": " + finding.kind())
                    .distinct()
                    .forEach(found::add);
        }
        assertThat(found)
                .containsExactlyInAnyOrder(
                        // Lower quartiles above medians: columns of different services.
                        "Barnsley LQ/M/UQ: " + Kind.QUARTILES_OUT_OF_ORDER,
                        // Training of 7.68 an hour in one of those columns; 0.33 elsewhere.
                        "Barnsley LQ/M/UQ: " + Kind.FAR_FROM_OTHERS,
                        "Herefordshire M: " + Kind.SUBTOTAL_DOES_NOT_SUM,
                        // Direct care of 1.84 an hour, a fifth of the minimum wage, with 0.93 of National Insurance.
                        "Merton LQ/M/UQ: " + Kind.NATIONAL_INSURANCE,
                        // Business costs 6.16 above lines of 4.64, and the total uses the lines.
                        "Redbridge M/UQ/LQ: " + Kind.SUBTOTAL_DOES_NOT_SUM,
                        "Westminster M: " + Kind.TOTAL_IN_A_LINE,
                        "Bromley: " + Kind.TOTAL_IN_A_LINE,
                        // Staffing 418.28 above lines of 388.81, and the total uses the lines.
                        "Kirklees (no nursing: median,LQ,UQ): " + Kind.SUBTOTAL_DOES_NOT_SUM);
    }

    @Test
    void a_table_checked_alone_has_no_finding_that_it_has_not_beside_the_others() {
        for (var table : Tables.councils("annexA_homecare_lines.csv", 1)) {
            assertThat(kinds(PlausibilityCheck.of(AnnexA.homeCare(), table)))
                    .as(table.title())
                    .isSubsetOf(kinds(
                            PlausibilityCheck.of(AnnexA.homeCare(), Tables.councils("annexA_homecare_lines.csv", 1))
                                    .stream()
                                    .filter(report -> report.table().title().equals(table.title()))
                                    .findFirst()
                                    .orElseThrow()));
        }
        for (var table : Tables.councils("annexA_carehomes_lines.csv", 4)) {
            assertThat(kinds(PlausibilityCheck.of(AnnexA.careHome(), table)))
                    .as(table.title())
                    .isSubsetOf(List.of(Kind.TOTAL_IN_A_LINE, Kind.SUBTOTAL_DOES_NOT_SUM));
        }
    }

    private static List<Kind> kinds(PlausibilityReport report) {
        return report.findings().stream().map(Finding::kind).distinct().toList();
    }

    private static void agree(String line, TotalConvention convention, String lines, String subtotals, String total) {
        assertThat(convention.stated()).as(line).isEqualByComparingTo(total);
        boolean isLines = near(total, lines, convention.tolerance());
        boolean isSubtotals = near(total, subtotals, new BigDecimal("0.04"));
        var expected = isLines && isSubtotals
                ? List.of(Convention.BOTH)
                : isLines && near(total, subtotals, new BigDecimal("0.1"))
                        ? List.of(Convention.BOTH, Convention.SUM_OF_LINES)
                        : List.of(Convention.of(isLines, isSubtotals));
        if (line.startsWith("Kirklees LQ/M/UQ")) {
            expected = List.of(isSubtotals ? Convention.SUM_OF_SUBTOTALS : Convention.NEITHER);
        }
        assertThat(expected).as(line).contains(convention.convention());
    }

    private static boolean near(String a, String b, BigDecimal tolerance) {
        return new BigDecimal(a).subtract(new BigDecimal(b)).abs().compareTo(tolerance) <= 0;
    }

    private static List<TotalConvention> price(PlausibilityReport report) {
        return report.conventions().stream()
                .filter(convention -> convention.total().equals("price"))
                .toList();
    }

    private static PlausibilityReport report(List<PlausibilityReport> reports, String council) {
        return reports.stream()
                .filter(report -> report.table().title().equals(council))
                .findFirst()
                .orElseThrow();
    }
}
