package care.trellis.demand.transition;

import care.trellis.demand.care.Dependency;
import care.trellis.demand.care.Setting;
import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Sex;
import care.trellis.demand.projection.Cells;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.List;

/**
 * Where people are in the base year, as shares of those of their sex and age; whoever is in no standing has no needs and no
 * care. People who reach the youngest age later are taken to stand as those of that age do in the base year.
 */
@SuppressWarnings("EnumOrdinal") // figures lie in memory in the order of the enums; no order leaves the class
public final class Start {
    private static final double ROUNDING = 1e-9;
    private static final int NEEDS = Dependency.values().length;
    private static final int SETTINGS = Setting.values().length;

    private final double[][][] shares;

    private Start(double[][][] shares) {
        this.shares = shares;
    }

    /**
     * From shares that are said one by one.
     *
     * @throws Faulty naming each sex and age whose shares come to more than 1
     */
    public static Start of(List<Standing> standings) {
        var shares = new double[Sex.values().length][AgeBand.OLDEST + 1][NEEDS * SETTINGS];
        for (var standing : standings) {
            for (var sex : standing.sexes()) {
                int last = Math.min(standing.ages().to(), AgeBand.OLDEST);
                for (int age = standing.ages().from(); age <= last; age++) {
                    shares[sex.ordinal()][age][index(standing.dependency(), standing.setting())] += standing.share();
                }
            }
        }
        return new Start(completed(shares));
    }

    /** As people are in the cells of another mode; ages within a band alike. */
    public static Start of(Cells cells) {
        var shares = new double[Sex.values().length][AgeBand.OLDEST + 1][NEEDS * SETTINGS];
        for (var sex : Sex.values()) {
            for (int band = 0; band < cells.bands().size(); band++) {
                var here = of(cells, sex, band);
                var ages = cells.bands().get(band);
                for (int age = ages.from(); age <= Math.min(ages.to(), AgeBand.OLDEST); age++) {
                    shares[sex.ordinal()][age] = here.clone();
                }
            }
        }
        return new Start(completed(shares));
    }

    private static double[] of(Cells cells, Sex sex, int band) {
        var here = new double[NEEDS * SETTINGS];
        double all = 0;
        for (var need : Dependency.values()) {
            for (var setting : Setting.values()) {
                if (setting != Setting.DEAD) {
                    double people = cells.get(sex, band, need, setting);
                    here[index(need, setting)] = people;
                    all += people;
                }
            }
        }
        for (int i = 0; i < here.length; i++) {
            here[i] = all > 0 ? here[i] / all : 0;
        }
        return here;
    }

    private static double[][][] completed(double[][][] shares) {
        var faults = new ArrayList<Fault>();
        for (var sex : Sex.values()) {
            for (int age = 0; age <= AgeBand.OLDEST; age++) {
                var here = shares[sex.ordinal()][age];
                double sum = 0;
                for (double share : here) {
                    sum += share;
                }
                if (sum > 1 + ROUNDING) {
                    faults.add(Fault.of(
                            "shares of " + Words.of(sex) + " people aged " + age + " in the base year",
                            Double.toString(sum),
                            "at most 1 together"));
                }
                here[index(Dependency.NONE, Setting.NONE)] += Math.max(0, 1 - sum);
            }
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
        return shares;
    }

    /** Fraction of the people of a sex and age, 0 to 1; those of all needs and settings sum to 1. */
    public double share(Sex sex, int age, Dependency need, Setting setting) {
        return shares[sex.ordinal()][age][index(need, setting)];
    }

    private static int index(Dependency need, Setting setting) {
        return need.ordinal() * SETTINGS + setting.ordinal();
    }
}
