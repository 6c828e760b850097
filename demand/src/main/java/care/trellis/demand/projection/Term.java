package care.trellis.demand.projection;

import care.trellis.demand.care.Dependency;
import care.trellis.demand.care.Setting;
import java.util.List;

/**
 * A share of the people of one sex and age, and where they are.
 *
 * @param base share of people in the base year, from 0 to 1
 * @param stay whether a longer stay in care homes means more people here; then all parts are care homes
 * @param parts whose shares sum to 1
 */
public record Term(double base, Trend trend, boolean stay, List<Part> parts) {
    public Term {
        parts = List.copyOf(parts);
    }

    /** A share of the people of a term, from 0 to 1. */
    public record Part(Dependency dependency, Setting setting, double share) {}

    /** The share of people so many years after the base year, under a change of stay; it may pass 1. */
    public double level(double years, double stayFactor) {
        return base * (stay ? stayFactor : 1) * trend.factor(years);
    }
}
