package care.trellis.demand.transition;

import care.trellis.demand.care.Dependency;
import care.trellis.demand.care.Setting;
import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Area;
import care.trellis.demand.population.Mortality;
import care.trellis.demand.population.Population;
import care.trellis.demand.population.PopulationSource;
import care.trellis.demand.population.Sex;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Made-up populations and rates. */
public final class Worlds {
    public static final int BASE = 2022;
    public static final Stay STAY = new Stay(0.55, 0.35);
    private static final Set<Sex> BOTH = EnumSet.allOf(Sex.class);

    private Worlds() {}

    /** Single ages and an open band. */
    public static List<AgeBand> ages(int from, int open) {
        var ages = new ArrayList<AgeBand>(
                IntStream.range(from, open).mapToObj(AgeBand::single).toList());
        ages.add(AgeBand.andOver(open));
        return ages;
    }

    /** People by sex, band and year as a function of all three. */
    public static Population population(List<AgeBand> bands, int years, People people) {
        var figures = new double[2][bands.size()][years];
        for (int sex = 0; sex < 2; sex++) {
            for (int band = 0; band < bands.size(); band++) {
                for (int year = 0; year < years; year++) {
                    figures[sex][band][year] = people.of(sex, band, year);
                }
            }
        }
        return new Population(
                new Area("E92000001", "Somewhere"),
                new PopulationSource("made up", "for tests", "principal", BASE, List.of()),
                bands,
                BASE,
                figures);
    }

    /** Figures by place. */
    public interface People {
        double of(int sex, int band, int year);
    }

    public static Mortality deaths(int youngest, int ages, int years, IntToDoubleFunction q) {
        var figures = new double[2][ages][years];
        for (var bySex : figures) {
            for (int age = 0; age < ages; age++) {
                for (int year = 0; year < years; year++) {
                    bySex[age][year] = q.applyAsDouble(youngest + age);
                }
            }
        }
        return Mortality.from(
                new PopulationSource("made up", "for tests", "principal", BASE, List.of()), youngest, BASE, figures);
    }

    /** A world from a seed: rates and people that differ from one to the next, and stay within what is allowed. */
    public static World random(long seed) {
        var random = new Random(seed);
        int youngest = random.nextBoolean() ? 0 : 60 + random.nextInt(20);
        int count = 3 + random.nextInt(20);
        int years = 2 + random.nextInt(8);
        var bands = ages(youngest, youngest + count - 1);
        var population = population(
                bands,
                years,
                (sex, band, year) -> random.nextInt(12) == 0 ? 0 : Math.rint(random.nextDouble() * 2_000));
        double level = random.nextDouble();
        var mortality = deaths(youngest, count, years, age -> Math.min(1, level * random.nextDouble()));
        return new World(population, rates(random, mortality), BASE, BASE + years - 1);
    }

    /** A population, its rates, and from when to when. */
    public record World(Population population, Rates rates, int first, int last) {
        public Chain chain() {
            return Chain.of(rates, population, first, last);
        }

        World with(Rates others) {
            return new World(population, others, first, last);
        }
    }

    private static Rates rates(Random random, Mortality mortality) {
        return new Rates(
                start(random),
                mortality,
                List.of(
                        new DeathRisk(Dependency.HIGH, Setting.NURSING, 1 + 5 * random.nextDouble()),
                        new DeathRisk(Dependency.MEDIUM, Setting.RESIDENTIAL, 1 + 3 * random.nextDouble()),
                        new DeathRisk(Dependency.NONE, Setting.NONE, 0.5 + random.nextDouble() / 2)),
                List.of(
                        new Change(Who.aged(new AgeBand(0, 69)), random.nextDouble() * 0.1, random.nextDouble() * 0.1),
                        new Change(
                                Who.aged(AgeBand.andOver(70)), random.nextDouble() * 0.4, random.nextDouble() * 0.2)),
                List.of(
                        move(Setting.NONE, Setting.INFORMAL, random.nextDouble() * 0.2, Dependency.LOW),
                        move(Setting.INFORMAL, Setting.HOME_CARE, random.nextDouble() * 0.3, Dependency.MEDIUM),
                        move(Setting.HOME_CARE, Setting.RESIDENTIAL, random.nextDouble() * 0.3, Dependency.HIGH),
                        move(Setting.HOME_CARE, Setting.NURSING, random.nextDouble() * 0.3, Dependency.HIGH),
                        move(Setting.HOME_CARE, Setting.NONE, random.nextDouble() * 0.3, Dependency.NONE),
                        move(Setting.NONE, Setting.WAITING, random.nextDouble() * 0.3, Dependency.HIGH),
                        move(Setting.WAITING, Setting.NURSING, random.nextDouble(), Dependency.HIGH),
                        move(Setting.RESIDENTIAL, Setting.NURSING, random.nextDouble() * 0.3, Dependency.HIGH)),
                new Stay(0.05 + random.nextDouble() * 2, 0.05 + random.nextDouble()),
                Setting.HOME_CARE,
                random.nextBoolean()
                        ? Help.NONE
                        : new Help(random.nextDouble(), random.nextDouble() * 0.2, BASE + 1, BASE + 3),
                random.nextDouble() * 0.02 - 0.01);
    }

    public static Move move(Setting from, Setting to, double rate, Dependency... needs) {
        return new Move(Who.aged(AgeBand.andOver(0)).needing(needs), from, to, rate);
    }

    private static Start start(Random random) {
        return Start.of(List.of(
                standing(Dependency.LOW, Setting.INFORMAL, random.nextDouble() * 0.1),
                standing(Dependency.MEDIUM, Setting.HOME_CARE, random.nextDouble() * 0.1),
                standing(Dependency.MEDIUM, Setting.RESIDENTIAL, random.nextDouble() * 0.05),
                standing(Dependency.HIGH, Setting.NURSING, random.nextDouble() * 0.05)));
    }

    public static Standing standing(Dependency need, Setting setting, double share) {
        return new Standing(BOTH, AgeBand.andOver(0), need, setting, share);
    }

    /** Rates under which nothing happens but death and leaving a care home. */
    public static Rates still(Mortality mortality, List<Standing> standings) {
        return new Rates(
                Start.of(standings), mortality, List.of(), List.of(), List.of(), STAY, Setting.NONE, Help.NONE, 0);
    }
}
