package care.trellis.app.people;

import static care.trellis.app.people.db.Tables.PERSON;

import care.trellis.app.database.Acting;
import care.trellis.app.mail.Outbox;
import care.trellis.app.people.Throttle.Limit;
import care.trellis.app.permission.Action;
import care.trellis.app.permission.Kind;
import care.trellis.app.web.CurrentViewer;
import care.trellis.app.web.FieldError;
import care.trellis.app.web.May;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changing the password: it takes the one before, and ends every other session when asked to. */
@Controller
class PasswordController {
    private final Passwords passwords;
    private final PasswordRules rules;
    private final OpenSessions sessions;
    private final Throttle throttle;
    private final AccountEvents events;
    private final AccountLetters letters;
    private final Outbox outbox;
    private final DSLContext database;
    private final TransactionTemplate transaction;

    PasswordController(
            Passwords passwords,
            PasswordRules rules,
            OpenSessions sessions,
            Throttle throttle,
            AccountEvents events,
            AccountLetters letters,
            Outbox outbox,
            DSLContext database,
            TransactionTemplate transaction) {
        this.passwords = passwords;
        this.rules = rules;
        this.sessions = sessions;
        this.throttle = throttle;
        this.events = events;
        this.letters = letters;
        this.outbox = outbox;
        this.database = database;
        this.transaction = transaction;
    }

    @GetMapping("/account/password")
    @May(action = Action.CHANGE, kind = Kind.ACCOUNT, own = true)
    String ask(Model model) {
        return show(model, List.of());
    }

    @PostMapping("/account/password")
    @May(action = Action.CHANGE, kind = Kind.ACCOUNT, own = true)
    String change(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String others,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var person = CurrentViewer.person(request);
        var who = database.selectFrom(PERSON).where(PERSON.ID.eq(person)).fetchSingle();
        var email = who.getEmail() == null ? "" : who.getEmail();
        var errors = new ArrayList<FieldError>();
        if (current.isEmpty()) {
            errors.add(new FieldError("current", "Enter the password that you have now"));
        }
        rules.fault(password, List.of(who.getName(), email))
                .ifPresent(fault -> errors.add(new FieldError("password", fault)));
        if (errors.isEmpty()) {
            errors.addAll(look(person, current, Seen.of(request)));
        }
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(model, errors);
        }
        var hash = passwords.hash(password);
        transaction.executeWithoutResult(_ -> {
            passwords.set(person, hash);
            events.record(person, "password changed", Map.of("by", "the account page"), Seen.of(request));
            if (!email.isEmpty()) {
                outbox.post(letters.passwordChanged(email, who.getName()));
            }
        });
        if (others.equals("end")) {
            sessions.endAll(person, request.getSession().getId());
        }
        return SeeOther.to("/account", response);
    }

    private List<FieldError> look(UUID person, String current, Seen seen) {
        var bucket = "password of " + person;
        if (Acting.asHouse(() -> throttle.take(Limit.CODE, bucket)).isPresent()) {
            return List.of(new FieldError("current", "There were too many tries. Wait a while and try again"));
        }
        if (!passwords.matches(person, current)) {
            events.record(person, "password refused", Map.of(), seen);
            return List.of(new FieldError("current", "That is not the password you have now"));
        }
        Acting.asHouse(() -> throttle.forgive(Limit.CODE, bucket));
        return List.of();
    }

    private static String show(Model model, List<FieldError> errors) {
        model.addAttribute("errors", errors);
        return "people/change-password";
    }
}
