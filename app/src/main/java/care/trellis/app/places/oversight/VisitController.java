package care.trellis.app.places.oversight;

import care.trellis.app.permission.Action;
import care.trellis.app.permission.Kind;
import care.trellis.app.places.oversight.Watched.Choice;
import care.trellis.app.web.May;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The pages on which a body notes a visit, plans one, or says that it will not take place. */
@Controller
class VisitController {
    private static final String VIEW = "places/oversight/visit";
    private static final List<String> NEW = List.of("done", "planned");
    private static final List<String> KNOWN = List.of("done", "planned", "cancelled");

    private final Overseers overseers;
    private final Asks asks;
    private final NotedVisits visits;
    private final Overseeing overseeing;
    private final Clock clock;

    VisitController(Overseers overseers, Asks asks, NotedVisits visits, Overseeing overseeing, Clock clock) {
        this.overseers = overseers;
        this.asks = asks;
        this.visits = visits;
        this.overseeing = overseeing;
        this.clock = clock;
    }

    @GetMapping("/services/{id}/visits/add")
    @May(action = Action.ADD, kind = Kind.OVERSIGHT, of = Kind.SERVICE)
    Object blank(@PathVariable UUID id) {
        var service = service(id);
        var own = overseers.spokenFor(service.place());
        return own.isEmpty() ? Answers.nobody(service) : Answers.page(VIEW, form(service, own));
    }

    @PostMapping("/services/{id}/visits/add")
    @May(action = Action.ADD, kind = Kind.OVERSIGHT, of = Kind.SERVICE)
    Object add(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> written) {
        var service = service(id);
        var own = overseers.spokenFor(service.place());
        if (own.isEmpty()) {
            return Answers.nobody(service);
        }
        var form = form(service, own);
        var typed = new Typed(written);
        typed.body(own, overseers);
        typed.visit(form.topics(), NEW, LocalDate.now(clock));
        known(typed, id, typed.value("body"), null);
        if (!typed.errors().isEmpty()) {
            return Answers.wrong(VIEW, form.with(typed));
        }
        overseeing.visit(UUID.fromString(typed.value("body")), service, typed.values());
        return Answers.saved(service.page());
    }

    @GetMapping("/visits/{id}/edit")
    @May(action = Action.CHANGE, kind = Kind.OVERSIGHT)
    Object edit(@PathVariable UUID id) {
        var visit = visit(id);
        var service = service(visit.service());
        return visit.isOwn()
                ? Answers.page(VIEW, form(service, visit))
                : Answers.refused(overseers, visit.body(), service.place(), service.page());
    }

    @PostMapping("/visits/{id}/edit")
    @May(action = Action.CHANGE, kind = Kind.OVERSIGHT)
    Object change(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> written) {
        var visit = visit(id);
        var service = service(visit.service());
        if (!visit.isOwn()) {
            return Answers.refused(overseers, visit.body(), service.place(), service.page());
        }
        var form = form(service, visit);
        var typed = new Typed(written);
        typed.visit(form.topics(), KNOWN, LocalDate.now(clock));
        known(typed, service.id(), visit.bodyId().toString(), id);
        int version = typed.version().orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        if (!typed.errors().isEmpty()) {
            return Answers.wrong(VIEW, form.with(typed));
        }
        return overseeing
                .change(id, service, version, typed.values())
                .<Object>map(now -> Answers.conflict(VIEW, form.against(typed, now.values(), now.version())))
                .orElseGet(() -> Answers.saved(service.page()));
    }

    // The same visit twice helps nobody.
    private void known(Typed typed, UUID service, String body, @Nullable UUID but) {
        visits.of(service).stream()
                .filter(visit -> !visit.id().equals(but)
                        && visit.bodyId().toString().equals(body)
                        && visit.on().toString().equals(typed.value("on_day"))
                        && visit.is(typed.value("status")))
                .findFirst()
                .ifPresent(visit -> typed.wrong(
                        "on_day",
                        "A visit of " + visit.body() + " on " + visit.day() + " is there already. Change that one"));
    }

    private Form form(Watched service, List<Choice> own) {
        return new Form(
                service.address() + "/visits/add",
                service.page(),
                "Note a visit",
                service.name(),
                "",
                "",
                own,
                choices(NEW),
                topics(service, List.of()),
                Map.of("body", own.size() == 1 ? own.getFirst().key() : ""),
                0,
                List.of(),
                List.of());
    }

    private Form form(Watched service, Visit visit) {
        return new Form(
                "/visits/" + visit.id() + "/edit",
                service.page(),
                "Change a visit",
                service.name(),
                visit.body(),
                "",
                List.of(),
                choices(KNOWN),
                topics(service, visit.topics()),
                visit.values(),
                visit.version(),
                List.of(),
                List.of());
    }

    private static List<Choice> choices(List<String> statuses) {
        return statuses.stream()
                .map(status -> new Choice(
                        status,
                        switch (status) {
                            case "done" -> "Done: it took place";
                            case "planned" -> "Planned: it is to come";
                            default -> "Cancelled: it will not take place";
                        }))
                .toList();
    }

    private List<String> topics(Watched service, List<String> more) {
        return Stream.concat(
                        asks.ofService(service).stream()
                                .filter(ask -> ask.endedOn() == null)
                                .map(Ask::topic),
                        more.stream())
                .distinct()
                .toList();
    }

    private Watched service(UUID id) {
        return overseers.service(id).orElseThrow(OversightController::notFound);
    }

    private Visit visit(UUID id) {
        return visits.find(id).orElseThrow(OversightController::notFound);
    }
}
