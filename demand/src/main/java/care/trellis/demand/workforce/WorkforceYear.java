package care.trellis.demand.workforce;

/**
 * The workforce of one year, and what brought it there from the year before; in the base year nothing did.
 *
 * @param posts filled and vacant
 * @param filled posts
 * @param left jobs left since the year before: turnover × those filled then
 * @param leftSector of those, people who left the sector
 * @param recruits people who joined from outside since the year before
 * @param withoutPost people who could have joined and found no post
 */
public record WorkforceYear(
        int year, double posts, double filled, double left, double leftSector, double recruits, double withoutPost) {
    /** Posts that nobody fills. */
    public double vacant() {
        return posts - filled;
    }

    /** Vacant posts over all posts, a fraction; below 0 where there are more staff than posts. */
    public double vacancy() {
        return 1 - filled / posts;
    }

    /** Of the jobs left, those whose holder took another in the sector. */
    public double movedWithin() {
        return left - leftSector;
    }

    /** Jobs that were filled anew since the year before, from within and from outside. */
    public double hired() {
        return movedWithin() + recruits;
    }
}
