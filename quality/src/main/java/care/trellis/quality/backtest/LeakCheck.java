package care.trellis.quality.backtest;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Whether any score knew the future. Every decision is scored twice: from the whole panel, and from a panel in which all
 * that was published on the day of the decision or later was deleted. The scores must be the same.
 *
 * @param decisions decisions checked
 * @param scores scores compared
 * @param changed of those, how many changed when the future was deleted
 * @param first the first that did: home and decision; empty where none did
 * @param recordsKnownLater records that hold a date later than the day they describe; they count from that date on
 */
public record LeakCheck(int decisions, int scores, int changed, String first, int recordsKnownLater) {
    /**
     * Checks a rule.
     *
     * @param rule how it is made from a panel: one that keeps the panel may look into it
     */
    public static LeakCheck of(
            Panel panel, Protocol protocol, List<LocalDate> decisions, Function<Panel, Predictor> rule) {
        int scores = 0;
        int changed = 0;
        var first = "";
        var whole = rule.apply(panel);
        for (var decision : decisions) {
            var past = panel.before(decision);
            var blind = rule.apply(past);
            var expected = new HashMap<String, OptionalDouble>();
            past.knownBefore(decision, protocol).forEach(known -> expected.put(known.home(), blind.score(known)));
            for (var known : panel.knownBefore(decision, protocol)) {
                scores++;
                if (!whole.score(known).equals(expected.get(known.home()))) {
                    changed++;
                    first = first.isEmpty() ? known.home() + " on " + decision : first;
                }
            }
        }
        int later = (int) panel.homes().stream()
                .flatMap(home -> home.snapshots().stream())
                .filter(snapshot -> snapshot.published().isAfter(snapshot.asAt()))
                .count();
        return new LeakCheck(decisions.size(), scores, changed, first, later);
    }

    /** Whether nothing changed. */
    public boolean found() {
        return changed > 0;
    }
}
