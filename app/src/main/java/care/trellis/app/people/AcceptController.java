package care.trellis.app.people;

import care.trellis.app.database.Acting;
import care.trellis.app.people.db.tables.records.InvitationRecord;
import care.trellis.app.permission.Role;
import care.trellis.app.permission.Scope;
import care.trellis.app.places.ScopeNames;
import care.trellis.app.web.CurrentViewer;
import care.trellis.app.web.Days;
import care.trellis.app.web.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What somebody sees who opens the link of an invitation, and how they come to have an account by it. */
@Controller
class AcceptController {
    private final Invitations invitations;
    private final Accounts accounts;
    private final ScopeNames names;
    private final PasswordRules rules;
    private final Passwords passwords;
    private final IdentityProviders providers;
    private final SignInSteps steps;
    private final TransactionTemplate transaction;

    AcceptController(
            Invitations invitations,
            Accounts accounts,
            ScopeNames names,
            PasswordRules rules,
            Passwords passwords,
            IdentityProviders providers,
            SignInSteps steps,
            TransactionTemplate transaction) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.names = names;
        this.rules = rules;
        this.passwords = passwords;
        this.providers = providers;
        this.steps = steps;
        this.transaction = transaction;
    }

    @GetMapping("/invitation/{token}")
    String see(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        var found = Acting.asHouse(() -> invitations.find(token));
        return found.isEmpty()
                ? SpentLink.show(model, response, "/", "Go to the first page")
                : show(found.get(), token, found.get().getName(), List.of(), request, model);
    }

    @PostMapping("/invitation/{token}")
    String accept(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var found = Acting.asHouse(() -> invitations.find(token));
        if (found.isEmpty()) {
            return SpentLink.show(model, response, "/", "Go to the first page");
        }
        var invitation = found.get();
        var existing = Acting.asHouse(() -> accounts.withEmail(invitation.getEmail()));
        if (existing.isPresent()) {
            return existing.equals(CurrentViewer.of(request).person())
                    ? join(invitation, token, existing.get(), request, response, model)
                    : SeeOther.to("/sign-in?to=/invitation/" + token, response);
        }
        var organisation = organisation(invitation);
        var errors = new NewPassword(name, password)
                .faults(rules, List.of(invitation.getEmail(), invitation.getName(), organisation));
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(invitation, token, name, errors, request, model);
        }
        var hash = passwords.hash(password);
        var opened = Acting.asHouse(() -> transaction.execute(status -> {
            var person = accounts.open(
                    new Accounts.Beginning(name.strip(), invitation.getEmail(), null, "invitation", hash),
                    place(invitation));
            if (!invitations.use(invitation.getId(), person)) {
                status.setRollbackOnly();
                return Optional.<UUID>empty();
            }
            return Optional.of(person);
        }));
        return opened == null || opened.isEmpty()
                ? SpentLink.show(model, response, "/", "Go to the first page")
                : SeeOther.to(steps.begun(opened.get(), "password", "/", request, response), response);
    }

    private String join(
            InvitationRecord invitation,
            String token,
            UUID person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (person.equals(invitation.getInvitedBy())) {
            return refuse("You cannot accept your own invitation", invitation, token, request, response, model);
        }
        Boolean joined;
        try {
            joined = Acting.asHouse(() -> transaction.execute(_ -> {
                if (!invitations.use(invitation.getId(), person)) {
                    return false;
                }
                accounts.grant(person, place(invitation));
                return true;
            }));
        } catch (DataIntegrityViolationException apart) {
            return refuse(Role.SIGNATURES_APART, invitation, token, request, response, model);
        }
        return Boolean.TRUE.equals(joined)
                ? SeeOther.to("/account", response)
                : SpentLink.show(model, response, "/", "Go to the first page");
    }

    private String refuse(
            String why,
            InvitationRecord invitation,
            String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(invitation, token, "", List.of(new FieldError("accept", why)), request, model);
    }

    static Accounts.Place place(InvitationRecord invitation) {
        return new Accounts.Place(
                Role.valueOf(invitation.getRole()),
                scope(invitation),
                invitation.getOrganisationId(),
                invitation.getEndsOn(),
                invitation.getInvitedBy());
    }

    private static Scope scope(InvitationRecord invitation) {
        return new Scope(Scope.Kind.of(invitation.getScopeKind()), invitation.getScopeId());
    }

    private String organisation(InvitationRecord invitation) {
        var id = invitation.getOrganisationId();
        return id == null
                ? "this Trellis"
                : names.organisation(id).map(ScopeNames.Organisation::name).orElse("an organisation");
    }

    private String show(
            InvitationRecord invitation,
            String token,
            String name,
            List<FieldError> errors,
            HttpServletRequest request,
            Model model) {
        var existing = Acting.asHouse(() -> accounts.withEmail(invitation.getEmail()));
        var role = Role.valueOf(invitation.getRole());
        var of = invitation.getOrganisationId();
        var provider = of == null || existing.isPresent() || Role.STATUTORY_SIGNATURES.contains(role)
                ? Optional.<IdentityProvider>empty()
                : Acting.asHouse(() -> providers.of(of));
        model.addAttribute(
                "invited",
                new Invited(
                        token,
                        Acting.asHouse(() -> invitations.nameOf(invitation.getInvitedBy())),
                        organisation(invitation),
                        role.label(),
                        role.does(),
                        names.of(scope(invitation)).orElse(""),
                        invitation.getEmail(),
                        invitation.getEndsOn() == null ? "" : Days.of(invitation.getEndsOn()),
                        Role.STATUTORY_SIGNATURES.contains(role),
                        existing.isPresent(),
                        existing.isPresent()
                                && existing.equals(CurrentViewer.of(request).person()),
                        provider.map(IdentityProvider::name).orElse(""),
                        provider.map(each -> "/invitation/" + token + "/organisation/" + each.organisation())
                                .orElse("")));
        model.addAttribute("name", name);
        model.addAttribute("errors", errors);
        return "people/invitation";
    }
}
