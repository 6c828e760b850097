package care.trellis.quality.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values a cell accepts, in a form that is quick to ask and the same for every way of writing it. */
sealed interface Region {
    /** Whether it accepts a value; null is a fact that is not known. */
    boolean accepts(@Nullable Value value);

    /** Every value, and a fact that is not known: the cell asks nothing. */
    record Anything() implements Region {
        @Override
        public boolean accepts(@Nullable Value value) {
            return true;
        }
    }

    /** Numbers or dates in some spans. */
    record OnLine(List<Span> spans, boolean missing) implements Region {
        public OnLine {
            spans = Span.union(spans);
        }

        @Override
        public boolean accepts(@Nullable Value value) {
            if (value == null) {
                return missing;
            }
            double at = ColumnType.onLine(value);
            for (var span : spans) {
                if (span.contains(at)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Some words or truths, or ({@code except}) all others. */
    record Among(Set<Value> values, boolean except, boolean missing) implements Region {
        @Override
        public boolean accepts(@Nullable Value value) {
            return value == null ? missing : values.contains(value) != except;
        }
    }

    /** What either accepts. */
    static Region either(Region one, Region other) {
        var both = both(one, other);
        boolean isEverything = switch (both) {
            case Anything _ -> true;
            case OnLine line -> line.missing && line.spans.equals(List.of(Span.LINE));
            case Among among -> among.missing && among.except && among.values.isEmpty();
        };
        return isEverything ? new Anything() : both;
    }

    private static Region both(Region one, Region other) {
        return switch (one) {
            case Anything anything -> anything;
            case OnLine(var spans, var missing)
            when other instanceof OnLine(var more, var alsoMissing) -> {
                var all = new ArrayList<>(spans);
                all.addAll(more);
                yield new OnLine(all, missing || alsoMissing);
            }
            case Among a when other instanceof Among b -> both(a, b);
            case OnLine _, Among _ -> {
                if (other instanceof Anything) {
                    yield other;
                }
                throw new IllegalArgumentException("a column holds one type of values, met " + one + " and " + other);
            }
        };
    }

    private static Region both(Among a, Among b) {
        boolean missing = a.missing || b.missing;
        var values = new LinkedHashSet<Value>();
        if (!a.except && !b.except) {
            values.addAll(a.values);
            values.addAll(b.values);
            return new Among(values, false, missing);
        }
        if (a.except && b.except) {
            values.addAll(a.values);
            values.retainAll(b.values);
            return new Among(values, true, missing);
        }
        values.addAll(a.except ? a.values : b.values);
        values.removeAll(a.except ? b.values : a.values);
        return new Among(values, true, missing);
    }

    /** The known values it does not accept. */
    static Region not(Region region) {
        return switch (region) {
            case Anything _ -> throw new IllegalArgumentException("nothing is not anything");
            case OnLine line -> new OnLine(Span.complement(line.spans), false);
            case Among among -> new Among(among.values, !among.except, false);
        };
    }

    /** How it is written; in FEEL, the language of DMN, a fact that is not known is {@code null}. */
    default String written(ColumnType type, boolean feel) {
        var missing = feel ? "null" : "missing";
        return switch (this) {
            case Anything _ -> "-";
            case OnLine line -> {
                if (line.spans.equals(List.of(Span.LINE))) {
                    yield "not(" + missing + ")";
                }
                var parts = new ArrayList<String>();
                line.spans.forEach(span -> parts.add(written(span, type)));
                if (line.missing) {
                    parts.add(missing);
                }
                yield String.join(", ", parts);
            }
            case Among among -> written(among, missing, feel);
        };
    }

    // In FEEL not("a") holds of null too, so there it is said whether null is meant.
    private static String written(Among among, String missing, boolean feel) {
        var parts = new ArrayList<String>();
        among.values.forEach(value -> parts.add(literal(value)));
        if (!among.except) {
            if (among.missing) {
                parts.add(missing);
            }
            return String.join(", ", parts);
        }
        if (parts.isEmpty() || (feel && !among.missing)) {
            parts.add(missing);
        }
        var not = "not(" + String.join(", ", parts) + ")";
        return among.missing && !feel ? not + ", " + missing : not;
    }

    private static String written(Span span, ColumnType type) {
        if (span.isPoint()) {
            return literal(span.low(), type);
        }
        if (Double.isInfinite(span.low())) {
            return (span.highIn() ? "<= " : "< ") + literal(span.high(), type);
        }
        if (Double.isInfinite(span.high())) {
            return (span.lowIn() ? ">= " : "> ") + literal(span.low(), type);
        }
        return (span.lowIn() ? "[" : "(") + literal(span.low(), type) + ".." + literal(span.high(), type)
                + (span.highIn() ? "]" : ")");
    }

    private static String literal(double at, ColumnType type) {
        return literal(ColumnType.valueAt(type, at));
    }

    /** A value as a cell writes it, in our language and in FEEL. */
    static String literal(Value value) {
        return switch (value) {
            case Value.Figure figure -> figure.text();
            case Value.Truth truth -> String.valueOf(truth.value());
            case Value.Word word -> "\"" + word.value() + "\"";
            case Value.Day day -> "date(\"" + day.value() + "\")";
        };
    }
}
