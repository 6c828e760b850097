package care.trellis.demand.workforce;

import care.trellis.demand.evidence.Source;
import care.trellis.demand.money.GrowthRate;
import care.trellis.demand.projection.Course;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.List;

/**
 * Posts that care takes, filled or not, year by year.
 *
 * @param firstYear the base year; a financial year goes by the year it begins in
 * @param posts for each year from the first, above 0
 * @param source who says so
 */
public record PostsPath(int firstYear, List<Double> posts, Source source) {
    private static final double MOST = 1e8;
    private static final int LONGEST = 200;

    public PostsPath {
        posts = List.copyOf(posts);
        var faults = new ArrayList<Fault>();
        if (posts.isEmpty() || posts.size() > LONGEST) {
            faults.add(Fault.of("posts", posts.size() + " years", "1 to " + LONGEST + " years"));
        }
        for (int i = 0; i < posts.size(); i++) {
            if (!(posts.get(i) > 0 && posts.get(i) <= MOST)) {
                faults.add(Fault.of(
                        "posts in " + (firstYear + i), Double.toString(posts.get(i)), "above 0, at most 100,000,000"));
            }
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }

    /**
     * Posts that grow by the same share every year.
     *
     * @param growth a year, as a fraction
     */
    public static PostsPath growing(int firstYear, int lastYear, double posts, double growth, Source source) {
        var path = new ArrayList<Double>();
        for (int year = firstYear; year <= lastYear && path.size() <= LONGEST; year++) {
            path.add(posts * Math.pow(1 + growth, year - firstYear));
        }
        return new PostsPath(firstYear, path, source);
    }

    /** Posts for the people of a projection: the sum over settings of people × posts per person. */
    public static PostsPath of(Course course, List<StaffRatio> ratios, Source source) {
        return new PostsPath(
                course.firstYear(),
                course.years().stream()
                        .map(cells -> ratios.stream()
                                .mapToDouble(ratio -> ratio.postsPerPerson() * cells.in(ratio.setting()))
                                .sum())
                        .toList(),
                source);
    }

    /** The same growth from another number of posts in the first year: what a published count of posts calls for. */
    public PostsPath startingAt(double first, Source of) {
        return new PostsPath(
                firstYear,
                posts.stream().map(each -> first * each / posts.getFirst()).toList(),
                of);
    }

    /** The yearly growth from the first year to the last; none where there is one year. */
    public GrowthRate growth() {
        return posts.size() == 1
                ? GrowthRate.NONE
                : GrowthRate.between(posts.getFirst(), posts.getLast(), posts.size() - 1);
    }

    public int lastYear() {
        return firstYear + posts.size() - 1;
    }

    public double in(int year) {
        return posts.get(year - firstYear);
    }
}
