package care.trellis.app.people.members;

import care.trellis.app.people.AccountPart;
import care.trellis.app.people.AccountParts;
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
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A person's own roles: since when, who approved them, and giving one up. */
@Controller
class OwnRoleController implements AccountParts {
    private static final String ADDRESS = "/account/roles";

    private final Members members;

    OwnRoleController(Members members) {
        this.members = members;
    }

    @GetMapping(ADDRESS)
    @May(action = Action.READ, kind = Kind.MEMBERSHIP, own = true)
    String roles(HttpServletRequest request, Model model) {
        return show(CurrentViewer.person(request), List.of(), model);
    }

    @PostMapping(ADDRESS + "/{role}/leave")
    @May(action = Action.END, kind = Kind.MEMBERSHIP, own = true)
    String leave(@PathVariable UUID role, HttpServletRequest request, HttpServletResponse response, Model model) {
        var person = CurrentViewer.person(request);
        if (members.isLastAdministrator(role)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var fault = "Nobody else runs this Trellis: invite another administrator before you leave";
            return show(person, List.of(new FieldError("role-" + role, fault)), model);
        }
        members.leave(person, role);
        return SeeOther.to(ADDRESS, response);
    }

    @Override
    public List<AccountPart> of(UUID person) {
        var held = members.ofPerson(person).stream()
                .filter(Member::holds)
                .map(each -> each.role().label() + ", " + each.where())
                .collect(Collectors.joining("; "));
        return List.of(new AccountPart(25, "Roles", held.isEmpty() ? "None" : held, ADDRESS, "See"));
    }

    private String show(UUID person, List<FieldError> errors, Model model) {
        model.addAttribute("roles", members.ofPerson(person));
        model.addAttribute("errors", errors);
        return "people/roles";
    }
}
