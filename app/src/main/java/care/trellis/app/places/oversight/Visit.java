package care.trellis.app.places.oversight;

import care.trellis.app.places.directory.Ages;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A body's visit to a service.
 *
 * @param status done, planned or cancelled
 * @param topics that it is about; none: about everything
 * @param isOwn whether whoever looks may write for the body
 */
public record Visit(
        UUID id,
        UUID bodyId,
        String body,
        UUID service,
        LocalDate on,
        String status,
        List<String> topics,
        String note,
        int version,
        boolean isOwn) {
    /** Between topics, which are one line each. */
    static final String BETWEEN = "\n";

    public Visit {
        topics = List.copyOf(topics);
    }

    /** The day as people say it. */
    public String day() {
        return Ages.day(on);
    }

    /** Whether it tells of a topic. */
    boolean isAbout(String topic) {
        return topics.isEmpty() || topics.stream().anyMatch(each -> each.equalsIgnoreCase(topic));
    }

    boolean is(String word) {
        return status.equals(word);
    }

    /** What of it can be changed, as the form writes it. */
    Map<String, String> values() {
        return Map.of("on_day", on.toString(), "status", status, "topics", String.join(BETWEEN, topics), "note", note);
    }
}
