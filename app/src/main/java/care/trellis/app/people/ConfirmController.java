package care.trellis.app.people;

import static care.trellis.app.people.db.Tables.PERSON;

import care.trellis.app.database.Acting;
import care.trellis.app.people.PasskeyChallenge.Purpose;
import care.trellis.app.people.Throttle.Limit;
import care.trellis.app.permission.Action;
import care.trellis.app.permission.Kind;
import care.trellis.app.web.CurrentViewer;
import care.trellis.app.web.FieldError;
import care.trellis.app.web.May;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Asks somebody who signed in a while ago to show who they are again, before they change how they sign in. */
@Controller
class ConfirmController {
    private static final String BY_PASSKEY = "/account/confirm/passkey";

    private final Passwords passwords;
    private final Authenticators authenticators;
    private final PasskeyStep passkey;
    private final PublicAddress address;
    private final Throttle throttle;
    private final AccountEvents events;
    private final DSLContext database;
    private final Clock clock;

    ConfirmController(
            Passwords passwords,
            Authenticators authenticators,
            PasskeyStep passkey,
            PublicAddress address,
            Throttle throttle,
            AccountEvents events,
            DSLContext database,
            Clock clock) {
        this.passwords = passwords;
        this.authenticators = authenticators;
        this.passkey = passkey;
        this.address = address;
        this.throttle = throttle;
        this.events = events;
        this.database = database;
        this.clock = clock;
    }

    /** Where to ask, for pages that want it: they send the browser there and it comes back. */
    static String ask(String backTo, HttpServletResponse response) {
        return SeeOther.to("/account/confirm?to=" + URLEncoder.encode(backTo, StandardCharsets.UTF_8), response);
    }

    @GetMapping({"/account/confirm", BY_PASSKEY}) // both, for whoever reloads the page of an answer that was refused
    @May(action = Action.CHANGE, kind = Kind.ACCOUNT, own = true)
    String ask(@RequestParam(defaultValue = "/account") String to, HttpServletRequest request, Model model) {
        return show(model, to, CurrentViewer.person(request), List.of());
    }

    @PostMapping("/account/confirm")
    @May(action = Action.CHANGE, kind = Kind.ACCOUNT, own = true)
    String confirm(
            @RequestParam(defaultValue = "/account") String to,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var person = CurrentViewer.person(request);
        var errors = new ArrayList<FieldError>();
        var byApp = authenticators.has(person);
        if (password.isEmpty()) {
            errors.add(new FieldError("password", "Enter your password"));
        }
        if (byApp && code.isBlank()) {
            errors.add(new FieldError("code", "Enter the code of your authenticator app"));
        }
        if (errors.isEmpty()) {
            errors.addAll(look(person, password, code, byApp, Seen.of(request)));
        }
        return errors.isEmpty()
                ? shownAgain(person, to, request, response)
                : refuse(model, to, person, errors, response);
    }

    @PostMapping(value = BY_PASSKEY + "/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    @May(action = Action.CHANGE, kind = Kind.ACCOUNT, own = true)
    String options(HttpServletRequest request) {
        return passkey.ask(Purpose.CONFIRM, CurrentViewer.person(request), request);
    }

    @PostMapping(BY_PASSKEY)
    @May(action = Action.CHANGE, kind = Kind.ACCOUNT, own = true)
    String confirmByPasskey(
            @RequestParam(defaultValue = "/account") String to,
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String fault,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var person = CurrentViewer.person(request);
        var outcome = credential.isBlank()
                ? new PasskeyStep.Outcome.Refused(PasskeyFault.of(fault, address))
                : passkey.take(Purpose.CONFIRM, person, credential, request);
        return switch (outcome) {
            case PasskeyStep.Outcome.Right _ -> shownAgain(person, to, request, response);
            case PasskeyStep.Outcome.Refused refused ->
                refuse(model, to, person, List.of(new FieldError("passkey", refused.why())), response);
        };
    }

    private String shownAgain(UUID person, String to, HttpServletRequest request, HttpServletResponse response) {
        SessionFacts.shownAgain(request, clock.instant());
        events.record(person, "shown again who it is", Map.of(), Seen.of(request));
        return SeeOther.to(LocalPath.orHome(to), response);
    }

    private String refuse(Model model, String to, UUID person, List<FieldError> errors, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(model, to, person, errors);
    }

    private List<FieldError> look(UUID person, String password, String code, boolean byApp, Seen seen) {
        var bucket = "confirm " + person;
        if (Acting.asHouse(() -> throttle.take(Limit.CODE, bucket)).isPresent()) {
            return List.of(new FieldError("password", "There were too many tries. Wait a while and try again"));
        }
        var right = passwords.matches(person, password) && (!byApp || authenticators.take(person, code));
        if (!right) {
            events.record(person, "password or code refused", Map.of(), seen);
            return List.of(new FieldError(
                    "password",
                    byApp
                            ? "The password or the code is not right, or the code was used before"
                            : "The password is not right"));
        }
        Acting.asHouse(() -> throttle.forgive(Limit.CODE, bucket));
        return List.of();
    }

    private String show(Model model, String to, UUID person, List<FieldError> errors) {
        model.addAttribute("to", LocalPath.orHome(to));
        model.addAttribute("hasPassword", passwords.has(person));
        model.addAttribute("byApp", authenticators.has(person));
        model.addAttribute("byPasskey", passkey.isSetUpFor(person));
        model.addAttribute(
                "name",
                database.select(PERSON.EMAIL, PERSON.SIGN_IN_NAME)
                        .from(PERSON)
                        .where(PERSON.ID.eq(person))
                        .fetchSingle(row -> row.value1() == null ? String.valueOf(row.value2()) : row.value1()));
        model.addAttribute("errors", errors);
        return "people/confirm";
    }
}
