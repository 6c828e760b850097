package care.trellis.quality.fairness;

import java.util.List;

/**
 * One domain.
 *
 * @param groups all services first, then the groups of each dimension that tells services apart; empty where refused
 * @param findings a sentence for each group that differs, or one that none does
 * @param refusal why nothing can be checked; empty where it can
 */
public record DomainFairness(String domain, List<GroupFairness> groups, List<String> findings, String refusal) {
    public DomainFairness {
        groups = List.copyOf(groups);
        findings = List.copyOf(findings);
    }
}
