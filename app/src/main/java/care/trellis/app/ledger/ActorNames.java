package care.trellis.app.ledger;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Says who people are, as far as whoever asks may know. */
public interface ActorNames {
    /** Names by id; those the one who is acting may not know are left out. */
    Map<UUID, String> of(Collection<UUID> people);
}
