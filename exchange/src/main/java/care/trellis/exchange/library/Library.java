package care.trellis.exchange.library;

import care.trellis.cost.book.Book;
import care.trellis.cost.model.CostModel;
import care.trellis.cost.model.Crosswalk;
import care.trellis.cost.run.Scenario;
import care.trellis.exchange.yaml.BookFile;
import care.trellis.exchange.yaml.CrosswalkFile;
import care.trellis.exchange.yaml.ModelFile;
import care.trellis.exchange.yaml.ScenarioFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * What ships with Trellis: models, books, crosswalks, scenarios and sample files, each a text anybody may read and copy.
 *
 * <p>The file {@code index.txt} beside them lists them, because a class path cannot be listed from inside a jar. The id of
 * a model, book or crosswalk is its file's name without the ending.
 */
public final class Library {
    private static final String YAML = ".yaml";

    /** The kinds of file, each a folder. */
    private enum Shelf {
        MODELS,
        BOOKS,
        CROSSWALKS,
        SCENARIOS,
        SAMPLES;

        String folder() {
            return name().toLowerCase(java.util.Locale.ROOT) + "/";
        }
    }

    private Library() {}

    public static List<String> modelIds() {
        return ids(Shelf.MODELS);
    }

    public static List<CostModel> models() {
        return modelIds().stream().map(id -> model(id).orElseThrow()).toList();
    }

    public static Optional<CostModel> model(String id) {
        return file(Shelf.MODELS, id + YAML).map(text -> ModelFile.read(id + YAML, text));
    }

    public static List<String> bookIds() {
        return ids(Shelf.BOOKS);
    }

    public static Optional<Book> book(String id) {
        return file(Shelf.BOOKS, id + YAML).map(text -> BookFile.read(id + YAML, text));
    }

    public static List<String> crosswalkIds() {
        return ids(Shelf.CROSSWALKS);
    }

    public static List<Crosswalk> crosswalks() {
        return crosswalkIds().stream().map(id -> crosswalk(id).orElseThrow()).toList();
    }

    public static Optional<Crosswalk> crosswalk(String id) {
        return file(Shelf.CROSSWALKS, id + YAML).map(text -> CrosswalkFile.read(id + YAML, text));
    }

    public static List<Scenario> scenarios() {
        return ids(Shelf.SCENARIOS).stream()
                .map(id -> ScenarioFile.read(id + YAML, bytes(Shelf.SCENARIOS.folder() + id + YAML)))
                .toList();
    }

    /** The names of the sample files, such as {@code returns.csv}. */
    public static List<String> sampleNames() {
        return names(Shelf.SAMPLES);
    }

    /** A sample file as it ships. */
    public static byte[] sample(String name) {
        return file(Shelf.SAMPLES, name)
                .orElseThrow(() -> new NoSuchElementException(
                        "there is no sample " + name + "; there are " + String.join(", ", sampleNames())));
    }

    /** The text of the model, book, crosswalk or scenario of this id, to be shown or copied. */
    public static Optional<String> source(String id) {
        for (var shelf : List.of(Shelf.MODELS, Shelf.BOOKS, Shelf.CROSSWALKS, Shelf.SCENARIOS)) {
            var text = file(shelf, id + YAML);
            if (text.isPresent()) {
                return text.map(bytes -> new String(bytes, StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }

    private static List<String> ids(Shelf shelf) {
        return names(shelf).stream()
                .filter(name -> name.endsWith(YAML))
                .map(name -> name.substring(0, name.length() - YAML.length()))
                .toList();
    }

    private static List<String> names(Shelf shelf) {
        return new String(bytes("index.txt"), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith(shelf.folder()))
                .map(line -> line.substring(shelf.folder().length()))
                .toList();
    }

    // Only what the index lists is opened: a name that a visitor chose never reaches the class path.
    private static Optional<byte[]> file(Shelf shelf, String name) {
        return names(shelf).contains(name) ? Optional.of(bytes(shelf.folder() + name)) : Optional.empty();
    }

    private static byte[] bytes(String path) {
        try (var in = Library.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the library lists " + path + ", which did not ship");
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
