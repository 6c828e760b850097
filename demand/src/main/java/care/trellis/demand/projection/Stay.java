package care.trellis.demand.projection;

import java.util.ArrayList;
import java.util.List;

/** What a longer or shorter stay in care homes makes of shares by setting: the others give or take in proportion. */
public final class Stay {
    private Stay() {}

    /** The shares with those of care homes multiplied, to 1 at most together; they sum to what they did. */
    public static List<Term.Part> on(List<Term.Part> parts, double factor) {
        double homes = homes(parts);
        if (factor == 1 || homes == 0 || homes >= 1) {
            return parts;
        }
        double after = Math.min(1, homes * factor);
        var changed = new ArrayList<Term.Part>();
        for (var part : parts) {
            double by = part.setting().isCareHome() ? after / homes : (1 - after) / (1 - homes);
            changed.add(new Term.Part(part.dependency(), part.setting(), part.share() * by));
        }
        return changed;
    }

    /** The share in care homes. */
    public static double homes(List<Term.Part> parts) {
        double homes = 0;
        for (var part : parts) {
            homes += part.setting().isCareHome() ? part.share() : 0;
        }
        return homes;
    }
}
