package care.trellis.exchange;

import care.trellis.exchange.csv.FactsCsv;
import care.trellis.exchange.dmn.DmnFile;
import care.trellis.exchange.yaml.ThresholdBookFile;
import care.trellis.quality.table.Facts;
import care.trellis.quality.table.ThresholdBook;
import org.junit.jupiter.api.Test;

/** Threshold books, DMN files and facts that were damaged at random: refused with named faults or used. */
class MalformedThresholdBooksTest {
    private static final int FILES = 10_000;

    @Test
    void ten_thousand_malformed_threshold_books_give_named_faults() {
        MalformedFilesTest.tryAll(
                Resource.bytes("day-threshold-book.yaml"),
                FILES,
                51,
                content -> ThresholdBookFile.read("damaged.yaml", content)
                        .evaluate(Facts.builder().build()));
    }

    @Test
    void ten_thousand_malformed_dmn_files_give_named_faults() {
        MalformedFilesTest.tryAll(
                DmnFile.write(book()),
                FILES,
                52,
                content -> DmnFile.read("damaged.dmn", content)
                        .evaluate(Facts.builder().build()));
    }

    @Test
    void ten_thousand_malformed_facts_give_named_faults() {
        var book = book();
        MalformedFilesTest.tryAll(
                Resource.bytes("day-facts.csv"),
                FILES,
                53,
                content ->
                        FactsCsv.read("damaged.csv", content, book).forEach(service -> book.evaluate(service.facts())));
    }

    private static ThresholdBook book() {
        return ThresholdBookFile.read("day.yaml", Resource.bytes("day-threshold-book.yaml"));
    }
}
