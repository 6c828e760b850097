package care.trellis.app.web;

import java.util.List;
import java.util.Optional;

/**
 * Something a person must put right in a form.
 *
 * @param field the HTML id of the field; the error summary leads there
 * @param message what is wrong and what is expected, as a sentence without its full stop
 */
public record FieldError(String field, String message) {
    /** The message of a field; nothing where it is sound. */
    public static Optional<String> of(List<FieldError> errors, String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst();
    }
}
