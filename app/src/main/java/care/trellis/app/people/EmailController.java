package care.trellis.app.people;

import static care.trellis.app.people.db.Tables.PERSON;

import care.trellis.app.database.Acting;
import care.trellis.app.mail.Outbox;
import care.trellis.app.people.MailedLinks.Found;
import care.trellis.app.people.MailedLinks.Purpose;
import care.trellis.app.people.Throttle.Limit;
import care.trellis.app.permission.Action;
import care.trellis.app.permission.Kind;
import care.trellis.app.web.CurrentViewer;
import care.trellis.app.web.FieldError;
import care.trellis.app.web.May;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changing the e-mail address: the new one counts once a mail to it was answered, and the old one is told. */
@Controller
class EmailController {
    private final MailedLinks links;
    private final AccountLetters letters;
    private final Outbox outbox;
    private final AccountEvents events;
    private final Throttle throttle;
    private final Recent recent;
    private final DSLContext database;
    private final TransactionTemplate transaction;

    EmailController(
            MailedLinks links,
            AccountLetters letters,
            Outbox outbox,
            AccountEvents events,
            Throttle throttle,
            Recent recent,
            DSLContext database,
            TransactionTemplate transaction) {
        this.links = links;
        this.letters = letters;
        this.outbox = outbox;
        this.events = events;
        this.throttle = throttle;
        this.recent = recent;
        this.database = database;
        this.transaction = transaction;
    }

    @GetMapping("/account/email")
    @May(action = Action.CHANGE, kind = Kind.ACCOUNT, own = true)
    String ask(HttpServletRequest request, HttpServletResponse response, Model model) {
        return recent.is(request)
                ? show(model, "", false, List.of())
                : ConfirmController.ask("/account/email", response);
    }

    @PostMapping("/account/email")
    @May(action = Action.CHANGE, kind = Kind.ACCOUNT, own = true)
    String send(
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!recent.is(request)) {
            return ConfirmController.ask("/account/email", response);
        }
        var fault = EmailAddress.fault(email);
        var person = CurrentViewer.person(request);
        if (fault.isEmpty()
                && Acting.asHouse(() -> throttle.take(Limit.MAIL, "new address of " + person))
                        .isPresent()) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return show(
                    model,
                    email,
                    false,
                    List.of(new FieldError("email", "Too many mails were sent. Wait a while and try again")));
        }
        if (fault.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(model, email, false, List.of(new FieldError("email", fault.get())));
        }
        var address = EmailAddress.clean(email);
        transaction.executeWithoutResult(_ -> {
            var token = links.make(person, Purpose.EMAIL, address);
            outbox.post(letters.link(
                    Purpose.EMAIL, address, CurrentViewer.of(request).name(), token));
            events.record(person, "link sent", Map.of("for", "a new address"), Seen.of(request));
        });
        return SeeOther.to("/account/email-sent", response);
    }

    @GetMapping("/account/email-sent")
    @May(action = Action.CHANGE, kind = Kind.ACCOUNT, own = true)
    String sent(Model model) {
        return show(model, "", true, List.of());
    }

    @GetMapping("/account/email/{token}")
    String see(@PathVariable String token, HttpServletResponse response, Model model) {
        var found = Acting.asHouse(() -> links.find(Purpose.EMAIL, token));
        if (found.isEmpty()) {
            return SpentLink.show(model, response, "/account/email", "Ask for a new link");
        }
        model.addAttribute("token", token);
        model.addAttribute("email", String.valueOf(found.get().newEmail()));
        return "people/confirm-email";
    }

    @PostMapping("/account/email/{token}")
    String confirm(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        var changed = Acting.asHouse(() -> Boolean.TRUE.equals(transaction.execute(_ -> links.find(Purpose.EMAIL, token)
                .map(found -> change(found, token, request))
                .orElse(false))));
        if (!changed) {
            return SpentLink.show(model, response, "/account/email", "Ask for a new link");
        }
        return "people/email-confirmed";
    }

    private boolean change(Found found, String token, HttpServletRequest request) {
        var person = found.person();
        var fresh = found.newEmail();
        // Somebody else's by now: whoever reads that mail has an account of their own already.
        if (fresh == null
                || database.fetchExists(PERSON, PERSON.EMAIL.eq(fresh), PERSON.ID.ne(person))
                || !links.use(Purpose.EMAIL, token)) {
            return false;
        }
        var before = database.selectFrom(PERSON).where(PERSON.ID.eq(person)).fetchSingle();
        database.update(PERSON)
                .set(PERSON.EMAIL, fresh)
                .where(PERSON.ID.eq(person))
                .execute();
        links.forget(person, Purpose.PASSWORD); // mailed to the address before
        links.forget(person, Purpose.DEVICE);
        events.record(person, "e-mail address changed", Map.of(), Seen.of(request));
        if (before.getEmail() != null && !before.getEmail().equals(fresh)) {
            outbox.post(letters.addressChanged(before.getEmail(), before.getName()));
        }
        return true;
    }

    private static String show(Model model, String email, boolean sent, List<FieldError> errors) {
        model.addAttribute("email", email);
        model.addAttribute("sent", sent);
        model.addAttribute("errors", errors);
        return "people/email";
    }
}
