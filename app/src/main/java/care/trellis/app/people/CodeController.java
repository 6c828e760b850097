package care.trellis.app.people;

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

/** The second step: a code of the authenticator app, or a recovery code. */
@Controller
class CodeController {
    private final AuthenticatorStep second;
    private final SignInSteps steps;
    private final Clock clock;

    CodeController(AuthenticatorStep second, SignInSteps steps, Clock clock) {
        this.second = second;
        this.steps = steps;
        this.clock = clock;
    }

    @GetMapping({"/sign-in/code", "/sign-in/recovery"})
    String ask(HttpServletRequest request, HttpServletResponse response, Model model) {
        var pending = PendingSignIn.in(request, clock.instant());
        return pending.isEmpty()
                ? SeeOther.to("/sign-in", response)
                : show(model, pending.get(), isRecovery(request), List.of());
    }

    @PostMapping({"/sign-in/code", "/sign-in/recovery"})
    String take(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var begun = PendingSignIn.in(request, clock.instant());
        if (begun.isEmpty()) {
            return SeeOther.to("/sign-in", response);
        }
        var pending = begun.get();
        var recovery = isRecovery(request);
        var seen = Seen.of(request);
        if (code.isBlank()) {
            return refuse(response, model, pending, recovery, recovery ? "Enter a recovery code" : "Enter the code");
        }
        var outcome = recovery
                ? second.takeRecoveryCode(pending.person(), pending.knownDevice(), code, seen)
                : second.takeCode(pending.person(), pending.knownDevice(), code, seen);
        return switch (outcome) {
            case RIGHT ->
                SeeOther.to(
                        steps.passed(pending, recovery ? "recovery-code" : "authenticator", request, response),
                        response);
            case WRONG ->
                refuse(
                        response,
                        model,
                        pending,
                        recovery,
                        recovery
                                ? "That is none of your recovery codes, or it was used before"
                                : "That code is not right, or it was used before. Wait for the next one");
            case TOO_MANY ->
                refuse(response, model, pending, recovery, "There were too many tries. Wait a while and try again");
        };
    }

    private static boolean isRecovery(HttpServletRequest request) {
        return request.getRequestURI().endsWith("/recovery");
    }

    private String refuse(
            HttpServletResponse response, Model model, PendingSignIn pending, boolean recovery, String message) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(model, pending, recovery, List.of(new FieldError("code", message)));
    }

    private String show(Model model, PendingSignIn pending, boolean recovery, List<FieldError> errors) {
        model.addAttribute("errors", errors);
        model.addAttribute(
                "others",
                steps.of(pending.person()).stream()
                        .filter(step -> recovery || !step.path().equals(second.path()))
                        .toList());
        return recovery ? "people/recovery" : "people/code";
    }
}
