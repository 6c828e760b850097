package care.trellis.app.people.members;

import care.trellis.app.database.Acting;
import care.trellis.app.people.Addressees;
import care.trellis.app.people.Addressees.Addressee;
import care.trellis.app.people.RoleAsked;
import care.trellis.app.people.RolesToGive;
import care.trellis.app.people.SeeOther;
import care.trellis.app.permission.Action;
import care.trellis.app.permission.Kind;
import care.trellis.app.permission.Role;
import care.trellis.app.places.ScopeNames;
import care.trellis.app.places.ScopeNames.Named;
import care.trellis.app.places.ScopeNames.Organisation;
import care.trellis.app.web.CurrentViewer;
import care.trellis.app.web.FieldError;
import care.trellis.app.web.May;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where administrators see who has which role through their organisation, propose roles and approve each other's. */
@Controller
class MemberController {
    private final Members members;
    private final Addressees addressees;
    private final ScopeNames names;
    private final Clock clock;

    MemberController(Members members, Addressees addressees, ScopeNames names, Clock clock) {
        this.members = members;
        this.addressees = addressees;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/organisations/{id}/members")
    @May(action = Action.READ, kind = Kind.MEMBERSHIP, of = Kind.ORGANISATION)
    String list(@PathVariable UUID id, HttpServletRequest request, Model model) {
        var circle = circle(id);
        return show(circle, members.of(circle, CurrentViewer.person(request)), List.of(), model);
    }

    @GetMapping("/organisations/{id}/members/propose")
    @May(action = Action.ADD, kind = Kind.MEMBERSHIP, of = Kind.ORGANISATION)
    String ask(@PathVariable UUID id, Model model) {
        return showForm(organisation(id), "", RoleAsked.NONE, List.of(), model);
    }

    @PostMapping("/organisations/{id}/members/propose")
    @May(action = Action.ADD, kind = Kind.MEMBERSHIP, of = Kind.ORGANISATION)
    String propose(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String person,
            @ModelAttribute RoleAsked asked,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var organisation = organisation(id);
        var circle = Circle.of(id, organisation.name());
        var by = CurrentViewer.person(request);
        var faults = new ArrayList<FieldError>();
        var whom = members.people(circle).stream()
                .map(Named::id)
                .filter(each -> each.toString().equals(person))
                .findFirst();
        if (whom.isEmpty()) {
            faults.add(new FieldError("person", "Choose the person"));
        }
        var services = names.servicesOf(id);
        var wanted =
                asked.read(organisation, RolesToGive.of(organisation, !services.isEmpty()), services, today(), faults);
        if (wanted.isPresent() && whom.isPresent()) {
            try {
                members.propose(circle, whom.get(), wanted.get(), by, approvers(circle, by, whom.get()));
                return SeeOther.to(circle.address(), response);
            } catch (DataIntegrityViolationException apart) {
                faults.add(new FieldError("role", Role.SIGNATURES_APART));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return showForm(organisation, person, asked, faults, model);
    }

    @PostMapping("/organisations/{id}/members/{membership}/approve")
    @May(action = Action.APPROVE, kind = Kind.MEMBERSHIP, of = Kind.ORGANISATION)
    String approve(
            @PathVariable UUID id,
            @PathVariable UUID membership,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var circle = circle(id);
        var by = CurrentViewer.person(request);
        var before = members.find(circle, membership, by);
        if (before.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (before.get().waits() && !before.get().mayAnswer()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(
                    circle,
                    members.of(circle, by),
                    List.of(new FieldError(
                            "role-" + membership,
                            "A role is approved by somebody other than the person and whoever proposed it")),
                    model);
        }
        members.approve(circle, membership, by);
        return SeeOther.to(circle.address(), response);
    }

    /** Who could approve what somebody proposes: others of the organisation, else those who run this Trellis. */
    private List<Addressee> approvers(Circle circle, UUID by, UUID person) {
        return Acting.asHouse(() -> {
            var own = others(addressees.administrators(circle.organisation()), by, person);
            return own.isEmpty() ? others(addressees.administrators(null), by, person) : own;
        });
    }

    private static List<Addressee> others(List<Addressee> all, UUID by, UUID person) {
        return all.stream()
                .filter(each -> !each.person().equals(by) && !each.person().equals(person))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Organisation organisation(UUID id) {
        return names.organisation(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Circle circle(UUID id) {
        return Circle.of(id, organisation(id).name());
    }

    static String show(Circle circle, List<Member> all, List<FieldError> errors, Model model) {
        model.addAttribute("circle", circle);
        model.addAttribute("members", all);
        model.addAttribute("errors", errors);
        return "people/members";
    }

    private String showForm(
            Organisation organisation, String person, RoleAsked asked, List<FieldError> errors, Model model) {
        var services = names.servicesOf(organisation.id());
        var circle = Circle.of(organisation.id(), organisation.name());
        model.addAttribute("circle", circle);
        model.addAttribute("people", members.people(circle));
        model.addAttribute("person", person);
        model.addAttribute("asked", asked);
        model.addAttribute("roles", RolesToGive.of(organisation, !services.isEmpty()));
        model.addAttribute("services", services);
        model.addAttribute("errors", errors);
        return "people/propose";
    }
}
