package care.trellis.exchange.panel;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.exchange.Fault;
import care.trellis.exchange.Refusal;
import care.trellis.quality.backtest.Sector;
import care.trellis.quality.backtest.Snapshot;
import care.trellis.quality.table.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** A few made-up homes in the form of Scotland's regulator: what a year's count is, and what is refused. */
class ScottishPanelCsvTest {
    static final String HEADING = "snapshot,cs,provider,service_type,la_run,simd_decile,places,rad,min_grade,grade_pub,"
            + "last_insp,compl_fy,compl_fy1,enf_fy,enf_fy1,req_fy,req_fy1,mgr_change\n";

    private static String row(String snapshot, String counts) {
        return snapshot + ",CS1,SP1,Private,,3,40,LOW,4,2022-05-01,2022-04-20," + counts + "\n";
    }

    private static List<Snapshot> read(String... rows) {
        return ScottishPanelCsv.read("made.csv", (HEADING + String.join("", rows)).getBytes(StandardCharsets.UTF_8))
                .homes()
                .getFirst()
                .snapshots();
    }

    private static Value fact(Snapshot snapshot, String name) {
        return snapshot.facts().getOrDefault(name, Value.of("not known"));
    }

    @Test
    void complaints_of_twelve_months_are_put_together_from_two_financial_years() {
        // By May 2023 one complaint of the year to March 2024; of the year before 5 in all, 2 of them by May 2022.
        var months = read(row("2022-05-31", "2,0,0,0,,0,0"), row("2023-05-31", "1,5,0,0,,0,0"));

        assertThat(fact(months.getLast(), "complaints_upheld_12m")).isEqualTo(Value.of(4));
    }

    @Test
    void the_count_of_march_is_that_of_its_year() {
        var months = read(row("2022-03-31", "7,0,0,0,,0,0"), row("2023-03-31", "3,9,0,0,,0,0"));

        assertThat(fact(months.getLast(), "complaints_upheld_12m")).isEqualTo(Value.of(3));
    }

    @Test
    void a_new_home_has_all_its_complaints_in_the_year_and_one_whose_row_is_missing_is_not_known() {
        var fresh = read(row("2023-02-28", "1,0,0,0,,0,0"), row("2023-05-31", "1,2,0,0,,0,0"));
        assertThat(fact(fresh.getLast(), "complaints_upheld_12m")).isEqualTo(Value.of(3));

        var gap = read(row("2022-04-30", "1,0,0,0,,0,0"), row("2023-05-31", "1,2,0,0,,0,0"));
        assertThat(fact(gap.getLast(), "complaints_upheld_12m")).isEqualTo(Value.of("not known"));
    }

    @Test
    void counts_that_were_put_right_downwards_are_not_below_zero() {
        var months = read(row("2022-05-31", "4,0,0,0,,0,0"), row("2023-05-31", "0,3,0,0,,0,0"));

        assertThat(fact(months.getLast(), "complaints_upheld_12m")).isEqualTo(Value.of(0));
    }

    @Test
    void a_requirement_is_open_as_the_latest_year_that_was_looked_at_says() {
        assertThat(open("0,0,0,0,1,0,0")).isEqualTo(Value.of(true));
        assertThat(open("0,0,0,0,0,1,0")).isEqualTo(Value.of(false));
        assertThat(open("0,0,0,0,,1,0")).isEqualTo(Value.of(true));
        assertThat(open("0,0,0,0,,0,0")).isEqualTo(Value.of(false));
        assertThat(open("0,0,0,0,,,0")).isEqualTo(Value.of("not known"));
    }

    @Test
    void an_enforcement_within_twelve_months_is_an_open_breach() {
        assertThat(open("0,0,1,0,0,0,0")).isEqualTo(Value.of(true));
        assertThat(open("0,0,0,1,0,0,0")).isEqualTo(Value.of(true));
        var long_ago = read(row("2022-05-31", "0,0,1,0,0,0,0"), row("2023-05-31", "0,0,0,1,0,0,0"));
        assertThat(fact(long_ago.getLast(), "requirement_open")).isEqualTo(Value.of(false));
    }

    private static Value open(String counts) {
        return fact(read(row("2023-05-31", counts)).getLast(), "requirement_open");
    }

    @Test
    void changes_of_manager_are_those_of_twelve_months() {
        var rows = new ArrayList<String>();
        for (int month = 1; month <= 12; month++) {
            rows.add(row(
                    LocalDate.of(2022, month, 28).toString(),
                    "0,0,0,0,,0," + (month == 1 || month == 2 || month == 9 ? "1" : month == 5 ? "." : "0")));
        }
        rows.add(row("2023-01-31", "0,0,0,0,,0,0"));
        var months = read(rows.toArray(String[]::new));

        assertThat(fact(months.get(11), "manager_changes_12m")).isEqualTo(Value.of(3));
        assertThat(fact(months.get(12), "manager_changes_12m")).isEqualTo(Value.of(2));
        assertThat(fact(read(row("2023-05-31", "0,0,0,0,,0,")).getLast(), "manager_changes_12m"))
                .isEqualTo(Value.of("not known"));
    }

    @Test
    void a_row_that_holds_a_later_date_is_known_from_that_date_on() {
        var graded = read("2022-05-31,CS1,SP1,Private,,3,40,Low,4,2022-06-09,2022-06-01,0,0,0,0,,0,0\n");
        var inspected = read("2022-05-31,CS1,SP1,Private,,3,40,Low,4,2022-05-09,2022-06-21,0,0,0,0,,0,0\n");

        assertThat(graded.getFirst().published()).isEqualTo(LocalDate.of(2022, 6, 9));
        assertThat(inspected.getFirst().published()).isEqualTo(LocalDate.of(2022, 6, 21));
        assertThat(graded.getFirst().asAt()).isEqualTo(LocalDate.of(2022, 5, 31));
    }

    @Test
    void words_are_taken_as_the_regulator_writes_them() {
        var month = read("31/05/2022,CS1,SP1,,Yes,10,.,HIGH,.,,,0,0,0,0,,0,0\n").getFirst();

        assertThat(month.sector()).contains(Sector.COUNCIL);
        assertThat(month.deprivationFifth()).hasValue(5);
        assertThat(month.band()).hasValue(2);
        assertThat(month.places()).isEmpty();
        assertThat(month.lowestGrade()).isEmpty();
        assertThat(read("2022-05-31,CS1,SP1,Health Board,,1,40,,4,,,0,0,0,0,,0,0\n")
                        .getFirst()
                        .sector())
                .contains(Sector.HEALTH);
        assertThat(read("2022-05-31,CS1,SP1,,No,1,40,,4,,,0,0,0,0,,0,0\n")
                        .getFirst()
                        .sector())
                .isEmpty();
    }

    @Test
    void every_fault_is_named_at_once() {
        var faults = Refusal.of(() -> read(
                row("2022-05-31", "0,0,0,0,,0,0"),
                row("2022-05-30", "x,0,0,0,,0,2"),
                "2022-06-31,CS1,SP1,Privat,,11,40,LOW,7,2022-05-01,2022-04-20,0,0,0,0,,0,0\n",
                "2022-07-31,,SP1,Private,,1,40,LOW,4,2022-05-01,2022-04-20,0,0,0,0,,0,0\n",
                ",CS2,SP1,Private,,1,40,LOW,4,2022-05-01,2022-04-20,0,0,0,0,,0,0\n"));

        assertThat(faults).extracting(Fault::row).containsExactly(3, 3, 3, 4, 4, 4, 4, 5, 6);
        assertThat(faults)
                .extracting(Fault::message)
                .anySatisfy(message -> assertThat(message).contains("2022-05-30 for CS1 again"))
                .anySatisfy(message -> assertThat(message).contains("Privat").contains("private"));
    }

    @Test
    void a_packed_file_is_unpacked_and_a_broken_one_is_a_fault() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            zip.write((HEADING + row("2022-05-31", "0,0,0,0,,0,0")).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(ScottishPanelCsv.read("made.csv.gz", packed.toByteArray()).homes())
                .hasSize(1);

        var broken = java.util.Arrays.copyOf(packed.toByteArray(), packed.size() - 12);
        assertThat(Refusal.of(() -> ScottishPanelCsv.read("made.csv.gz", broken))
                        .getFirst()
                        .message())
                .contains("a gzip file that is broken");
    }

    @Test
    void a_small_file_that_unpacks_to_a_very_large_one_is_refused() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            var zeros = new byte[1_000_000];
            for (int i = 0; i < 81; i++) {
                zip.write(zeros);
            }
        }

        assertThat(Refusal.of(() -> ScottishPanelCsv.read("bomb.csv.gz", packed.toByteArray()))
                        .getFirst()
                        .message())
                .contains("more than 80000000 bytes when unpacked");
    }
}
