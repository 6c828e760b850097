package care.trellis.app.people;

import care.trellis.app.database.Acting;
import care.trellis.app.permission.Action;
import care.trellis.app.permission.Kind;
import care.trellis.app.web.CurrentViewer;
import care.trellis.app.web.Days;
import care.trellis.app.web.May;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Where somebody links their account with their organisation's sign-in, and unlinks it. */
@Controller
class ProviderLinkController {
    private static final String PAGE = "/account/organisation/{organisation}";

    private final IdentityProviders providers;
    private final ProviderLinks links;
    private final Vouching vouching;
    private final Arrivals arrivals;
    private final OrganisationSignInController way;
    private final OpenSessions sessions;
    private final Recent recent;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ProviderLinkController(
            IdentityProviders providers,
            ProviderLinks links,
            Vouching vouching,
            Arrivals arrivals,
            OrganisationSignInController way,
            OpenSessions sessions,
            Recent recent,
            TransactionTemplate transaction,
            Clock clock) {
        this.providers = providers;
        this.links = links;
        this.vouching = vouching;
        this.arrivals = arrivals;
        this.way = way;
        this.sessions = sessions;
        this.recent = recent;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    @May(action = Action.CHANGE, kind = Kind.ACCOUNT, own = true)
    String show(
            @PathVariable UUID organisation, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!recent.is(request)) {
            return ConfirmController.ask(page(organisation), response);
        }
        var provider = provider(organisation, request);
        model.addAttribute("provider", provider);
        model.addAttribute(
                "linked",
                links.between(provider, CurrentViewer.person(request))
                        .map(link -> Days.of(link.linkedAt()))
                        .orElse(""));
        return "people/link";
    }

    @GetMapping(PAGE + "/go")
    @May(action = Action.CHANGE, kind = Kind.ACCOUNT, own = true)
    String go(@PathVariable UUID organisation, HttpServletRequest request, HttpServletResponse response) {
        if (!recent.is(request)) {
            return ConfirmController.ask(page(organisation), response);
        }
        return way.send(
                organisation,
                Errand.Purpose.LINK,
                CurrentViewer.person(request),
                page(organisation) + "/confirm",
                request,
                response);
    }

    /** Asks before it links: another site could have sent the browser to the provider and back. */
    @GetMapping(PAGE + "/confirm")
    @May(action = Action.CHANGE, kind = Kind.ACCOUNT, own = true)
    String confirm(
            @PathVariable UUID organisation, HttpServletRequest request, HttpServletResponse response, Model model) {
        var provider = provider(organisation, request);
        var introduced = Introduced.by(provider, request, clock.instant());
        if (introduced.isEmpty()) {
            return SeeOther.to(page(organisation), response);
        }
        model.addAttribute("provider", provider);
        model.addAttribute("email", introduced.get().email());
        return "people/link-confirm";
    }

    @PostMapping(PAGE)
    @May(action = Action.CHANGE, kind = Kind.ACCOUNT, own = true)
    String link(@PathVariable UUID organisation, HttpServletRequest request, HttpServletResponse response) {
        if (!recent.is(request)) {
            return ConfirmController.ask(page(organisation), response);
        }
        var provider = provider(organisation, request);
        var person = CurrentViewer.person(request);
        var introduced = Introduced.by(provider, request, clock.instant());
        if (introduced.isEmpty()) {
            return SeeOther.to(page(organisation), response);
        }
        var subject = introduced.get().subject();
        if (arrivals.isOfAnother(provider, subject, person)) {
            return SeeOther.to("/sign-in/organisation/refused/" + Refusal.OTHER_PERSON.word(), response);
        }
        transaction.executeWithoutResult(_ -> {
            if (links.between(provider, person).isEmpty()) {
                links.add(provider, subject, person, Seen.of(request));
            }
        });
        Introduced.forget(request);
        return SeeOther.to("/account", response);
    }

    @PostMapping(PAGE + "/end")
    @May(action = Action.CHANGE, kind = Kind.ACCOUNT, own = true)
    String unlink(@PathVariable UUID organisation, HttpServletRequest request, HttpServletResponse response) {
        if (!recent.is(request)) {
            return ConfirmController.ask(page(organisation), response);
        }
        var provider = provider(organisation, request);
        links.between(provider, CurrentViewer.person(request)).ifPresent(link -> {
            transaction.executeWithoutResult(_ -> links.end(provider, link, Seen.of(request)));
            sessions.endBegunBy(link.id(), link.person());
        });
        return SeeOther.to("/account", response);
    }

    /** One that the person has business with: it opens a role of theirs, or they are linked with it. */
    private IdentityProvider provider(UUID organisation, HttpServletRequest request) {
        var person = CurrentViewer.person(request);
        return Acting.asHouse(() -> providers
                        .of(organisation)
                        .filter(found -> links.between(found, person).isPresent()
                                || vouching.open(person).contains(found)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String page(UUID organisation) {
        return "/account/organisation/" + organisation;
    }
}
