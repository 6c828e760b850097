package care.trellis.app.places.directory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service as its public page shows it.
 *
 * @param group the ownership group of its organisation; empty where it is in none
 * @param facts what is known of it, in order
 * @param ratings of the whole and of each domain, those in force first
 */
public record ServiceFacts(
        UUID id,
        String name,
        String description,
        UUID organisationId,
        String organisation,
        String group,
        String place,
        String placeSlug,
        @Nullable String closedOn,
        boolean simulated,
        List<Fact> facts,
        List<Rated> ratings,
        List<Fact> before) {
    /** Something known, by its name. */
    public record Fact(String name, String value) {}

    /**
     * A regulator's rating.
     *
     * @param age in words, such as "3 years 2 months ago"; empty where the day is not known
     */
    public record Rated(
            String domain,
            String about,
            String level,
            String published,
            String age,
            boolean inherited,
            boolean current) {}
}
