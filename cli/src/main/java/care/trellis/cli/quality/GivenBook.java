package care.trellis.cli.quality;

import care.trellis.cli.file.GivenFile;
import care.trellis.exchange.dmn.DmnFile;
import care.trellis.exchange.library.QualityLibrary;
import care.trellis.exchange.yaml.ThresholdBookFile;
import care.trellis.quality.table.BookVersions;
import care.trellis.quality.table.ThresholdBook;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The threshold book that a command line names: a file, a version that ships, or the version of a book in force on a day. */
final class GivenBook {
    private GivenBook() {}

    static ThresholdBook of(CommandSpec spec, String name, LocalDate day) {
        var version = QualityLibrary.thresholdBook(name);
        if (version.isPresent()) {
            return version.get();
        }
        var shipped = QualityLibrary.thresholdBooks();
        if (shipped.stream().anyMatch(book -> book.id().equals(name))) {
            return new BookVersions(shipped)
                    .inForce(name, day)
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(),
                            "No version of " + name + " is in force on " + day + "; there are "
                                    + versions(shipped, name) + ". Name one, or choose a day with --at."));
        }
        var ids = Stream.concat(shipped.stream().map(ThresholdBook::id), QualityLibrary.thresholdBookIds().stream())
                .distinct()
                .toList();
        var content = GivenFile.bytes(spec, name, "threshold book", ids);
        var ending = name.toLowerCase(Locale.ROOT);
        return ending.endsWith(".dmn") || ending.endsWith(".xml")
                ? DmnFile.read(name, content)
                : ThresholdBookFile.read(name, content);
    }

    private static String versions(List<ThresholdBook> shipped, String id) {
        return new BookVersions(shipped)
                .versions(id).stream()
                        .map(book -> "version " + book.version() + " (from " + book.from()
                                + book.to().map(last -> " to " + last).orElse("") + ")")
                        .collect(Collectors.joining(", "));
    }
}
