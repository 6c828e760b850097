package care.trellis.app.outlook;

import care.trellis.demand.population.Area;
import java.util.Locale;

/**
 * An area that has a page.
 *
 * @param slug how its address names it, such as {@code north-east}
 */
public record OutlookArea(String slug, Area area) {
    static OutlookArea of(Area area) {
        return new OutlookArea(
                area.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-").replaceAll("^-|-$", ""), area);
    }

    public String name() {
        return area.name();
    }

    /** The name inside a sentence: "the North East", "England". */
    public String inSentence() {
        var name = area.name();
        boolean isPlain = name.equals("England")
                || name.equals("London")
                || name.startsWith("Yorkshire")
                || name.startsWith("East of");
        return isPlain ? name : "the " + name;
    }
}
