package care.trellis.cli.cost;

import care.trellis.cli.file.GivenFile;
import care.trellis.cost.book.Book;
import care.trellis.cost.model.CostModel;
import care.trellis.exchange.library.Library;
import care.trellis.exchange.yaml.BookFile;
import care.trellis.exchange.yaml.ModelFile;
import picocli.CommandLine.Model.CommandSpec;

/** What a command line names: a thing that ships, by its id, or a file. */
final class Files {
    private Files() {}

    static CostModel model(CommandSpec spec, String name) {
        return Library.model(name)
                .orElseGet(() -> ModelFile.read(name, GivenFile.bytes(spec, name, "model", Library.modelIds())));
    }

    static Book book(CommandSpec spec, String name) {
        return Library.book(name)
                .orElseGet(() -> BookFile.read(name, GivenFile.bytes(spec, name, "book", Library.bookIds())));
    }
}
