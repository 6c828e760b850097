package care.trellis.quality.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * What a table decides.
 *
 * @param label in plain words
 * @param unit what its numbers count; empty where they are bare
 * @param words what it can be, in order of priority, each with what is offered then; empty where it holds no words
 */
public record Outcome(String id, String label, ColumnType type, String unit, SequencedMap<String, String> words) {
    public Outcome {
        words = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(words));
    }

    /** Where a word stands in the order of priority, from 0. */
    int rank(Value value) {
        int rank = 0;
        for (var word : words.keySet()) {
            if (value.equals(Value.of(word))) {
                return rank;
            }
            rank++;
        }
        throw new IllegalArgumentException(value.text() + " is none of " + words.keySet());
    }
}
