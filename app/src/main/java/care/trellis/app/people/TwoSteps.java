package care.trellis.app.people;

import care.trellis.app.permission.Membership;
import care.trellis.app.permission.Role;
import care.trellis.app.permission.Viewer;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Whether a session was begun with two steps. Where it was not, roles that want two do not hold in it: somebody may have
 * come by such a role since.
 */
final class TwoSteps {
    /** What counts as a second step, or as two in one. */
    private static final Set<String> ENOUGH =
            Set.of("FACTOR_authenticator", "FACTOR_recovery-code", "FACTOR_passkey", "FACTOR_demonstration");

    /** What counts as a second step for some roles only: those that its organisation could give. */
    private static final String PROVIDER = "FACTOR_provider";

    private TwoSteps() {}

    static boolean shown() {
        return shown(ENOUGH::contains);
    }

    static boolean byProvider() {
        return shown(PROVIDER::equals);
    }

    private static boolean shown(Predicate<String> factor) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(authority -> factor.test(String.valueOf(authority.getAuthority())));
    }

    /**
     * Somebody with the roles that hold in this session.
     *
     * @param vouched those that the organisation vouches for by whose sign-in it was begun; none where by none
     */
    static Viewer holding(Viewer viewer, List<Membership> vouched) {
        if (shown()) {
            return viewer;
        }
        var byPassword = shown("FACTOR_password"::equals);
        return new Viewer(
                viewer.person(),
                viewer.name(),
                viewer.memberships().stream()
                        .filter(membership -> vouched.contains(membership)
                                || (byPassword && Role.JOIN_BY_CODE.contains(membership.role())))
                        .toList());
    }
}
