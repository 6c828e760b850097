package care.trellis.app.permission;

import care.trellis.app.permission.Grant.Everybody;
import care.trellis.app.permission.Grant.InRole;

/** The one decision: may somebody do something with a thing? Pages, downloads, feeds, mails and searches all ask it. */
public final class Permissions {
    private Permissions() {}

    /** Whether a row of the {@link Matrix} allows it; what no row allows is refused. */
    public static boolean may(Viewer viewer, Action action, Thing thing) {
        return Matrix.TABLE.stream()
                .filter(grant -> grant.kind() == thing.kind() && grant.actions().contains(action))
                .anyMatch(grant -> allows(grant, viewer, thing));
    }

    private static boolean allows(Grant grant, Viewer viewer, Thing thing) {
        return switch (grant.who()) {
            case Everybody everybody ->
                (everybody == Everybody.PUBLIC || viewer.isSignedIn())
                        && (grant.reach() != Reach.SELF
                                || viewer.person()
                                        .map(person -> person.equals(thing.subject()))
                                        .orElse(false));
            case InRole(Role role) ->
                viewer.memberships().stream()
                        .filter(membership -> membership.role() == role)
                        .anyMatch(membership -> grant.reach().covers(viewer, membership, thing));
        };
    }
}
