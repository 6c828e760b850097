package care.trellis.app.costing.publishing;

import care.trellis.app.costing.exercise.CostingExercise;
import care.trellis.exchange.publish.CostReport;

/**
 * A run that is to be signed and published.
 *
 * @param report as it would be published today
 * @param analyst when an analyst signed this run, in words; empty where none did
 * @param reviewer the same of a reviewer
 * @param isStill whether no return can come any more
 */
public record SignPage(
        CostingExercise exercise,
        CostReport report,
        String analyst,
        String reviewer,
        boolean isStill,
        boolean maySignAsAnalyst,
        boolean maySignAsReviewer,
        boolean mayPublish) {
    public boolean isSigned() {
        return !analyst.isEmpty() && !reviewer.isEmpty();
    }
}
