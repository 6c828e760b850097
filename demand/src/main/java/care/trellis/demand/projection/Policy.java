package care.trellis.demand.projection;

import care.trellis.demand.population.AgeBand;
import java.util.List;

/** Something that could be done: it moves people, or changes what care takes, or both. */
public interface Policy {
    /** In a few words, such as "a tenth of care-home residents in extra care". */
    String name();

    List<Assumption> assumptions();

    /** Ages whose ends must be ends of bands of the population; none where it reaches everybody. */
    default List<AgeBand> reach() {
        return List.of();
    }

    /** Whether it changes where people are, and not only what care takes. */
    default boolean movesPeople() {
        return true;
    }

    /** What becomes of people; nobody is lost, and a share of 0 gives back the same course. */
    default Course on(Course course) {
        return course;
    }

    /** What becomes of hours, staff, prices and who pays. */
    default Resources on(Resources resources) {
        return resources;
    }
}
