package care.trellis.app.places.oversight;

import care.trellis.app.places.Ids;
import care.trellis.app.places.oversight.Watched.Choice;
import care.trellis.app.web.FieldError;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.util.MultiValueMap;

/** What somebody typed into one of the forms, in the one way in which it is kept; what is wrong is gathered. */
final class Typed {
    private static final int LONGEST_TOPIC = 100;
    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_REASON = 500;
    private static final int MOST_MONTHS = 120;
    private static final int MOST_YEARS_AHEAD = 10;
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private final MultiValueMap<String, String> form;
    private final TreeMap<String, String> values = new TreeMap<>();
    private final List<FieldError> errors = new ArrayList<>();

    Typed(MultiValueMap<String, String> form) {
        this.form = form;
    }

    Map<String, String> values() {
        return values;
    }

    String value(String field) {
        return values.getOrDefault(field, "");
    }

    List<FieldError> errors() {
        return errors;
    }

    void wrong(String field, String message) {
        errors.add(new FieldError(field, message));
    }

    /** The version that the person saw; empty where the form holds none. */
    Optional<Integer> version() {
        return Optional.ofNullable(form.getFirst("version"))
                .filter(written -> written.matches("[0-9]{1,9}"))
                .map(Integer::valueOf);
    }

    /** The body they write for, which must be one of theirs. */
    void body(List<Choice> own, Overseers overseers) {
        var written = line("body");
        if (own.stream().anyMatch(each -> each.key().equals(written))) {
            return;
        }
        var theirs = String.join(" or ", own.stream().map(Choice::label).toList());
        var other = Ids.of(written).flatMap(overseers::name);
        wrong(
                "body",
                other.isPresent()
                        ? "You may not write for " + other.get() + ". You may write for " + theirs
                        : "Choose for whom you write: " + theirs);
    }

    void reach(List<Choice> choices) {
        var written = line("of");
        if (choices.stream().noneMatch(each -> each.key().equals(written))) {
            wrong("of", "Choose of whom it is asked");
        }
    }

    /** What is asked; a topic that is in use already is written as it is there. */
    void ask(List<String> topics) {
        var topic = line("topic");
        topics.stream().filter(topic::equalsIgnoreCase).findFirst().ifPresent(used -> values.put("topic", used));
        needed("topic", "Enter a topic, such as Safe handling of medicines", LONGEST_TOPIC, "The topic");
        text("asks");
        needed("asks", "Enter what you want to see", LONGEST_TEXT, "What you want to see");
        if (!List.of("", "visit", "return", "meeting").contains(line("how"))) {
            wrong("how", "Choose a visit, a return, a meeting, or not said");
        }
        var every = line("every_months");
        boolean isSound =
                every.matches("[0-9]{1,3}") && Integer.parseInt(every) >= 1 && Integer.parseInt(every) <= MOST_MONTHS;
        if (isSound) {
            values.put("every_months", Integer.toString(Integer.parseInt(every)));
        } else if (!every.isEmpty()) {
            wrong(
                    "every_months",
                    "How often must be a whole number of months from 1 to " + MOST_MONTHS + ", or empty; it was “"
                            + brief(every) + "”");
        }
    }

    /** A visit; a done one has been, a planned one is to come. */
    void visit(List<String> topics, List<String> statuses, LocalDate today) {
        var status = line("status");
        if (!statuses.contains(status)) {
            wrong("status", "Choose whether the visit is " + String.join(" or ", statuses));
        }
        day(line("on_day"), status, today);
        var chosen = new HashSet<>(form.getOrDefault("topics", List.of()));
        values.put(
                "topics",
                String.join(
                        Visit.BETWEEN, topics.stream().filter(chosen::contains).toList()));
        text("note");
        longest("note", LONGEST_TEXT, "The note");
    }

    void why() {
        text("why");
        longest("why", LONGEST_REASON, "The reason");
    }

    private void day(String written, String status, LocalDate today) {
        LocalDate day;
        try {
            day = LocalDate.parse(written);
        } catch (DateTimeException notADay) {
            wrong(
                    "on_day",
                    written.isEmpty()
                            ? "Enter the day of the visit, such as " + today
                            : "The day must be a date such as " + today + "; it was “" + brief(written) + "”");
            return;
        }
        if (status.equals("done") && day.isAfter(today)) {
            wrong("on_day", "A visit that is done cannot be on a day to come: " + day + " is after today, " + today);
        } else if (status.equals("planned") && day.isBefore(today)) {
            wrong("on_day", "A planned visit cannot be on a day that has gone: " + day + " is before today, " + today);
        } else if (day.isBefore(EARLIEST) || day.isAfter(today.plusYears(MOST_YEARS_AHEAD))) {
            wrong(
                    "on_day",
                    "The day must be from " + EARLIEST + " to " + today.plusYears(MOST_YEARS_AHEAD) + "; it was "
                            + day);
        }
    }

    private void needed(String field, String message, int most, String name) {
        if (value(field).isEmpty()) {
            wrong(field, message);
        } else {
            longest(field, most, name);
        }
    }

    private void longest(String field, int most, String name) {
        var length = value(field).length();
        if (length > most) {
            wrong(field, name + " must be " + most + " characters or shorter; it has " + length);
        }
    }

    private String line(String field) {
        var plain = given(field).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        values.put(field, plain);
        return plain;
    }

    private void text(String field) {
        values.put(
                field,
                given(field)
                        .replace("\r\n", "\n")
                        .replaceAll("[\\p{Cntrl}&&[^\n]]+", " ")
                        .strip());
    }

    private String given(String field) {
        return Optional.ofNullable(form.getFirst(field)).orElse("");
    }

    private static String brief(String written) {
        return written.length() > 40 ? written.substring(0, 40) + "…" : written;
    }
}
