package care.trellis.exchange.regulator;

import care.trellis.fault.Position;
import care.trellis.quality.framework.Reading;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One rating a regulator published.
 *
 * @param group the service or population group it is about; empty for the service as a whole
 * @param domain the id of the framework's domain, or {@link #OVERALL}
 * @param reading a level, or the word that says there is none
 * @param published empty where the file gives no day
 * @param inherited whether it was given to the service under an earlier id
 * @param percent the score behind it, 0 to 100, where one is published
 * @param framework the id of the framework it was given by; empty where two were in use and the file does not say
 * @param at where in the file it stands
 */
public record PublishedRating(
        RegisteredService service,
        String group,
        String domain,
        Reading reading,
        Optional<LocalDate> published,
        boolean inherited,
        OptionalInt percent,
        Optional<String> framework,
        Standing standing,
        Position at) {
    /** The domain of a rating of the service as a whole. */
    public static final String OVERALL = "overall";

    /** Whether a rating holds today. */
    public enum Standing {
        /** The regulator says so. */
        CURRENT,
        /** The regulator shows none as current; this is the last one before. */
        LAST_KNOWN,
        /** Another came after it. */
        EARLIER
    }

    public boolean isOverall() {
        return domain.equals(OVERALL) && group.isEmpty();
    }
}
