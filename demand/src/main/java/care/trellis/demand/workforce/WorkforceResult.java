package care.trellis.demand.workforce;

import care.trellis.demand.evidence.Source;
import care.trellis.demand.projection.Assumption;
import care.trellis.demand.projection.Assumption.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What became of a workforce, year by year.
 *
 * @param years from the base year
 */
public record WorkforceResult(WorkforcePlan plan, List<WorkforceYear> years) {
    private static final Source METHOD = new Source(
            "stock and flow by the year: W(t+1) = W(t) × (1 − turnover × share leaving the sector) + recruits",
            Status.DERIVED);

    public WorkforceResult {
        years = List.copyOf(years);
    }

    public WorkforceYear start() {
        return years.getFirst();
    }

    public WorkforceYear end() {
        return years.getLast();
    }

    /** People who joined from outside in all. */
    public double recruited() {
        return years.stream().mapToDouble(WorkforceYear::recruits).sum();
    }

    /** People who joined from outside a year, on average; none where there is the base year only. */
    public double recruitedAYear() {
        return recruited() / Math.max(1, years.size() - 1);
    }

    /** What the result says, in a sentence or two. */
    public String sentence() {
        var moves = String.format(
                Locale.ROOT,
                "%,.0f of %,.0f posts are filled in %d (%.1f %% vacant) and %,.0f of %,.0f in %d (%.1f %% vacant).",
                start().filled(),
                start().posts(),
                start().year(),
                100 * start().vacancy(),
                end().filled(),
                end().posts(),
                end().year(),
                100 * end().vacancy());
        return years.size() == 1
                ? moves
                : moves
                        + String.format(
                                Locale.ROOT,
                                " From outside the sector %,.0f people join, %,.0f a year on average; %,.0f leave it.",
                                recruited(),
                                recruitedAYear(),
                                years.stream()
                                        .mapToDouble(WorkforceYear::leftSector)
                                        .sum());
    }

    /** Everything the result rests on. */
    public List<Assumption> assumptions() {
        var all = new ArrayList<Assumption>();
        all.add(plan.posts()
                .source()
                .assumption(
                        "posts",
                        String.format(
                                Locale.ROOT,
                                "%,.0f in %d, %,.0f in %d",
                                start().posts(),
                                start().year(),
                                end().posts(),
                                end().year())));
        all.add(plan.filledSource()
                .assumption("filled posts", String.format(Locale.ROOT, "%,.0f in %d", plan.filled(), plan.baseYear())));
        var leaving = plan.leaving();
        all.add(leaving.source()
                .assumption(
                        "leaving",
                        String.format(
                                Locale.ROOT,
                                "%.1f %% of jobs left a year, %.1f %% of those who leave go out of the sector, the others"
                                        + " take another job in it at once; the same every year, whatever the pay",
                                100 * leaving.turnover(),
                                100 * leaving.leavingSector())));
        all.add(plan.recruits()
                .source()
                .assumption(
                        "recruits from outside the sector",
                        switch (plan.recruits()) {
                            case Recruits.AsMany as ->
                                String.format(Locale.ROOT, "%,.0f a year, as far as there are posts", as.people());
                            case Recruits.ToHold hold ->
                                String.format(
                                        Locale.ROOT,
                                        "as many as hold the vacancy rate at %.1f %%",
                                        100 * hold.vacancy());
                        }));
        all.add(METHOD.assumption("method", "vacancy = 1 − filled ÷ posts"));
        return List.copyOf(all);
    }
}
