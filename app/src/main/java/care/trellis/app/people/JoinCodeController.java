package care.trellis.app.people;

import care.trellis.app.people.db.tables.records.JoinCodeRecord;
import care.trellis.app.permission.Action;
import care.trellis.app.permission.Kind;
import care.trellis.app.permission.Role;
import care.trellis.app.permission.Scope;
import care.trellis.app.places.ScopeNames;
import care.trellis.app.web.CurrentViewer;
import care.trellis.app.web.Days;
import care.trellis.app.web.FieldError;
import care.trellis.app.web.May;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where a service makes codes for people who draw on its care, and for their families. */
@Controller
class JoinCodeController {
    private final JoinCodes codes;
    private final ScopeNames names;
    private final Clock clock;

    JoinCodeController(JoinCodes codes, ScopeNames names, Clock clock) {
        this.codes = codes;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/services/{id}/codes")
    @May(action = Action.READ, kind = Kind.JOIN_CODE, of = Kind.SERVICE)
    String list(@PathVariable UUID id, Model model) {
        return show(id, CodeForm.EMPTY, "", List.of(), model);
    }

    @PostMapping("/services/{id}/codes")
    @May(action = Action.ADD, kind = Kind.JOIN_CODE, of = Kind.SERVICE)
    String make(
            @PathVariable UUID id,
            @ModelAttribute CodeForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var faults = form.faults();
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(id, form, "", faults, model);
        }
        var code = codes.make(
                id,
                form.chosen().orElseThrow(),
                form.people(),
                LocalDate.now(clock).plusDays(form.forDays() - 1L),
                CurrentViewer.of(request).person().orElseThrow());
        return show(id, CodeForm.EMPTY, code, List.of(), model); // at once, because it is kept nowhere
    }

    @PostMapping("/services/{id}/codes/{code}/withdraw")
    @May(action = Action.END, kind = Kind.JOIN_CODE, of = Kind.SERVICE)
    String withdraw(@PathVariable UUID id, @PathVariable UUID code, HttpServletResponse response) {
        codes.withdraw(id, code);
        return SeeOther.to("/services/" + id + "/codes", response);
    }

    private String show(UUID id, CodeForm form, String code, List<FieldError> errors, Model model) {
        model.addAttribute("id", id.toString());
        model.addAttribute("service", names.of(Scope.service(id)).orElse("this service"));
        model.addAttribute("form", form);
        model.addAttribute("code", code);
        model.addAttribute("errors", errors);
        model.addAttribute("rows", codes.of(id).stream().map(this::row).toList());
        return "people/codes";
    }

    private CodeRow row(JoinCodeRecord row) {
        var used = row.getUsesGiven() - row.getUsesLeft();
        var over = row.getLastDay().isBefore(LocalDate.now(clock));
        var open = row.getWithdrawnAt() == null && row.getUsesLeft() > 0 && !over;
        return new CodeRow(
                row.getId(),
                Role.valueOf(row.getRole()).label(),
                Days.of(row.getMadeAt().toInstant()),
                Days.of(row.getLastDay()),
                used + " of " + row.getUsesGiven(),
                open,
                state(row, open, over));
    }

    private static String state(JoinCodeRecord row, boolean open, boolean over) {
        if (open) {
            return "Works";
        }
        if (row.getWithdrawnAt() != null) {
            return "Withdrawn";
        }
        return over ? "Too old" : "Used up";
    }
}
