package care.trellis.exchange.library;

import care.trellis.exchange.publish.BackTestJson;
import care.trellis.exchange.publish.PublishedBackTest;
import care.trellis.exchange.yaml.ThresholdBookFile;
import care.trellis.quality.table.ThresholdBook;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What ships for the quality engine: threshold books and sample files, each a text anybody may read and copy. */
public final class QualityLibrary {
    private static final Shelf THRESHOLD_BOOKS = new Shelf("threshold-books");
    private static final Shelf BACK_TESTS = new Shelf("backtests");
    private static final Shelf SAMPLES = new Shelf("quality-samples");

    private static final String JSON = ".json";

    private QualityLibrary() {}

    /** The names of the sample files, such as {@code answers.csv}. */
    public static List<String> sampleNames() {
        return SAMPLES.names();
    }

    /** A sample file as it ships. */
    public static byte[] sample(String name) {
        return SAMPLES.existing(name);
    }

    /** The ids of the threshold books: the name of each one's file without the ending, such as {@code early-help-1}. */
    public static List<String> thresholdBookIds() {
        return THRESHOLD_BOOKS.ids();
    }

    public static List<ThresholdBook> thresholdBooks() {
        return thresholdBookIds().stream()
                .map(id -> thresholdBook(id).orElseThrow())
                .toList();
    }

    public static Optional<ThresholdBook> thresholdBook(String id) {
        return THRESHOLD_BOOKS.yaml(id).map(text -> ThresholdBookFile.read(id + ".yaml", text));
    }

    /** The text of a threshold book, to be shown or copied. */
    public static Optional<String> thresholdBookSource(String id) {
        return THRESHOLD_BOOKS.yaml(id).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** The ids of the back-tests of the threshold books, such as {@code scotland-2026}. */
    public static List<String> backTestIds() {
        return BACK_TESTS.names().stream()
                .filter(name -> name.endsWith(JSON))
                .map(name -> name.substring(0, name.length() - JSON.length()))
                .toList();
    }

    public static Optional<PublishedBackTest> backTest(String id) {
        return BACK_TESTS.file(id + JSON).map(text -> BackTestJson.read(id + JSON, text));
    }

    /** The file of a back-test as it ships. */
    public static Optional<byte[]> backTestSource(String id) {
        return BACK_TESTS.file(id + JSON);
    }
}
