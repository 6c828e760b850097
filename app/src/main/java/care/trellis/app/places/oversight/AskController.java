package care.trellis.app.places.oversight;

import care.trellis.app.permission.Action;
import care.trellis.app.permission.Kind;
import care.trellis.app.places.oversight.Watched.Choice;
import care.trellis.app.places.oversight.Watched.Reach;
import care.trellis.app.web.FieldError;
import care.trellis.app.web.May;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The pages on which a body says what it asks for, changes it, or asks it no more. */
@Controller
class AskController {
    private static final String VIEW = "places/oversight/ask";

    private final Overseers overseers;
    private final Asks asks;
    private final Overseeing overseeing;

    AskController(Overseers overseers, Asks asks, Overseeing overseeing) {
        this.overseers = overseers;
        this.asks = asks;
        this.overseeing = overseeing;
    }

    @GetMapping("/services/{id}/oversight/add")
    @May(action = Action.ADD, kind = Kind.OVERSIGHT, of = Kind.SERVICE)
    Object ofService(@PathVariable UUID id) {
        return blank(overseers.service(id).orElseThrow(OversightController::notFound));
    }

    @PostMapping("/services/{id}/oversight/add")
    @May(action = Action.ADD, kind = Kind.OVERSIGHT, of = Kind.SERVICE)
    Object addOfService(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> form) {
        return add(overseers.service(id).orElseThrow(OversightController::notFound), form);
    }

    @GetMapping("/places/{slug}/oversight/add")
    @May(action = Action.ADD, kind = Kind.OVERSIGHT, id = "slug", of = Kind.PLACE)
    Object ofPlace(@PathVariable String slug) {
        return blank(overseers.place(slug).orElseThrow(OversightController::notFound));
    }

    @PostMapping("/places/{slug}/oversight/add")
    @May(action = Action.ADD, kind = Kind.OVERSIGHT, id = "slug", of = Kind.PLACE)
    Object addOfPlace(@PathVariable String slug, @RequestParam MultiValueMap<String, String> form) {
        return add(overseers.place(slug).orElseThrow(OversightController::notFound), form);
    }

    @GetMapping("/oversight/{id}/edit")
    @May(action = Action.CHANGE, kind = Kind.OVERSIGHT)
    Object edit(@PathVariable UUID id) {
        var ask = asked(id);
        return ask.isOwn()
                ? Answers.page(VIEW, form(ask))
                : Answers.refused(overseers, ask.body(), ask.home(), ask.page());
    }

    @PostMapping("/oversight/{id}/edit")
    @May(action = Action.CHANGE, kind = Kind.OVERSIGHT)
    Object change(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> written) {
        var ask = asked(id);
        if (!ask.isOwn()) {
            return Answers.refused(overseers, ask.body(), ask.home(), ask.page());
        }
        var form = form(ask);
        var typed = new Typed(written);
        typed.ask(form.topics());
        int version = typed.version().orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        if (typed.errors().isEmpty() && ask.version() == version) {
            asks.others(ask, typed.value("topic")).ifPresent(same -> typed.wrong("topic", taken(same)));
        }
        if (!typed.errors().isEmpty()) {
            return Answers.wrong(VIEW, form.with(typed));
        }
        return overseeing
                .change(id, version, typed.values())
                .<Object>map(now -> Answers.conflict(VIEW, form.against(typed, now.values(), now.version())))
                .orElseGet(() -> Answers.saved(ask.page()));
    }

    @GetMapping("/oversight/{id}/end")
    @May(action = Action.END, kind = Kind.OVERSIGHT)
    Object ending(@PathVariable UUID id) {
        var ask = asked(id);
        return ask.isOwn()
                ? end(HttpStatus.OK, ask, "", List.of())
                : Answers.refused(overseers, ask.body(), ask.home(), ask.page());
    }

    @PostMapping("/oversight/{id}/end")
    @May(action = Action.END, kind = Kind.OVERSIGHT)
    Object end(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> written) {
        var ask = asked(id);
        if (!ask.isOwn()) {
            return Answers.refused(overseers, ask.body(), ask.home(), ask.page());
        }
        var typed = new Typed(written);
        typed.why();
        int version = typed.version().orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        if (!typed.errors().isEmpty()) {
            return end(HttpStatus.UNPROCESSABLE_CONTENT, ask, typed.value("why"), typed.errors());
        }
        return overseeing
                .end(id, version, typed.value("why"))
                .<Object>map(now -> end(
                        HttpStatus.CONFLICT,
                        now,
                        typed.value("why"),
                        List.of(new FieldError(
                                "asked",
                                "Somebody else changed this while you did. Nothing is ended yet: read it again"))))
                .orElseGet(() -> Answers.saved(ask.page()));
    }

    private Object blank(Watched watched) {
        var own = overseers.spokenFor(watched.place());
        return own.isEmpty() ? Answers.nobody(watched) : Answers.page(VIEW, form(watched, own));
    }

    private Object add(Watched watched, MultiValueMap<String, String> written) {
        var own = overseers.spokenFor(watched.place());
        if (own.isEmpty()) {
            return Answers.nobody(watched);
        }
        var form = form(watched, own);
        var typed = new Typed(written);
        typed.body(own, overseers);
        typed.reach(form.choices());
        typed.ask(form.topics());
        if (!isWrong(typed, "body") && !isWrong(typed, "of") && !isWrong(typed, "topic")) {
            var reach = watched.reach(typed.value("of"));
            var wide = new Reach(watched.place(), reach.service(), reach.type());
            var types = reach.type() != null
                    ? List.of(reach.type())
                    : reach.service() != null ? watched.types() : List.<String>of();
            asks.same(UUID.fromString(typed.value("body")), typed.value("topic"), wide, types, null)
                    .ifPresent(same -> typed.wrong("topic", taken(same)));
        }
        if (typed.errors().isEmpty()) {
            try {
                overseeing.ask(UUID.fromString(typed.value("body")), watched.reach(typed.value("of")), typed.values());
                return Answers.saved(watched.page());
            } catch (DuplicateKeyException sentTwice) {
                typed.wrong("topic", "This is asked already: somebody else saved the same a moment ago");
            }
        }
        return Answers.wrong(VIEW, form.with(typed));
    }

    private static boolean isWrong(Typed typed, String field) {
        return FieldError.of(typed.errors(), field).isPresent();
    }

    private static String taken(Ask same) {
        return same.body() + " already asks about “" + same.topic() + "” of " + same.of()
                + ". Change that, or give this another topic";
    }

    private Form form(Watched watched, List<Choice> own) {
        return new Form(
                watched.page() + "/add",
                watched.page(),
                "Say what you ask for",
                watched.name(),
                "",
                "",
                own,
                watched.choices(),
                asks.topics(watched.place()),
                Map.of(
                        "body",
                        own.size() == 1 ? own.getFirst().key() : "",
                        "of",
                        watched.choices().getFirst().key()),
                0,
                List.of(),
                List.of());
    }

    private Form form(Ask ask) {
        return new Form(
                "/oversight/" + ask.id() + "/edit",
                ask.page(),
                "Change what you ask for",
                ask.topic(),
                ask.body(),
                ask.of(),
                List.of(),
                List.of(),
                asks.topics(ask.home()),
                ask.values(),
                ask.version(),
                List.of(),
                List.of());
    }

    private static Object end(HttpStatus status, Ask ask, String why, List<FieldError> errors) {
        return Answers.view(status, "places/oversight/end", Map.of("ask", ask, "why", why, "errors", errors));
    }

    // What has ended is the record: nobody changes it.
    private Ask asked(UUID id) {
        return asks.find(id).filter(ask -> ask.endedOn() == null).orElseThrow(OversightController::notFound);
    }
}
