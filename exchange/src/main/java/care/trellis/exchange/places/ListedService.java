package care.trellis.exchange.places;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A service as a file tells of it.
 *
 * @param ids the first is the one the file knows it by
 * @param otherwise what holds while no file says it, by field: a name made from what is known
 * @param facts what the file says, by field; what it does not say is not there
 */
public record ListedService(
        int row, List<ListedId> ids, Map<String, String> otherwise, Map<String, String> facts, List<Rating> ratings) {
    /**
     * A rating a regulator gave it.
     *
     * @param regulator a word of the directory: {@code cqc}, {@code care-inspectorate}
     * @param about the group of people or part of the service; empty for the whole
     * @param level in the regulator's words
     * @param current whether the file says that it holds today
     */
    public record Rating(
            String regulator,
            String about,
            String domain,
            String level,
            Optional<LocalDate> published,
            boolean inherited,
            boolean current) {}

    public ListedService {
        ids = List.copyOf(ids);
        otherwise = Map.copyOf(otherwise);
        facts = Map.copyOf(facts);
        ratings = List.copyOf(ratings);
    }

    public ListedId id() {
        return ids.getFirst();
    }
}
