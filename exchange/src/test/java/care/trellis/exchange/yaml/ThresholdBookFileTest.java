package care.trellis.exchange.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.exchange.Fault;
import care.trellis.exchange.Refusal;
import care.trellis.exchange.Resource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Threshold books out of YAML files, and the places of what is wrong in them. */
class ThresholdBookFileTest {
    private static final String BOOK = """
            threshold_book: own
            title: Our own book
            version: "1"
            from: 2026-04-01
            source: the council
            status: draft
            facts:
              places: {label: Places, type: whole, range: [1, ~]}
            tables:
              size:
                label: Size
                hit: U
                inputs: [places]
                outcomes:
                  size: {label: Size, type: word, words: {small: A call., large: A visit.}}
                rows:
                  - {id: R1, when: {places: "<= 10, missing"}, then: {size: small}, because: Few}
                  - {id: R2, when: {places: "> 10"}, then: {size: large}, because: Many}
            """;

    @Test
    void a_sound_book_is_read() {
        var book = ThresholdBookFile.read("own.yaml", BOOK);

        assertThat(book.tables().getFirst().outcomes().getFirst().words())
                .containsEntry("small", "A call.")
                .containsEntry("large", "A visit.");
        assertThat(ThresholdBookFile.read("day.yaml", Resource.bytes("day-threshold-book.yaml"))
                        .tables())
                .hasSize(5);
    }

    @Test
    void a_gap_an_overlap_and_a_cell_are_named_where_they_stand() {
        assertThat(faults(BOOK.replace("\"> 10\"", "\"> 12\"")))
                .containsExactly(
                        "own.yaml, line 10, column 3: table size: found no row where places is 11; expected a row for"
                                + " every case, known or not. Add a row, or otherwise with the outcomes where no row matches.");
        assertThat(faults(BOOK.replace("\"> 10\"", "\">= 10\"")))
                .containsExactly(
                        "own.yaml, line 18, column 14: table size, row R2: found row R1 matches too where places is"
                                + " 10; expected at most one row that matches, with hit policy U. Narrow one of them, or choose F,"
                                + " where the first row that matches counts.");
        assertThat(faults(BOOK.replace("\"> 10\"", "\"> 10 or so\"")))
                .containsExactly(
                        "own.yaml, line 18, column 39: table size, row R2, places: found \"or so\"; expected a comma"
                                + " and another test, or the end of the cell");
    }

    @Test
    void faults_of_the_file_and_of_the_book_come_together() {
        assertThat(faults(BOOK.replace("status: draft", "state: draft")
                        .replace("> 10", "> ten")
                        .replace("hit: U\n", "hit: U\n    hits: U\n")))
                .hasSize(4)
                .anyMatch(each -> each.startsWith("own.yaml, line 1, column 1: threshold book: found no status"))
                .anyMatch(each -> each.contains("line 6, column 1: threshold book: found the unknown key \"state\""))
                .anyMatch(each -> each.contains("line 13, column 5: table size: found the unknown key \"hits\""))
                .anyMatch(each -> each.contains("line 19, column 36: table size, row R2, places: found \"ten\""));
    }

    private static List<String> faults(String text) {
        return Refusal.of(() -> ThresholdBookFile.read("own.yaml", text)).stream()
                .map(Fault::toString)
                .toList();
    }
}
