package care.trellis.app.outlook;

import care.trellis.demand.evidence.Source;
import care.trellis.demand.projection.Assumption.Status;
import care.trellis.demand.workforce.Leaving;
import care.trellis.demand.workforce.PostsPath;
import care.trellis.demand.workforce.Recruits;
import care.trellis.demand.workforce.WorkforcePlan;
import care.trellis.demand.workforce.WorkforceResult;
import care.trellis.demand.workforce.WorkforceRun;

/**
 * What somebody asks of the workforce.
 *
 * @param plan with so many people a year who can be had
 * @param people a year who can be had from outside the sector
 * @param vacancy rate to hold instead, a fraction
 */
record WorkforceForm(WorkforcePlan plan, double people, double vacancy) {
    private static final double PERCENT = 100;
    private static final double USUAL_VACANCY = 7;
    private static final Source SET_HERE = new Source("set on this page", Status.ASSUMED);

    /** Reads it field by field; what must be put right is noted in what was asked. */
    static WorkforceForm of(Asked asked, OutlookInputs inputs) {
        var usual = inputs.workforce();
        var posts = usual.posts();
        var growth = Amount.of(
                        "growth",
                        "Growth of posts",
                        "% a year",
                        -5,
                        10,
                        posts.growth().perYear() * PERCENT)
                .hinting("As the population aged 65 and over, where you leave it as it is.");
        var turnover = Amount.of(
                "turnover",
                "Staff who leave their job",
                "% a year",
                0,
                100,
                usual.leaving().turnover() * PERCENT);
        var sector = Amount.of(
                        "sector",
                        "Of those, leave the sector",
                        "%",
                        0,
                        100,
                        usual.leaving().leavingSector() * PERCENT)
                .hinting("The others take another job in it.");
        var people = Amount.of(
                        "people",
                        "People who can be had from outside",
                        "a year",
                        0,
                        10_000_000,
                        usual.recruits() instanceof Recruits.AsMany as ? as.people() : 0)
                .whole();
        var vacancy = Amount.of("vacancy", "Vacancy rate to hold", "%", 0, 99, USUAL_VACANCY);
        double grows = asked.number(growth) / PERCENT;
        var leaving = new Leaving(
                asked.number(turnover) / PERCENT,
                asked.number(sector) / PERCENT,
                asked.isUsual("turnover", "sector") ? usual.leaving().source() : SET_HERE);
        double had = asked.number(people);
        double held = asked.number(vacancy) / PERCENT;
        var path = asked.isUsual("growth")
                ? posts
                : PostsPath.growing(
                        posts.firstYear(),
                        posts.lastYear(),
                        posts.in(posts.firstYear()),
                        grows,
                        new Source(
                                "growth set on this page, from the posts of " + posts.firstYear() + ": "
                                        + posts.source().words(),
                                Status.ASSUMED));
        var plan = new WorkforcePlan(
                usual.area(),
                path,
                usual.filled(),
                usual.filledSource(),
                leaving,
                new Recruits.AsMany(
                        had, asked.isUsual("people") ? usual.recruits().source() : SET_HERE));
        return new WorkforceForm(plan, had, held);
    }

    /** With the people who can be had. */
    WorkforceResult coming() {
        return WorkforceRun.of(plan);
    }

    /** With as many as hold the vacancy rate. */
    WorkforceResult holding() {
        return WorkforceRun.of(plan.holding(vacancy));
    }
}
