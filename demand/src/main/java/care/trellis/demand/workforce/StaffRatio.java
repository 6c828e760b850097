package care.trellis.demand.workforce;

import care.trellis.demand.care.Setting;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;

/**
 * Posts for each person cared for in a setting.
 *
 * @param setting formal care
 * @param postsPerPerson posts (heads, not full-time equivalents, unless the source counts otherwise), 0 to 20
 */
public record StaffRatio(Setting setting, double postsPerPerson) {
    private static final double MOST = 20;

    public StaffRatio {
        if (!setting.isFormal()) {
            throw new Faulty(Fault.of("staff ratio", setting.words(), "a setting with paid staff"));
        }
        if (!(postsPerPerson >= 0 && postsPerPerson <= MOST)) {
            throw new Faulty(
                    Fault.of("posts per person, " + setting.words(), Double.toString(postsPerPerson), "0 to 20 posts"));
        }
    }
}
