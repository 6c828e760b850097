package care.trellis.exchange.population;

import care.trellis.demand.population.Population;
import care.trellis.demand.population.PopulationSource;
import care.trellis.demand.population.Sex;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * England's regions within its national projection: each region has its share of England's people of a sex and age band.
 *
 * <p>The only table of the regions has a step: to mid-2023 it is estimates on the Census of 2021, from mid-2024 projections on an
 * older base, which has a tenth more old people in London. The level of a share is therefore that of the estimates, and only its change
 * after 2023 is that of the projections: s(t) = s(2023) · p(t) / p(2024) · p(2025) / p(2024), in which the last factor stands for
 * the year that the step hides. After the table's last year shares stay. In every sex, band and year they are scaled to add up to
 * England, and people are rounded to whole ones so that they still do (largest remainders).
 */
@SuppressWarnings("EnumOrdinal") // the tables of the engine lie in the order of the sexes
final class RegionalShares {
    static final int LAST_ESTIMATE = 2023;

    private final Population england;
    private final List<Population> regions;

    /**
     * @param england its projection
     * @param regions in the same bands
     */
    RegionalShares(Population england, List<Population> regions) {
        this.england = england;
        this.regions = List.copyOf(regions);
    }

    /** The regions with England's years, in whole people. */
    List<Population> populations(PopulationSource source) {
        int bands = england.bands().size();
        int years = england.lastYear() - england.firstYear() + 1;
        var people = new double[regions.size()][Sex.values().length][bands][years];
        for (int sex = 0; sex < Sex.values().length; sex++) {
            for (int band = 0; band < bands; band++) {
                for (int year = 0; year < years; year++) {
                    var counts = counts(Sex.values()[sex], band, england.firstYear() + year);
                    for (int region = 0; region < counts.length; region++) {
                        people[region][sex][band][year] = counts[region];
                    }
                }
            }
        }
        var all = new ArrayList<Population>();
        for (int region = 0; region < regions.size(); region++) {
            all.add(new Population(
                    regions.get(region).area(), source, england.bands(), england.firstYear(), people[region]));
        }
        return all;
    }

    private long[] counts(Sex sex, int band, int year) {
        var shares = regions.stream()
                .mapToDouble(region -> share(region, sex, band, year))
                .toArray();
        double all =
                IntStream.range(0, shares.length).mapToDouble(i -> shares[i]).sum();
        long whole = Math.round(england.people(sex, band, year));
        var exact = IntStream.range(0, shares.length)
                .mapToDouble(i -> whole * shares[i] / all)
                .toArray();
        var counts = IntStream.range(0, shares.length)
                .mapToLong(i -> (long) Math.floor(exact[i]))
                .toArray();
        long left = whole
                - IntStream.range(0, counts.length).mapToLong(i -> counts[i]).sum();
        IntStream.range(0, counts.length)
                .boxed()
                .sorted(java.util.Comparator.comparingDouble(i -> counts[i] - exact[i]))
                .limit(left)
                .forEach(i -> counts[i]++);
        return counts;
    }

    private double share(Population region, Sex sex, int band, int year) {
        if (year <= LAST_ESTIMATE) {
            return published(region, sex, band, year);
        }
        double first = published(region, sex, band, LAST_ESTIMATE + 1);
        double hidden = published(region, sex, band, LAST_ESTIMATE + 2) / first;
        return published(region, sex, band, LAST_ESTIMATE)
                * published(region, sex, band, Math.min(year, region.lastYear()))
                / first
                * hidden;
    }

    private double published(Population region, Sex sex, int band, int year) {
        return region.people(sex, band, year)
                / regions.stream()
                        .mapToDouble(each -> each.people(sex, band, year))
                        .sum();
    }
}
