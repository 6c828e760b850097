package care.trellis.disclosure;

import java.time.LocalDate;
import java.util.List;

/**
 * The rules of a deployment with where each setting comes from, to be shown beside what is published.
 *
 * @param id such as {@code cost-benchmarks}
 * @param settings in the order in which people read them
 */
public record RuleBook(String id, String title, Rules rules, List<Setting> settings) {
    /** How firmly a setting stands. */
    public enum Status {
        PUBLISHED,
        DERIVED,
        ASSUMED,
        CONTESTED
    }

    /**
     * One setting.
     *
     * @param words what it says, such as "at least 5 ownership groups"
     * @param source who says so
     * @param date of the source
     */
    public record Setting(String words, String source, LocalDate date, Status status) {}

    public RuleBook {
        settings = List.copyOf(settings);
    }
}
