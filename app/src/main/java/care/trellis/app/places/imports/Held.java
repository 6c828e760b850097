package care.trellis.app.places.imports;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An organisation or a service as the directory holds it.
 *
 * @param facts what stands in its fields, written as a file would; an empty field is not there
 * @param imported what the last files said, field by field
 * @param edited fields that people changed
 * @param ids its ids that hold, such as {@code cqc-location:1-100}
 * @param pastIds those it had before
 * @param listed whether a file may miss it: it is neither made up nor closed
 */
record Held(
        UUID id,
        Map<String, String> facts,
        Map<String, String> imported,
        Set<String> edited,
        Set<String> ids,
        Set<String> pastIds,
        boolean listed,
        Map<RatingKey, HeldRating> ratings) {
    /** Which rating one is. */
    record RatingKey(String regulator, String about, String domain, Optional<LocalDate> published) {
        boolean isOfSame(RatingKey other) {
            return regulator.equals(other.regulator) && about.equals(other.about) && domain.equals(other.domain);
        }
    }

    /** What it says. */
    record HeldRating(String level, boolean inherited, boolean current) {}

    String fact(String field) {
        return facts.getOrDefault(field, "");
    }
}
