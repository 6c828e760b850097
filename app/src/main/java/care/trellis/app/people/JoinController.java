package care.trellis.app.people;

import care.trellis.app.database.Acting;
import care.trellis.app.people.Joining.Outcome;
import care.trellis.app.web.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people who draw on care, and their families, join by a code they were given. */
@Controller
class JoinController {
    private final Joining joining;
    private final PasswordRules rules;
    private final SignInSteps steps;

    JoinController(Joining joining, PasswordRules rules, SignInSteps steps) {
        this.joining = joining;
        this.rules = rules;
        this.steps = steps;
    }

    @GetMapping("/join")
    String ask(Model model) {
        return show(model, "", "", "", List.of());
    }

    @PostMapping("/join")
    String join(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var errors = new ArrayList<FieldError>();
        if (code.isBlank()) {
            errors.add(new FieldError("code", "Enter the code that you were given"));
        }
        errors.addAll(new NewPassword(name, password).faults(rules, List.of(email)));
        if (!email.isBlank()) {
            EmailAddress.fault(email)
                    .ifPresent(fault -> errors.add(new FieldError("email", fault + ", or leave it empty")));
        }
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(model, code, name, email, errors);
        }
        var outcome = Acting.asHouse(() -> joining.join(code, name.strip(), email, password, Seen.of(request)));
        return switch (outcome) {
            case Outcome.Joined joined -> {
                model.addAttribute("signInName", joined.signInName());
                model.addAttribute("mailed", !email.isBlank());
                model.addAttribute("to", steps.begun(joined.person(), "password", "/", request, response));
                yield "people/joined";
            }
            case Outcome.NoSuchCode _ -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(
                        model,
                        code,
                        name,
                        email,
                        List.of(new FieldError(
                                "code", "That code does not work. Check it, or ask for a new one where you got it")));
            }
            case Outcome.TooMany _ -> {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                yield show(
                        model,
                        code,
                        name,
                        email,
                        List.of(new FieldError("code", "There were too many tries. Wait a while and try again")));
            }
        };
    }

    private static String show(Model model, String code, String name, String email, List<FieldError> errors) {
        model.addAttribute("code", code);
        model.addAttribute("name", name);
        model.addAttribute("email", email);
        model.addAttribute("errors", errors);
        return "people/join";
    }
}
