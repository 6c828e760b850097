package care.trellis.app.people;

import care.trellis.app.permission.Action;
import care.trellis.app.permission.Kind;
import care.trellis.app.places.ScopeNames;
import care.trellis.app.places.ScopeNames.Organisation;
import care.trellis.app.web.CurrentViewer;
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
import org.springframework.web.server.ResponseStatusException;

/** Where an organisation's administrator invites people, sees who has come, and takes invitations back. */
@Controller
class InvitationController {
    private final Invitations invitations;
    private final ScopeNames names;
    private final Clock clock;

    InvitationController(Invitations invitations, ScopeNames names, Clock clock) {
        this.invitations = invitations;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/organisations/{id}/invitations")
    @May(action = Action.READ, kind = Kind.INVITATION, of = Kind.ORGANISATION)
    String list(@PathVariable UUID id, Model model) {
        return show(organisation(id), InvitationForm.EMPTY, List.of(), model);
    }

    @PostMapping("/organisations/{id}/invitations")
    @May(action = Action.ADD, kind = Kind.INVITATION, of = Kind.ORGANISATION)
    String invite(
            @PathVariable UUID id,
            @ModelAttribute InvitationForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var organisation = organisation(id);
        var services = names.servicesOf(id);
        var read = form.read(
                organisation, RolesToGive.of(organisation, !services.isEmpty()), services, LocalDate.now(clock));
        if (read.wanted().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(organisation, form, read.faults(), model);
        }
        var viewer = CurrentViewer.of(request);
        invitations.invite(read.wanted().get(), viewer.person().orElseThrow(), viewer.name());
        return SeeOther.to(address(id), response);
    }

    @PostMapping("/organisations/{id}/invitations/{invitation}/again")
    @May(action = Action.ADD, kind = Kind.INVITATION, of = Kind.ORGANISATION)
    String sendAgain(
            @PathVariable UUID id,
            @PathVariable UUID invitation,
            HttpServletRequest request,
            HttpServletResponse response) {
        invitations.sendAgain(
                id,
                invitation,
                CurrentViewer.of(request).name(),
                organisation(id).name());
        return SeeOther.to(address(id), response);
    }

    @PostMapping("/organisations/{id}/invitations/{invitation}/withdraw")
    @May(action = Action.END, kind = Kind.INVITATION, of = Kind.ORGANISATION)
    String withdraw(@PathVariable UUID id, @PathVariable UUID invitation, HttpServletResponse response) {
        invitations.withdraw(id, invitation);
        return SeeOther.to(address(id), response);
    }

    private static String address(UUID id) {
        return "/organisations/" + id + "/invitations";
    }

    private Organisation organisation(UUID id) {
        return names.organisation(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String show(Organisation organisation, InvitationForm form, List<FieldError> errors, Model model) {
        var services = names.servicesOf(organisation.id());
        model.addAttribute("organisation", organisation);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("roles", RolesToGive.of(organisation, !services.isEmpty()));
        model.addAttribute("services", services);
        model.addAttribute("rows", invitations.rows(organisation.id()));
        return "people/invitations";
    }
}
