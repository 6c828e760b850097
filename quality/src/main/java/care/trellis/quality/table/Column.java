package care.trellis.quality.table;

import care.trellis.fault.Fault;
import care.trellis.fault.Nearest;
import java.util.List;
import java.util.Optional;

/**
 * Something a table may ask: a fact given from outside, one calculated from others, or the outcome of an earlier table.
 *
 * @param label in plain words
 * @param unit what its numbers count or measure; empty where they are bare
 * @param least the least number or, for dates, the first day it can be
 * @param greatest the greatest, or the last day
 * @param words all it can be, where it holds words; empty where any word may come
 */
public record Column(
        String id,
        String label,
        Kind kind,
        ColumnType type,
        String unit,
        Optional<Value> least,
        Optional<Value> greatest,
        List<String> words,
        String note) {
    /** Where its values come from. */
    public enum Kind {
        FACT,
        CALCULATED,
        OUTCOME
    }

    public Column {
        words = List.copyOf(words);
    }

    /** Whether it can be unknown: the outcome of a table never is. */
    public boolean canBeMissing() {
        return kind != Kind.OUTCOME;
    }

    /** What is wrong with a value given for it. */
    public Optional<Fault> fault(Value value) {
        if (!type.holds(value)) {
            return Optional.of(Fault.of(label + " (" + id + ")", Region.literal(value), expected()));
        }
        if (value instanceof Value.Word(var word) && !words.isEmpty() && !words.contains(word)) {
            return Optional.of(Fault.of(label + " (" + id + ")", Region.literal(value), expected())
                    .advising("Nearest: " + Nearest.to(word, words)));
        }
        if (type.isOrdered() && !isInRange(value)) {
            return Optional.of(Fault.of(label + " (" + id + ")", value.text(), expected()));
        }
        return Optional.empty();
    }

    /** What it can be, in words. */
    public String expected() {
        if (!words.isEmpty()) {
            return "one of " + String.join(", ", words);
        }
        if (least.isPresent() && greatest.isPresent()) {
            return type.kind() + " from " + least.get().text() + " to "
                    + greatest.get().text();
        }
        return type.kind()
                + least.map(value -> ", " + value.text() + " or more").orElse("")
                + greatest.map(value -> ", " + value.text() + " or less").orElse("");
    }

    private boolean isInRange(Value value) {
        double at = ColumnType.onLine(value);
        return (least.isEmpty() || at >= ColumnType.onLine(least.get()))
                && (greatest.isEmpty() || at <= ColumnType.onLine(greatest.get()));
    }
}
