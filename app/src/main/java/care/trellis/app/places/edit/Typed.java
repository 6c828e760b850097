package care.trellis.app.places.edit;

import care.trellis.app.places.edit.EditField.Sort;
import care.trellis.app.web.FieldError;
import care.trellis.exchange.places.Facts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What somebody typed into the form, in the one way in which the directory writes it; what is wrong is gathered. */
final class Typed {
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST_PLACES = 5_000;
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s\"'<>]+");
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\"]+");

    private final TreeMap<String, String> values = new TreeMap<>();
    private final List<FieldError> errors = new ArrayList<>();

    private Typed() {}

    static Typed of(List<EditField> fields, Map<String, String> form) {
        var typed = new Typed();
        fields.forEach(field -> typed.read(field, form.getOrDefault(field.id(), "")));
        typed.together();
        return typed;
    }

    Map<String, String> values() {
        return values;
    }

    List<FieldError> errors() {
        return errors;
    }

    private void read(EditField field, String written) {
        var plain = field.sort() == Sort.TEXT || field.sort() == Sort.LIST
                ? written.replace("\r\n", "\n")
                        .replaceAll("[\\p{Cntrl}&&[^\n]]+", " ")
                        .strip()
                : written.replaceAll("\\p{Cntrl}+", " ").strip();
        values.put(field.id(), plain);
        if (plain.isEmpty()) {
            if (field.id().equals("name")) {
                wrong(field, "Enter a name");
            }
            return;
        }
        int most = field.id().equals("name") ? LONGEST_NAME : LONGEST_TEXT;
        if (plain.length() > most) {
            wrong(field, field.label() + " must be " + most + " characters or shorter; it has " + plain.length());
            return;
        }
        switch (field.sort()) {
            case LINE, TEXT -> {
                // Any words will do.
            }
            case LIST -> values.put(field.id(), list(plain));
            case YES_NO -> check(field, plain.equals("yes") || plain.equals("no"), "Choose yes, no, or not known");
            case WHOLE -> whole(field, plain);
            case DEGREES -> degrees(field, plain, field.id().equals("latitude") ? 90 : 180);
            case DAY -> day(field, plain);
            case WEB -> check(field, WEB.matcher(plain).matches(), "Enter an address such as https://example.org");
            case MAIL -> check(field, MAIL.matcher(plain).matches(), "Enter an address such as office@example.org");
        }
    }

    private static String list(String lines) {
        return Arrays.stream(lines.split("[\n;]"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .sorted()
                .collect(Collectors.joining(Facts.BETWEEN));
    }

    private void whole(EditField field, String written) {
        var digits = written.replace(",", "");
        boolean isSound = digits.matches("[0-9]{1,6}") && Integer.parseInt(digits) <= MOST_PLACES;
        check(field, isSound, field.label() + " must be a whole number from 0 to " + MOST_PLACES);
        if (isSound) {
            values.put(field.id(), Integer.toString(Integer.parseInt(digits)));
        }
    }

    private void degrees(EditField field, String written, int most) {
        boolean isSound =
                written.matches("[+-]?[0-9]{1,3}(\\.[0-9]{1,12})?") && Math.abs(Double.parseDouble(written)) <= most;
        check(field, isSound, field.label() + " must be degrees from -" + most + " to " + most);
        if (isSound) {
            values.put(field.id(), Double.toString(Double.parseDouble(written)));
        }
    }

    private void day(EditField field, String written) {
        try {
            values.put(field.id(), LocalDate.parse(written).toString());
        } catch (DateTimeException notADay) {
            wrong(field, field.label() + " must be a date such as 2014-05-01");
        }
    }

    private void together() {
        if (!errors.isEmpty()) {
            return;
        }
        var opened = values.getOrDefault("opened_on", "");
        var closed = values.getOrDefault("closed_on", "");
        if (!opened.isEmpty() && !closed.isEmpty() && LocalDate.parse(closed).isBefore(LocalDate.parse(opened))) {
            errors.add(
                    new FieldError("closed_on", "The day it closed must not be before the day it opened, " + opened));
        }
        if (values.getOrDefault("latitude", "").isEmpty()
                != values.getOrDefault("longitude", "").isEmpty()) {
            errors.add(new FieldError("latitude", "Enter both latitude and longitude, or neither"));
        }
    }

    private void check(EditField field, boolean isSound, String message) {
        if (!isSound) {
            wrong(field, message);
        }
    }

    private void wrong(EditField field, String message) {
        errors.add(new FieldError(field.id(), message));
    }
}
