package care.trellis.app.places.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service as the directory lists it.
 *
 * @param place its name; empty where it is in none
 * @param kinds in the regulator's words, with semicolons between
 * @param capacity registered beds or places
 * @param rating the overall level in force; empty where there is none
 */
public record Listed(
        UUID id,
        String name,
        UUID organisationId,
        String organisation,
        String place,
        String postcode,
        String kinds,
        String clientGroups,
        @Nullable Integer capacity,
        String rating,
        @Nullable LocalDate ratedOn,
        @Nullable LocalDate closedOn,
        boolean simulated) {}
