package care.trellis.quality.table;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** What kind of values a column of a table holds. */
public enum ColumnType {
    NUMBER("number", "a number"),
    WHOLE("whole", "a whole number"),
    TRUTH("truth", "true or false"),
    WORD("word", "a word"),
    DATE("date", "a date");

    private final String word;
    private final String kind;

    ColumnType(String word, String kind) {
        this.word = word;
        this.kind = kind;
    }

    /** As files write it. */
    public String word() {
        return word;
    }

    /** As a sentence says it: "a whole number". */
    public String kind() {
        return kind;
    }

    /** Whether its values lie on a line, so that cells may compare them. */
    public boolean isOrdered() {
        return isNumber() || this == DATE;
    }

    public boolean isNumber() {
        return this == NUMBER || this == WHOLE;
    }

    public static Optional<ColumnType> of(String word) {
        return Stream.of(values()).filter(type -> type.word.equals(word)).findFirst();
    }

    boolean holds(Value value) {
        return switch (value) {
            case Value.Figure figure ->
                this == NUMBER || (this == WHOLE && figure.value() == Math.rint(figure.value()));
            case Value.Truth _ -> this == TRUTH;
            case Value.Word _ -> this == WORD;
            case Value.Day _ -> this == DATE;
        };
    }

    /** The value of an ordered column that lies there. */
    static Value valueAt(ColumnType type, double at) {
        return type == DATE ? Value.of(LocalDate.ofEpochDay((long) at)) : Value.of(at);
    }

    /** Where a value of an ordered column lies: the number itself, or the days since 1970-01-01. */
    static double onLine(Value value) {
        return switch (value) {
            case Value.Figure figure -> figure.value();
            case Value.Day day -> day.value().toEpochDay();
            default -> throw new IllegalArgumentException(value + " does not lie on a line");
        };
    }
}
