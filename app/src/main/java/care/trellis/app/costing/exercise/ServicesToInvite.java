package care.trellis.app.costing.exercise;

import java.util.List;
import java.util.UUID;

/**
 * Services of one type that can be invited.
 *
 * @param all those of the type, by name
 */
public record ServicesToInvite(String type, List<Choice> all) {
    /**
     * A service that is invited or not.
     *
     * @param beds in words; empty where it has none
     */
    public record Choice(UUID id, String name, String provider, String beds, boolean isInvited) {}

    public ServicesToInvite {
        all = List.copyOf(all);
    }
}
