package care.trellis.demand.draw;

import care.trellis.demand.care.Dependency;
import care.trellis.demand.care.Setting;
import care.trellis.demand.population.Sex;
import care.trellis.demand.transition.Chain;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.Arrays;

/** Whole people of many draws, by year, dependency and setting; and how each year came about from the one before. */
@SuppressWarnings("EnumOrdinal") // figures lie in memory in the order of the enums; no order leaves the class
public final class Drawn implements Book {
    private static final int SETTINGS = Setting.values().length;
    private static final int CELLS = Dependency.values().length * SETTINGS;

    private final Chain chain;
    private final long[][] people;
    private final long[][] moved;
    private final long[][] arrived;

    Drawn(Chain chain, int draws) {
        this.chain = chain;
        int years = chain.lastYear() - chain.firstYear() + 1;
        people = new long[draws][years * CELLS];
        moved = new long[draws][years];
        arrived = new long[draws][years];
    }

    /**
     * How the people of a year came about: alive = survivors of the year before − moved away + arrived.
     *
     * @param alive at this mid-year
     * @param died since the last
     * @param movedAway of the survivors
     * @param arrived born into the youngest age, or moved in; in the base year everybody
     */
    public record Change(long alive, long died, long movedAway, long arrived) {}

    @Override
    public void people(int draw, Sex sex, int band, int year, long[] byState) {
        for (int i = 0; i < byState.length; i++) {
            var state = chain.states().get(i);
            people[draw][place(year, state.dependency(), state.setting())] += byState[i];
        }
    }

    @Override
    public void gone(int draw, Sex sex, int band, int year, long[] deadByNeed, long movedAway) {
        for (var need : Dependency.values()) {
            people[draw][place(year, need, Setting.DEAD)] += deadByNeed[need.ordinal()];
        }
        moved[draw][year - chain.firstYear()] += movedAway;
    }

    @Override
    public void arrived(int draw, Sex sex, int band, int year, long newcomers) {
        arrived[draw][year - chain.firstYear()] += newcomers;
    }

    public int draws() {
        return people.length;
    }

    public int firstYear() {
        return chain.firstYear();
    }

    public int lastYear() {
        return chain.lastYear();
    }

    /** People in a setting, of all needs, one figure for each draw; {@link Setting#DEAD} counts deaths since the last mid-year. */
    public long[] in(Setting setting, int year) {
        var sum = new long[draws()];
        for (var need : Dependency.values()) {
            var here = in(need, setting, year);
            Arrays.setAll(sum, draw -> sum[draw] + here[draw]);
        }
        return sum;
    }

    /** People with some needs in a setting, one figure for each draw. */
    public long[] in(Dependency need, Setting setting, int year) {
        if (year < firstYear() || year > lastYear()) {
            throw new Faulty(
                    Fault.of("draws", "asked for " + year, "a year from " + firstYear() + " to " + lastYear()));
        }
        int place = place(year, need, setting);
        return Arrays.stream(people).mapToLong(draw -> draw[place]).toArray();
    }

    /** People in a setting, of all needs, that a share of the draws stay below. */
    public double quantile(Setting setting, int year, double share) {
        return Quantile.of(
                Arrays.stream(in(setting, year)).asDoubleStream().sorted().toArray(), share);
    }

    /** How a draw's people of a year came about. */
    public Change change(int draw, int year) {
        long died = 0;
        long alive = 0;
        for (var need : Dependency.values()) {
            for (var setting : Setting.values()) {
                long here = people[draw][place(year, need, setting)];
                died += setting == Setting.DEAD ? here : 0;
                alive += setting == Setting.DEAD ? 0 : here;
            }
        }
        int at = year - chain.firstYear();
        return new Change(alive, died, moved[draw][at], arrived[draw][at]);
    }

    private int place(int year, Dependency need, Setting setting) {
        return (year - chain.firstYear()) * CELLS + need.ordinal() * SETTINGS + setting.ordinal();
    }
}
