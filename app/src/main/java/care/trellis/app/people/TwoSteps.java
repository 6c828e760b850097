package care.trellis.app.people;

import care.trellis.app.permission.Role;
import care.trellis.app.permission.Viewer;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Whether a session was begun with two steps. Where it was not, roles that want two do not hold in it: somebody may have
 * come by such a role since.
 */
final class TwoSteps {
    /** What counts as a second step, or as two in one. */
    private static final Set<String> ENOUGH = Set.of(
            "FACTOR_authenticator",
            "FACTOR_recovery-code",
            "FACTOR_passkey",
            "FACTOR_provider",
            "FACTOR_demonstration");

    private TwoSteps() {}

    static boolean shown() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(authority -> ENOUGH.contains(String.valueOf(authority.getAuthority())));
    }

    static Viewer holding(Viewer viewer) {
        return shown()
                ? viewer
                : new Viewer(
                        viewer.person(),
                        viewer.name(),
                        viewer.memberships().stream()
                                .filter(membership -> Role.JOIN_BY_CODE.contains(membership.role()))
                                .toList());
    }
}
