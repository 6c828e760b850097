package care.trellis.app.quality;

import care.trellis.app.web.FieldError;
import care.trellis.exchange.Fault;
import care.trellis.exchange.Unreadable;
import care.trellis.fault.Faulty;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What a person sent with a question: the file and the choices beside it; what must be put right is gathered. */
final class Sent {
    static final String DATA = "data";
    static final int MOST_BYTES = 2_000_000;

    private final Map<String, String> values;
    private final List<FieldError> errors = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    /** @param values what stands in each field, by its id; the file under {@link #DATA} */
    Sent(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    String value(String field, String otherwise) {
        return values.getOrDefault(field, otherwise).strip();
    }

    String data() {
        return values.getOrDefault(DATA, "");
    }

    List<FieldError> errors() {
        return errors;
    }

    List<Fault> faults() {
        return faults;
    }

    boolean isSound() {
        return errors.isEmpty();
    }

    void wrong(String field, String message) {
        errors.add(new FieldError(field, message));
    }

    /** The bytes of a pasted file; what is missing or too long is noted. */
    Optional<byte[]> file(String field, String what) {
        var text = values.getOrDefault(field, "");
        if (text.isBlank()) {
            wrong(field, "Paste " + what + ", or choose a file");
            return Optional.empty();
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MOST_BYTES) {
            wrong(
                    field,
                    String.format(
                            "The file must be 2 MB or smaller here; it has %.1f MB. The command line takes longer ones",
                            bytes.length / 1e6));
            return Optional.empty();
        }
        return Optional.of(bytes);
    }

    /** What a reader makes of a pasted file; every fault of it is noted. */
    <T> Optional<T> read(String field, String what, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (Unreadable unreadable) {
            refuse(field, what, unreadable.faults());
        } catch (Faulty faulty) {
            refuse(field, what, Unreadable.of("", faulty).faults());
        }
        return Optional.empty();
    }

    private void refuse(String field, String what, List<Fault> found) {
        faults.addAll(found);
        wrong(field, what + " has " + (found.size() == 1 ? "one fault" : found.size() + " faults") + ", listed below");
    }

    /** A number that may be left out; what it is goes into the sentence that refuses one out of range. */
    Optional<Double> number(String field, String what, double least, double greatest) {
        var written = value(field, "");
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            double number = new BigDecimal(written.replace(",", "")).doubleValue();
            if (number >= least && number <= greatest) {
                return Optional.of(number);
            }
        } catch (NumberFormatException notANumber) {
            // Said below, as for a number outside the range.
        }
        wrong(field, what + " must be a number from " + plain(least) + " to " + plain(greatest));
        return Optional.empty();
    }

    /** A date that may be left out. */
    Optional<LocalDate> date(String field) {
        var written = value(field, "");
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeException notADate) {
            wrong(field, "\"" + written + "\" must be a date such as 2026-03-31");
            return Optional.empty();
        }
    }

    /** One of the choices of a field; anything else is noted. */
    String choice(Field field) {
        if (field.choices().stream().noneMatch(choice -> choice.value().equals(field.value()))) {
            wrong(field.id(), "Choose one of those listed under \"" + field.label() + "\"");
        }
        return field.value();
    }

    private static String plain(double bound) {
        return new BigDecimal(Double.toString(bound)).stripTrailingZeros().toPlainString();
    }
}
