package care.trellis.app.places.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What the directory holds, as far as a file can change it.
 *
 * @param groups ownership groups: their ids by what a regulator calls them
 * @param areas local authorities that belong to a place
 * @param taken ids of every kind that are given already, with whose they are
 */
record Holdings(
        List<Held> organisations,
        List<Held> services,
        Map<String, Group> groups,
        Set<String> areas,
        Map<String, UUID> taken,
        Map<String, Held> organisationsById,
        Map<String, Held> servicesById) {
    /** An ownership group. */
    record Group(UUID id, String name) {}

    static Holdings of(List<Held> organisations, List<Held> services, Map<String, Group> groups, Set<String> areas) {
        var taken = new HashMap<String, UUID>();
        for (var held : both(organisations, services)) {
            held.ids().forEach(id -> taken.put(id, held.id()));
            held.pastIds().forEach(id -> taken.put(id, held.id()));
        }
        return new Holdings(organisations, services, groups, areas, taken, byId(organisations), byId(services));
    }

    static Holdings nothing() {
        return of(List.of(), List.of(), Map.of(), Set.of());
    }

    Optional<Held> organisation(String key) {
        return Optional.ofNullable(organisationsById.get(key));
    }

    Optional<Held> service(String key) {
        return Optional.ofNullable(servicesById.get(key));
    }

    private static List<Held> both(List<Held> some, List<Held> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private static Map<String, Held> byId(List<Held> things) {
        var byId = new HashMap<String, Held>();
        for (var thing : things) {
            thing.ids().forEach(id -> byId.put(id, thing));
            thing.pastIds().forEach(id -> byId.put(id, thing));
        }
        return byId;
    }
}
