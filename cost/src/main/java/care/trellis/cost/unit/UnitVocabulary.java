package care.trellis.cost.unit;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import care.trellis.fault.Position;
import care.trellis.fault.Text;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The base units a text may use: those of every model, the world's currencies by their ISO 4217 code, and the counting
 * units a model declares (home, nurse).
 *
 * <p>Grammar: {@code term (('/' | '*') term)*} where a term is a base unit, {@code ratio}, {@code %} or {@code 1}, with
 * an optional power ({@code ^2}); a currency may carry the prefix k (thousand) or M (million).
 */
public final class UnitVocabulary {
    private static final Set<String> EVERYWHERE =
            Set.of("resident", "bed", "hour", "visit", "mile", "minute", "day", "week", "year");
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());
    public static final UnitVocabulary STANDARD = new UnitVocabulary(Set.of());

    private final Set<String> own;

    private UnitVocabulary(Set<String> own) {
        this.own = Set.copyOf(own);
    }

    /** The standard units and these counting units of a model's own. */
    public static UnitVocabulary with(Collection<String> own) {
        return new UnitVocabulary(new TreeSet<>(own));
    }

    public Unit parse(String text) {
        return parse("unit", Text.of(text));
    }

    /** Reads a unit, or refuses it with its place. */
    public Unit parse(String subject, Text text) {
        var reader = new Reader(subject, text);
        return reader.unit();
    }

    /** Whether a model may declare a counting unit of this name. */
    public static boolean canDeclare(String name) {
        return name.matches("[a-z]{2,30}") && !EVERYWHERE.contains(name) && !name.equals("ratio");
    }

    private final class Reader {
        private final String subject;
        private final Text text;
        private int next;

        Reader(String subject, Text text) {
            this.subject = subject;
            this.text = text;
        }

        Unit unit() {
            var unit = term();
            while (skipBlank() < text.value().length()) {
                char operator = text.value().charAt(next++);
                unit = switch (operator) {
                    case '/' -> unit.dividedBy(term());
                    case '*', '×' -> unit.times(term());
                    default -> throw refused(String.valueOf(operator), "/ or * between units", next - 1);
                };
            }
            if (unit.isTooHigh()) {
                throw refused(text.value(), "no power above 9", 0);
            }
            var written = text.value().strip();
            boolean isPlainRatio = unit.isRatio() && unit.scale().compareTo(BigDecimal.ONE) == 0;
            return new Unit(unit.scale(), unit.powers(), isPlainRatio ? "ratio" : written);
        }

        private Unit term() {
            int start = skipBlank();
            while (next < text.value().length() && "/*×^ ".indexOf(text.value().charAt(next)) < 0) {
                next++;
            }
            var name = text.value().substring(start, next);
            var single = named(name, start);
            if (skipBlank() < text.value().length() && text.value().charAt(next) == '^') {
                next++;
                int digit = skipBlank();
                int power = digit < text.value().length()
                        ? Character.digit(text.value().charAt(digit), 10)
                        : -1;
                if (power < 1) {
                    throw refused(text.value(), "a power from 1 to 9 after ^", digit);
                }
                next = digit + 1;
                var raised = single;
                for (int i = 1; i < power; i++) {
                    raised = raised.times(single);
                }
                return raised;
            }
            return single;
        }

        private Unit named(String name, int start) {
            if (name.equals("%")) {
                return new Unit(Unit.HUNDREDTH, new TreeMap<>(), "%");
            }
            if (name.equals("ratio") || name.equals("1")) {
                return Unit.RATIO;
            }
            if (EVERYWHERE.contains(name) || own.contains(name) || CURRENCIES.contains(name)) {
                return power(BigDecimal.ONE, name);
            }
            if (name.length() == 4 && CURRENCIES.contains(name.substring(1))) {
                if (name.charAt(0) == 'k') {
                    return power(new BigDecimal("1E3"), name.substring(1));
                }
                if (name.charAt(0) == 'M') {
                    return power(new BigDecimal("1E6"), name.substring(1));
                }
            }
            throw refused(name.isEmpty() ? "nothing" : name, expected(name), start);
        }

        private Unit power(BigDecimal scale, String name) {
            var powers = new TreeMap<String, Integer>();
            powers.put(name, 1);
            return Unit.of(scale, powers);
        }

        private String expected(String name) {
            var known = new TreeSet<>(EVERYWHERE);
            known.addAll(own);
            var singular = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
            if (known.contains(singular)) {
                return singular + ", in the singular";
            }
            if (name.equals("£") || name.equals("money") || name.equals("gbp")) {
                return "a currency code such as GBP";
            }
            return "a currency code such as GBP, ratio, %, or one of " + String.join(", ", known);
        }

        private int skipBlank() {
            while (next < text.value().length() && text.value().charAt(next) == ' ') {
                next++;
            }
            return next;
        }

        private Faulty refused(String found, String expected, int offset) {
            Position at = text.at().right(offset);
            return new Faulty(Fault.at(at, subject, "\"" + found + "\"", expected));
        }
    }
}
