package care.trellis.demand.uncertainty;

import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Population;
import care.trellis.demand.population.Sex;
import java.util.List;

/** Makes populations of figures. */
final class Figures {
    private Figures() {}

    /** People of a sex, a band by its place, and a year. */
    @FunctionalInterface
    interface People {
        double of(Sex sex, int band, int year);
    }

    /** A population of the same area and years with other figures. */
    static Population population(Population like, List<AgeBand> bands, People people) {
        int years = like.lastYear() - like.firstYear() + 1;
        var sexes = Sex.values();
        var figures = new double[sexes.length][bands.size()][years];
        for (int sex = 0; sex < sexes.length; sex++) {
            for (int band = 0; band < bands.size(); band++) {
                for (int year = 0; year < years; year++) {
                    figures[sex][band][year] = people.of(sexes[sex], band, like.firstYear() + year);
                }
            }
        }
        return new Population(like.area(), like.source(), bands, like.firstYear(), figures);
    }

    /** The same people in wider bands. */
    static Population joined(Population population, List<AgeBand> bands) {
        return population(population, bands, (sex, band, year) -> population.people(sex, bands.get(band), year));
    }
}
