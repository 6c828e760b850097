package care.trellis.app.people.breakglass;

import care.trellis.app.database.Acting;
import care.trellis.app.people.SeeOther;
import care.trellis.app.people.breakglass.Look.State;
import care.trellis.app.people.held.Held;
import care.trellis.app.people.held.Holdings;
import care.trellis.app.permission.Action;
import care.trellis.app.permission.Kind;
import care.trellis.app.web.CurrentViewer;
import care.trellis.app.web.FieldError;
import care.trellis.app.web.May;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where an administrator asks to look at what is held about somebody, a second one answers, and the subject sees both. */
@Controller
class BreakGlassController {
    private static final String ADDRESS = "/break-glass";
    private static final int SHORTEST_REASON = 20;
    private static final int LONGEST_REASON = 2000;

    private final Looks looks;
    private final Holdings holdings;
    private final Clock clock;

    BreakGlassController(Looks looks, Holdings holdings, Clock clock) {
        this.looks = looks;
        this.holdings = holdings;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    @May(action = Action.ADD, kind = Kind.BREAK_GLASS)
    String list(Model model) {
        return showAll("", "", List.of(), model);
    }

    @PostMapping(ADDRESS)
    @May(action = Action.ADD, kind = Kind.BREAK_GLASS)
    String ask(
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String why,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var by = CurrentViewer.person(request);
        var faults = new ArrayList<FieldError>();
        var subject = looks.person(person);
        if (subject.isEmpty()) {
            faults.add(new FieldError(
                    "person", "Enter the e-mail address, or the name to sign in with, of somebody who has an account"));
        } else if (subject.get().equals(by)) {
            faults.add(new FieldError("person", "What is held about yourself is on your account page"));
        }
        var reason = why.strip();
        if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            faults.add(new FieldError(
                    "why",
                    "Enter a reason of " + SHORTEST_REASON + " to " + LONGEST_REASON + " characters, was "
                            + reason.length()));
        }
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return showAll(person, why, faults, model);
        }
        return SeeOther.to(ADDRESS + "/" + looks.ask(subject.orElseThrow(), reason, by), response);
    }

    @GetMapping(ADDRESS + "/{id}")
    @May(action = Action.READ, kind = Kind.BREAK_GLASS)
    String see(@PathVariable UUID id, HttpServletRequest request, Model model) {
        return show(look(id), CurrentViewer.person(request), List.of(), model);
    }

    @PostMapping(ADDRESS + "/{id}/{answer:approve|refuse}")
    @May(action = Action.APPROVE, kind = Kind.BREAK_GLASS)
    String answer(
            @PathVariable UUID id,
            @PathVariable String answer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var look = look(id);
        var by = CurrentViewer.person(request);
        if (by.equals(look.askedBy()) || by.equals(look.subject())) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var fault = "It is answered by somebody other than who asked and whom it is about";
            return show(look, by, List.of(new FieldError("answer", fault)), model);
        }
        looks.answer(look, answer.equals("approve"), by);
        return SeeOther.to(ADDRESS + "/" + id, response);
    }

    /** What is held; each time the subject's log says so. */
    @PostMapping(ADDRESS + "/{id}/look")
    @May(action = Action.ADD, kind = Kind.BREAK_GLASS)
    String look(@PathVariable UUID id, HttpServletRequest request, Model model) {
        var look = look(id);
        if (!mayLook(look, CurrentViewer.person(request))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        looks.looked(look);
        model.addAttribute("look", look);
        List<Held> held = Acting.asHouse(() -> holdings.about(look.subject()));
        model.addAttribute("held", held);
        return "people/behind-glass";
    }

    @PostMapping(ADDRESS + "/{id}/close")
    @May(action = Action.ADD, kind = Kind.BREAK_GLASS)
    String close(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) {
        looks.close(look(id), CurrentViewer.person(request));
        return SeeOther.to(ADDRESS, response);
    }

    private boolean mayLook(Look look, UUID viewer) {
        return viewer.equals(look.askedBy()) && look.state(clock.instant()) == State.OPEN;
    }

    private Look look(UUID id) {
        return looks.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String show(Look look, UUID viewer, List<FieldError> errors, Model model) {
        var waits = look.state(clock.instant()) == State.WAITING;
        model.addAttribute("look", LookRow.of(look, clock.instant()));
        model.addAttribute("mayLook", mayLook(look, viewer));
        model.addAttribute("mayAnswer", waits && !viewer.equals(look.askedBy()) && !viewer.equals(look.subject()));
        model.addAttribute("isSubject", viewer.equals(look.subject()));
        model.addAttribute("errors", errors);
        return "people/look";
    }

    private String showAll(String person, String why, List<FieldError> errors, Model model) {
        var now = clock.instant();
        model.addAttribute(
                "looks", looks.all().stream().map(each -> LookRow.of(each, now)).toList());
        model.addAttribute("person", person);
        model.addAttribute("why", why);
        model.addAttribute("errors", errors);
        return "people/break-glass";
    }
}
