package care.trellis.demand.transition;

import care.trellis.demand.population.Population;
import care.trellis.demand.projection.Assumption;
import care.trellis.demand.projection.Course;
import care.trellis.demand.projection.Method;
import care.trellis.demand.projection.Mode;
import care.trellis.demand.projection.Shift;
import care.trellis.demand.projection.Spoken;
import care.trellis.demand.projection.Trend;
import java.util.ArrayList;
import java.util.List;

/**
 * The third mode: people move between settings, grow older and die.
 *
 * @param rates what they go through in a year; their trend of admissions is that of {@code admissions}
 * @param admissions the trend of admissions to care homes
 * @param sources what the rates rest on
 */
public record Transition(Rates rates, Trend admissions, List<Assumption> sources) implements Method {
    public Transition {
        rates = rates.trending(admissions.perYear());
        sources = List.copyOf(sources);
    }

    @Override
    public Mode mode() {
        return Mode.TRANSITION;
    }

    @Override
    public List<Assumption> assumptions() {
        var all = new ArrayList<>(sources);
        all.add(admissions.as("trend of admissions to care homes"));
        return all;
    }

    @Override
    public Transition trending(Trend trend) {
        return new Transition(rates, trend, sources);
    }

    /** Who stays longer leaves as much less often. */
    @Override
    public Transition turningOut(Shift shift) {
        var leaving = new Factors(1, 1, 1, 1, 0, 1 / shift.stay());
        return new Transition(rates.times(leaving), admissions.turningOut(shift.trend()), sources);
    }

    /** The same with prevention and reablement. */
    public Transition helping(Help help, String source, Assumption.Status status) {
        var all = new ArrayList<>(sources);
        all.add(new Assumption(
                "prevention and reablement",
                Spoken.percent(help.avoided()) + " of worsening avoided, and " + Spoken.percent(help.recovering())
                        + " more of those with low or medium needs outside care homes recover by a step each year, from "
                        + help.from() + ", in full from " + help.full(),
                source,
                status));
        return new Transition(rates.with(help), admissions, all);
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
