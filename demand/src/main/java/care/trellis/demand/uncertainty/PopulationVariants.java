package care.trellis.demand.uncertainty;

import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Banding;
import care.trellis.demand.population.Population;
import care.trellis.demand.population.Sex;
import care.trellis.demand.population.Variants;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.List;

/**
 * A low, a principal and a high projection of the same people. Their publishers give them no probability; we take the low one
 * for the tenth and the high one for the ninetieth of a hundred, a judgement that is printed with the result.
 */
public final class PopulationVariants {
    /** The standard normal deviate that nine of ten draws stay below. */
    static final double DEVIATE_OF_HIGH = 1.2815515655446004;

    private static final double FARTHEST = 2;

    private final Population low;
    private final Population principal;
    private final Population high;
    private final double reachDown;
    private final double reachUp;

    /**
     * @throws Faulty where the three have other areas, ages or years
     */
    public PopulationVariants(Population low, Population principal, Population high) {
        this(
                low,
                principal,
                high,
                reach(checked(low, principal), principal),
                reach(checked(high, principal), principal));
    }

    /** Published variants. */
    public static PopulationVariants of(Variants variants) {
        return new PopulationVariants(variants.low(), variants.principal(), variants.high());
    }

    private PopulationVariants(
            Population low, Population principal, Population high, double reachDown, double reachUp) {
        this.low = low;
        this.principal = principal;
        this.high = high;
        this.reachDown = reachDown;
        this.reachUp = reachUp;
    }

    private static Population checked(Population other, Population principal) {
        var faults = new ArrayList<Fault>();
        var subject = "variant " + other.source().variant() + " of the population of "
                + principal.area().name();
        if (!other.area().code().equals(principal.area().code())) {
            faults.add(Fault.of(subject, "people of " + other.area().name(), "people of the same area"));
        }
        if (!other.bands().equals(principal.bands())) {
            faults.add(Fault.of(subject, "other age bands", "the bands of the principal projection"));
        }
        if (other.firstYear() > principal.firstYear() || other.lastYear() < principal.lastYear()) {
            faults.add(Fault.of(
                    subject,
                    "years " + other.firstYear() + " to " + other.lastYear(),
                    "every year from " + principal.firstYear() + " to " + principal.lastYear()));
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
        return other;
    }

    private static double reach(Population to, Population principal) {
        double reach = FARTHEST;
        for (var sex : Sex.values()) {
            for (int band = 0; band < principal.bands().size(); band++) {
                for (int year = principal.firstYear(); year <= principal.lastYear(); year++) {
                    double middle = principal.people(sex, band, year);
                    double step = to.people(sex, band, year) - middle;
                    if (step < 0) {
                        reach = Math.min(reach, middle / -step);
                    }
                }
            }
        }
        return reach;
    }

    public Population low() {
        return low;
    }

    public Population principal() {
        return principal;
    }

    public Population high() {
        return high;
    }

    /**
     * Where a draw lies between the variants: -1 is the low one, 0 the principal, 1 the high one; beyond them the line goes on,
     * to 2 at most and never so far that a number of people falls below 0.
     *
     * @param deviations standard deviations from the middle
     */
    public double position(double deviations) {
        return Math.clamp(deviations / DEVIATE_OF_HIGH, -reachDown, reachUp);
    }

    /** The people at a position. */
    public Population at(double position) {
        if (position == 0) {
            return principal;
        }
        var to = position < 0 ? low : high;
        double part = Math.abs(position);
        return Population.of(
                principal.area(),
                principal.source(),
                principal.bands(),
                principal.firstYear(),
                principal.lastYear(),
                (sex, band, year) -> {
                    double middle = principal.people(sex, band, year);
                    // Rounding may leave a hair below 0 where the line is followed to its end.
                    return Math.max(0, middle + part * (to.people(sex, band, year) - middle));
                });
    }

    /** The same variants with bands counted together; draws lie where they lay. */
    PopulationVariants in(List<AgeBand> bands) {
        var wider = new Banding(bands);
        return new PopulationVariants(wider.of(low), wider.of(principal), wider.of(high), reachDown, reachUp);
    }
}
