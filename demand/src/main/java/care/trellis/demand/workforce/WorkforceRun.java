package care.trellis.demand.workforce;

import java.util.ArrayList;

/**
 * The stock and flow of a workforce by the year. Of W staff a share (turnover) leave their job in a year; of those a share leave
 * the sector and the others take another job in it, so W(t+1) = W(t) × (1 − turnover × share leaving) + recruits. Those who stay
 * keep their jobs even where posts are fewer; recruits join as far as there are posts.
 */
public final class WorkforceRun {
    private WorkforceRun() {}

    /** Runs a plan. */
    public static WorkforceResult of(WorkforcePlan plan) {
        var years = new ArrayList<WorkforceYear>();
        var now = new WorkforceYear(plan.baseYear(), plan.posts().posts().getFirst(), plan.filled(), 0, 0, 0, 0);
        years.add(now);
        while (now.year() < plan.posts().lastYear()) {
            now = next(plan, now);
            years.add(now);
        }
        return new WorkforceResult(plan, years);
    }

    private static WorkforceYear next(WorkforcePlan plan, WorkforceYear now) {
        double posts = plan.posts().in(now.year() + 1);
        double left = now.filled() * plan.leaving().turnover();
        double leftSector = now.filled() * plan.leaving().fromSector();
        double stay = now.filled() - leftSector;
        return switch (plan.recruits()) {
            case Recruits.ToHold hold -> {
                double recruits = Math.max(0, posts * (1 - hold.vacancy()) - stay);
                yield new WorkforceYear(now.year() + 1, posts, stay + recruits, left, leftSector, recruits, 0);
            }
            case Recruits.AsMany as -> {
                double recruits = Math.min(as.people(), Math.max(0, posts - stay));
                yield new WorkforceYear(
                        now.year() + 1, posts, stay + recruits, left, leftSector, recruits, as.people() - recruits);
            }
        };
    }
}
