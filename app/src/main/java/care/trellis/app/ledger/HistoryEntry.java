package care.trellis.app.ledger;

import java.util.List;
import java.util.UUID;

/**
 * An entry as a page shows it.
 *
 * @param who a name, "Trellis", "somebody" or "a visitor"
 * @param action a word of the past
 * @param thing what it is about, such as {@code service}
 * @param facts in words, what is personal included where the viewer may read it
 * @param personal whether there is a personal part: readable, {@code hidden} or {@code redacted}
 */
public record HistoryEntry(
        UUID place,
        long number,
        String when,
        String who,
        String action,
        String thing,
        String thingId,
        String why,
        List<Fact> facts,
        String personal) {
    /** Something that is told of it. */
    public record Fact(String name, String value) {}

    public HistoryEntry {
        facts = List.copyOf(facts);
    }
}
