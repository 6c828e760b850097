package care.trellis.app.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a check of the whole ledger found.
 *
 * @param chains one for each place
 * @param checkpoints how many signed checkpoints were compared
 */
public record LedgerReport(List<Chain> chains, int checkpoints) {
    /**
     * One chain.
     *
     * @param name of its place
     * @param sound how many entries were found as they were written, from the first on
     */
    public record Chain(UUID place, String name, long sound, Optional<Flaw> flaw) {}

    public LedgerReport {
        chains = List.copyOf(chains);
    }

    public boolean isSound() {
        return chains.stream().allMatch(chain -> chain.flaw().isEmpty());
    }

    public long entries() {
        return chains.stream().mapToLong(Chain::sound).sum();
    }
}
