package care.trellis.demand.backtest;

import care.trellis.demand.care.Setting;
import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Area;
import care.trellis.demand.population.Population;
import care.trellis.demand.population.PopulationSource;
import care.trellis.demand.population.Sex;
import care.trellis.demand.projection.Assumption;
import care.trellis.demand.projection.Trend;
import care.trellis.demand.usage.UsageMethod;
import care.trellis.demand.usage.UsageRate;
import java.util.ArrayList;
import java.util.List;

/**
 * A worked example of why constant use is pressure and not a forecast: at constant use by age, the 420,000 older people in care
 * homes and long-stay hospitals in the United Kingdom in 2007 become 1.2 million in 2071 (Laing &amp; Buisson on projections
 * of the Government Actuary). Use that falls by 1 % a year gives half as many, by 2 % fewer than in 2007.
 *
 * <p>Their own rates and the ages of that projection are not published, so we try splits of the 420,000 by age: none, 2.5 or
 * 5 % of them under 65; 50, 53, 56.5 or 59 % of them 85 and over.
 *
 * @param from 2007
 * @param to 2071
 * @param residents in 2007
 * @param splits what each split gives at constant use
 * @param central of them, with 5 % under 65 and 56.5 % aged 85 and over, as the census of 2001 found among residents aged 65
 *     and over
 * @param trends what the central split gives as use falls
 */
public record SeedStatement(
        int from, int to, double residents, List<Split> splits, Split central, List<AtTrend> trends) {
    private static final int FROM = 2007;
    private static final int TO = 2071;
    private static final double RESIDENTS = 420_000;
    private static final double CENTRAL_YOUNG = 0.05;
    private static final double CENTRAL_OLDEST = 0.565;
    private static final String SOURCE = "Laing & Buisson, 2007, as reported by Community Care, 27 September 2007";

    /** The statement itself, in people. */
    public static final double STATED = 1_200_000;

    /**
     * One way the residents of 2007 may have been spread over ages.
     *
     * @param under65 share of residents, from 0 to 1
     * @param over85 share of residents aged 85 and over, from 0 to 1
     * @param residents of the last year at constant use
     */
    public record Split(String population, double under65, double over85, double residents) {}

    /**
     * The central split when use changes.
     *
     * @param perYear continuous change a year, as a fraction
     * @param residents of the last year
     */
    public record AtTrend(double perYear, double residents) {}

    public SeedStatement {
        splits = List.copyOf(splits);
        trends = List.copyOf(trends);
    }

    /** On the population that ships. */
    public static SeedStatement worked() {
        return on(List.of(population()));
    }

    /**
     * On other populations of the United Kingdom from 2007 to 2071 that tell under 65, 65 to 84, and 85 and over; the central
     * case is of the first.
     */
    public static SeedStatement on(List<Population> populations) {
        var splits = new ArrayList<Split>();
        for (var population : populations) {
            for (double young : new double[] {0, 0.025, CENTRAL_YOUNG}) {
                for (double oldest : new double[] {0.50, 0.53, CENTRAL_OLDEST, 0.59}) {
                    splits.add(split(population, young, oldest));
                }
            }
        }
        var first = populations.getFirst();
        var trends = new ArrayList<AtTrend>();
        for (double perYear : new double[] {0, -0.01, -0.02}) {
            trends.add(new AtTrend(perYear, residents(first, CENTRAL_YOUNG, CENTRAL_OLDEST, perYear)));
        }
        return new SeedStatement(FROM, TO, RESIDENTS, splits, split(first, CENTRAL_YOUNG, CENTRAL_OLDEST), trends);
    }

    private static Split split(Population population, double young, double oldest) {
        return new Split(population.source().title(), young, oldest, residents(population, young, oldest, 0));
    }

    private static double residents(Population population, double young, double oldest, double perYear) {
        var course = method(population, young, oldest, perYear).run(population, FROM, TO);
        return course.at(TO).in(Setting.RESIDENTIAL);
    }

    private static UsageMethod method(Population population, double young, double oldest, double perYear) {
        var trend = perYear == 0 ? Trend.none() : new Trend(perYear, 0, "tried here", Assumption.Status.ASSUMED);
        return new UsageMethod(List.of(
                rate(population, new AgeBand(0, 64), young, trend),
                rate(population, new AgeBand(65, 84), 1 - young - oldest, trend),
                rate(population, AgeBand.andOver(85), oldest, trend)));
    }

    private static UsageRate rate(Population population, AgeBand ages, double share, Trend trend) {
        return UsageRate.of(
                Setting.RESIDENTIAL, ages, RESIDENTS * share / population.people(ages, FROM), trend, SOURCE);
    }

    public double least() {
        return splits.stream().mapToDouble(Split::residents).min().orElseThrow();
    }

    public double most() {
        return splits.stream().mapToDouble(Split::residents).max().orElseThrow();
    }

    /**
     * People of the United Kingdom at mid-2007 and mid-2071, a straight line between. 2007: mid-year estimates of England and
     * Wales, multiplied by the ratio of the two areas at mid-2011 in each age group; 2071: the 2022-based national projections
     * of the four countries (Office for National Statistics, 28 January 2025). Both sexes stand together as women.
     */
    public static Population population() {
        double[][] ends = {{51_539_345, 58_142_975}, {8_459_839, 17_390_298}, {1_277_707, 4_691_432}};
        return Population.of(
                new Area("K02000001", "United Kingdom"),
                new PopulationSource(
                        "Office for National Statistics",
                        "National population projections, 2022-based",
                        "principal",
                        2022,
                        List.of(
                                "2007 is the estimate for England and Wales times the ratio of the areas in 2011, by age.",
                                "Years between 2007 and 2071 lie on a straight line.",
                                "Both sexes stand together.")),
                List.of(new AgeBand(0, 64), new AgeBand(65, 84), AgeBand.andOver(85)),
                FROM,
                TO,
                (sex, band, year) -> sex == Sex.MALE
                        ? 0
                        : ends[band][0] + (ends[band][1] - ends[band][0]) * (year - FROM) / (TO - FROM));
    }
}
