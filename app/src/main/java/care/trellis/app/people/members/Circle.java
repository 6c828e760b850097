package care.trellis.app.people.members;

import care.trellis.app.permission.Scope;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Those who have roles through one organisation, or who run this Trellis.
 *
 * @param organisation none: those who run this Trellis
 * @param name of the organisation
 * @param address of the page that shows them
 */
public record Circle(@Nullable UUID organisation, String name, String address) {
    static final Circle HOUSE = new Circle(null, "this Trellis", "/administrators");

    static Circle of(UUID organisation, String name) {
        return new Circle(organisation, name, "/organisations/" + organisation + "/members");
    }

    public boolean isHouse() {
        return organisation == null;
    }

    Scope scope() {
        return organisation == null ? Scope.HOUSE : Scope.organisation(organisation);
    }
}
