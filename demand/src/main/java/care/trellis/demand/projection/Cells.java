package care.trellis.demand.projection;

import care.trellis.demand.care.Dependency;
import care.trellis.demand.care.Setting;
import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Sex;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** The people of one mid-year in cells of sex, age band, dependency and setting. */
@SuppressWarnings("EnumOrdinal") // figures lie in memory in the order of the enums; no order leaves the class
public final class Cells {
    private static final int DEPENDENCIES = Dependency.values().length;
    private static final int SETTINGS = Setting.values().length;

    private final List<AgeBand> bands;
    private final double[] people;

    public Cells(List<AgeBand> bands) {
        this.bands = List.copyOf(bands);
        this.people = new double[Sex.values().length * bands.size() * DEPENDENCIES * SETTINGS];
    }

    private Cells(Cells other) {
        this.bands = other.bands;
        this.people = other.people.clone();
    }

    public Cells copy() {
        return new Cells(this);
    }

    public List<AgeBand> bands() {
        return bands;
    }

    public double get(Sex sex, int band, Dependency dependency, Setting setting) {
        return people[index(sex, band, dependency, setting)];
    }

    public void set(Sex sex, int band, Dependency dependency, Setting setting, double value) {
        people[index(sex, band, dependency, setting)] = value;
    }

    public void add(Sex sex, int band, Dependency dependency, Setting setting, double value) {
        people[index(sex, band, dependency, setting)] += value;
    }

    /** Moves people of one stratum from a setting to another; nobody is lost. */
    public void move(Sex sex, int band, Dependency dependency, Setting from, Setting to, double value) {
        add(sex, band, dependency, from, -value);
        add(sex, band, dependency, to, value);
    }

    /** Takes the cells that hold people, one after another. */
    @FunctionalInterface
    public interface Visitor {
        void cell(Sex sex, int band, Dependency dependency, Setting setting, double people);
    }

    /** Shows every cell that is not empty, in the order of sex, band, dependency and setting. */
    public void visit(Visitor visitor) {
        for (var sex : Sex.values()) {
            for (int band = 0; band < bands.size(); band++) {
                for (var dependency : Dependency.values()) {
                    for (var setting : Setting.values()) {
                        double here = get(sex, band, dependency, setting);
                        if (here != 0) {
                            visitor.cell(sex, band, dependency, setting, here);
                        }
                    }
                }
            }
        }
    }

    /** People in a setting, of all strata. */
    public double in(Setting setting) {
        return sum(AgeBand.andOver(0), dependency -> true, setting::equals);
    }

    /** People in a setting within ages; a band that straddles an end is left out. */
    public double in(Setting setting, AgeBand ages) {
        return sum(ages, dependency -> true, setting::equals);
    }

    /** People alive, in whichever setting. */
    public double alive() {
        return sum(AgeBand.andOver(0), dependency -> true, setting -> setting != Setting.DEAD);
    }

    /** People of chosen strata in chosen settings. */
    public double sum(AgeBand ages, Predicate<Dependency> needs, Predicate<Setting> where) {
        double sum = 0;
        for (var sex : Sex.values()) {
            for (int band = 0; band < bands.size(); band++) {
                if (!ages.contains(bands.get(band))) {
                    continue;
                }
                for (var dependency : Dependency.values()) {
                    for (var setting : Setting.values()) {
                        if (needs.test(dependency) && where.test(setting)) {
                            sum += get(sex, band, dependency, setting);
                        }
                    }
                }
            }
        }
        return sum;
    }

    /** Whether both hold exactly the same people. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Cells cells && bands.equals(cells.bands) && Arrays.equals(people, cells.people);
    }

    @Override
    public int hashCode() {
        return 31 * bands.hashCode() + Arrays.hashCode(people);
    }

    private int index(Sex sex, int band, Dependency dependency, Setting setting) {
        return ((sex.ordinal() * bands.size() + band) * DEPENDENCIES + dependency.ordinal()) * SETTINGS
                + setting.ordinal();
    }
}
