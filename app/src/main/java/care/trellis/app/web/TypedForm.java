package care.trellis.app.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What somebody typed into a form, in the one way in which it is kept; what is wrong is gathered. */
public class TypedForm {
    private static final int BRIEF = 40;

    private final MultiValueMap<String, String> form;
    private final TreeMap<String, String> values = new TreeMap<>();
    private final List<FieldError> errors = new ArrayList<>();

    public TypedForm(MultiValueMap<String, String> form) {
        this.form = form;
    }

    /** A form as it stands before anybody typed. */
    public static TypedForm of(Map<String, String> values) {
        var form = new TypedForm(new LinkedMultiValueMap<>());
        form.values.putAll(values);
        return form;
    }

    public final Map<String, String> values() {
        return values;
    }

    /** What stands in a field; empty where nothing does. */
    public final String value(String field) {
        return values.getOrDefault(field, "");
    }

    public final List<FieldError> errors() {
        return errors;
    }

    /** What is wrong with a field; nothing where it is sound. */
    public final @Nullable String error(String field) {
        return FieldError.of(errors, field).orElse(null);
    }

    public final void wrong(String field, String message) {
        errors.add(new FieldError(field, message));
    }

    /** The version that the person saw; empty where the form holds none. */
    public final Optional<Integer> version() {
        return Optional.ofNullable(form.getFirst("version"))
                .filter(written -> written.matches("[0-9]{1,9}"))
                .map(Integer::valueOf);
    }

    /** Everything that was ticked in a field of several. */
    public final List<String> all(String field) {
        return form.getOrDefault(field, List.of());
    }

    /** A field of one line. */
    public final String line(String field) {
        var plain = given(field).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        values.put(field, plain);
        return plain;
    }

    /** A field of several lines. */
    public final String text(String field) {
        var plain = given(field)
                .replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n]]+", " ")
                .strip();
        values.put(field, plain);
        return plain;
    }

    /** Asks for something in a field that was read, of so many characters at most. */
    public final void needed(String field, String message, int most, String name) {
        if (value(field).isEmpty()) {
            wrong(field, message);
        } else {
            longest(field, most, name);
        }
    }

    public final void longest(String field, int most, String name) {
        var length = value(field).length();
        if (length > most) {
            wrong(field, name + " must be " + most + " characters or shorter; it has " + length);
        }
    }

    /** A day; empty where it is none, which is then said. */
    public final Optional<LocalDate> day(String field, String name, LocalDate example) {
        var written = line(field);
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeException notADay) {
            wrong(
                    field,
                    written.isEmpty()
                            ? "Enter " + name + ", such as " + example
                            : Sentence.capital(name) + " must be a date such as " + example + "; it was “"
                                    + brief(written) + "”");
            return Optional.empty();
        }
    }

    /** One of some words. */
    public final void oneOf(String field, List<String> choices, String message) {
        if (!choices.contains(line(field))) {
            wrong(field, message);
        }
    }

    /** The beginning of something that may be long. */
    public static String brief(String written) {
        return written.length() > BRIEF ? written.substring(0, BRIEF) + "…" : written;
    }

    private String given(String field) {
        return Optional.ofNullable(form.getFirst(field)).orElse("");
    }
}
