package care.trellis.app.people;

import care.trellis.app.people.MailedLinks.Purpose;
import care.trellis.app.web.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A forgotten password, and being let try in a browser while others are trying: both by a link in a mail. */
@Controller
class NewPasswordController {
    private final ByMail byMail;

    NewPasswordController(ByMail byMail) {
        this.byMail = byMail;
    }

    @GetMapping("/new-password")
    String ask(Model model) {
        return show(model, "/new-password", "", List.of());
    }

    @GetMapping("/sign-in/link")
    String askForBrowser(Model model) {
        return show(model, "/sign-in/link", "", List.of());
    }

    @PostMapping({"/new-password", "/sign-in/link"})
    String send(
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var browser = request.getRequestURI().equals("/sign-in/link");
        var fault = EmailAddress.fault(email);
        if (fault.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(model, request.getRequestURI(), email, List.of(new FieldError("email", fault.get())));
        }
        // Done afterwards, so that the answer takes as long whether or not there is such an account.
        byMail.send(browser ? Purpose.DEVICE : Purpose.PASSWORD, EmailAddress.clean(email), Seen.of(request));
        return SeeOther.to("/new-password/sent", response);
    }

    @GetMapping("/new-password/sent")
    String sent() {
        return "people/link-sent";
    }

    @GetMapping("/new-password/{token}")
    String choose(@PathVariable String token, HttpServletResponse response, Model model) {
        return byMail.find(Purpose.PASSWORD, token).isPresent()
                ? showChoice(model, token, List.of())
                : SpentLink.show(model, response, "/new-password", "Ask for a new link");
    }

    @PostMapping("/new-password/{token}")
    String set(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var found = byMail.find(Purpose.PASSWORD, token);
        if (found.isEmpty()) {
            return SpentLink.show(model, response, "/new-password", "Ask for a new link");
        }
        var fault = byMail.setPassword(found.get().person(), token, password, Seen.of(request));
        if (fault.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return showChoice(model, token, List.of(new FieldError("password", fault.get())));
        }
        return SeeOther.to("/new-password/set", response);
    }

    @GetMapping("/new-password/set")
    String isSet() {
        return "people/password-set";
    }

    @GetMapping("/sign-in/link/{token}")
    String askToKnow(@PathVariable String token, HttpServletResponse response, Model model) {
        if (byMail.find(Purpose.DEVICE, token).isEmpty()) {
            return SpentLink.show(model, response, "/sign-in/link", "Ask for a new link");
        }
        model.addAttribute("token", token);
        return "people/know-browser";
    }

    @PostMapping("/sign-in/link/{token}")
    String know(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        return byMail.know(token, request, response)
                ? SeeOther.to("/sign-in", response)
                : SpentLink.show(model, response, "/sign-in/link", "Ask for a new link");
    }

    private static String show(Model model, String action, String email, List<FieldError> errors) {
        model.addAttribute("action", action);
        model.addAttribute("browser", action.equals("/sign-in/link"));
        model.addAttribute("email", email);
        model.addAttribute("errors", errors);
        return "people/ask-for-link";
    }

    private static String showChoice(Model model, String token, List<FieldError> errors) {
        model.addAttribute("token", token);
        model.addAttribute("errors", errors);
        return "people/new-password";
    }
}
