package care.trellis.demand.population;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.List;

/**
 * A stand-in for a local projection that is not at hand: the district keeps the share of its region's people that it had at each
 * age, so that its own age structure grows as its region's people of each age grow.
 *
 * <p>P(district, s, a, t) = P(region, s, a, t) · share(a), share(a) = district ÷ region at one mid-year, both of the same release,
 * so that a later rebasing of the region carries over. It knows nothing of local building, students or moves since that mid-year;
 * where counts by sex are given the shares are taken by sex, else both sexes have one.
 */
public final class LocalStandIn {
    private LocalStandIn() {}

    /**
     * From counts of women and men together.
     *
     * @param district its people at a mid-year
     * @param region its region's people at the same mid-year, of the same release
     * @param projected the region's projection
     * @throws Faulty naming different years, ages that do not fit, and a district with more people than its region
     */
    public static Population of(Persons district, Persons region, Population projected) {
        if (district.year() != region.year()) {
            throw new Faulty(Fault.of(
                    "mid-year of " + region.area().name(),
                    Integer.toString(region.year()),
                    district.year() + ", as of " + district.area().name()));
        }
        var shares = shares(district, region, projected.bands());
        return made(
                district.area(),
                projected,
                "at mid-" + district.year() + " (" + district.source().title() + "), both sexes alike",
                (sex, band, year) -> shares.get(band));
    }

    /** From counts by sex at one mid-year, of the same release. */
    public static Population of(Population district, Population region, int year, Population projected) {
        var women = shares(only(district, Sex.FEMALE, year), only(region, Sex.FEMALE, year), projected.bands());
        var men = shares(only(district, Sex.MALE, year), only(region, Sex.MALE, year), projected.bands());
        return made(
                district.area(),
                projected,
                "and sex at mid-" + year + " (" + district.source().title() + ")",
                (sex, band, at) -> (sex == Sex.FEMALE ? women : men).get(band));
    }

    private static Persons only(Population population, Sex sex, int year) {
        var people = new ArrayList<Double>();
        for (int band = 0; band < population.bands().size(); band++) {
            people.add(population.people(sex, band, year));
        }
        return new Persons(population.area(), population.source(), year, population.bands(), people);
    }

    private static List<Double> shares(Persons district, Persons region, List<AgeBand> bands) {
        var shares = new ArrayList<Double>();
        var faults = new ArrayList<Fault>();
        for (var band : bands) {
            double part = district.within(band);
            double whole = region.within(band);
            if (part > whole) {
                faults.add(Fault.of(
                        district.area().name() + ", age " + band,
                        part + " people",
                        whole + " at most, those of " + region.area().name()));
            }
            shares.add(whole == 0 ? 0 : part / whole);
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
        return shares;
    }

    private static Population made(Area district, Population projected, String when, Population.Cell share) {
        return Population.of(
                district,
                projected
                        .source()
                        .remarking("a stand-in by Trellis, not a local projection: " + district.name()
                                + " keeps the share of the people of "
                                + projected.area().name() + " that it had by age " + when),
                projected.bands(),
                projected.firstYear(),
                projected.lastYear(),
                (sex, band, year) -> projected.people(sex, band, year) * share.people(sex, band, year));
    }
}
