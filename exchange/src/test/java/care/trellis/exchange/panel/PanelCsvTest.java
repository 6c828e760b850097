package care.trellis.exchange.panel;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.exchange.Fault;
import care.trellis.exchange.Refusal;
import care.trellis.exchange.library.QualityLibrary;
import care.trellis.quality.backtest.BackTest;
import care.trellis.quality.backtest.Panel;
import care.trellis.quality.backtest.Protocol;
import care.trellis.quality.backtest.Sector;
import care.trellis.quality.table.ThresholdBook;
import care.trellis.quality.table.Value;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** The panel any council can make. */
class PanelCsvTest {
    private static final ThresholdBook BOOK =
            QualityLibrary.thresholdBook("early-help-1").orElseThrow();

    private static Panel read(String text) {
        return PanelCsv.read("panel.csv", text.getBytes(StandardCharsets.UTF_8), BOOK);
    }

    @Test
    void a_row_is_what_was_on_record_that_day() {
        var panel = read("Service;Date;Published;Owner;Sector;Places;Deprivation fifth;Lowest grade;Graded on;"
                + "Regulator band;Last inspected;complaints_upheld_12m;requirement_open;manager_changes_12m\n"
                + "h1;31/03/2024;2024-04-02;o1;Council;12;2;4;2023-11-05;high;2023-10-01;1;yes;0\n"
                + "h1;2024-06-30;;o1;council;12;2;4;2023-11-05;1;2024-05-01;n/a;no;2\n");
        var first = panel.homes().getFirst().snapshots().getFirst();
        var second = panel.homes().getFirst().snapshots().getLast();

        assertThat(first.published()).isEqualTo(LocalDate.of(2024, 4, 2));
        assertThat(first.sector()).contains(Sector.COUNCIL);
        assertThat(first.places()).hasValue(12);
        assertThat(first.deprivationFifth()).hasValue(2);
        assertThat(first.lowestGrade()).hasValue(4);
        assertThat(first.gradedOn()).contains(LocalDate.of(2023, 11, 5));
        assertThat(first.band()).hasValue(2);
        assertThat(first.facts())
                .containsEntry("complaints_upheld_12m", Value.of(1))
                .containsEntry("requirement_open", Value.of(true))
                .containsEntry("manager_changes_12m", Value.of(0));
        assertThat(second.published()).isEqualTo(second.asAt());
        assertThat(second.band()).hasValue(1);
        assertThat(second.facts()).doesNotContainKey("complaints_upheld_12m");
        assertThat(panel.homes().getFirst().inspections())
                .containsExactly(LocalDate.of(2023, 10, 1), LocalDate.of(2024, 5, 1));
    }

    @Test
    void a_row_that_was_dated_back_is_refused() {
        var faults = Refusal.of(() -> read("""
                service,date,published,lowest_grade,graded_on,requirement_open
                h1,2024-06-30,2024-06-29,4,2023-11-05,no
                h2,2024-06-30,,3,2024-07-04,yes
                """));

        assertThat(faults).extracting(Fault::row).containsExactly(2, 3);
        assertThat(faults.getFirst().expected()).contains("no earlier than the date of the row, 2024-06-30");
        assertThat(faults.getLast().expected()).contains("a row that holds a later grade was changed afterwards");
    }

    @Test
    void every_fault_is_named_at_once() {
        var faults = Refusal.of(() -> read("""
                service,date,lowest_grade,graded_on,sector,requirement_open,complaints_upheld_12m
                h1,2024-06-30,4,,privat,perhaps,-1
                ,2024-06-30,4,2023-01-01,private,no,0
                h3,,4,2023-01-01,private,no,1.5
                h4,2024-06-30,4,2023-01-01,private,no,0
                h4,2024-06-30,4,2023-01-01,private,no,0
                """));

        assertThat(faults).extracting(Fault::row).containsExactly(2, 2, 2, 2, 3, 4, 4, 6);
        assertThat(faults.get(7).message()).contains("2024-06-30 for h4 again");
    }

    @Test
    void a_panel_without_a_fact_of_the_book_is_refused() {
        var faults =
                Refusal.of(() -> read("service,date,lowest_grade,graded_on,places\nh1,2024-06-30,4,2023-01-01,10\n"));

        assertThat(faults.getFirst().message()).contains("no fact that the book early-help asks");
    }

    @Test
    void the_sample_that_ships_can_be_tested() {
        var panel = PanelCsv.read("panel.csv", QualityLibrary.sample("panel.csv"), BOOK);
        var protocol = Protocol.frozen(YearMonth.of(2024, 3), YearMonth.of(2024, 12))
                .withFreshDays(92)
                .with(200);

        var result = BackTest.run(panel, protocol, BOOK);

        assertThat(panel.homes()).hasSize(48);
        assertThat(result.primary().homeQuarters()).isEqualTo(159);
        assertThat(result.primary().falls()).isEqualTo(34);
        assertThat(result.fitted()).isPresent();
        assertThat(result.leaks().changed()).isZero();
    }
}
