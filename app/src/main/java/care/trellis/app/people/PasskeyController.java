package care.trellis.app.people;

import care.trellis.app.permission.Action;
import care.trellis.app.permission.Kind;
import care.trellis.app.web.CurrentViewer;
import care.trellis.app.web.FieldError;
import care.trellis.app.web.May;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** A person's own passkeys: which there are, adding, renaming and removing them. */
@Controller
class PasskeyController {
    static final String LIST = "/account/passkeys";
    static final String NEW = LIST + "/new";

    private final PasskeySetUp setUp;
    private final Passkeys passkeys;
    private final PasskeyStep step;
    private final SignInSteps steps;
    private final SignIn signIn;
    private final Recent recent;

    PasskeyController(
            PasskeySetUp setUp, Passkeys passkeys, PasskeyStep step, SignInSteps steps, SignIn signIn, Recent recent) {
        this.setUp = setUp;
        this.passkeys = passkeys;
        this.step = step;
        this.steps = steps;
        this.signIn = signIn;
        this.recent = recent;
    }

    @GetMapping(LIST)
    @May(action = Action.READ, kind = Kind.ACCOUNT, own = true)
    String list(HttpServletRequest request, Model model) {
        model.addAttribute("passkeys", passkeys.of(CurrentViewer.person(request)));
        return "people/passkeys";
    }

    @GetMapping(NEW)
    @May(action = Action.CHANGE, kind = Kind.ACCOUNT, own = true)
    String ask(HttpServletRequest request, HttpServletResponse response, Model model) {
        return recent.is(request) ? showNew(model, "", List.of()) : ConfirmController.ask(NEW, response);
    }

    @PostMapping(value = NEW + "/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    @May(action = Action.CHANGE, kind = Kind.ACCOUNT, own = true)
    String options(@RequestParam(defaultValue = "") String name, HttpServletRequest request) {
        if (!recent.is(request)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return setUp.begin(CurrentViewer.person(request), name, request)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @PostMapping(NEW)
    @May(action = Action.CHANGE, kind = Kind.ACCOUNT, own = true)
    String add(PasskeySetUp.Form form, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!recent.is(request)) {
            return ConfirmController.ask(NEW, response);
        }
        var person = CurrentViewer.person(request);
        var isFirstStep = steps.of(person).isEmpty();
        var sum = setUp.add(person, form, request);
        if (!sum.errors().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return showNew(model, form.name(), sum.errors());
        }
        if (isFirstStep && !TwoSteps.shown()) {
            // Both steps were shown by now, so that roles which want two hold from here on.
            signIn.complete(person, Set.of("password", PasskeyStep.FACTOR), request, response);
        }
        if (sum.codes().isEmpty()) {
            return SeeOther.to(LIST, response);
        }
        model.addAttribute("codes", sum.codes());
        model.addAttribute("to", LIST);
        return "people/recovery-codes";
    }

    @GetMapping(LIST + "/{passkey}")
    @May(action = Action.CHANGE, kind = Kind.ACCOUNT, own = true)
    String one(@PathVariable("passkey") UUID id, HttpServletRequest request, Model model) {
        var passkey = find(id, request);
        return showOne(model, passkey, passkey.name(), List.of());
    }

    @PostMapping(LIST + "/{passkey}")
    @May(action = Action.CHANGE, kind = Kind.ACCOUNT, own = true)
    String rename(
            @PathVariable("passkey") UUID id,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var passkey = find(id, request);
        var faults = PasskeySetUp.faults(name);
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return showOne(model, passkey, name, faults);
        }
        setUp.rename(CurrentViewer.person(request), id, name, request);
        return SeeOther.to(LIST, response);
    }

    @PostMapping(LIST + "/{passkey}/remove")
    @May(action = Action.CHANGE, kind = Kind.ACCOUNT, own = true)
    String remove(
            @PathVariable("passkey") UUID id, HttpServletRequest request, HttpServletResponse response, Model model) {
        var passkey = find(id, request);
        if (!recent.is(request)) {
            return ConfirmController.ask(LIST + "/" + id, response);
        }
        var person = CurrentViewer.person(request);
        var mayBeLast = !steps.needsSecond(person)
                || steps.of(person).stream().anyMatch(other -> !other.path().equals(step.path()));
        if (!setUp.remove(person, id, mayBeLast, request)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return showOne(
                    model,
                    passkey,
                    passkey.name(),
                    List.of(new FieldError(
                            "remove",
                            "Your role wants two steps, and this is your only second one. Add another passkey or an"
                                    + " authenticator app before you remove it")));
        }
        return SeeOther.to(LIST, response);
    }

    private PasskeyRow find(UUID id, HttpServletRequest request) {
        return passkeys.of(CurrentViewer.person(request)).stream()
                .filter(passkey -> passkey.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String showOne(Model model, PasskeyRow passkey, String name, List<FieldError> errors) {
        model.addAttribute("passkey", passkey);
        model.addAttribute("name", name);
        model.addAttribute("errors", errors);
        return "people/passkey";
    }

    private static String showNew(Model model, String name, List<FieldError> errors) {
        model.addAttribute("action", NEW);
        model.addAttribute("name", name);
        model.addAttribute("other", LIST);
        model.addAttribute("errors", errors);
        return "people/new-passkey";
    }
}
