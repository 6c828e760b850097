package care.trellis.quality.visit;

import care.trellis.quality.rating.Service;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A service that could be visited.
 *
 * @param band of its size
 * @param domains what a visit would tell in each that can be compared
 * @param information the mean over those domains; 0 where there is none
 * @param waited whole months since its last visit; absent where none is on record
 * @param lot its number in the lottery, 0 to 1: the lower goes first
 */
public record Candidate(
        Service service, String band, List<Knowledge> domains, double information, OptionalInt waited, double lot) {
    /** Differences of information below this are ties. */
    private static final double TIE = 1e-9;

    public Candidate {
        domains = List.copyOf(domains);
    }

    /** The domain in which a visit would tell most. */
    public Optional<Knowledge> most() {
        return domains.stream().max(Comparator.comparingDouble(Knowledge::information));
    }

    static Comparator<Candidate> byInformation() {
        return Comparator.comparingLong((Candidate each) -> -Math.round(each.information / TIE))
                .thenComparing(byLot());
    }

    /** No visit on record first, then the longest wait. */
    static Comparator<Candidate> byWait() {
        return Comparator.comparingLong((Candidate each) -> {
                    var last = each.service.lastVisit();
                    return last == null ? Long.MIN_VALUE : last.toEpochDay();
                })
                .thenComparing(byLot());
    }

    private static Comparator<Candidate> byLot() {
        return Comparator.comparingDouble(Candidate::lot).thenComparing(each -> each.service.id());
    }
}
