package care.trellis.app.outlook;

import care.trellis.app.web.FieldError;
import care.trellis.app.web.Sentence;
import care.trellis.fault.Faulty;
import care.trellis.fault.Text;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an address asks, field by field as a page reads them: as typed, with everything that must be put right. A field that
 * says nothing has its usual value.
 */
final class Asked {
    static final String FORM = "assumptions";
    private static final int LONGEST = 40;
    private static final int LONGEST_LINES = 2_000;

    private final Map<String, String> typed;
    private final List<Field> fields = new ArrayList<>();
    private final List<FieldError> errors = new ArrayList<>();
    private final SequencedMap<String, String> changed = new LinkedHashMap<>();

    Asked(Map<String, String> typed) {
        this.typed = Map.copyOf(typed);
    }

    /** A number; the usual one where what was typed cannot be used. */
    double number(Amount amount) {
        var usual = Figures.typed(amount.usual());
        var written = written(amount.id(), LONGEST);
        var read = written.isEmpty() ? amount.usual() : read(written);
        var sound = read != null && suits(amount, read) ? read : null;
        var error = sound != null
                ? null
                : amount.label() + " must be a " + (amount.isWhole() ? "whole number" : "number") + " from "
                        + words(amount, amount.least()) + " to " + words(amount, amount.greatest()) + "; it was “"
                        + written + "”";
        note(amount.id(), error, written, sound != null && sound.compareTo(amount.usual()) == 0);
        fields.add(new Field(
                amount.id(),
                amount.label(),
                amount.hint(),
                amount.prefix(),
                amount.suffix(),
                written.isEmpty() ? usual : written,
                List.of(),
                Field.Kind.NUMBER,
                error));
        return (sound != null ? sound : amount.usual()).doubleValue();
    }

    private static boolean suits(Amount amount, BigDecimal number) {
        return number.compareTo(amount.least()) >= 0
                && number.compareTo(amount.greatest()) <= 0
                && !(amount.isWhole() && number.stripTrailingZeros().scale() > 0);
    }

    /** One of several; the usual one where nothing, or something else, was chosen. */
    String choice(String id, String label, String hint, String usual, List<Field.Choice> choices) {
        var written = written(id, LONGEST);
        boolean isKnown = choices.stream().anyMatch(choice -> choice.value().equals(written));
        var chosen = isKnown ? written : usual;
        var error = isKnown || written.isEmpty()
                ? null
                : label + " must be one of "
                        + choices.stream().map(Field.Choice::value).collect(Collectors.joining(", ")) + "; it was “"
                        + written + "”";
        note(id, error, written, chosen.equals(usual) && error == null);
        fields.add(new Field(id, label, hint, "", "", chosen, choices, Field.Kind.SELECT, error));
        return chosen;
    }

    /** Something chosen elsewhere on the page, which the form keeps; the usual one where it is not known. */
    String hidden(String id, String usual, List<String> known) {
        var written = written(id, LONGEST);
        var chosen = known.contains(written) ? written : usual;
        note(id, null, chosen, chosen.equals(usual));
        fields.add(new Field(id, "", "", "", "", chosen, List.of(), Field.Kind.HIDDEN, null));
        return chosen;
    }

    /** Lines of text, each one thing; empty ones are left out. */
    List<String> lines(String id, String label, String hint, String usual) {
        var written = typed.containsKey(id) ? written(id, LONGEST_LINES) : usual;
        note(id, null, typed.containsKey(id) ? written : "", written.equals(usual));
        fields.add(new Field(id, label, hint, "", "", written, List.of(), Field.Kind.LINES, null));
        return written.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Notes that a field cannot be used for a reason found after it was read. */
    void refuse(String id, String message) {
        errors.add(new FieldError(id, message));
        fields.replaceAll(field -> field.id().equals(id)
                ? new Field(
                        field.id(),
                        field.label(),
                        field.hint(),
                        field.prefix(),
                        field.suffix(),
                        field.value(),
                        field.choices(),
                        field.kind(),
                        message)
                : field);
    }

    /**
     * What an engine makes of what was asked; nothing where something must be put right. What it refuses is noted, but where a field
     * already says what is wrong.
     */
    <T> Optional<T> answer(Supplier<T> engine) {
        try {
            var answer = engine.get();
            return isSound() ? Optional.of(answer) : Optional.empty();
        } catch (Faulty refused) {
            if (isSound()) {
                refuse(refused);
            }
            return Optional.empty();
        }
    }

    private void refuse(Faulty faulty) {
        faulty.faults().forEach(fault -> errors.add(new FieldError(FORM, Sentence.capital(fault.sentence()))));
    }

    private void note(String id, @Nullable String error, String written, boolean isUsual) {
        if (error != null) {
            errors.add(new FieldError(id, error));
        }
        if (!written.isEmpty() && !isUsual) {
            changed.put(id, written);
        }
    }

    private String written(String id, int longest) {
        var text = typed.getOrDefault(id, "").strip();
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    // People write −2, -2 %, £1,185.55.
    private static @Nullable BigDecimal read(String written) {
        var plain = written.replace('−', '-').replaceAll("[£%\\s]", "");
        try {
            return care.trellis.fault.Figures.read("number", Text.of(plain));
        } catch (Faulty noNumber) {
            return null;
        }
    }

    private static String words(Amount amount, BigDecimal value) {
        return amount.prefix() + Figures.plain(value.doubleValue(), 6);
    }

    /** Whether all of these fields, read before, say what is usual. */
    boolean isUsual(String... ids) {
        return java.util.Arrays.stream(ids).noneMatch(changed::containsKey);
    }

    boolean isSound() {
        return errors.isEmpty();
    }

    List<FieldError> errors() {
        return List.copyOf(errors);
    }

    List<Field> fields() {
        return List.copyOf(fields);
    }

    /** Whether anything differs from the usual. */
    boolean isChanged() {
        return !changed.isEmpty();
    }

    /** An address with these assumptions. */
    String link(String path) {
        return link(path, changed);
    }

    /** An address with these assumptions, one of them another. */
    String link(String path, String id, String value) {
        var other = new LinkedHashMap<>(changed);
        other.remove(id);
        if (!value.isEmpty()) {
            other.put(id, value);
        }
        return link(path, other);
    }

    private static String link(String path, Map<String, String> asked) {
        var query = asked.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
