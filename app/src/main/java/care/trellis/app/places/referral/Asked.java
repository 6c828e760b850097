package care.trellis.app.places.referral;

import care.trellis.app.places.Ids;
import care.trellis.app.places.referral.Answers.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of a list.
 *
 * @param search words of a name, an address or a description; empty: any
 * @param page from 1
 * @param perPage 1 to 100
 * @param postcode whole, or the district alone; empty: anywhere
 * @param proximity metres from the middle of the postcode's district; none: within the postcode
 */
record Asked(
        String search,
        int page,
        int perPage,
        Optional<UUID> term,
        Optional<UUID> taxonomy,
        Optional<UUID> organization,
        boolean isFull,
        boolean isMinimal,
        String postcode,
        @Nullable Integer proximity) {
    static final int MOST_PER_PAGE = 100;
    private static final int USUAL_PER_PAGE = 50;
    private static final int LAST_PAGE = 100_000;
    private static final int FARTHEST_METRES = 500_000;
    private static final int LONGEST_SEARCH = 200;
    private static final String POSTCODE = "[A-Z]{1,2}[0-9][A-Z0-9]?( ?[0-9][A-Z]{2})?";
    private static final Set<String> SHARED = Set.of("page", "per_page", "format");

    /** Either what was asked, or every fault of it. */
    record Read(Optional<Asked> asked, List<Fault> faults) {}

    /** Reads the parameters; one that the list does not know is a fault, because leaving it out would answer too much. */
    static Read of(Map<String, String> given, Set<String> known) {
        var faults = new ArrayList<Fault>();
        given.forEach((name, value) -> {
            if (!known.contains(name) && !SHARED.contains(name)) {
                faults.add(new Fault(name, value, "one of the parameters " + all(known)));
            }
        });
        if (!given.getOrDefault("format", "json").equals("json")) {
            faults.add(new Fault("format", given.getOrDefault("format", ""), "json"));
        }
        var search = given.getOrDefault("search", "").strip();
        if (search.length() > LONGEST_SEARCH) {
            faults.add(new Fault("search", search, "at most " + LONGEST_SEARCH + " characters"));
        }
        var postcode = given.getOrDefault("postcode", "").strip().toUpperCase(Locale.UK);
        if (!postcode.isEmpty() && !postcode.matches(POSTCODE)) {
            faults.add(new Fault("postcode", postcode, "a postcode such as LN1 1AA, or its district such as LN1"));
        }
        var proximity = whole(given, "proximity", 1, FARTHEST_METRES, faults);
        if (proximity.isPresent() && postcode.isEmpty()) {
            faults.add(new Fault("proximity", proximity.get().toString(), "a postcode beside it"));
        }
        var asked = new Asked(
                search,
                whole(given, "page", 1, LAST_PAGE, faults).orElse(1),
                whole(given, "per_page", 1, MOST_PER_PAGE, faults).orElse(USUAL_PER_PAGE),
                id(given, "taxonomy_term_id", faults),
                id(given, "taxonomy_id", faults),
                id(given, "organization_id", faults),
                yes(given, "full", faults),
                yes(given, "minimal", faults),
                postcode,
                proximity.orElse(null));
        return new Read(faults.isEmpty() ? Optional.of(asked) : Optional.empty(), faults);
    }

    int offset() {
        return (page - 1) * perPage;
    }

    private static String all(Set<String> known) {
        return known.stream().sorted().toList() + " or "
                + SHARED.stream().sorted().toList();
    }

    private static Optional<Integer> whole(
            Map<String, String> given, String name, int least, int most, List<Fault> faults) {
        return read(given, name, "a whole number from " + least + " to " + most, faults, text -> {
            var number = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
            return number >= least && number <= most ? Optional.of(number) : Optional.empty();
        });
    }

    private static Optional<UUID> id(Map<String, String> given, String name, List<Fault> faults) {
        return read(given, name, "a UUID", faults, Ids::of);
    }

    private static boolean yes(Map<String, String> given, String name, List<Fault> faults) {
        return read(given, name, "true or false", faults, text -> switch (text) {
                    case "true" -> Optional.of(true);
                    case "false" -> Optional.of(false);
                    default -> Optional.empty();
                })
                .orElse(false);
    }

    private static <T> Optional<T> read(
            Map<String, String> given,
            String name,
            String expected,
            List<Fault> faults,
            Function<String, Optional<T>> reading) {
        var text = given.get(name);
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        var read = reading.apply(text.strip());
        if (read.isEmpty()) {
            faults.add(new Fault(name, text, expected));
        }
        return read;
    }
}
