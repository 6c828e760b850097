package care.trellis.app.permission;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Whoever looks at a page or asks for something.
 *
 * @param person nobody, where they did not sign in
 * @param name as others read it; empty where they did not sign in
 * @param memberships those that hold today
 */
public record Viewer(Optional<UUID> person, String name, List<Membership> memberships) {
    /** Anybody. */
    public static final Viewer PUBLIC = new Viewer(Optional.empty(), "", List.of());

    public Viewer {
        memberships = List.copyOf(memberships);
    }

    public boolean isSignedIn() {
        return person.isPresent();
    }

    public boolean is(Role role) {
        return memberships.stream().anyMatch(membership -> membership.role() == role);
    }
}
