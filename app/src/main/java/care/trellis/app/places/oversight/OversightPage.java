package care.trellis.app.places.oversight;

import java.util.List;

/**
 * Who looks at a service, or at the services of a place.
 *
 * @param rows what is asked today
 * @param ended what was asked once, latest first
 * @param visits of a service
 * @param mayAdd whether whoever looks may write here at all
 * @param isSaved whether it comes after something was saved
 */
public record OversightPage(
        Watched watched, List<Row> rows, List<Ask> ended, List<Visit> visits, boolean mayAdd, boolean isSaved) {
    /**
     * Something asked, and when whoever asks it was there and comes next.
     *
     * @param last the day of the last visit about it; empty where none is known
     * @param next when the next is planned or due; empty where neither is known
     * @param shared other bodies that ask about the same topic
     */
    public record Row(Ask ask, String last, String next, List<String> shared) {}

    public OversightPage {
        rows = List.copyOf(rows);
        ended = List.copyOf(ended);
        visits = List.copyOf(visits);
    }
}
