package care.trellis.app.people;

import care.trellis.app.database.Acting;
import care.trellis.app.web.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Setting up the second step in the course of signing in, for those who may not do without one. */
@Controller
class SetUpController {
    static final String REFUSED =
            "Enter the six digits that the app shows now. If they are refused again, check the time of your phone";

    private final AppSetUp app;
    private final SignInSteps steps;
    private final Clock clock;

    SetUpController(AppSetUp app, SignInSteps steps, Clock clock) {
        this.app = app;
        this.steps = steps;
        this.clock = clock;
    }

    @GetMapping(SignInSteps.SET_UP)
    String ask(HttpServletRequest request, HttpServletResponse response, Model model) {
        var pending = PendingSignIn.in(request, clock.instant());
        if (pending.isEmpty() || !steps.maySetUp(pending.get().person())) {
            return SeeOther.to("/sign-in", response);
        }
        return show(pending.get(), List.of(), request, model);
    }

    @PostMapping(SignInSteps.SET_UP)
    String add(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var begun = PendingSignIn.in(request, clock.instant());
        // Whoever has a second step already must show that one: the password alone may not replace it.
        if (begun.isEmpty() || !steps.maySetUp(begun.get().person())) {
            return SeeOther.to("/sign-in", response);
        }
        var pending = begun.get();
        var codes = Acting.asPerson(pending.person(), () -> app.add(pending.person(), code, request));
        if (codes.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(pending, List.of(new FieldError("code", REFUSED)), request, model);
        }
        model.addAttribute("codes", codes.get());
        model.addAttribute("to", steps.passed(pending, "authenticator", request, response));
        return "people/recovery-codes";
    }

    private String show(PendingSignIn pending, List<FieldError> errors, HttpServletRequest request, Model model) {
        Acting.asPerson(pending.person(), () -> {
            app.show(pending.person(), request, model);
            return true;
        });
        model.addAttribute("errors", errors);
        model.addAttribute("action", SignInSteps.SET_UP);
        model.addAttribute("instead", PasskeySetUpController.PASSKEY);
        return "people/set-up-app";
    }
}
