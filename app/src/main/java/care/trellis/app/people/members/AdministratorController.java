package care.trellis.app.people.members;

import care.trellis.app.people.InvitationForm;
import care.trellis.app.people.Invitations;
import care.trellis.app.people.SeeOther;
import care.trellis.app.permission.Action;
import care.trellis.app.permission.Kind;
import care.trellis.app.web.CurrentViewer;
import care.trellis.app.web.FieldError;
import care.trellis.app.web.May;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where those who run this Trellis see each other and invite more. */
@Controller
class AdministratorController {
    private final Members members;
    private final Invitations invitations;

    AdministratorController(Members members, Invitations invitations) {
        this.members = members;
        this.invitations = invitations;
    }

    @GetMapping("/administrators")
    @May(action = Action.READ, kind = Kind.MEMBERSHIP)
    String list(HttpServletRequest request, Model model) {
        return show(InvitationForm.EMPTY, List.of(), request, model);
    }

    @PostMapping("/administrators")
    @May(action = Action.ADD, kind = Kind.INVITATION)
    String invite(
            @ModelAttribute InvitationForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var faults = form.nameAndAddress();
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(form, faults, request, model);
        }
        var viewer = CurrentViewer.of(request);
        invitations.invite(form.toRunTheHouse(), viewer.person().orElseThrow(), viewer.name());
        return SeeOther.to(Circle.HOUSE.address(), response);
    }

    @PostMapping("/administrators/invitations/{invitation}/again")
    @May(action = Action.ADD, kind = Kind.INVITATION)
    String sendAgain(@PathVariable UUID invitation, HttpServletRequest request, HttpServletResponse response) {
        invitations.sendAgain(null, invitation, CurrentViewer.of(request).name(), Circle.HOUSE.name());
        return SeeOther.to(Circle.HOUSE.address(), response);
    }

    @PostMapping("/administrators/invitations/{invitation}/withdraw")
    @May(action = Action.END, kind = Kind.INVITATION)
    String withdraw(@PathVariable UUID invitation, HttpServletResponse response) {
        invitations.withdraw(null, invitation);
        return SeeOther.to(Circle.HOUSE.address(), response);
    }

    private String show(InvitationForm form, List<FieldError> errors, HttpServletRequest request, Model model) {
        var viewer = CurrentViewer.of(request).person().orElseThrow();
        model.addAttribute("form", form);
        model.addAttribute("invitations", invitations.rows(null));
        MemberController.show(Circle.HOUSE, members.of(Circle.HOUSE, viewer), errors, model);
        return "people/administrators";
    }
}
