package care.trellis.app.places.oversight;

import care.trellis.app.places.Ids;
import care.trellis.app.places.oversight.Watched.Choice;
import care.trellis.app.web.TypedForm;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.springframework.util.MultiValueMap;

/** What somebody typed into one of the forms, in the one way in which it is kept; what is wrong is gathered. */
final class Typed extends TypedForm {
    private static final int LONGEST_TOPIC = 100;
    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_REASON = 500;
    private static final int MOST_MONTHS = 120;
    private static final int MOST_YEARS_AHEAD = 10;
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    Typed(MultiValueMap<String, String> form) {
        super(form);
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
        topics.stream().filter(topic::equalsIgnoreCase).findFirst().ifPresent(used -> values().put("topic", used));
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
            values().put("every_months", Integer.toString(Integer.parseInt(every)));
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
        day("on_day", "the day of the visit", today).ifPresent(day -> visited(day, status, today));
        var chosen = new HashSet<>(all("topics"));
        values().put(
                        "topics",
                        String.join(
                                Visit.BETWEEN,
                                topics.stream().filter(chosen::contains).toList()));
        text("note");
        longest("note", LONGEST_TEXT, "The note");
    }

    void why() {
        text("why");
        longest("why", LONGEST_REASON, "The reason");
    }

    private void visited(LocalDate day, String status, LocalDate today) {
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
}
