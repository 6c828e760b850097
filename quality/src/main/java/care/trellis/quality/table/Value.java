package care.trellis.quality.table;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What a fact or an outcome is: a figure, a truth, a word or a day. */
public sealed interface Value {
    /** What people read. */
    String text();

    /** A finite number, in the unit its column names. */
    record Figure(double value) implements Value {
        public Figure {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a figure must be a finite number, was " + value);
            }
            // Negative zero is zero, so that equal figures are equal records.
            value += 0.0;
        }

        @Override
        public String text() {
            return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        }
    }

    /** Yes or no. */
    record Truth(boolean value) implements Value {
        @Override
        public String text() {
            return value ? "yes" : "no";
        }
    }

    /** One of a column's words. */
    record Word(String value) implements Value {
        @Override
        public String text() {
            return value;
        }
    }

    /** A date. */
    record Day(LocalDate value) implements Value {
        @Override
        public String text() {
            return value.toString();
        }
    }

    static Value of(double value) {
        return new Figure(value);
    }

    static Value of(boolean value) {
        return new Truth(value);
    }

    static Value of(String value) {
        return new Word(value);
    }

    static Value of(LocalDate value) {
        return new Day(value);
    }
}
