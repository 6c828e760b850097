package care.trellis.app.costing;

import care.trellis.app.web.FieldError;
import care.trellis.exchange.Fault;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A model of somebody's own: its text, what is wrong with it, and its price where nothing is.
 *
 * @param modelText as it was pasted or uploaded
 * @param bookText a book that goes with it; may be empty
 * @param year the price year the book is read for
 * @param faults everything that is wrong with the texts
 * @param errors what must be put right in the form
 */
public record OwnModelPage(
        String modelText,
        String bookText,
        String year,
        List<Fault> faults,
        List<FieldError> errors,
        @Nullable Priced priced) {
    /** A model that could be priced. */
    public record Priced(String title, PriceResult result, care.trellis.cost.run.Explanation explanation) {}

    static OwnModelPage empty(String modelText) {
        return new OwnModelPage(modelText, "", "", List.of(), List.of(), null);
    }

    /** The message of a field; nothing where it is sound. */
    public @Nullable String error(String field) {
        Optional<String> message = FieldError.of(errors, field);
        return message.orElse(null);
    }
}
