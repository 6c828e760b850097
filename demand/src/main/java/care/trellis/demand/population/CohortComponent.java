package care.trellis.demand.population;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.List;

/**
 * Projects a population by cohorts: everybody grows a year older, some die, some come or go, and women bear children, by the
 * conventions of the Office for National Statistics (National population projections: methodology).
 *
 * <p>P(a+1, t+1) = P(a, t) − D(a, t) + (M(a, t) + M(a+1, t)) / 2; D = q(a+½) · (P + M(a, t) / 2); births = Σ f(a) · mean of
 * women aged a at t and t+1; infants at t+1 = births − those who died + M(0, t) / 2. The published tables hold one person's
 * rounding in each cell, and this gives them back to within that: the tests say how near.
 *
 * @param mortality from birth on
 * @param shareOfBoys of births; fraction, 0 to 1
 */
public record CohortComponent(Mortality mortality, Fertility fertility, NetMigration migration, double shareOfBoys) {
    /** 105 boys to 100 girls (0.5122), the ratio that the 2022-based national projections reproduce. */
    public static final double SHARE_OF_BOYS = 105.0 / 205;

    /** Up to here cohorts must be kept apart year by year; above, few are left, and a wider band can be laid out. */
    static final int SINGLE_AGES_TO = 84;

    public CohortComponent {
        if (!(shareOfBoys >= 0 && shareOfBoys <= 1)) {
            throw new Faulty(Fault.of("share of boys", Double.toString(shareOfBoys), "a fraction, 0 to 1"));
        }
    }

    public CohortComponent(Mortality mortality, Fertility fertility, NetMigration migration) {
        this(mortality, fertility, migration, SHARE_OF_BOYS);
    }

    /**
     * The population from a base year to another, in the bands of the base, with its births and deaths.
     *
     * @param base by single years of age up to 84 at least; wider bands above are laid out over their ages in proportion to how
     *     many live to each under the first year's mortality
     * @throws Faulty naming what is missing, or the people who would be fewer than none
     */
    public ProjectedPopulation run(Population base, int baseYear, int lastYear) {
        check(base, baseYear, lastYear);
        return new CohortRun(this, base, baseYear, lastYear).run();
    }

    private void check(Population base, int baseYear, int lastYear) {
        var faults = new ArrayList<Fault>();
        if (baseYear < base.firstYear() || baseYear > base.lastYear()) {
            faults.add(Fault.of(
                    "base year", Integer.toString(baseYear), "from " + base.firstYear() + " to " + base.lastYear()));
        }
        if (lastYear <= baseYear) {
            faults.add(Fault.of("last year", Integer.toString(lastYear), "after the base year " + baseYear));
        }
        wideBands(base.bands())
                .forEach(band -> faults.add(Fault.of(
                        "age bands of " + base.area().name(),
                        band.toString(),
                        "single years of age from 0 to " + SINGLE_AGES_TO + " to project from")));
        int open = base.bands().getLast().from();
        if (open > mortality.oldest()) {
            faults.add(Fault.of(
                    "mortality",
                    "ages to " + mortality.oldest(),
                    "to " + open + ", the open band of the base, at least"));
        }
        if (mortality.youngest() > 0) {
            faults.add(Fault.of("mortality", "ages from " + mortality.youngest(), "ages from birth on"));
        }
        if (fertility.oldest() > mortality.oldest()) {
            faults.add(Fault.of("fertility", "ages to " + fertility.oldest(), "to " + mortality.oldest() + " at most"));
        }
        years(faults, "mortality", mortality.firstYear(), mortality.lastYear(), baseYear, lastYear);
        years(faults, "fertility", fertility.firstYear(), fertility.lastYear(), baseYear, lastYear);
        years(faults, "net migration", migration.firstYear(), migration.lastYear(), baseYear, lastYear);
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }

    private static List<AgeBand> wideBands(List<AgeBand> bands) {
        var wide = new ArrayList<AgeBand>();
        if (bands.getFirst().from() != 0) {
            wide.add(bands.getFirst());
        }
        for (var band : bands) {
            if (band.from() <= SINGLE_AGES_TO && band.to() != band.from()) {
                wide.add(band);
            }
        }
        return wide;
    }

    private static void years(List<Fault> faults, String what, int first, int last, int baseYear, int lastYear) {
        if (first > baseYear || last < lastYear - 1) {
            faults.add(Fault.of(
                    what,
                    "years from mid-" + first + " to mid-" + last,
                    "years from mid-" + baseYear + " to mid-" + (lastYear - 1)));
        }
    }
}
