package care.trellis.demand.projection;

import care.trellis.demand.population.Population;
import java.util.List;

/** One of the modes with its figures: says where the people of each stratum are cared for, year by year. */
public interface Method {
    Mode mode();

    /** Everything the course rests on besides the population. */
    List<Assumption> assumptions();

    /**
     * The course of a population from a base year. Everybody is somewhere: the people alive in the cells of a year are those
     * of the population in its ages.
     *
     * @throws care.trellis.fault.Faulty naming what of the population or the figures cannot be used
     */
    Course run(Population population, int baseYear, int lastYear);
}
