package care.trellis.demand.transition;

import care.trellis.demand.population.Sex;
import java.util.Arrays;

/** Figures by sex, band, year and state. */
@SuppressWarnings("EnumOrdinal") // figures lie in memory in the order of the enums; no order leaves the class
final class StateFigures {
    private final int bands;
    private final int years;
    private final int states;
    private final double[] figures;

    StateFigures(int bands, int years, int states) {
        this.bands = bands;
        this.years = years;
        this.states = states;
        figures = new double[Sex.values().length * bands * years * states];
    }

    double[] get(Sex sex, int band, int year) {
        int from = place(sex, band, year);
        return Arrays.copyOfRange(figures, from, from + states);
    }

    void add(Sex sex, int band, int year, int state, double value) {
        figures[place(sex, band, year) + state] += value;
    }

    private int place(Sex sex, int band, int year) {
        return ((sex.ordinal() * bands + band) * years + year) * states;
    }
}
