package care.trellis.app.costing;

import care.trellis.app.web.FieldError;
import care.trellis.cost.book.Book;
import care.trellis.cost.book.PriceYear;
import care.trellis.cost.model.CostModel;
import care.trellis.cost.run.Inputs;
import care.trellis.cost.run.Run;
import care.trellis.exchange.Fault;
import care.trellis.exchange.Unreadable;
import care.trellis.exchange.yaml.BookFile;
import care.trellis.exchange.yaml.ModelFile;
import care.trellis.fault.Faulty;
import care.trellis.fault.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The check of a model, and perhaps a book, that somebody sent: the run they give, or every fault of both. */
final class OwnModelReading {
    private static final String MODEL = "model.yaml";
    private static final String BOOK = "book.yaml";
    private static final int LONGEST_TEXT = 200_000;

    private final String modelText;
    private final String bookText;
    private final String year;
    private final List<Fault> faults = new ArrayList<>();
    private final List<FieldError> errors = new ArrayList<>();
    private @Nullable Run run;

    OwnModelReading(String modelText, String bookText, String year) {
        this.modelText = modelText;
        this.bookText = bookText;
        this.year = year.strip();
        if (modelText.isBlank()) {
            errors.add(new FieldError("model-text", "Paste a model, or choose a file"));
        }
        tooLong("model-text", "The model", modelText);
        tooLong("book-text", "The book", bookText);
        if (!bookText.isBlank() && this.year.isEmpty()) {
            errors.add(new FieldError("own-year", "Enter the price year for which the book is to be read"));
        }
        if (errors.isEmpty()) {
            read();
        }
    }

    List<FieldError> errors() {
        return errors;
    }

    /** The priced run; empty where there is a fault or an error. */
    Optional<Run> run() {
        return Optional.ofNullable(run);
    }

    OwnModelPage page() {
        return new OwnModelPage(
                modelText,
                bookText,
                year,
                faults,
                errors,
                run().map(priced -> new OwnModelPage.Priced(
                                priced.model().title(),
                                PriceResults.of(priced, id -> ""),
                                priced.explain(priced.model().headline())))
                        .orElse(null));
    }

    private void tooLong(String field, String what, String text) {
        if (text.length() > LONGEST_TEXT) {
            errors.add(new FieldError(field, what + " must be 200,000 characters or fewer; it has " + text.length()));
        }
    }

    private void read() {
        var model = sound("model-text", "The model", () -> ModelFile.read(MODEL, modelText));
        var book = bookText.isBlank()
                ? Optional.<Book>empty()
                : sound("book-text", "The book", () -> BookFile.read(BOOK, bookText));
        if (model.isEmpty() || (!bookText.isBlank() && book.isEmpty())) {
            return;
        }
        try {
            run = Run.of(inputs(model.get(), book));
        } catch (Faulty faulty) {
            faulty.faults().forEach(fault -> faults.add(Fault.of(MODEL, fault)));
            errors.add(new FieldError("model-text", "The model is sound but cannot be priced; the reasons are below"));
        }
    }

    private Inputs inputs(CostModel model, Optional<Book> book) {
        var inputs = Inputs.of(model);
        if (book.isEmpty()) {
            return inputs;
        }
        try {
            return inputs.with(book.get().changes(model, PriceYear.read(Text.of(year))));
        } catch (Faulty faulty) {
            errors.add(
                    new FieldError("own-year", "The book cannot be used for this price year; the reasons are below"));
            throw faulty;
        }
    }

    private <T> Optional<T> sound(String field, String what, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (Unreadable unreadable) {
            faults.addAll(unreadable.faults());
            int count = unreadable.faults().size();
            errors.add(new FieldError(
                    field, what + " has " + (count == 1 ? "one fault" : count + " faults") + ", listed below"));
            return Optional.empty();
        }
    }
}
