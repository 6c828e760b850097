package care.trellis.app.people;

import static care.trellis.app.people.db.Tables.PERSON;

import care.trellis.app.ledger.OwnEntries;
import care.trellis.app.permission.Action;
import care.trellis.app.permission.Kind;
import care.trellis.app.web.CurrentViewer;
import care.trellis.app.web.FieldError;
import care.trellis.app.web.May;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's own account: what it holds, where it is signed in, and what happened to it. */
@Controller
class AccountController {
    private static final int LONGEST_NAME = 200;
    private static final int MOST_ENTRIES = 200;

    private final List<AccountParts> parts;
    private final OpenSessions sessions;
    private final OwnEntries entries;
    private final AccountEvents events;
    private final SignInSteps steps;
    private final Recent recent;
    private final DSLContext database;
    private final TransactionTemplate transaction;

    AccountController(
            List<AccountParts> parts,
            OpenSessions sessions,
            OwnEntries entries,
            AccountEvents events,
            SignInSteps steps,
            Recent recent,
            DSLContext database,
            TransactionTemplate transaction) {
        this.parts = List.copyOf(parts);
        this.sessions = sessions;
        this.entries = entries;
        this.events = events;
        this.steps = steps;
        this.recent = recent;
        this.database = database;
        this.transaction = transaction;
    }

    @GetMapping("/account")
    @May(action = Action.READ, kind = Kind.ACCOUNT, own = true)
    String account(HttpServletRequest request, Model model) {
        var person = CurrentViewer.person(request);
        model.addAttribute(
                "parts",
                parts.stream()
                        .flatMap(each -> each.of(person).stream())
                        .sorted(Comparator.comparingInt(AccountPart::order))
                        .toList());
        model.addAttribute(
                "sessions",
                sessions.of(person, request.getSession().getId()).stream()
                        .map(SessionRow::of)
                        .toList());
        model.addAttribute("lacksSecond", steps.needsSecond(person) && !TwoSteps.shown() && !TwoSteps.byProvider());
        return "people/account";
    }

    @GetMapping("/account/log")
    @May(action = Action.READ, kind = Kind.ACCOUNT, own = true)
    String log(HttpServletRequest request, Model model) {
        model.addAttribute(
                "entries",
                entries.ofAccount(CurrentViewer.person(request), MOST_ENTRIES).stream()
                        .map(LogRow::of)
                        .toList());
        return "people/log";
    }

    @GetMapping("/account/name")
    @May(action = Action.CHANGE, kind = Kind.ACCOUNT, own = true)
    String name(HttpServletRequest request, Model model) {
        return showName(model, CurrentViewer.of(request).name(), List.of());
    }

    @PostMapping("/account/name")
    @May(action = Action.CHANGE, kind = Kind.ACCOUNT, own = true)
    String setName(
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var fresh = name.strip();
        if (fresh.isEmpty() || fresh.length() > LONGEST_NAME) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return showName(
                    model,
                    name,
                    List.of(new FieldError("name", "Enter your name, in at most " + LONGEST_NAME + " characters")));
        }
        var person = CurrentViewer.person(request);
        transaction.executeWithoutResult(_ -> {
            database.update(PERSON)
                    .set(PERSON.NAME, fresh)
                    .where(PERSON.ID.eq(person))
                    .execute();
            events.record(person, "name changed", Map.of(), Seen.of(request));
        });
        return SeeOther.to("/account", response);
    }

    @PostMapping("/account/sessions/end")
    @May(action = Action.CHANGE, kind = Kind.ACCOUNT, own = true)
    String end(
            @RequestParam(defaultValue = "") String session, HttpServletRequest request, HttpServletResponse response) {
        if (!recent.is(request)) {
            return ConfirmController.ask("/account", response);
        }
        var person = CurrentViewer.person(request);
        if (sessions.end(person, session)) {
            events.record(person, "signed out elsewhere", Map.of("sessions", "1"), Seen.of(request));
        }
        return SeeOther.to("/account", response);
    }

    @PostMapping("/account/sessions/end-others")
    @May(action = Action.CHANGE, kind = Kind.ACCOUNT, own = true)
    String endOthers(HttpServletRequest request, HttpServletResponse response) {
        if (!recent.is(request)) {
            return ConfirmController.ask("/account", response);
        }
        var person = CurrentViewer.person(request);
        var ended = sessions.endAll(person, request.getSession().getId());
        events.record(person, "signed out elsewhere", Map.of("sessions", Integer.toString(ended)), Seen.of(request));
        return SeeOther.to("/account", response);
    }

    private static String showName(Model model, String name, List<FieldError> errors) {
        model.addAttribute("name", name);
        model.addAttribute("errors", errors);
        return "people/name";
    }
}
