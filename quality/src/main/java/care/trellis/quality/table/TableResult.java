package care.trellis.quality.table;

import java.util.List;
import java.util.SequencedMap;

/**
 * What one table made of the facts.
 *
 * @param matched the rows its outcomes rest on; none where none matched
 * @param outcomes by their ids
 * @param notKnown what its rows ask and nobody knew; rows that test it did not match
 */
public record TableResult(
        DecisionTable table, List<MatchedRow> matched, SequencedMap<String, Value> outcomes, List<Column> notKnown) {
    public TableResult {
        matched = List.copyOf(matched);
        notKnown = List.copyOf(notKnown);
    }

    /** Whether no row matched, so that the outcomes are those the table keeps for that, or 0. */
    public boolean isOtherwise() {
        return matched.isEmpty();
    }
}
