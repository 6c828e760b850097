package care.trellis.app.places.oversight;

import care.trellis.app.permission.Kind;
import care.trellis.app.places.directory.Ages;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a body asks of services.
 *
 * @param of whom, in words
 * @param home the place it lies in; none where it is asked everywhere
 * @param slug of that place; empty where there is none
 * @param how a visit, a return or a meeting; empty where that is not said
 * @param everyMonths how often it asks, months; none where that is not said
 * @param endedOn the first day on which it is asked no more
 * @param isOwn whether whoever looks may write for the body
 */
public record Ask(
        UUID id,
        UUID bodyId,
        String body,
        @Nullable UUID service,
        @Nullable String type,
        String of,
        @Nullable UUID home,
        String slug,
        String topic,
        String asks,
        String how,
        @Nullable Integer everyMonths,
        @Nullable LocalDate endedOn,
        int version,
        boolean isOwn) {
    /** How and how often, such as "visit, every 12 months"; empty where neither is said. */
    public String manner() {
        var often = everyMonths == null ? "" : everyMonths == 1 ? "every month" : "every " + everyMonths + " months";
        return how + (how.isEmpty() || often.isEmpty() ? "" : ", ") + often;
    }

    /** The day it ended, as people say it. */
    public String ended() {
        return Ages.day(endedOn);
    }

    /** Where everybody sees it. */
    public String page() {
        return service != null
                ? "/services/" + service + "/oversight"
                : slug.isEmpty() ? "/organisations/" + bodyId : "/places/" + slug + "/oversight";
    }

    /** What of it can be changed, as the form writes it. */
    Map<String, String> values() {
        return Map.of("topic", topic, "asks", asks, "how", how, "every_months", Objects.toString(everyMonths, ""));
    }

    /** Whose history tells of it: the service's, or the place's. */
    Kind kind() {
        return service != null ? Kind.SERVICE : home != null ? Kind.PLACE : Kind.OVERSIGHT;
    }

    String historyOf() {
        return Objects.requireNonNullElse(service, Objects.requireNonNullElse(home, id))
                .toString();
    }
}
