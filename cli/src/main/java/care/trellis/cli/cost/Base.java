package care.trellis.cli.cost;

import care.trellis.cost.book.Book;
import care.trellis.cost.book.PriceYear;
import care.trellis.cost.book.Series;
import care.trellis.cost.model.CostModel;
import care.trellis.cost.run.Change;
import care.trellis.cost.run.Inputs;
import care.trellis.exchange.Unreadable;
import care.trellis.fault.Faulty;
import care.trellis.fault.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a price starts from: a model, a book of values for a price year, and the options chosen. */
final class Base {
    private static final String OWN_BOOK = "england";

    @Parameters(paramLabel = "MODEL", description = "A model that ships (see: ./trellis cost models) or a YAML file.")
    private String model = "";

    @Option(
            names = "--book",
            paramLabel = "BOOK",
            description = "Take the inputs that name a series from this book: one that ships (england) or a YAML file.")
    private @Nullable String book;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "Price year: 2025/26, 2025-04-06..2026-04-05 or one day. Values that changed on the way are"
                    + " blended by days. Without it, the latest values of the book; without --book, of england.")
    private @Nullable String year;

    @Option(
            names = "--select",
            paramLabel = "SELECTOR=OPTION",
            description = "Choose an option, such as visit_length=minutes_30; may be repeated.")
    private List<String> selections = new ArrayList<>();

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    private @Nullable CostModel read;

    CostModel model() {
        var model = read;
        if (model == null) {
            model = Files.model(spec, this.model);
            read = model;
        }
        return model;
    }

    CommandSpec spec() {
        return spec;
    }

    Inputs inputs() {
        var chosen = Pair.read(spec, "--select", selections);
        var inputs = Inputs.of(model());
        var refusals = new Refused();
        for (var pair : chosen) {
            inputs = refusals.change(inputs, pair.written(), new Change.Select(pair.id(), pair.value()));
        }
        refusals.refuse();
        var from = book();
        if (from == null) {
            return inputs;
        }
        try {
            return inputs.with(from.changes(model(), yearOf(from)));
        } catch (Faulty faulty) {
            throw Unreadable.of("book " + from.id(), faulty);
        }
    }

    /** In words: the book and the price year; empty where there is none. */
    String sentence() {
        var from = book();
        if (from == null) {
            return "";
        }
        return "Book: " + from.title() + " (" + from.id() + ", version " + from.version() + "), prices of "
                + yearOf(from) + (year == null ? ", its latest values" : "") + ".";
    }

    @Nullable
    String bookId() {
        var from = book();
        return from == null ? null : from.id() + " " + from.version();
    }

    @Nullable
    String yearInWords() {
        var from = book();
        return from == null ? null : yearOf(from).toString();
    }

    private @Nullable Book book() {
        return book == null && year == null ? null : Files.book(spec, book == null ? OWN_BOOK : book);
    }

    private PriceYear yearOf(Book from) {
        return year == null ? PriceYear.day(latest(from)) : year(year);
    }

    static PriceYear year(String written) {
        try {
            return PriceYear.read(Text.of(written));
        } catch (Faulty faulty) {
            throw Unreadable.of("--year " + written, faulty);
        }
    }

    private static LocalDate latest(Book book) {
        return book.series().stream()
                .flatMap(series -> series.values().stream())
                .map(Series.Dated::from)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
