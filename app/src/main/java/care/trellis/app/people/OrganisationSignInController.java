package care.trellis.app.people;

import care.trellis.app.database.Acting;
import care.trellis.app.people.ProviderGate.Returned;
import care.trellis.app.people.Refusal.Refused;
import care.trellis.app.people.Throttle.Limit;
import care.trellis.app.web.CurrentViewer;
import care.trellis.app.web.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
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

/**
 * The way to one's organisation's own sign-in and back. Everything that leads there is a link: the content policy keeps
 * the answers to forms at home, and browsers hold redirects to it too.
 */
@Controller
class OrganisationSignInController {
    private final IdentityProviders providers;
    private final ProviderChoice choice;
    private final ProviderGate gate;
    private final Arrivals arrivals;
    private final Vouching vouching;
    private final Throttle throttle;
    private final Clock clock;

    OrganisationSignInController(
            IdentityProviders providers,
            ProviderChoice choice,
            ProviderGate gate,
            Arrivals arrivals,
            Vouching vouching,
            Throttle throttle,
            Clock clock) {
        this.providers = providers;
        this.choice = choice;
        this.gate = gate;
        this.arrivals = arrivals;
        this.vouching = vouching;
        this.throttle = throttle;
        this.clock = clock;
    }

    @GetMapping("/sign-in/organisation")
    String choose(@RequestParam(defaultValue = "/") String to, Model model) {
        return show(model, "", to, choice.all(), List.of());
    }

    @PostMapping("/sign-in/organisation")
    String find(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "/") String to,
            HttpServletResponse response,
            Model model) {
        var fault = EmailAddress.fault(email)
                .or(() -> choice.answeringFor(email).isEmpty()
                        ? java.util.Optional.of("No organisation’s sign-in is known for addresses like yours. Choose it"
                                + " from the list, or sign in with your password")
                        : java.util.Optional.empty());
        if (fault.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(model, email, to, choice.all(), List.of(new FieldError("email", fault.get())));
        }
        return show(model, email, to, choice.answeringFor(email), List.of());
    }

    @GetMapping("/sign-in/organisation/{organisation}/go")
    String go(
            @PathVariable UUID organisation,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        return send(organisation, Errand.Purpose.SIGN_IN, null, LocalPath.orHome(to), request, response);
    }

    @GetMapping(SignInSteps.BY_ORGANISATION)
    String secondStep(HttpServletRequest request, HttpServletResponse response, Model model) {
        var usable = PendingSignIn.in(request, clock.instant()).flatMap(pending -> vouching.usable(pending.person()));
        if (usable.isEmpty()) {
            return SeeOther.to("/sign-in", response);
        }
        model.addAttribute(
                "provider", Acting.asHouse(() -> providers.of(usable.get())).orElseThrow());
        return "people/provider-step";
    }

    @GetMapping(SignInSteps.BY_ORGANISATION + "/go")
    String goOn(HttpServletRequest request, HttpServletResponse response) {
        var pending = PendingSignIn.in(request, clock.instant());
        var usable = pending.flatMap(begun -> vouching.usable(begun.person()));
        return usable.isEmpty()
                ? SeeOther.to("/sign-in", response)
                : send(
                        usable.get(),
                        Errand.Purpose.SECOND_STEP,
                        pending.orElseThrow().person(),
                        pending.orElseThrow().to(),
                        request,
                        response);
    }

    /** To accept an invitation of the same organisation. */
    @GetMapping("/invitation/{token}/organisation/{organisation}")
    String accept(
            @PathVariable String token,
            @PathVariable UUID organisation,
            HttpServletRequest request,
            HttpServletResponse response) {
        return send(organisation, Errand.Purpose.ACCEPT, null, token, request, response);
    }

    @GetMapping("/sign-in/organisation/{organisation}/callback")
    String back(@PathVariable UUID organisation, HttpServletRequest request, HttpServletResponse response) {
        try {
            var to = arrived(gate.back(organisation, request), request, response);
            Acting.asHouse(
                    () -> throttle.giveBack(Limit.SOURCE, Seen.of(request).network()));
            return SeeOther.to(to, response); // also so that no address with a code stays in sight
        } catch (Refused refused) {
            if (refused.why() != Refusal.STALE) {
                Acting.asHouse(() -> providers
                        .of(organisation)
                        .ifPresent(provider -> providers.noteRefusal(provider, refused.why())));
            }
            return refuse(refused.why(), response);
        }
    }

    @GetMapping("/sign-in/organisation/refused/{why}")
    String refused(@PathVariable String why, Model model) {
        model.addAttribute(
                "refusal", Refusal.of(why).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "people/provider-refused";
    }

    private String arrived(Returned returned, HttpServletRequest request, HttpServletResponse response) {
        var errand = returned.errand();
        return switch (errand.purpose()) {
            case SIGN_IN -> arrivals.signIn(returned, errand.then(), request, response);
            case SECOND_STEP -> arrivals.secondStep(returned, request, response);
            case ACCEPT -> arrivals.accept(returned, request, response);
            case LINK, TRY -> {
                if (!CurrentViewer.of(request).person().equals(java.util.Optional.ofNullable(errand.person()))) {
                    throw new Refused(Refusal.STALE);
                }
                new Introduced(
                                returned.provider().id(),
                                returned.subject(),
                                returned.email().orElse(""),
                                clock.instant())
                        .keep(request);
                yield errand.then();
            }
        };
    }

    /** Sends a browser to an organisation's provider, for other pages too. */
    String send(
            UUID organisation,
            Errand.Purpose purpose,
            @Nullable UUID person,
            String then,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (Acting.asHouse(() -> throttle.take(Limit.SOURCE, Seen.of(request).network()))
                .isPresent()) {
            return refuse(Refusal.TOO_MANY, response);
        }
        try {
            return SeeOther.to(gate.send(organisation, purpose, person, then, request), response);
        } catch (Refused refused) {
            return refuse(refused.why(), response);
        }
    }

    private static String refuse(Refusal why, HttpServletResponse response) {
        return SeeOther.to("/sign-in/organisation/refused/" + why.word(), response);
    }

    private static String show(
            Model model, String email, String to, List<ProviderChoice.Offer> offers, List<FieldError> errors) {
        model.addAttribute("email", email);
        model.addAttribute("to", LocalPath.orHome(to));
        model.addAttribute("offers", offers);
        model.addAttribute("errors", errors);
        return "people/choose-organisation";
    }
}
