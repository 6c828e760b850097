package care.trellis.app.ledger;

import java.util.UUID;

/**
 * The first entry of a chain that is not as it was written.
 *
 * @param number of the entry, from 1
 * @param what is wrong with it, as a sentence without its full stop
 */
public record Flaw(UUID place, long number, String what) {}
