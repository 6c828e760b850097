package care.trellis.demand.transition;

import care.trellis.demand.care.Dependency;
import care.trellis.demand.care.Setting;
import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Population;
import care.trellis.demand.population.Sex;
import care.trellis.demand.projection.Cells;
import care.trellis.demand.projection.Course;
import java.util.List;

/**
 * The expected path of a population under rates, with everything a chance path, a person's path or another draw of the
 * rates needs: transition matrices, who arrives, and who moves away.
 *
 * <p>Whoever is here at a mid-year was here a year before and survived, or arrived: in the base year everybody; later people
 * who reach the youngest age, and people who moved in. Where more moved in than out, those arriving stand as the survivors
 * of their sex and age do; where more moved out, everybody of the sex and age is as likely to.
 */
@SuppressWarnings("EnumOrdinal") // figures lie in memory in the order of the enums; no order leaves the class
public final class Chain {
    private final Rates rates;
    private final States states;
    private final List<AgeBand> bands;
    private final int firstYear;
    private final Passage[][] passages;
    private final StateFigures people;
    private final StateFigures arrivals;
    private final StateFigures dead;
    private final double[][][] staying;
    private final double[][][] scale;

    /**
     * The chain of a population under rates.
     *
     * @throws care.trellis.fault.Faulty naming each rate that comes to more than everybody, and the ages that are not single
     *     years
     */
    public static Chain of(Rates rates, Population population, int firstYear, int lastYear) {
        Refusal.check(rates, population, firstYear, lastYear);
        var chain = new Chain(
                rates, States.of(rates, population.bands(), List.of()), population.bands(), firstYear, lastYear);
        chain.run(new Balance(population, chain));
        return chain;
    }

    private Chain(Rates rates, States states, List<AgeBand> bands, int firstYear, int lastYear) {
        this.rates = rates;
        this.states = states;
        this.bands = List.copyOf(bands);
        this.firstYear = firstYear;
        int years = lastYear - firstYear + 1;
        int sexes = Sex.values().length;
        people = new StateFigures(bands.size(), years, states.size());
        arrivals = new StateFigures(bands.size(), years, states.size());
        dead = new StateFigures(bands.size(), years, Dependency.values().length);
        staying = new double[sexes][bands.size()][years];
        scale = new double[sexes][bands.size()][years];
        passages = Passage.of(states, rates, bands);
        Refusal.check(rates, states, passages, bands, firstYear, lastYear);
    }

    /**
     * The path under other rates of the people who arrive and the fractions who move away in this one: as many are born and
     * move in, whatever becomes of them. Other rates of death then leave another number alive.
     *
     * @throws care.trellis.fault.Faulty naming each rate that comes to more than everybody
     */
    public Chain under(Rates others) {
        var chain = new Chain(others, States.of(others, bands, states.all()), bands, firstYear, lastYear());
        chain.run(new Kept(this));
        return chain;
    }

    /** Who arrives and who moves away, given the survivors of a sex, band and year. */
    interface Migration {
        void arrive(Sex sex, int band, int year, double[] survivors, Chain into);
    }

    private record Kept(Chain chain) implements Migration {
        @Override
        public void arrive(Sex sex, int band, int year, double[] survivors, Chain into) {
            var kept = chain.arrivals(sex, band, year);
            var arriving = new double[into.states().size()];
            for (int i = 0; i < kept.length; i++) {
                arriving[into.states.number(chain.states.get(i))] = kept[i];
            }
            into.settle(sex, band, year, survivors, chain.staying(sex, band, year), arriving);
        }
    }

    private void run(Migration migration) {
        for (var sex : Sex.values()) {
            for (int band = 0; band < bands.size(); band++) {
                migration.arrive(sex, band, firstYear, new double[states.size()], this);
            }
            for (int year = firstYear; year < lastYear(); year++) {
                pass(sex, year, migration);
            }
        }
    }

    private void pass(Sex sex, int year, Migration migration) {
        var survivors = new double[bands.size()][states.size()];
        var drive = Drive.of(rates, year, firstYear);
        for (int band = 0; band < bands.size(); band++) {
            int next = after(band);
            var here = people.get(sex, band, year - firstYear);
            var passage = passages[sex.ordinal()][band];
            double dying = DeathShare.of(
                    here,
                    passage.risks(),
                    rates.mortality().chance(sex, bands.get(band).from(), year));
            scale[sex.ordinal()][band][year - firstYear] = dying;
            var died = passage.pass(here, dying, drive, survivors[next]);
            for (int i = 0; i < here.length; i++) {
                dead.add(
                        sex,
                        next,
                        year + 1 - firstYear,
                        states.get(i).dependency().ordinal(),
                        died[i]);
            }
        }
        for (int band = 0; band < bands.size(); band++) {
            migration.arrive(sex, band, year + 1, survivors[band], this);
        }
    }

    void settle(Sex sex, int band, int year, double[] survivors, double share, double[] arriving) {
        staying[sex.ordinal()][band][year - firstYear] = share;
        for (int i = 0; i < states.size(); i++) {
            arrivals.add(sex, band, year - firstYear, i, arriving[i]);
            people.add(sex, band, year - firstYear, i, survivors[i] * share + arriving[i]);
        }
    }

    Rates rates() {
        return rates;
    }

    States numbering() {
        return states;
    }

    Passage passage(Sex sex, int band) {
        return passages[sex.ordinal()][band];
    }

    /** What somebody alive may be in; figures by state are in this order. */
    public List<State> states() {
        return states.all();
    }

    /** Single years of age, and an open band last. */
    public List<AgeBand> bands() {
        return bands;
    }

    public int firstYear() {
        return firstYear;
    }

    public int lastYear() {
        return firstYear + staying[0][0].length - 1;
    }

    /** The band that people of a band are in a year later. */
    public int after(int band) {
        return Math.min(band + 1, bands.size() - 1);
    }

    /** People expected at mid-year, by state. */
    public double[] people(Sex sex, int band, int year) {
        return people.get(sex, band, year - firstYear);
    }

    /** People expected to have arrived since the last mid-year, by state: in the base year everybody. */
    public double[] arrivals(Sex sex, int band, int year) {
        return arrivals.get(sex, band, year - firstYear);
    }

    /** Fraction of the survivors of a band's people, by the year they have reached, who have not moved away; 0 to 1. */
    public double staying(Sex sex, int band, int year) {
        return staying[sex.ordinal()][band][year - firstYear];
    }

    /** What happens to the people of a band between a mid-year and the next. */
    public Matrix matrix(Sex sex, int band, int year) {
        return passages[sex.ordinal()][band].matrix(
                scale[sex.ordinal()][band][year - firstYear], Drive.of(rates, year, firstYear));
    }

    /** The expected path in cells. Those who died since the last mid-year are in the band they would have reached. */
    public Course course() {
        return new Course(
                firstYear,
                java.util.stream.IntStream.rangeClosed(firstYear, lastYear())
                        .mapToObj(this::cells)
                        .toList());
    }

    private Cells cells(int year) {
        var cells = new Cells(bands);
        for (var sex : Sex.values()) {
            for (int band = 0; band < bands.size(); band++) {
                var here = people(sex, band, year);
                for (int i = 0; i < here.length; i++) {
                    var state = states.get(i);
                    cells.add(sex, band, state.dependency(), state.setting(), here[i]);
                }
                var gone = dead.get(sex, band, year - firstYear);
                for (var need : Dependency.values()) {
                    cells.add(sex, band, need, Setting.DEAD, gone[need.ordinal()]);
                }
            }
        }
        return cells;
    }
}
