package care.trellis.app.people;

import care.trellis.app.database.Acting;
import care.trellis.app.people.PasswordStep.Outcome;
import care.trellis.app.web.CurrentViewer;
import care.trellis.app.web.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The first page of signing in, and signing out. */
@Controller
class SignInController {
    private static final String VIEW = "people/sign-in";

    private final PasswordStep first;
    private final SignInSteps steps;
    private final IdentityProviders providers;
    private final KnownDevices devices;
    private final AccountEvents events;
    private final Clock clock;

    SignInController(
            PasswordStep first,
            SignInSteps steps,
            IdentityProviders providers,
            KnownDevices devices,
            AccountEvents events,
            Clock clock) {
        this.first = first;
        this.steps = steps;
        this.providers = providers;
        this.devices = devices;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping({"/sign-in", PasskeySignInController.WITH_PASSKEY})
    String signIn(
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (CurrentViewer.of(request).isSignedIn()) {
            return SeeOther.to(LocalPath.orHome(to), response);
        }
        return show(model, "", to, List.of(), false);
    }

    @PostMapping("/sign-in")
    String begin(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var errors = new ArrayList<FieldError>();
        if (name.isBlank()) {
            errors.add(new FieldError("name", "Enter your e-mail address or your sign-in name"));
        }
        if (password.isEmpty()) {
            errors.add(new FieldError("password", "Enter your password"));
        }
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(model, name, to, errors, false);
        }
        return switch (first.tryWith(name, password, devices.in(request), Seen.of(request))) {
            case Outcome.Right right ->
                SeeOther.to(steps.begun(right.person(), "password", to, request, response), response);
            case Outcome.Wrong _ -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(
                        model,
                        name,
                        to,
                        List.of(new FieldError(
                                "name", "The name or the password is not right. Check both and try again")),
                        false);
            }
            case Outcome.TooMany tooMany -> {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                yield show(
                        model,
                        name,
                        to,
                        List.of(new FieldError(
                                "name", "There were too many tries. Try again in " + wait(tooMany.until()))),
                        true);
            }
        };
    }

    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        CurrentViewer.of(request)
                .person()
                .ifPresent(person -> events.record(person, "signed out", Map.of(), Seen.of(request)));
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\""); // the cookie that knows the browser stays
        return SeeOther.to("/sign-in/out", response);
    }

    @GetMapping("/sign-in/out")
    @ResponseStatus(HttpStatus.OK)
    String out() {
        return "people/signed-out";
    }

    String show(Model model, String name, String to, List<FieldError> errors, boolean offerLink) {
        model.addAttribute("name", name);
        model.addAttribute("to", LocalPath.orHome(to));
        model.addAttribute("errors", errors);
        model.addAttribute("offerLink", offerLink);
        model.addAttribute("byOrganisation", Acting.asHouse(providers::areThere));
        return VIEW;
    }

    private String wait(Instant until) {
        var seconds = Math.max(1, Duration.between(clock.instant(), until).toSeconds() + 1);
        return seconds < 90 ? seconds + (seconds == 1 ? " second" : " seconds") : (seconds + 59) / 60 + " minutes";
    }
}
