package care.trellis.exchange.library;

import care.trellis.cost.book.Book;
import care.trellis.cost.model.CostModel;
import care.trellis.cost.model.Crosswalk;
import care.trellis.cost.run.Scenario;
import care.trellis.exchange.yaml.BookFile;
import care.trellis.exchange.yaml.CrosswalkFile;
import care.trellis.exchange.yaml.ModelFile;
import care.trellis.exchange.yaml.ScenarioFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What ships for the cost engine: models, books, crosswalks, scenarios and sample files, each a text anybody may read and
 * copy. The id of a model, book or crosswalk is its file's name without the ending.
 */
public final class Library {
    private static final String YAML = ".yaml";

    private static final Shelf MODELS = new Shelf("models");
    private static final Shelf BOOKS = new Shelf("books");
    private static final Shelf CROSSWALKS = new Shelf("crosswalks");
    private static final Shelf SCENARIOS = new Shelf("scenarios");
    private static final Shelf SAMPLES = new Shelf("samples");

    private Library() {}

    public static List<String> modelIds() {
        return MODELS.ids();
    }

    public static List<CostModel> models() {
        return modelIds().stream().map(id -> model(id).orElseThrow()).toList();
    }

    public static Optional<CostModel> model(String id) {
        return MODELS.yaml(id).map(text -> ModelFile.read(id + YAML, text));
    }

    public static List<String> bookIds() {
        return BOOKS.ids();
    }

    public static Optional<Book> book(String id) {
        return BOOKS.yaml(id).map(text -> BookFile.read(id + YAML, text));
    }

    public static List<String> crosswalkIds() {
        return CROSSWALKS.ids();
    }

    public static List<Crosswalk> crosswalks() {
        return crosswalkIds().stream().map(id -> crosswalk(id).orElseThrow()).toList();
    }

    public static Optional<Crosswalk> crosswalk(String id) {
        return CROSSWALKS.yaml(id).map(text -> CrosswalkFile.read(id + YAML, text));
    }

    public static List<Scenario> scenarios() {
        return SCENARIOS.ids().stream()
                .map(id -> ScenarioFile.read(id + YAML, SCENARIOS.existing(id + YAML)))
                .toList();
    }

    /** The names of the sample files, such as {@code returns.csv}. */
    public static List<String> sampleNames() {
        return SAMPLES.names();
    }

    /** A sample file as it ships. */
    public static byte[] sample(String name) {
        return SAMPLES.existing(name);
    }

    /** The text of the model, book, crosswalk or scenario of this id, to be shown or copied. */
    public static Optional<String> source(String id) {
        for (var shelf : List.of(MODELS, BOOKS, CROSSWALKS, SCENARIOS)) {
            var text = shelf.yaml(id);
            if (text.isPresent()) {
                return text.map(bytes -> new String(bytes, StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }
}
