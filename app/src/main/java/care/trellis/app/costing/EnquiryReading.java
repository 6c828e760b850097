package care.trellis.app.costing;

import care.trellis.app.web.FieldError;
import care.trellis.cost.book.Book;
import care.trellis.cost.book.PriceYear;
import care.trellis.cost.model.Provenance;
import care.trellis.cost.model.Quantity;
import care.trellis.cost.model.Range;
import care.trellis.cost.run.Change;
import care.trellis.cost.run.Inputs;
import care.trellis.cost.run.Run;
import care.trellis.fault.Faulty;
import care.trellis.fault.Figures;
import care.trellis.fault.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The check of an {@link Enquiry} against its model: the inputs it asks for, or everything that is wrong with it, each
 * with its field.
 */
final class EnquiryReading {
    static final String SET_HERE = "Set by whoever made this calculation";
    private static final String ANYWHERE = "price-form";

    private final ShelvedModel shelved;
    private final Enquiry enquiry;
    private final Map<String, Book> books;
    private final List<FieldError> errors = new ArrayList<>();
    private Inputs untouched;
    private Inputs inputs;
    private @Nullable Run run;

    EnquiryReading(ShelvedModel shelved, Enquiry enquiry, Map<String, Book> books) {
        this.shelved = shelved;
        this.enquiry = enquiry;
        this.books = books;
        this.inputs = shelved.start();
        enquiry.unknown()
                .forEach((name, value) -> errors.add(
                        new FieldError(ANYWHERE, "There is no “" + name + "” in this model; it was set to " + value)));
        enquiry.selection().forEach(this::select);
        readBook();
        this.untouched = inputs;
        enquiry.values().forEach(this::set);
        enquiry.varied().forEach(this::vary);
        if (errors.isEmpty()) {
            price();
        }
    }

    List<FieldError> errors() {
        return errors;
    }

    ShelvedModel shelved() {
        return shelved;
    }

    Enquiry enquiry() {
        return enquiry;
    }

    /** The inputs so far; complete where there are no errors. */
    Inputs inputs() {
        return inputs;
    }

    /** What the inputs would be had nobody set a value: the start, the chosen options and the book. */
    Inputs untouched() {
        return untouched;
    }

    /** The priced run; empty where there are errors. */
    Optional<Run> run() {
        return Optional.ofNullable(run);
    }

    /** The run of the values it started from, to compare with; empty where they are not complete. */
    Optional<Run> startRun() {
        try {
            return Optional.of(Run.of(shelved.start()));
        } catch (Faulty incomplete) {
            return Optional.empty();
        }
    }

    private void select(String selector, String option) {
        var known = shelved.model().selector(selector).orElseThrow();
        if (known.options().containsKey(option)) {
            inputs = inputs.with(new Change.Select(selector, option));
        } else {
            errors.add(new FieldError(
                    selector,
                    known.label() + ": “" + option + "” is not one of the choices. Choose one of: "
                            + String.join(", ", known.options().values())));
        }
    }

    private void readBook() {
        if (enquiry.book().isEmpty()) {
            return;
        }
        var book = books.get(enquiry.book());
        if (book == null) {
            errors.add(new FieldError(Enquiry.BOOK, "There is no book called “" + enquiry.book() + "”"));
            return;
        }
        if (enquiry.year().isEmpty()) {
            errors.add(new FieldError(Enquiry.YEAR, "Enter the price year for which the book is to be read"));
            return;
        }
        try {
            inputs = inputs.with(book.changes(shelved.model(), PriceYear.read(Text.of(enquiry.year()))));
        } catch (Faulty faulty) {
            faulty.faults()
                    .forEach(fault -> errors.add(new FieldError(Enquiry.YEAR, "Price year: " + fault.sentence())));
        }
    }

    private void set(String id, String written) {
        var quantity = shelved.model().require(id);
        if (!(quantity instanceof Quantity.Parameter) && !(quantity instanceof Quantity.Line)) {
            errors.add(
                    new FieldError(ANYWHERE, quantity.label() + " is worked out from other figures and cannot be set"));
            return;
        }
        var range = shelved.model().input(id).map(Quantity.Parameter::range).orElse(Range.ANY);
        number(id, quantity, written, range)
                .ifPresent(value -> inputs = inputs.with(new Change.Set(id, value, Provenance.setBy(SET_HERE))));
    }

    private Optional<BigDecimal> number(String id, Quantity quantity, String written, Range range) {
        try {
            var bare = written.replace("£", "").replaceAll("\\s|%$", "");
            var value = Figures.read(quantity.label(), Text.of(bare));
            if (range.contains(value)) {
                return Optional.of(value);
            }
            errors.add(new FieldError(
                    id, quantity.label() + " must be " + InWords.range(range, quantity.unit()) + ", not " + bare));
        } catch (Faulty notANumber) {
            errors.add(new FieldError(
                    id,
                    quantity.label() + " must be a number such as 12.50"
                            + (quantity.unit().isRatio() ? "" : ", in " + InWords.of(quantity.unit()))));
        }
        return Optional.empty();
    }

    private void vary(String id, String written) {
        var field = id + Enquiry.VARIES;
        var input = shelved.model().input(id);
        if (input.isEmpty()) {
            errors.add(new FieldError(field, "There is no input “" + id + "” that could vary"));
            return;
        }
        try {
            inputs = Uncertainty.read(input.get(), written).on(inputs, id);
        } catch (Faulty faulty) {
            faulty.faults()
                    .forEach(fault ->
                            errors.add(new FieldError(field, input.get().label() + ": expected " + fault.expected())));
        }
    }

    private void price() {
        inputs.missing().forEach((id, series) -> {
            var label = shelved.model().require(id).label();
            errors.add(new FieldError(id, "Enter " + InWords.inSentence(label) + ", or choose a book that has it"));
        });
        if (!errors.isEmpty()) {
            return;
        }
        try {
            run = Run.of(inputs);
        } catch (Faulty faulty) {
            faulty.faults().forEach(fault -> errors.add(new FieldError(ANYWHERE, fault.sentence())));
        }
    }
}
