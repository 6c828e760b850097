package care.trellis.exchange.places;

import java.util.List;
import java.util.Map;

/**
 * An organisation as a file tells of it.
 *
 * @param ids the first is the one the file knows it by
 * @param kind a word of the directory, such as {@code provider}
 * @param otherwise what it is called while no file gives its name
 * @param group the id of the ownership group, by whoever wrote the file; empty where it names none
 * @param facts what the file says, by field; what it does not say is not there
 */
public record ListedOrganisation(
        int row,
        List<ListedId> ids,
        String kind,
        String otherwise,
        String group,
        String groupName,
        Map<String, String> facts) {
    public ListedOrganisation {
        ids = List.copyOf(ids);
        facts = Map.copyOf(facts);
    }

    public ListedId id() {
        return ids.getFirst();
    }
}
