package care.trellis.demand.workforce;

import care.trellis.demand.evidence.Source;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;

/**
 * Everything a projection of the workforce takes.
 *
 * @param area whose workforce this is, as people say it
 * @param posts that care takes, from the base year
 * @param filled posts filled in the base year, above 0, at most the posts
 * @param filledSource who says so
 */
public record WorkforcePlan(
        String area, PostsPath posts, double filled, Source filledSource, Leaving leaving, Recruits recruits) {
    public WorkforcePlan {
        double most = posts.posts().getFirst();
        if (!(filled > 0 && filled <= most)) {
            throw new Faulty(Fault.of(
                    "filled posts in " + posts.firstYear(),
                    Double.toString(filled),
                    "above 0, at most the " + most + " posts there are"));
        }
    }

    /** The same, recruiting as many as hold a vacancy rate. */
    public WorkforcePlan holding(double vacancy) {
        return new WorkforcePlan(
                area, posts, filled, filledSource, leaving, new Recruits.ToHold(vacancy, Source.GIVEN));
    }

    public int baseYear() {
        return posts.firstYear();
    }
}
