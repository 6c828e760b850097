package care.trellis.app.places.oversight;

import care.trellis.app.places.edit.EditPage.Conflict;
import care.trellis.app.places.oversight.Watched.Choice;
import care.trellis.app.web.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A form in which a body says what it asks for, or notes a visit.
 *
 * @param address where it is sent
 * @param back where everybody sees it
 * @param about the service or the place
 * @param body that is written for; empty where one is to be chosen
 * @param of whom it is asked; empty where that is to be chosen
 * @param bodies to choose from
 * @param choices of whom it can be asked
 * @param topics in use already
 * @param values as typed, by field
 * @param version that the person sees; 0 for something new
 * @param conflicts what somebody else changed meanwhile
 */
public record Form(
        String address,
        String back,
        String title,
        String about,
        String body,
        String of,
        List<Choice> bodies,
        List<Choice> choices,
        List<String> topics,
        Map<String, String> values,
        int version,
        List<FieldError> errors,
        List<Conflict> conflicts) {
    private static final Map<String, String> LABELS = Map.of(
            "topic", "Topic",
            "asks", "What it wants to see",
            "how", "How",
            "every_months", "Every how many months",
            "on_day", "Day",
            "status", "Done or planned",
            "topics", "About",
            "note", "Note");

    public Form {
        bodies = List.copyOf(bodies);
        choices = List.copyOf(choices);
        topics = List.copyOf(topics);
        values = Map.copyOf(values);
        errors = List.copyOf(errors);
        conflicts = List.copyOf(conflicts);
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public @Nullable String error(String field) {
        return FieldError.of(errors, field).orElse(null);
    }

    /** Whether a topic is ticked. */
    public boolean has(String topic) {
        return List.of(value("topics").split(Visit.BETWEEN, -1)).contains(topic);
    }

    /** The same form, with what was typed into it and what is wrong with that. */
    Form with(Typed typed) {
        return with(typed, typed.version().orElse(version), typed.errors(), List.of());
    }

    /** The same, where somebody else was quicker: what was typed stands beside what stands there now. */
    Form against(Typed typed, Map<String, String> now, int nowVersion) {
        var differing = new ArrayList<Conflict>();
        now.forEach((field, value) -> {
            if (!value.equals(typed.value(field))) {
                differing.add(new Conflict(
                        Optional.ofNullable(LABELS.get(field)).orElse(field),
                        typed.value(field).replace(Visit.BETWEEN, "; "),
                        value.replace(Visit.BETWEEN, "; ")));
            }
        });
        var message = new FieldError(
                "conflict", "Somebody else changed this while you did. Nothing of yours is saved yet: compare below");
        return with(typed, nowVersion, List.of(message), differing);
    }

    private Form with(Typed typed, int seen, List<FieldError> wrong, List<Conflict> differing) {
        return new Form(
                address, back, title, about, body, of, bodies, choices, topics, typed.values(), seen, wrong, differing);
    }
}
