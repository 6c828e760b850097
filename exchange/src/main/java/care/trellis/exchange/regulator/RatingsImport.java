package care.trellis.exchange.regulator;

import care.trellis.exchange.Fault;
import care.trellis.fault.Position;
import care.trellis.quality.framework.Level;
import care.trellis.quality.framework.Missing;
import java.util.Collections;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What was read of a regulator's file of ratings, and what was not.
 *
 * @param kind which file it turned out to be
 * @param rowsRead rows, or locations of a JSON answer, that are not empty
 * @param rowsRefused of those, the ones left out because of faults
 * @param repeated rows left out because they say again what another said
 * @param services each service that was read, once
 * @param refused every fault of the rows left out
 * @param linked ids that are one service
 * @param unlinked ids with an inherited rating whose earlier id the file does not tell, or not without doubt
 * @param notes what else is to be known of the file
 */
public record RatingsImport(
        String file,
        String kind,
        int rowsRead,
        int rowsRefused,
        int repeated,
        List<ServiceRow> services,
        List<PublishedRating> ratings,
        List<Fault> refused,
        List<Succession> linked,
        List<String> unlinked,
        List<String> notes) {
    /** A service and where in the file it first stands. */
    public record ServiceRow(RegisteredService service, Position at) {}

    public RatingsImport {
        services = List.copyOf(services);
        ratings = List.copyOf(ratings);
        refused = List.copyOf(refused);
        linked = List.copyOf(linked);
        unlinked = List.copyOf(unlinked);
        notes = List.copyOf(notes);
    }

    /** How many services as a whole were given each level, those with a rating of an earlier day left out. */
    public SequencedMap<String, Integer> byLevel() {
        return count(rating -> isOfToday(rating) && rating.isOverall() && rating.reading() instanceof Level);
    }

    /** How many ratings, of services and of domains, were none, by the word that says so. */
    public SequencedMap<String, Integer> missingByWord() {
        return count(rating -> rating.reading() instanceof Missing);
    }

    public int inherited() {
        return (int) ratings.stream()
                .filter(rating -> isOfToday(rating) && rating.isOverall() && rating.inherited())
                .count();
    }

    private static boolean isOfToday(PublishedRating rating) {
        return rating.standing() != PublishedRating.Standing.EARLIER;
    }

    private SequencedMap<String, Integer> count(Predicate<PublishedRating> which) {
        var counts = new TreeMap<String, Integer>();
        ratings.stream()
                .filter(which)
                .forEach(rating -> counts.merge(rating.reading().word(), 1, Integer::sum));
        return Collections.unmodifiableSequencedMap(counts);
    }
}
