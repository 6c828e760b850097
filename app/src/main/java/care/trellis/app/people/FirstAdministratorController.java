package care.trellis.app.people;

import care.trellis.app.web.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page at which the first administrator's account is opened. */
@Controller
class FirstAdministratorController {
    private final FirstAdministrator first;
    private final PasswordRules rules;
    private final Passwords passwords;
    private final SignInSteps steps;

    FirstAdministratorController(
            FirstAdministrator first, PasswordRules rules, Passwords passwords, SignInSteps steps) {
        this.first = first;
        this.rules = rules;
        this.passwords = passwords;
        this.steps = steps;
    }

    @GetMapping("/set-up/{token}")
    String ask(@PathVariable String token, Model model) {
        demand(token);
        return show(model, token, "", "", List.of());
    }

    @PostMapping("/set-up/{token}")
    String open(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        demand(token);
        var errors = new ArrayList<FieldError>();
        var chosen = new NewPassword(name, password);
        EmailAddress.fault(email).ifPresent(fault -> errors.add(new FieldError("email", fault)));
        errors.addAll(chosen.faults(rules, List.of(email)));
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(model, token, name, email, errors);
        }
        var beginning = new Accounts.Beginning(
                name.strip(), EmailAddress.clean(email), null, "first", passwords.hash(password));
        var person = first.open(token, beginning).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return SeeOther.to(steps.begun(person, "password", "/", request, response), response);
    }

    private void demand(String token) {
        if (!first.counts(token)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static String show(Model model, String token, String name, String email, List<FieldError> errors) {
        model.addAttribute("token", token);
        model.addAttribute("name", name);
        model.addAttribute("email", email);
        model.addAttribute("errors", errors);
        return "people/first";
    }
}
