package care.trellis.quality.framework;

import care.trellis.quality.table.Column;
import care.trellis.quality.table.MatchedRow;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * An overall rating, and the row of the rule that decided it.
 *
 * @param counts how many domains were given each level, by its name in the table; {@code not_rated} counts the rest
 * @param overall empty where the rule gives none
 * @param decidedBy empty where no row matched
 * @param notKnown what the rule asks and nobody knew
 */
public record Aggregation(
        AggregationRule rule,
        SequencedMap<String, Integer> counts,
        Optional<Level> overall,
        Optional<MatchedRow> decidedBy,
        List<Column> notKnown) {
    public Aggregation {
        notKnown = List.copyOf(notKnown);
    }

    public String word() {
        return overall.map(Level::word).orElse("Not rated");
    }

    /** The finding, with its reason. */
    public String sentence() {
        return word() + ": "
                + decidedBy
                        .map(row -> row.because() + " (row " + row.id() + ")")
                        .orElse("no row of the rule matches.")
                + (notKnown.isEmpty()
                        ? ""
                        : " Not known: " + notKnown.stream().map(Column::label).collect(Collectors.joining(", "))
                                + ".");
    }
}
