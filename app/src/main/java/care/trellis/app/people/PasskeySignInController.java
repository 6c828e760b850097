package care.trellis.app.people;

import care.trellis.app.people.PasskeyChallenge.Purpose;
import care.trellis.app.people.PasskeyStep.Outcome;
import care.trellis.app.web.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** Signing in with a passkey: with it alone, or as the second step after the password. */
@Controller
class PasskeySignInController {
    static final String WITH_PASSKEY = "/sign-in/with-passkey";
    private static final String SECOND = "/sign-in/passkey";

    private final SignInController page;
    private final PasskeyStep passkey;
    private final SignInSteps steps;
    private final PublicAddress address;
    private final Clock clock;

    PasskeySignInController(
            SignInController page, PasskeyStep passkey, SignInSteps steps, PublicAddress address, Clock clock) {
        this.page = page;
        this.passkey = passkey;
        this.steps = steps;
        this.address = address;
        this.clock = clock;
    }

    @PostMapping(value = WITH_PASSKEY + "/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String askWhoItIs(HttpServletRequest request) {
        return passkey.askWhoItIs(request);
    }

    @PostMapping(WITH_PASSKEY)
    String signIn(
            @RequestParam(defaultValue = "/") String to,
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String fault,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var outcome = credential.isBlank()
                ? new Outcome.Refused(PasskeyFault.of(fault, address))
                : passkey.takeAnybodys(credential, request);
        return switch (outcome) {
            case Outcome.Right(var person) -> {
                var shown = new PendingSignIn(
                        person, Set.of(PasskeyStep.FACTOR), clock.instant(), LocalPath.orHome(to), false);
                yield SeeOther.to(steps.complete(shown, request, response), response);
            }
            case Outcome.Refused(var why) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page.show(model, "", to, List.of(new FieldError("passkey", why)), false);
            }
        };
    }

    @GetMapping(SECOND)
    String ask(HttpServletRequest request, HttpServletResponse response, Model model) {
        var pending = PendingSignIn.in(request, clock.instant());
        return pending.isEmpty() ? SeeOther.to("/sign-in", response) : show(model, pending.get(), List.of());
    }

    @PostMapping(value = SECOND + "/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String options(HttpServletRequest request) {
        return PendingSignIn.in(request, clock.instant())
                .map(pending -> passkey.ask(Purpose.SECOND_STEP, pending.person(), request))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping(SECOND)
    String take(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String fault,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var begun = PendingSignIn.in(request, clock.instant());
        if (begun.isEmpty()) {
            return SeeOther.to("/sign-in", response);
        }
        var pending = begun.get();
        var outcome = credential.isBlank()
                ? new Outcome.Refused(PasskeyFault.of(fault, address))
                : passkey.take(Purpose.SECOND_STEP, pending.person(), credential, request);
        return switch (outcome) {
            case Outcome.Right _ -> SeeOther.to(steps.passed(pending, PasskeyStep.FACTOR, request, response), response);
            case Outcome.Refused(var why) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(model, pending, List.of(new FieldError("passkey", why)));
            }
        };
    }

    private String show(Model model, PendingSignIn pending, List<FieldError> errors) {
        model.addAttribute("errors", errors);
        model.addAttribute(
                "others",
                steps.of(pending.person()).stream()
                        .filter(step -> !step.path().equals(SECOND))
                        .toList());
        return "people/show-passkey";
    }
}
