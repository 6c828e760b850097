package care.trellis.app.people;

import care.trellis.app.database.Acting;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Where an organisation's administrator sets up, tries, changes and ends its own sign-in. */
@Controller
class ProviderController {
    private static final String PAGE = "/organisations/{id}/sign-in";

    private final IdentityProviders providers;
    private final ProviderLinks links;
    private final ProviderDocument document;
    private final OrganisationSignInController way;
    private final OpenSessions sessions;
    private final ScopeNames names;
    private final PublicAddress address;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ProviderController(
            IdentityProviders providers,
            ProviderLinks links,
            ProviderDocument document,
            OrganisationSignInController way,
            OpenSessions sessions,
            ScopeNames names,
            PublicAddress address,
            TransactionTemplate transaction,
            Clock clock) {
        this.providers = providers;
        this.links = links;
        this.document = document;
        this.way = way;
        this.sessions = sessions;
        this.names = names;
        this.address = address;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    @May(action = Action.READ, kind = Kind.IDENTITY_PROVIDER, of = Kind.ORGANISATION)
    String show(@PathVariable UUID id, Model model) {
        var provider = providers.of(id);
        return show(id, provider, provider.map(ProviderForm::of).orElse(ProviderForm.EMPTY), List.of(), model);
    }

    @PostMapping(PAGE)
    @May(action = Action.CHANGE, kind = Kind.IDENTITY_PROVIDER, of = Kind.ORGANISATION)
    String save(
            @PathVariable UUID id,
            @ModelAttribute ProviderForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var before = providers.of(id);
        var faults = form.faults(before.isEmpty());
        if (faults.isEmpty()) {
            faults = keep(id, before, form, CurrentViewer.person(request));
        }
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(id, before, form, faults, model);
        }
        return SeeOther.to(page(id), response);
    }

    /** Goes to the provider and comes back, without anybody being signed in or linked. */
    @GetMapping(PAGE + "/try")
    @May(action = Action.CHANGE, kind = Kind.IDENTITY_PROVIDER, of = Kind.ORGANISATION)
    String tryIt(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) {
        return way.send(id, Errand.Purpose.TRY, CurrentViewer.person(request), page(id) + "/tried", request, response);
    }

    @GetMapping(PAGE + "/tried")
    @May(action = Action.CHANGE, kind = Kind.IDENTITY_PROVIDER, of = Kind.ORGANISATION)
    String tried(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model) {
        var introduced = providers.of(id).flatMap(provider -> Introduced.by(provider, request, clock.instant()));
        if (introduced.isEmpty()) {
            return SeeOther.to(page(id), response);
        }
        model.addAttribute("organisation", organisation(id));
        model.addAttribute("email", introduced.get().email());
        return "people/provider-tried";
    }

    @GetMapping(PAGE + "/end")
    @May(action = Action.END, kind = Kind.IDENTITY_PROVIDER, of = Kind.ORGANISATION)
    String askToEnd(@PathVariable UUID id, HttpServletResponse response, Model model) {
        var provider = providers.of(id);
        if (provider.isEmpty()) {
            return SeeOther.to(page(id), response);
        }
        model.addAttribute("organisation", organisation(id));
        model.addAttribute("provider", provider.get());
        model.addAttribute(
                "linked", Acting.asHouse(() -> links.with(provider.get()).size()));
        return "people/provider-end";
    }

    @PostMapping(PAGE + "/end")
    @May(action = Action.END, kind = Kind.IDENTITY_PROVIDER, of = Kind.ORGANISATION)
    String end(@PathVariable UUID id, HttpServletResponse response) {
        providers.of(id).ifPresent(provider -> {
            var linked = Acting.asHouse(() -> links.with(provider));
            transaction.executeWithoutResult(_ -> {
                links.endWith(provider, linked);
                providers.end(provider);
            });
            linked.forEach(each -> sessions.endBegunBy(each.link(), each.person()));
        });
        return SeeOther.to(page(id), response);
    }

    private List<FieldError> keep(UUID id, Optional<IdentityProvider> before, ProviderForm form, UUID by) {
        try {
            var issuer = document.soundIssuer(
                    before.map(IdentityProvider::issuer).orElse(form.issuer().strip()));
            var secret = Optional.of(form.secret().strip()).filter(typed -> !typed.isEmpty());
            before.ifPresentOrElse(
                    known -> providers.change(form.asProvider(known.id(), id, known.issuer()), secret),
                    () -> providers.setUp(form.asProvider(UUID.randomUUID(), id, issuer), secret.orElseThrow(), by));
            return List.of();
        } catch (ProviderDocument.Fault fault) {
            return List.of(new FieldError("issuer", fault.words()));
        }
    }

    private String show(
            UUID id, Optional<IdentityProvider> provider, ProviderForm form, List<FieldError> errors, Model model) {
        model.addAttribute("organisation", organisation(id));
        model.addAttribute("issuer", provider.map(IdentityProvider::issuer).orElse(""));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("back", address.of(IdentityProvider.pathBack(id)));
        model.addAttribute(
                "linked",
                provider.map(each -> Acting.asHouse(() -> links.with(each).size()))
                        .orElse(0));
        return "people/provider";
    }

    private Organisation organisation(UUID id) {
        return names.organisation(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String page(UUID id) {
        return "/organisations/" + id + "/sign-in";
    }
}
