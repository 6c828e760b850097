package care.trellis.app.permission;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to do something with, and where it stands in the care system.
 *
 * @param id as addresses write it; empty for the sort as a whole, such as all imports
 * @param within the scopes it lies in: its service, organisation, place, network
 * @param subject the person it is about or who made it; none where it is nobody's own
 */
public record Thing(
        Kind kind, String id, Set<Scope> within, @Nullable UUID subject) {
    public Thing {
        within = Set.copyOf(within);
    }

    public static Thing of(Kind kind, String id, Scope... within) {
        return new Thing(kind, id, Arrays.stream(within).collect(Collectors.toSet()), null);
    }

    /** Something that belongs to no one part of the care system. */
    public static Thing every(Kind kind) {
        return new Thing(kind, "", Set.of(), null);
    }

    public Thing about(UUID person) {
        return new Thing(kind, id, within, person);
    }
}
