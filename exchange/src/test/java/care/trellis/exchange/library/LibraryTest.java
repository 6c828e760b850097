package care.trellis.exchange.library;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.cost.book.Book;
import care.trellis.cost.book.PriceYear;
import care.trellis.cost.model.CostModel;
import care.trellis.cost.run.Change;
import care.trellis.cost.run.Inputs;
import care.trellis.cost.run.Run;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LibraryTest {
    @Test
    void the_index_lists_every_file_that_ships_and_no_other() throws IOException, URISyntaxException {
        var index = Path.of(
                Objects.requireNonNull(Library.class.getResource("index.txt")).toURI());
        var folder = Objects.requireNonNull(index.getParent());
        var listed = new TreeSet<String>();
        try (var lines = Files.lines(index)) {
            lines.filter(line -> !line.startsWith("#")).forEach(listed::add);
        }
        var shipped = new TreeSet<String>();
        try (var files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.equals(index) && !file.toString().endsWith(".class"))
                    .forEach(file ->
                            shipped.add(folder.relativize(file).toString().replace('\\', '/')));
        }

        assertThat(listed).isEqualTo(shipped);
    }

    @Test
    void every_model_is_called_as_its_file_and_has_a_price_under_every_option() {
        assertThat(Library.models()).extracting(CostModel::id).containsExactlyElementsOf(Library.modelIds());
        for (var model : Library.models()) {
            assertThat(Run.of(Inputs.of(model)).price()).as(model.id()).isPositive();
            for (var selector : model.selectors()) {
                for (var option : selector.options().keySet()) {
                    var inputs = Inputs.of(model).with(new Change.Select(selector.id(), option));
                    assertThat(Run.of(inputs).price())
                            .as(model.id() + " " + option)
                            .isPositive();
                }
            }
        }
    }

    @Test
    void every_book_fits_every_model_it_has_series_for() {
        assertThat(Library.bookIds().stream().map(id -> Library.book(id).orElseThrow()))
                .extracting(Book::id)
                .containsExactlyElementsOf(Library.bookIds());
        var england = Library.book("england").orElseThrow();
        for (var model : Library.models()) {
            var inputs = Inputs.of(model).with(england.changes(model, PriceYear.financial(2025)));
            assertThat(Run.of(inputs).price()).as(model.id()).isPositive();
        }
    }

    @Test
    void every_crosswalk_speaks_of_lines_that_are_there() {
        for (var crosswalk : Library.crosswalks()) {
            assertThat(crosswalk.check(Library.models())).as(crosswalk.id()).isEmpty();
        }
    }

    @Test
    void only_what_is_listed_is_opened() {
        assertThat(Library.model("../books/england")).isEmpty();
        assertThat(Library.source("england"))
                .hasValueSatisfying(text -> assertThat(text).contains("book: england"));
        assertThat(Library.source("nothing-of-the-kind")).isEmpty();
    }

    @Test
    void scenarios_and_samples_can_be_read() {
        assertThat(Library.scenarios())
                .allSatisfy(scenario -> assertThat(scenario.changes()).isNotEmpty());
        assertThat(Library.sampleNames())
                .allSatisfy(name -> assertThat(Library.sample(name)).isNotEmpty());
    }
}
