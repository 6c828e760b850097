package care.trellis.app.people;

import care.trellis.app.database.Acting;
import care.trellis.app.web.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** A passkey in place of the authenticator app, for those who set up their second step in the course of signing in. */
@Controller
class PasskeySetUpController {
    static final String PASSKEY = SignInSteps.SET_UP + "/passkey";

    private final PasskeySetUp setUp;
    private final SignInSteps steps;
    private final Clock clock;

    PasskeySetUpController(PasskeySetUp setUp, SignInSteps steps, Clock clock) {
        this.setUp = setUp;
        this.steps = steps;
        this.clock = clock;
    }

    @GetMapping(PASSKEY)
    String ask(HttpServletRequest request, HttpServletResponse response, Model model) {
        return begun(request).isEmpty() ? SeeOther.to("/sign-in", response) : show(model, "", List.of());
    }

    @PostMapping(value = PASSKEY + "/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String options(@RequestParam(defaultValue = "") String name, HttpServletRequest request) {
        var person = begun(request)
                .map(PendingSignIn::person)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Acting.asPerson(person, () -> setUp.begin(person, name, request))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @PostMapping(PASSKEY)
    String add(PasskeySetUp.Form form, HttpServletRequest request, HttpServletResponse response, Model model) {
        var begun = begun(request);
        if (begun.isEmpty()) {
            return SeeOther.to("/sign-in", response);
        }
        var pending = begun.get();
        var sum = Acting.asPerson(pending.person(), () -> setUp.add(pending.person(), form, request));
        if (!sum.errors().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(model, form.name(), sum.errors());
        }
        var to = steps.passed(pending, PasskeyStep.FACTOR, request, response);
        if (sum.codes().isEmpty()) {
            return SeeOther.to(to, response);
        }
        model.addAttribute("codes", sum.codes());
        model.addAttribute("to", to);
        return "people/recovery-codes";
    }

    // Whoever has a second step already must show that one: the password alone may not add another.
    private Optional<PendingSignIn> begun(HttpServletRequest request) {
        return PendingSignIn.in(request, clock.instant())
                .filter(pending -> steps.of(pending.person()).isEmpty());
    }

    private static String show(Model model, String name, List<FieldError> errors) {
        model.addAttribute("action", PASSKEY);
        model.addAttribute("name", name);
        model.addAttribute("other", SignInSteps.SET_UP);
        model.addAttribute("errors", errors);
        return "people/new-passkey";
    }
}
