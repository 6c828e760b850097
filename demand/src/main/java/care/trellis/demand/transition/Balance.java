package care.trellis.demand.transition;

import care.trellis.demand.population.Population;
import care.trellis.demand.population.Sex;

/** Migration as what remains: the people of a sex, age and year, less those who survived to be them. */
record Balance(Population population, Chain chain) implements Chain.Migration {
    private static final double NOBODY = 1e-9;

    @Override
    public void arrive(Sex sex, int band, int year, double[] survivors, Chain into) {
        double here = population.people(sex, band, year);
        var arriving = new double[chain.states().size()];
        double alive = 0;
        for (int i = 0; i < arriving.length; i++) {
            alive += survivors[i];
        }
        if (alive > here) {
            into.settle(sex, band, year, survivors, here / alive, arriving);
            return;
        }
        for (int i = 0; i < arriving.length; i++) {
            double share = alive > NOBODY ? survivors[i] / alive : starting(sex, band, i);
            arriving[i] = (here - alive) * share;
        }
        into.settle(sex, band, year, survivors, 1, arriving);
    }

    // Where people of a sex and age are in the base year; residents by how long they have been there.
    private double starting(Sex sex, int band, int number) {
        var state = chain.states().get(number);
        double share =
                chain.rates().start().share(sex, chain.bands().get(band).from(), state.dependency(), state.setting());
        if (!state.isResident()) {
            return share;
        }
        double first = chain.rates().stay().shareFirst();
        return share * (state.isSettled() ? 1 - first : first);
    }
}
