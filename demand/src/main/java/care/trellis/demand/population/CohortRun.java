package care.trellis.demand.population;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.List;

/** One run of the cohort-component method, year by year, over single ages up to the last of the mortality table. */
@SuppressWarnings("EnumOrdinal") // figures lie in memory in the order of the sexes; no order leaves the class
final class CohortRun {
    private static final int SEXES = Sex.values().length;

    private final CohortComponent rates;
    private final Population base;
    private final int firstYear;
    private final int lastYear;
    private final int oldest;

    // By year, sex, age.
    private final double[][][] people;
    private final double[][][] deaths;
    // By year, sex.
    private final double[][] births;
    private final double[][] infantDeaths;
    private final List<YearOfChange> ledger = new ArrayList<>();

    CohortRun(CohortComponent rates, Population base, int firstYear, int lastYear) {
        this.rates = rates;
        this.base = base;
        this.firstYear = firstYear;
        this.lastYear = lastYear;
        this.oldest = rates.mortality().oldest();
        int years = lastYear - firstYear;
        this.people = new double[years + 1][SEXES][];
        this.deaths = new double[years][SEXES][oldest + 1];
        this.births = new double[years][SEXES];
        this.infantDeaths = new double[years][SEXES];
    }

    ProjectedPopulation run() {
        for (var sex : Sex.values()) {
            people[0][sex.ordinal()] = laidOut(sex);
        }
        for (int step = 0; step < lastYear - firstYear; step++) {
            double moved = 0;
            for (var sex : Sex.values()) {
                moved += age(sex, step);
            }
            bear(step);
            refuseFewerThanNone(step + 1);
            ledger.add(new YearOfChange(
                    firstYear + step,
                    sum(people[step]),
                    births[step][0] + births[step][1],
                    sum(deaths[step]) + infantDeaths[step][0] + infantDeaths[step][1],
                    moved,
                    sum(people[step + 1])));
        }
        return new ProjectedPopulation(population(), firstYear, births, infantDeaths, deaths, ledger);
    }

    /** The base over single ages: a wider band in proportion to how many live to each of its ages. */
    private double[] laidOut(Sex sex) {
        var ages = new double[oldest + 1];
        for (int band = 0; band < base.bands().size(); band++) {
            int from = base.bands().get(band).from();
            int to = Math.min(base.bands().get(band).to(), oldest);
            var weights = new double[to - from + 1];
            double alive = 1;
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                weights[i] = alive;
                sum += alive;
                alive *= 1 - rates.mortality().chance(sex, from + i, firstYear);
            }
            for (int i = 0; i < weights.length; i++) {
                ages[from + i] += base.people(sex, band, firstYear) * weights[i] / sum;
            }
        }
        return ages;
    }

    /** Moves one sex a year on, but for the infants' births; gives how many came less how many went. */
    private double age(Sex sex, int step) {
        int year = firstYear + step;
        var now = people[step][sex.ordinal()];
        var died = deaths[step][sex.ordinal()];
        var moving = moving(sex, year);
        var next = new double[oldest + 1];
        next[0] = moving[0] / 2;
        double moved = 0;
        for (int age = 0; age <= oldest; age++) {
            moved += moving[age];
            // Where more left than were there, nobody is exposed to dying; the count below none is refused by name.
            double exposed = Math.max(0, now[age] + moving[age] / 2);
            died[age] = rates.mortality().chance(sex, age, year) * exposed;
            double left = now[age] - died[age] + moving[age] / 2;
            // The last age is an open one: its survivors stay in it.
            int to = Math.min(age + 1, oldest);
            next[to] += left;
            if (age < oldest) {
                next[to] += moving[to] / 2;
            }
        }
        people[step + 1][sex.ordinal()] = next;
        return moved;
    }

    private double[] moving(Sex sex, int year) {
        var moving = new double[oldest + 1];
        for (int age = 0; age <= rates.migration().oldest(); age++) {
            moving[Math.min(age, oldest)] += rates.migration().people(sex, age, year);
        }
        return moving;
    }

    private void bear(int step) {
        int year = firstYear + step;
        var before = people[step][Sex.FEMALE.ordinal()];
        var after = people[step + 1][Sex.FEMALE.ordinal()];
        double all = 0;
        // Age 0 is not complete yet, and nobody bears children at it.
        for (int age = Math.max(1, rates.fertility().youngest());
                age <= rates.fertility().oldest();
                age++) {
            all += rates.fertility().births(age, year, before[age], after[age]);
        }
        for (var sex : Sex.values()) {
            double born = all * (sex == Sex.MALE ? rates.shareOfBoys() : 1 - rates.shareOfBoys());
            double died = born * rates.mortality().chanceOfInfants(sex, year);
            births[step][sex.ordinal()] = born;
            infantDeaths[step][sex.ordinal()] = died;
            people[step + 1][sex.ordinal()][0] += born - died;
        }
    }

    private void refuseFewerThanNone(int step) {
        var faults = new ArrayList<Fault>();
        for (var sex : Sex.values()) {
            for (int age = 0; age <= oldest; age++) {
                double left = people[step][sex.ordinal()][age];
                if (left < 0) {
                    faults.add(Fault.of(
                            base.area().name() + ", " + sex + ", age " + age + ", " + (firstYear + step),
                            left + " people",
                            "0 or more; net migration takes away more people than there are"));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }

    private Population population() {
        var bands = base.bands();
        var source = base.source()
                .remarking("projected by Trellis from mid-" + firstYear + " by cohorts, at "
                        + rates.mortality().source().title());
        return Population.of(base.area(), source, bands, firstYear, lastYear, (sex, band, year) -> {
            int to = Math.min(bands.get(band).to(), oldest);
            double sum = 0;
            for (int age = bands.get(band).from(); age <= to; age++) {
                sum += people[year - firstYear][sex.ordinal()][age];
            }
            return sum;
        });
    }

    private static double sum(double[][] bySexAndAge) {
        double sum = 0;
        for (var ages : bySexAndAge) {
            for (double each : ages) {
                sum += each;
            }
        }
        return sum;
    }
}
