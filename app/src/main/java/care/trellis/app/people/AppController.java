package care.trellis.app.people;

import care.trellis.app.permission.Action;
import care.trellis.app.permission.Kind;
import care.trellis.app.web.CurrentViewer;
import care.trellis.app.web.FieldError;
import care.trellis.app.web.May;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Adding or replacing the authenticator app, and new recovery codes, for somebody who is signed in. */
@Controller
class AppController {
    private static final String APP = "/account/authenticator";
    private static final String CODES = "/account/recovery-codes";

    private final AppSetUp app;
    private final RecoveryCodes recovery;
    private final Recent recent;
    private final SignIn signIn;
    private final AccountEvents events;
    private final AccountLetters letters;
    private final Addressees addressees;
    private final TransactionTemplate transaction;

    AppController(
            AppSetUp app,
            RecoveryCodes recovery,
            Recent recent,
            SignIn signIn,
            AccountEvents events,
            AccountLetters letters,
            Addressees addressees,
            TransactionTemplate transaction) {
        this.app = app;
        this.recovery = recovery;
        this.recent = recent;
        this.signIn = signIn;
        this.events = events;
        this.letters = letters;
        this.addressees = addressees;
        this.transaction = transaction;
    }

    @GetMapping(APP)
    @May(action = Action.CHANGE, kind = Kind.ACCOUNT, own = true)
    String ask(HttpServletRequest request, HttpServletResponse response, Model model) {
        return recent.is(request) ? show(List.of(), request, model) : ConfirmController.ask(APP, response);
    }

    @PostMapping(APP)
    @May(action = Action.CHANGE, kind = Kind.ACCOUNT, own = true)
    String add(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!recent.is(request)) {
            return ConfirmController.ask(APP, response);
        }
        var person = CurrentViewer.person(request);
        var codes = app.add(person, code, request);
        if (codes.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(List.of(new FieldError("code", SetUpController.REFUSED)), request, model);
        }
        tell(person);
        // Both steps were shown by now, so that roles which want two hold from here on.
        signIn.complete(person, Set.of("password", "authenticator"), request, response);
        return showCodes(codes.get(), model);
    }

    @GetMapping(CODES)
    @May(action = Action.CHANGE, kind = Kind.ACCOUNT, own = true)
    String askCodes(HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!recent.is(request)) {
            return ConfirmController.ask(CODES, response);
        }
        model.addAttribute("left", recovery.left(CurrentViewer.person(request)));
        return "people/new-recovery-codes";
    }

    @PostMapping(CODES)
    @May(action = Action.CHANGE, kind = Kind.ACCOUNT, own = true)
    String renew(HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!recent.is(request)) {
            return ConfirmController.ask(CODES, response);
        }
        var person = CurrentViewer.person(request);
        var codes = recovery.fresh();
        transaction.executeWithoutResult(_ -> {
            recovery.keep(person, codes);
            events.record(person, "recovery codes made", Map.of(), Seen.of(request));
        });
        tell(person);
        return showCodes(codes.stream().map(RecoveryCodes.Fresh::code).toList(), model);
    }

    private void tell(UUID person) {
        transaction.executeWithoutResult(_ -> addressees.post(person, letters::secondStepChanged));
    }

    private String show(List<FieldError> errors, HttpServletRequest request, Model model) {
        app.show(CurrentViewer.person(request), request, model);
        model.addAttribute("errors", errors);
        model.addAttribute("action", APP);
        return "people/set-up-app";
    }

    private static String showCodes(List<String> codes, Model model) {
        model.addAttribute("codes", codes);
        model.addAttribute("to", "/account");
        return "people/recovery-codes";
    }
}
