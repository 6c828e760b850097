package care.trellis.exchange.regulator;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.exchange.Faults;
import care.trellis.exchange.csv.CsvRows;
import care.trellis.exchange.library.FrameworkLibrary;
import care.trellis.exchange.panel.Gunzip;
import care.trellis.exchange.regulator.MonthlyFlows.Cumulative;
import care.trellis.exchange.table.Heading;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The regulators' own files, as they were published. */
class RealFilesTest {
    private static final int MOST_BYTES = 80_000_000;

    private record CouncilMonth(String council, YearMonth month) {}

    @Test
    void all_23084_ratings_of_england_in_february_2021_are_read_without_a_fault() {
        var read = CqcRatingsFile.read(
                "cqc_asc_overall_ratings_2021-02.csv.gz", Reference.bytes("cqc_asc_overall_ratings_2021-02.csv.gz"));

        assertThat(read.refused()).isEmpty();
        assertThat(read.rowsRead()).isEqualTo(23_084);
        assertThat(read.ratings()).hasSize(23_084);
        assertThat(read.byLevel())
                .isEqualTo(
                        Map.of("Good", 18_407, "Requires improvement", 3_329, "Outstanding", 1_093, "Inadequate", 246));
        assertThat(read.missingByWord()).isEqualTo(Map.of("Insufficient evidence to rate", 9));
        assertThat(read.inherited()).isEqualTo(955);
        assertThat(read.linked()).isEmpty();
        assertThat(read.unlinked()).hasSize(955);
        assertThat(read.ratings())
                .allSatisfy(rating -> assertThat(rating.framework()).contains("cqc-key-questions"));
    }

    @Test
    void care_homes_below_good_are_as_many_in_each_council_as_published() {
        var ratings = CqcRatingsFile.read(
                        "cqc_asc_overall_ratings_2021-02.csv.gz",
                        Reference.bytes("cqc_asc_overall_ratings_2021-02.csv.gz"))
                .ratings();
        var faults = new Faults("cqc_la_care_homes_2021-02.csv");
        var checked = new ArrayList<String>();
        CsvRows.read(
                        Reference.bytes("cqc_la_care_homes_2021-02.csv"),
                        MOST_BYTES,
                        List.of(
                                Heading.required("local_authority"),
                                Heading.required("below_good"),
                                Heading.required("rated")),
                        faults)
                .forEach(row -> {
                    var council = row.text("local_authority");
                    var homes = ratings.stream()
                            .filter(rating -> rating.service().localAuthority().equals(council)
                                    && rating.service().careHome().orElse(false)
                                    && rating.reading() instanceof care.trellis.quality.framework.Level)
                            .toList();
                    assertThat(homes)
                            .as(council)
                            .hasSize(row.whole("rated", 0, 10_000).orElseThrow());
                    assertThat(homes.stream()
                                    .filter(rating ->
                                            ((care.trellis.quality.framework.Level) rating.reading()).number() < 3)
                                    .count())
                            .as(council)
                            .isEqualTo(row.whole("below_good", 0, 10_000).orElseThrow());
                    checked.add(council);
                });

        assertThat(faults.found()).isEmpty();
        assertThat(checked).hasSize(150);
    }

    @Test
    void the_monthly_share_of_good_or_outstanding_is_read_without_a_fault() {
        var faults = new Faults("cqc_pct_good_or_outstanding_la_monthly_2023-2026.csv");
        var shares = new ArrayList<Double>();
        CsvRows.read(
                        Reference.bytes("cqc_pct_good_or_outstanding_la_monthly_2023-2026.csv"),
                        MOST_BYTES,
                        List.of(Heading.required("area_name"), Heading.required("period"), Heading.required("value")),
                        faults)
                .forEach(row -> shares.add(row.number("value", 0, 100).orElseThrow()));

        assertThat(faults.found()).isEmpty();
        assertThat(shares).hasSize(510);
    }

    @Test
    void the_made_up_answer_in_the_shape_of_the_api_is_read_without_a_fault() {
        var read = CqcLocationsJson.read("cqc_api_shape_sample.json", Reference.bytes("cqc_api_shape_sample.json"));

        assertThat(read.refused()).isEmpty();
        assertThat(read.byLevel()).isEqualTo(Map.of("Good", 1));
        assertThat(read.ratings()).hasSize(6 + 3 + 3);
        assertThat(read.ratings())
                .filteredOn(rating -> rating.percent().isPresent())
                .hasSize(2);
    }

    /** The panel gives counts since April of 1,548 homes; the flows by council beside it were derived from them elsewhere. */
    @Test
    void counts_since_april_of_every_scottish_home_give_the_flows_that_were_derived_elsewhere() {
        var faults = new Faults("scotland");
        var panel =
                Gunzip.of(Reference.bytes("scotland_adult_care_homes_monthly_2017-2026.csv.gz"), MOST_BYTES, faults);
        var councils = new HashMap<String, Map<YearMonth, String>>();
        var counts = new HashMap<String, List<Cumulative>>();
        var spellings = new TreeSet<String>();
        CsvRows.read(
                        panel,
                        MOST_BYTES,
                        List.of(
                                Heading.required("snapshot"),
                                Heading.required("cs"),
                                Heading.required("council"),
                                Heading.required("fy"),
                                Heading.required("compl_fy")),
                        faults)
                .forEach(row -> {
                    var month = YearMonth.from(row.date("snapshot").orElseThrow());
                    spellings.add(row.text("council"));
                    councils.computeIfAbsent(row.text("cs"), id -> new HashMap<>())
                            .put(month, row.text("council"));
                    row.whole("compl_fy", 0, 1_000)
                            .ifPresent(count -> counts.computeIfAbsent(row.text("cs"), id -> new ArrayList<>())
                                    .add(new Cumulative(
                                            month,
                                            FinancialYear.of(row.text("fy")).orElseThrow(),
                                            count)));
                });
        var flows = new HashMap<CouncilMonth, Integer>();
        counts.forEach((id, of) -> MonthlyFlows.of(of)
                .months()
                .forEach(month -> flows.merge(
                        new CouncilMonth(
                                Objects.requireNonNull(
                                        Objects.requireNonNull(councils.get(id)).get(month.month())),
                                month.month()),
                        month.count(),
                        Integer::sum)));

        var published = new ArrayList<CouncilMonth>();
        CsvRows.read(
                        Gunzip.of(Reference.bytes("scotland_council_monthly.csv.gz"), MOST_BYTES, faults),
                        MOST_BYTES,
                        List.of(
                                Heading.required("council"),
                                Heading.required("snapshot"),
                                Heading.required("complaints_upheld")),
                        faults)
                .forEach(row -> {
                    LocalDate day = row.date("snapshot").orElseThrow();
                    var key = new CouncilMonth(row.text("council"), YearMonth.from(day));
                    assertThat(flows.getOrDefault(key, 0))
                            .as(key.toString())
                            .isEqualTo(row.whole("complaints_upheld", 0, 1_000).orElseThrow());
                    published.add(key);
                });

        assertThat(faults.found()).isEmpty();
        assertThat(published).hasSize(3_524);
        var names = FrameworkLibrary.areaNames("scotland-councils").orElseThrow();
        assertThat(spellings).hasSize(37);
        assertThat(spellings.stream()
                        .map(each -> names.named(each).orElseThrow())
                        .distinct())
                .hasSize(32);
    }
}
