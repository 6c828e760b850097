package care.trellis.demand;

import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Area;
import care.trellis.demand.population.Population;
import care.trellis.demand.population.PopulationSource;
import care.trellis.demand.population.Sex;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Made-up people for tests. */
public final class People {
    public static final int FIRST = 2021;

    private People() {}

    /** How many of a sex, band and year. */
    @FunctionalInterface
    public interface Figure {
        double of(Sex sex, AgeBand band, int year);
    }

    public static Population of(List<AgeBand> bands, int years, Figure figure) {
        return of("principal", bands, years, figure);
    }

    @SuppressWarnings("EnumOrdinal") // figures lie in memory in the order of the enum
    public static Population of(String variant, List<AgeBand> bands, int years, Figure figure) {
        var people = new double[Sex.values().length][bands.size()][years];
        for (var sex : Sex.values()) {
            for (int band = 0; band < bands.size(); band++) {
                for (int year = 0; year < years; year++) {
                    people[sex.ordinal()][band][year] = figure.of(sex, bands.get(band), FIRST + year);
                }
            }
        }
        return new Population(
                new Area("E92000001", "England"),
                new PopulationSource("made up", "for tests", variant, FIRST, List.of()),
                bands,
                FIRST,
                people);
    }

    /** 0 to 64, 65 to 84, 85 and over. */
    public static List<AgeBand> three() {
        return List.of(new AgeBand(0, 64), new AgeBand(65, 84), AgeBand.andOver(85));
    }

    /** Single years to 89, and 90 and over. */
    public static List<AgeBand> single() {
        var bands =
                new ArrayList<>(IntStream.range(0, 90).mapToObj(AgeBand::single).toList());
        bands.add(AgeBand.andOver(90));
        return bands;
    }

    /** Five-year bands to 90 and over. */
    public static List<AgeBand> fives() {
        var bands = new ArrayList<>(IntStream.range(0, 18)
                .mapToObj(five -> new AgeBand(five * 5, five * 5 + 4))
                .toList());
        bands.add(AgeBand.andOver(90));
        return bands;
    }

    /** Random people, 1 to 100,000 a cell. */
    public static Population random(long seed, List<AgeBand> bands, int years) {
        var random = new SplittableRandom(seed);
        return of(bands, years, (sex, band, year) -> random.nextDouble(1, 100_000));
    }

    /** 1,000 women and 800 men in each band and year. */
    public static Population steady(List<AgeBand> bands, int years) {
        return of(bands, years, (sex, band, year) -> sex == Sex.FEMALE ? 1000 : 800);
    }
}
