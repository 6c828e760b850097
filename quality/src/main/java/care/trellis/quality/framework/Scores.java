package care.trellis.quality.framework;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Scores that are only ever added to. A framework, its version and the day are part of what a score is, so the score of one
 * framework cannot take the place of another's.
 */
public record Scores(Map<Score.Key, Score> byKey) {
    public static final Scores NONE = new Scores(Map.of());

    public Scores {
        byKey = Collections.unmodifiableMap(new LinkedHashMap<>(byKey));
    }

    /**
     * These scores and one more; the same one again changes nothing.
     *
     * @throws Faulty where another score stands for the same service, framework, version, domain and day
     */
    public Scores with(Score score) {
        return with(List.of(score));
    }

    /** These and more, each as above. */
    public Scores with(List<Score> more) {
        var all = new LinkedHashMap<>(byKey);
        for (var score : more) {
            var before = all.putIfAbsent(score.key(), score);
            if (before != null && !before.reading().equals(score.reading())) {
                throw new Faulty(Fault.of(
                                score.service() + ", " + score.framework() + " " + score.version() + ", "
                                        + score.domain() + ", " + score.date(),
                                score.reading().word(),
                                before.reading().word() + ", which is there already")
                        .advising("A score is never written over: give the new one the day on which it was given."));
            }
        }
        return new Scores(all);
    }

    /** What a service was last given in a domain of a framework, up to and with a day; its version is the latest. */
    public Optional<Score> latest(String service, String framework, String domain, LocalDate until) {
        return byKey.values().stream()
                .filter(score -> score.service().equals(service)
                        && score.framework().equals(framework)
                        && score.domain().equals(domain)
                        && !score.date().isAfter(until))
                .max(Comparator.comparing(Score::date).thenComparing(Score::version));
    }

    /** All that was said of a service, by whichever framework, in order of days. */
    public List<Score> of(String service) {
        return byKey.values().stream()
                .filter(score -> score.service().equals(service))
                .sorted(Comparator.comparing(Score::date)
                        .thenComparing(Score::framework)
                        .thenComparing(Score::domain))
                .toList();
    }
}
