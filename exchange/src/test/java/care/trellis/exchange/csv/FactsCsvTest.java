package care.trellis.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.exchange.Fault;
import care.trellis.exchange.Refusal;
import care.trellis.exchange.Resource;
import care.trellis.exchange.yaml.ThresholdBookFile;
import care.trellis.quality.table.ServiceFacts;
import care.trellis.quality.table.ThresholdBook;
import care.trellis.quality.table.Value;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Facts of services out of a CSV file. */
class FactsCsvTest {
    @Test
    void facts_are_read_by_the_type_their_book_gives_them() {
        var services = FactsCsv.read("day-facts.csv", Resource.bytes("day-facts.csv"), book());

        assertThat(services).extracting(each -> each.service()).containsExactly("S1", "S2", "S 3");
        var first = services.getFirst().facts();
        assertThat(first.values())
                .containsEntry("falls", Value.of(2))
                .containsEntry("share", Value.of(0.25))
                .containsEntry("lives_alone", Value.of(true))
                .containsEntry("area", Value.of("north"))
                .containsEntry("kind", Value.of("night"))
                .containsEntry("since", Value.of(LocalDate.of(2019, 5, 1)))
                .hasSize(8);
        assertThat(services.get(1).facts().values())
                .doesNotContainKeys("share", "kind")
                .containsEntry("area", Value.of("the east"))
                .containsEntry("since", Value.of(LocalDate.of(2021, 3, 31)));
        assertThat(services.get(2).facts().values())
                .containsEntry("share", Value.of(0.4))
                .containsEntry("area", Value.of("south"))
                .doesNotContainKey("since");
    }

    @Test
    void a_column_may_be_headed_by_its_label_and_one_nobody_asks_is_passed_over() {
        var services = read("Service;Falls in the last month;Colour\nS1;3;blue\n");

        assertThat(services.getFirst().facts().values()).containsOnlyKeys("falls");
    }

    @Test
    void every_fault_is_named_by_row_and_column() {
        assertThat(Refusal.of(() -> read("""
                        service,falls,lives_alone,area,since,late,visits
                        S1,2.5,perhaps,east,2019-02-30,3,2
                        S1,-1,yes,north,1999-12-31,0,0
                        ,51,no,south,,,
                        """)))
                .extracting(Fault::toString)
                .containsExactly(
                        "facts.csv, line 2, column 2: falls: found \"2.5\"; expected a whole number",
                        "facts.csv, line 2, column 3: lives_alone: found \"perhaps\"; expected one of 0, 1, false, n, no,"
                                + " true, y, yes; nearest: yes, false, true",
                        "facts.csv, line 2, column 4: area: found \"east\"; expected one of north, south, the east; nearest:"
                                + " north, south, the east",
                        "facts.csv, line 2, column 5: since: found \"2019-02-30\"; expected a date such as 2025-03-31 or"
                                + " 31/03/2025",
                        "facts.csv, line 2, column 6: late: found 3 of 2; expected no more than visits",
                        "facts.csv, line 3, column 1: service: found \"S1\" again (first in row 2); expected every service"
                                + " once",
                        "facts.csv, line 3, column 2: falls: found -1; expected a number from 0 to 50",
                        "facts.csv, line 3, column 5: since: found 1999-12-31; expected a date, 2000-01-01 or more",
                        "facts.csv, line 4, column 1: service: found nothing; expected a value",
                        "facts.csv, line 4, column 2: falls: found 51; expected a number from 0 to 50");
    }

    @Test
    void a_column_that_the_book_calculates_is_refused() {
        assertThat(Refusal.of(() -> read("service,late_share\nS1,0.5\n")))
                .extracting(Fault::message)
                .containsExactly(
                        "heading: found no fact of the book day-visits; expected a column for some of falls, share,"
                                + " lives_alone, area, kind, since, late, visits",
                        "heading: found a column late_share, which the book calculates; expected the columns late and visits"
                                + " instead");
    }

    private static List<ServiceFacts> read(String text) {
        return FactsCsv.read("facts.csv", text.getBytes(StandardCharsets.UTF_8), book());
    }

    private static ThresholdBook book() {
        return ThresholdBookFile.read("day-threshold-book.yaml", Resource.bytes("day-threshold-book.yaml"));
    }
}
