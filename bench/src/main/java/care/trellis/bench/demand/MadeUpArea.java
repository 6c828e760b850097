package care.trellis.bench.demand;

import care.trellis.demand.care.Dependency;
import care.trellis.demand.care.Setting;
import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Area;
import care.trellis.demand.population.Mortality;
import care.trellis.demand.population.Population;
import care.trellis.demand.population.PopulationSource;
import care.trellis.demand.population.Sex;
import care.trellis.demand.transition.Chain;
import care.trellis.demand.transition.Change;
import care.trellis.demand.transition.DeathRisk;
import care.trellis.demand.transition.Help;
import care.trellis.demand.transition.Move;
import care.trellis.demand.transition.Rates;
import care.trellis.demand.transition.Standing;
import care.trellis.demand.transition.Start;
import care.trellis.demand.transition.Stay;
import care.trellis.demand.transition.Who;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A made-up area for measuring, the same every time, of the shape of a real one: 2 sexes, 105 ages, 40 years; deaths by
 * Gompertz's law; rates of care that rise with age. Either of 8 states, as in the bare kernel of the reference (one
 * dependency; residents counted by first and later years), or with all dependencies.
 */
final class MadeUpArea {
    static final int BASE = 2022;
    static final int YEARS = 40;
    static final int OLDEST = 104;
    private static final Set<Sex> BOTH = EnumSet.allOf(Sex.class);
    private static final Stay STAY = new Stay(0.55, 0.35);

    private MadeUpArea() {}

    /** An area of so many people, its births and deaths following from them. */
    static Chain chain(double people, boolean allNeeds) {
        return chain(people, rates(allNeeds));
    }

    static Chain chain(double people, Rates rates) {
        return Chain.of(rates, population(people), BASE, BASE + YEARS);
    }

    static Rates rates(boolean allNeeds) {
        return rates(deaths(), allNeeds);
    }

    private static Mortality deaths() {
        var q = new double[2][OLDEST + 1][YEARS];
        for (int sex = 0; sex < 2; sex++) {
            for (int age = 0; age <= OLDEST; age++) {
                for (int year = 0; year < YEARS; year++) {
                    q[sex][age][year] = gompertz(sex, age) * Math.exp(-0.008 * year);
                }
            }
        }
        return Mortality.from(
                new PopulationSource("Trellis", "Made up for measuring", "principal", BASE, List.of()), 0, BASE, q);
    }

    private static double gompertz(int sex, int age) {
        return Math.min(0.6, 0.00004 * Math.exp(0.093 * age) * (sex == 0 ? 0.8 : 1.2));
    }

    private static Population population(double people) {
        var alive = new double[2][OLDEST + 1];
        double all = 0;
        for (int sex = 0; sex < 2; sex++) {
            double left = 1;
            for (int age = 0; age <= OLDEST; age++) {
                alive[sex][age] = left;
                all += left;
                left *= 1 - gompertz(sex, age);
            }
        }
        var figures = new double[2][OLDEST + 1][YEARS + 1];
        for (int sex = 0; sex < 2; sex++) {
            for (int age = 0; age <= OLDEST; age++) {
                for (int year = 0; year <= YEARS; year++) {
                    double growing = Math.exp(0.004 * year * age / 50);
                    figures[sex][age][year] = Math.rint(people * alive[sex][age] / all * growing);
                }
            }
        }
        var bands = new ArrayList<AgeBand>();
        for (int age = 0; age < OLDEST; age++) {
            bands.add(AgeBand.single(age));
        }
        bands.add(AgeBand.andOver(OLDEST));
        return new Population(
                new Area("E00000000", "A made-up area"),
                new PopulationSource("Trellis", "Made up for measuring", "principal", BASE, List.of()),
                bands,
                BASE,
                figures);
    }

    private static Rates rates(Mortality deaths, boolean allNeeds) {
        return new Rates(
                Start.of(allNeeds ? standings() : fewStandings()),
                deaths,
                risks(),
                allNeeds ? changes() : List.of(),
                moves(allNeeds),
                STAY,
                Setting.HOME_CARE,
                Help.NONE,
                0);
    }

    private static List<DeathRisk> risks() {
        var risks = new ArrayList<DeathRisk>();
        for (var need : Dependency.values()) {
            risks.add(new DeathRisk(need, Setting.INFORMAL, 1.3));
            risks.add(new DeathRisk(need, Setting.HOME_CARE, 1.8));
            risks.add(new DeathRisk(need, Setting.EXTRA_CARE, 1.8));
            risks.add(new DeathRisk(need, Setting.RESIDENTIAL, 2.5));
            risks.add(new DeathRisk(need, Setting.NURSING, 3.5));
        }
        return risks;
    }

    private static double rising(int age) {
        return Math.min(0.25, 0.0005 * Math.exp(0.075 * (age - 30)));
    }

    private static List<Standing> fewStandings() {
        var standings = new ArrayList<Standing>();
        for (int age = 30; age <= OLDEST; age++) {
            var band = age == OLDEST ? AgeBand.andOver(age) : AgeBand.single(age);
            for (var setting : List.of(
                    Setting.INFORMAL, Setting.HOME_CARE, Setting.EXTRA_CARE, Setting.RESIDENTIAL, Setting.NURSING)) {
                standings.add(new Standing(BOTH, band, Dependency.NONE, setting, rising(age) / 2));
            }
        }
        return standings;
    }

    private static List<Standing> standings() {
        var standings = new ArrayList<Standing>();
        for (var few : fewStandings()) {
            var need = few.setting().isCareHome()
                    ? Dependency.HIGH
                    : few.setting() == Setting.INFORMAL ? Dependency.LOW : Dependency.MEDIUM;
            standings.add(new Standing(BOTH, few.ages(), need, few.setting(), few.share()));
        }
        return standings;
    }

    private static List<Change> changes() {
        var changes = new ArrayList<Change>();
        for (int age = 30; age <= OLDEST; age++) {
            var band = age == OLDEST ? AgeBand.andOver(age) : AgeBand.single(age);
            changes.add(new Change(Who.aged(band), rising(age), 0.05));
        }
        return changes;
    }

    private static List<Move> moves(boolean allNeeds) {
        var moves = new ArrayList<Move>();
        var needs = allNeeds ? Dependency.values() : new Dependency[] {Dependency.NONE};
        for (int age = 30; age <= OLDEST; age++) {
            var band = age == OLDEST ? AgeBand.andOver(age) : AgeBand.single(age);
            var who = Who.aged(band).needing(Arrays.copyOf(needs, needs.length));
            moves.add(new Move(who, Setting.NONE, Setting.INFORMAL, rising(age)));
            moves.add(new Move(who, Setting.NONE, Setting.HOME_CARE, rising(age) / 2));
            moves.add(new Move(who, Setting.INFORMAL, Setting.HOME_CARE, rising(age)));
            moves.add(new Move(who, Setting.HOME_CARE, Setting.NONE, 0.1));
            moves.add(new Move(who, Setting.HOME_CARE, Setting.EXTRA_CARE, 0.03));
            moves.add(new Move(who, Setting.INFORMAL, Setting.RESIDENTIAL, rising(age) / 2));
            moves.add(new Move(who, Setting.HOME_CARE, Setting.RESIDENTIAL, rising(age)));
            moves.add(new Move(who, Setting.EXTRA_CARE, Setting.NURSING, rising(age)));
            moves.add(new Move(who, Setting.HOME_CARE, Setting.NURSING, rising(age) / 2));
            moves.add(new Move(who, Setting.RESIDENTIAL, Setting.NURSING, 0.05));
        }
        return moves;
    }
}
