package care.trellis.demand.transition;

import care.trellis.demand.population.Population;
import care.trellis.demand.projection.Assumption;
import care.trellis.demand.projection.Course;
import care.trellis.demand.projection.Method;
import care.trellis.demand.projection.Mode;
import java.util.List;

/**
 * The third mode: people move between settings, grow older and die.
 *
 * @param rates what they go through in a year
 * @param assumptions what the rates rest on
 */
public record Transition(Rates rates, List<Assumption> assumptions) implements Method {
    public Transition {
        assumptions = List.copyOf(assumptions);
    }

    @Override
    public Mode mode() {
        return Mode.TRANSITION;
    }

    @Override
    public Course run(Population population, int baseYear, int lastYear) {
        return chain(population, baseYear, lastYear).course();
    }

    /** The same run with what chance paths and further draws need. */
    public Chain chain(Population population, int baseYear, int lastYear) {
        return Chain.of(rates, population, baseYear, lastYear);
    }
}
