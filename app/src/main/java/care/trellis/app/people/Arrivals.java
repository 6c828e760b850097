package care.trellis.app.people;

import care.trellis.app.database.Acting;
import care.trellis.app.people.ProviderGate.Returned;
import care.trellis.app.people.ProviderLinks.Link;
import care.trellis.app.people.Refusal.Refused;
import care.trellis.app.people.db.tables.records.InvitationRecord;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What comes of somebody who returns from their organisation's provider. Each method says where to send them. */
@Service
class Arrivals {
    static final String FACTOR = "provider";

    private final ProviderLinks links;
    private final Vouching vouching;
    private final Memberships memberships;
    private final Invitations invitations;
    private final Accounts accounts;
    private final SignInSteps steps;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Arrivals(
            ProviderLinks links,
            Vouching vouching,
            Memberships memberships,
            Invitations invitations,
            Accounts accounts,
            SignInSteps steps,
            TransactionTemplate transaction,
            Clock clock) {
        this.links = links;
        this.vouching = vouching;
        this.memberships = memberships;
        this.invitations = invitations;
        this.accounts = accounts;
        this.steps = steps;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Signs in whoever is linked. */
    String signIn(Returned returned, String to, HttpServletRequest request, HttpServletResponse response) {
        return begin(link(returned), to, request, response);
    }

    /** The second step of somebody whose password was right. */
    String secondStep(Returned returned, HttpServletRequest request, HttpServletResponse response) {
        var link = link(returned);
        var pending = PendingSignIn.in(request, clock.instant()).orElseThrow(() -> new Refused(Refusal.STALE));
        if (!link.person().equals(pending.person())) {
            throw new Refused(Refusal.OTHER_PERSON);
        }
        var to = steps.passed(pending, FACTOR, request, response);
        ProviderSession.begun(link.id(), true, request);
        return to;
    }

    /** Opens the account of somebody whom the provider's organisation invited by the address it vouches for. */
    String accept(Returned returned, HttpServletRequest request, HttpServletResponse response) {
        var token = returned.errand().then();
        var page = "/invitation/" + token;
        if (Acting.asHouse(() -> links.of(returned.provider(), returned.subject()))
                .isPresent()) {
            return signIn(returned, page, request, response);
        }
        var found = Acting.asHouse(() -> invitations.find(token));
        if (found.isEmpty()) {
            return page; // which says so
        }
        var invitation = found.get();
        if (!returned.provider().organisation().equals(invitation.getOrganisationId())
                || !returned.email().equals(Optional.of(invitation.getEmail()))) {
            throw new Refused(Refusal.ANOTHER_ADDRESS);
        }
        if (AcceptController.place(invitation).waits()) {
            throw new Refused(Refusal.NO_ROLE);
        }
        if (Acting.asHouse(() -> accounts.withEmail(invitation.getEmail())).isPresent()) {
            throw new Refused(Refusal.ADDRESS_TAKEN);
        }
        var opened = open(invitation, returned, Seen.of(request));
        return opened.isEmpty() ? page : begin(opened.get(), "/", request, response);
    }

    private Optional<Link> open(InvitationRecord invitation, Returned returned, Seen seen) {
        var opened = Acting.asHouse(() -> transaction.execute(status -> {
            var person = accounts.open(
                    new Accounts.Beginning(invitation.getName(), invitation.getEmail(), null, FACTOR, null),
                    AcceptController.place(invitation));
            if (!invitations.use(invitation.getId(), person)) {
                status.setRollbackOnly();
                return Optional.<Link>empty();
            }
            var link = links.add(returned.provider(), returned.subject(), person, seen);
            return Optional.of(new Link(link, person, clock.instant()));
        }));
        return opened == null ? Optional.empty() : opened;
    }

    private String begin(Link link, String to, HttpServletRequest request, HttpServletResponse response) {
        var person = link.person();
        if (vouching.by(link.id(), Acting.asHouse(() -> memberships.of(person))).isEmpty()) {
            throw new Refused(Refusal.NO_ROLE);
        }
        var next = steps.complete(
                new PendingSignIn(person, Set.of(FACTOR), clock.instant(), LocalPath.orHome(to), false),
                request,
                response);
        ProviderSession.begun(link.id(), false, request);
        return next;
    }

    private Link link(Returned returned) {
        return Acting.asHouse(() -> links.of(returned.provider(), returned.subject())
                        .filter(link -> memberships.viewer(link.person()).isPresent()))
                .orElseThrow(() -> new Refused(Refusal.UNKNOWN));
    }

    /** Whether a sign-in is linked with another person than this one. */
    boolean isOfAnother(IdentityProvider provider, String subject, UUID person) {
        return Acting.asHouse(() -> links.of(provider, subject))
                .filter(link -> !link.person().equals(person))
                .isPresent();
    }
}
