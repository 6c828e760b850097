package care.trellis.demand.projection;

import care.trellis.demand.population.Population;
import java.util.List;

/** One of the modes with its figures: says where the people of each stratum are cared for, year by year. */
public interface Method {
    Mode mode();

    /** Everything the course rests on besides the population. */
    List<Assumption> assumptions();

    /** The same method with one trend for its rates: of use, of need, or of admissions. */
    Method trending(Trend trend);

    /** The same method when its uncertain inputs turn out so. */
    Method turningOut(Shift shift);

    /**
     * The course of a population from a base year. Everybody is somewhere: the people alive in the cells of a year are those
     * of the population in its ages.
     *
     * @throws care.trellis.fault.Faulty naming what of the population or the figures cannot be used
     */
    Course run(Population population, int baseYear, int lastYear);
}
