package care.trellis.demand.backtest;

import care.trellis.demand.care.Setting;
import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Area;
import care.trellis.demand.population.Population;
import care.trellis.demand.population.PopulationSource;
import care.trellis.demand.population.Sex;
import care.trellis.demand.projection.BackTest;
import care.trellis.demand.projection.Trend;
import care.trellis.demand.usage.UsageMethod;
import care.trellis.demand.usage.UsageRate;
import java.util.List;

/**
 * Usage mode run from Census 2011 to Census 2021 on the people of England and Wales, with constant rates.
 *
 * <p>Residents aged 65 and over who usually live in care homes: 290,569 in 2011, 59.2 % of them 85 and over; 278,946 in 2021,
 * 56.4 % of them 85 and over (Office for National Statistics, 9 October 2023). Mid-year populations by sex: Office for
 * National Statistics, estimates for 2011 and 2021.
 */
public final class CensusBackTest {
    private static final int FROM = 2011;
    private static final int TO = 2021;
    private static final double RESIDENTS_2011 = 290_569;
    private static final double RESIDENTS_2021 = 278_946;
    private static final double SHARE_85_2011 = 0.592;
    private static final double SHARE_85_2021 = 0.564;
    private static final String SOURCE =
            "Office for National Statistics, Older people living in care homes in 2021 and changes since 2011, England and"
                    + " Wales, 9 October 2023; mid-year population estimates 2011 and 2021";
    private static final String METHOD = "constant use by age";

    private CensusBackTest() {}

    /** All aged 65 and over, then 65 to 84, then 85 and over. */
    public static List<BackTest> all() {
        var older = AgeBand.andOver(65);
        var younger = new AgeBand(65, 84);
        var oldest = AgeBand.andOver(85);
        var last = method().run(population(), FROM, TO).at(TO);
        return List.of(
                test(older, RESIDENTS_2011, last.in(Setting.RESIDENTIAL, older), RESIDENTS_2021),
                test(
                        younger,
                        RESIDENTS_2011 * (1 - SHARE_85_2011),
                        last.in(Setting.RESIDENTIAL, younger),
                        RESIDENTS_2021 * (1 - SHARE_85_2021)),
                test(
                        oldest,
                        RESIDENTS_2011 * SHARE_85_2011,
                        last.in(Setting.RESIDENTIAL, oldest),
                        RESIDENTS_2021 * SHARE_85_2021));
    }

    private static BackTest test(AgeBand ages, double then, double projected, double counted) {
        return new BackTest(
                "people aged " + ages + " in care homes, England and Wales",
                METHOD,
                FROM,
                TO,
                then,
                projected,
                counted,
                "counted by the census",
                "people",
                SOURCE);
    }

    /** The rates of 2011, constant. Homes with and without nursing stand together as residential. */
    public static UsageMethod method() {
        var people = population();
        var younger = new AgeBand(65, 84);
        var oldest = AgeBand.andOver(85);
        return new UsageMethod(List.of(
                UsageRate.of(
                        Setting.RESIDENTIAL,
                        younger,
                        RESIDENTS_2011 * (1 - SHARE_85_2011) / people.people(younger, FROM),
                        Trend.none(),
                        SOURCE),
                UsageRate.of(
                        Setting.RESIDENTIAL,
                        oldest,
                        RESIDENTS_2011 * SHARE_85_2011 / people.people(oldest, FROM),
                        Trend.none(),
                        SOURCE)));
    }

    /** People of England and Wales aged 65 to 84 and 85 and over at mid-2011 and mid-2021, a straight line between. */
    public static Population population() {
        double[][] women = {{4_306_760, 5_109_227}, {854_569, 923_699}};
        double[][] men = {{3_720_651, 4_548_010}, {414_073, 553_912}};
        return Population.of(
                new Area("K04000001", "England and Wales"),
                new PopulationSource(
                        "Office for National Statistics",
                        "Mid-year population estimates 2011 and 2021",
                        "estimated",
                        TO,
                        List.of("Years between 2011 and 2021 lie on a straight line.")),
                List.of(new AgeBand(65, 84), AgeBand.andOver(85)),
                FROM,
                TO,
                (sex, band, year) -> onLine((sex == Sex.FEMALE ? women : men)[band], year));
    }

    private static double onLine(double[] ends, int year) {
        return ends[0] + (ends[1] - ends[0]) * (year - FROM) / (TO - FROM);
    }
}
