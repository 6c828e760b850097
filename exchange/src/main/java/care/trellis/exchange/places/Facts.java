package care.trellis.exchange.places;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;

/** The facts of one row by the names of the directory's fields; what is empty is not said. */
public final class Facts {
    /** What parts the values of a field that holds several, such as types of service. */
    public static final String BETWEEN = "; ";

    private final TreeMap<String, String> said = new TreeMap<>();

    Facts text(String field, String value) {
        var plain = value.replaceAll("\\p{Cntrl}+", " ").strip();
        if (!plain.isEmpty()) {
            said.put(field, plain);
        }
        return this;
    }

    Facts date(String field, Optional<LocalDate> day) {
        return text(field, day.map(LocalDate::toString).orElse(""));
    }

    Facts whole(String field, OptionalInt number) {
        return text(field, number.isPresent() ? Integer.toString(number.getAsInt()) : "");
    }

    Facts number(String field, OptionalDouble number) {
        return text(field, number.isPresent() ? Double.toString(number.getAsDouble()) : "");
    }

    Facts truth(String field, Optional<Boolean> truth) {
        return text(field, truth.map(is -> is ? "yes" : "no").orElse(""));
    }

    Facts several(String field, List<String> values) {
        return text(
                field,
                String.join(
                        BETWEEN,
                        values.stream()
                                .map(each -> each.replace(';', ',').strip())
                                .filter(each -> !each.isEmpty())
                                .distinct()
                                .sorted()
                                .toList()));
    }

    Map<String, String> said() {
        return said;
    }
}
