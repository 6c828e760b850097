package care.trellis.app.people.members;

import care.trellis.app.people.SeeOther;
import care.trellis.app.permission.Action;
import care.trellis.app.permission.Kind;
import care.trellis.app.places.ScopeNames;
import care.trellis.app.web.CurrentViewer;
import care.trellis.app.web.FieldError;
import care.trellis.app.web.May;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Ending a role, refusing one that was proposed, and taking away a lost second step: each with a reason the person reads. */
@Controller
class EndingController {
    private static final int LONGEST_REASON = 500;

    private final Members members;
    private final LostSecondStep secondStep;
    private final ScopeNames names;

    EndingController(Members members, LostSecondStep secondStep, ScopeNames names) {
        this.members = members;
        this.secondStep = secondStep;
        this.names = names;
    }

    @GetMapping({"/organisations/{id}/members/{membership}/end", "/administrators/{membership}/end"})
    @May(action = Action.END, kind = Kind.MEMBERSHIP, of = Kind.ORGANISATION)
    String askToEnd(
            @PathVariable(required = false) @Nullable UUID id,
            @PathVariable UUID membership,
            HttpServletRequest request,
            Model model) {
        return ask(id, membership, Ending.ROLE, request, model);
    }

    @PostMapping({"/organisations/{id}/members/{membership}/end", "/administrators/{membership}/end"})
    @May(action = Action.END, kind = Kind.MEMBERSHIP, of = Kind.ORGANISATION)
    String end(
            @PathVariable(required = false) @Nullable UUID id,
            @PathVariable UUID membership,
            @RequestParam(defaultValue = "") String why,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var circle = circle(id);
        var member = member(circle, membership, request);
        var faults = faults(why);
        if (members.isLastAdministrator(membership)) {
            faults.add(new FieldError("why", "Nobody else runs this Trellis: invite another administrator first"));
        }
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(circle, member, Ending.ROLE, why, faults, model);
        }
        members.end(circle, membership, CurrentViewer.person(request), why.strip());
        return SeeOther.to(circle.address(), response);
    }

    @GetMapping({"/organisations/{id}/members/{membership}/second-step", "/administrators/{membership}/second-step"})
    @May(action = Action.END, kind = Kind.SECOND_STEP, of = Kind.ORGANISATION)
    String askToTakeAway(
            @PathVariable(required = false) @Nullable UUID id,
            @PathVariable UUID membership,
            HttpServletRequest request,
            Model model) {
        return ask(id, membership, Ending.SECOND_STEP, request, model);
    }

    @PostMapping({"/organisations/{id}/members/{membership}/second-step", "/administrators/{membership}/second-step"})
    @May(action = Action.END, kind = Kind.SECOND_STEP, of = Kind.ORGANISATION)
    String takeAway(
            @PathVariable(required = false) @Nullable UUID id,
            @PathVariable UUID membership,
            @RequestParam(defaultValue = "") String why,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var circle = circle(id);
        var member = member(circle, membership, request);
        var by = CurrentViewer.person(request);
        var faults = faults(why);
        secondStep
                .hindrance(circle, member.person(), by)
                .ifPresent(hindrance -> faults.add(new FieldError("why", hindrance)));
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(circle, member, Ending.SECOND_STEP, why, faults, model);
        }
        secondStep.takeAway(circle, member.person(), by, why.strip());
        return SeeOther.to(circle.address(), response);
    }

    private String ask(
            @Nullable UUID organisation, UUID membership, Ending ending, HttpServletRequest request, Model model) {
        var circle = circle(organisation);
        return show(circle, member(circle, membership, request), ending, "", List.of(), model);
    }

    private static List<FieldError> faults(String why) {
        var faults = new ArrayList<FieldError>();
        if (why.isBlank()) {
            faults.add(new FieldError("why", "Enter the reason"));
        } else if (why.strip().length() > LONGEST_REASON) {
            faults.add(new FieldError(
                    "why",
                    "The reason must have at most " + LONGEST_REASON + " characters, was "
                            + why.strip().length()));
        }
        return faults;
    }

    private Member member(Circle circle, UUID membership, HttpServletRequest request) {
        return members.find(circle, membership, CurrentViewer.person(request))
                .filter(each -> each.holds() || each.waits())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Circle circle(@Nullable UUID organisation) {
        return Optional.ofNullable(organisation)
                .map(id -> Circle.of(
                        id,
                        names.organisation(id)
                                .map(ScopeNames.Organisation::name)
                                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))))
                .orElse(Circle.HOUSE);
    }

    private static String show(
            Circle circle, Member member, Ending ending, String why, List<FieldError> errors, Model model) {
        model.addAttribute("circle", circle);
        model.addAttribute("member", member);
        model.addAttribute("ending", ending);
        model.addAttribute("why", why);
        model.addAttribute("errors", errors);
        return "people/end-role";
    }
}
