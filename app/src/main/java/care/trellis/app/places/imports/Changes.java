package care.trellis.app.places.imports;

import care.trellis.app.permission.Kind;
import care.trellis.exchange.Fault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * Everything an import would do, in the order of the file.
 *
 * @param unchanged services the file says nothing new of
 * @param groups ownership groups to be added or renamed: name by what the file calls them
 * @param areas local authorities that get a place
 * @param refused rows that contradict what the directory holds
 */
record Changes(
        List<Change> organisations,
        List<Change> services,
        int unchanged,
        SortedMap<String, String> groups,
        SortedSet<String> areas,
        List<Fault> refused,
        List<String> notes) {
    Changes {
        organisations = List.copyOf(organisations);
        services = List.copyOf(services);
        refused = List.copyOf(refused);
        notes = List.copyOf(notes);
    }

    /** How many there are of a kind, by what is done with them. */
    Map<Change.What, Integer> counts(Kind kind) {
        var counts = new EnumMap<Change.What, Integer>(Change.What.class);
        (kind == Kind.SERVICE ? services : organisations).forEach(each -> counts.merge(each.what(), 1, Integer::sum));
        return counts;
    }

    boolean isNothing() {
        return services.stream().allMatch(each -> each.what() == Change.What.ABSENT)
                && organisations.isEmpty()
                && groups.isEmpty()
                && areas.isEmpty();
    }

    /** SHA-256 of all of it: equal changes have equal ones. */
    String fingerprint() {
        return digest(List.of(organisations, services, List.of(groups, areas)));
    }

    /** SHA-256 of some of the changes, in their order. */
    static String digest(Collection<? extends Collection<?>> parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                for (var each : part) {
                    digest.update(text(each).getBytes(StandardCharsets.UTF_8));
                    digest.update((byte) '\n');
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    // The ratings alone have no order of their own.
    private static String text(Object part) {
        return part instanceof Change change
                ? String.join(
                        "\u0000",
                        change.what().word(),
                        change.kind().word(),
                        String.valueOf(change.id()),
                        change.key(),
                        change.moved().toString(),
                        change.kept().toString(),
                        change.told().toString(),
                        change.newIds().toString(),
                        change.links().toString(),
                        change.ratings().entrySet().stream()
                                .map(Object::toString)
                                .sorted()
                                .toList()
                                .toString())
                : part.toString();
    }
}
