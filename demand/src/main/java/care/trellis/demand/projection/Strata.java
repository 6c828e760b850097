package care.trellis.demand.projection;

import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Population;
import care.trellis.demand.population.Sex;
import java.util.List;

/**
 * A method in which where people are depends on their sex, their age and the year alone, and not on where they were: a
 * number of terms with trends, and the rest of the people.
 */
public interface Strata extends Method {
    /** The shares of people of a sex and age; those that come to more than 1 together are scaled to 1. */
    List<Term> terms(Sex sex, AgeBand band);

    /** Where all the others are; shares sum to 1. */
    List<Term.Part> rest(Sex sex, AgeBand band);

    Shift shift();

    @Override
    Strata turningOut(Shift shift);

    @Override
    Strata trending(Trend trend);

    @Override
    default Course run(Population population, int baseYear, int lastYear) {
        return new StrataCourse(this, population, baseYear, lastYear).run();
    }
}
