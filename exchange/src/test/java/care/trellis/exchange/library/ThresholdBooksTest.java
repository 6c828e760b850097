package care.trellis.exchange.library;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.quality.table.Facts;
import care.trellis.quality.table.MatchedRow;
import org.junit.jupiter.api.Test;

/** The book that ships, worked by hand. */
class ThresholdBooksTest {
    @Test
    void two_complaints_and_a_change_of_manager_bring_the_offer_of_a_peer_visit() {
        var book = QualityLibrary.thresholdBook("early-help-1").orElseThrow();

        var result = book.evaluate(Facts.builder()
                .number("complaints_upheld_12m", 2)
                .truth("requirement_open", false)
                .number("manager_changes_12m", 1)
                .number("owner_other_homes", 4)
                .number("owner_other_homes_below_good", 1)
                .number("places", 40)
                .word("sector", "private")
                .build());

        assertThat(result.isExcluded()).isFalse();
        assertThat(result.number("points")).isEqualTo(3);
        assertThat(result.word("tier")).isEqualTo("peer_visit");
        assertThat(result.matchedRows()).extracting(MatchedRow::id).containsExactly("S1", "S1-more", "S3", "T3");
    }
}
