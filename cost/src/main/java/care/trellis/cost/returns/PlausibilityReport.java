package care.trellis.cost.returns;

import care.trellis.cost.returns.Finding.Severity;
import java.util.List;

/** What the checks say of one table: how its totals were made, and what is wrong or doubtful; gravest findings first. */
public record PlausibilityReport(PublishedTable table, List<TotalConvention> conventions, List<Finding> findings) {
    public PlausibilityReport {
        conventions = List.copyOf(conventions);
        findings = List.copyOf(findings);
    }

    /** Whether nothing is wrong or doubtful. */
    public boolean isSound() {
        return findings.stream().allMatch(finding -> finding.severity() == Severity.REMARK);
    }
}
