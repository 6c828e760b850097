package care.trellis.app.places.imports;

import care.trellis.app.permission.Kind;
import care.trellis.exchange.places.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is to be known of an import in figures and sentences, as its page shows it.
 *
 * @param rows of the file that are not empty
 * @param refused rows left out
 * @param services how many services, by what is done with them
 * @param organisations the same of organisations
 * @param places how many local authorities get a place
 * @param groups how many ownership groups are added or renamed
 * @param notes what else is to be known
 * @param problem why it came to nothing; empty where it did not
 * @param readMillis thousandths of a second for reading and comparing
 * @param applyMillis thousandths of a second for applying
 */
public record Report(
        String kind,
        int rows,
        int refused,
        Map<String, Integer> services,
        Map<String, Integer> organisations,
        int unchanged,
        int places,
        int groups,
        List<String> notes,
        String problem,
        long readMillis,
        long applyMillis) {
    public Report {
        services = new TreeMap<>(services);
        organisations = new TreeMap<>(organisations);
        notes = List.copyOf(notes);
    }

    static Report nothing(String problem) {
        return new Report("", 0, 0, Map.of(), Map.of(), 0, 0, 0, List.of(), problem, 0, 0);
    }

    static Report of(Listing listing, Changes changes, long readMillis) {
        var notes = new ArrayList<>(listing.notes());
        notes.addAll(changes.notes());
        if (!listing.unlinked().isEmpty()) {
            notes.add(listing.unlinked().size() + " services have a rating given under an earlier ID which the file"
                    + " does not tell, or not without doubt.");
        }
        return new Report(
                listing.kind(),
                listing.rows(),
                listing.rowsRefused() + changes.refused().size(),
                words(changes.counts(Kind.SERVICE)),
                words(changes.counts(Kind.ORGANISATION)),
                changes.unchanged(),
                changes.areas().size(),
                changes.groups().size(),
                notes,
                "",
                readMillis,
                0);
    }

    private static Map<String, Integer> words(Map<Change.What, Integer> counts) {
        var words = new TreeMap<String, Integer>();
        counts.forEach((what, count) -> words.put(what.word(), count));
        return words;
    }

    Report with(String note) {
        var more = new ArrayList<>(notes);
        more.add(note);
        return new Report(
                kind,
                rows,
                refused,
                services,
                organisations,
                unchanged,
                places,
                groups,
                more,
                problem,
                readMillis,
                applyMillis);
    }

    Report applied(long millis) {
        return new Report(
                kind,
                rows,
                refused,
                services,
                organisations,
                unchanged,
                places,
                groups,
                notes,
                problem,
                readMillis,
                millis);
    }

    public int services(String what) {
        return services.getOrDefault(what, 0);
    }

    public int organisations(String what) {
        return organisations.getOrDefault(what, 0);
    }

    /** Whether applying would change anything. */
    public boolean changesSomething() {
        return services.entrySet().stream().anyMatch(each -> !each.getKey().equals("absent") && each.getValue() > 0)
                || organisations.values().stream().anyMatch(count -> count > 0)
                || places + groups > 0;
    }
}
