package care.trellis.app.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands in the database, without its own hash.
 *
 * @param at in whole microseconds, as the database keeps it
 * @param sealedHash the SHA-256 of the sealed personal part, in hexadecimal; empty where there is none
 * @param previous the hash of the entry before it, in hexadecimal
 */
record WrittenEntry(
        UUID place,
        long number,
        Instant at,
        String actor,
        String action,
        String thingKind,
        String thingId,
        String why,
        Map<String, String> facts,
        SortedSet<String> readers,
        @Nullable UUID subject,
        String sealedHash,
        String previous) {}
