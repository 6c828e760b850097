package care.trellis.quality.rating;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts the votes that differ between two days. A resident whose vote was replaced by a later one counts once. */
final class Changes {
    private record Pair(int service, int domain) {}

    private record Voter(Pair of, int resident) {}

    private Changes() {}

    static List<Change> between(Answers answers, RatingRules then, RatingRules now) {
        var before = Votes.of(answers, then);
        var after = Votes.of(answers, now);
        var changed = new LinkedHashMap<Pair, Integer>();
        var counted = new HashSet<Voter>();
        for (int i = 0; i < answers.size(); i++) {
            boolean was = before.status[i] == Votes.COUNTED;
            boolean is = after.status[i] == Votes.COUNTED;
            if (was || is) {
                var pair = new Pair(answers.service[i], answers.domain[i]);
                boolean differs = was != is || before.score[i] != after.score[i];
                boolean isNew = answers.resident[i] == Answers.NO_RESIDENT
                        || (differs && counted.add(new Voter(pair, answers.resident[i])));
                changed.merge(pair, differs && isNew ? 1 : 0, Integer::sum);
            }
        }
        return list(answers, changed);
    }

    private static List<Change> list(Answers answers, Map<Pair, Integer> changed) {
        var list = new ArrayList<Change>();
        changed.forEach((pair, count) -> list.add(new Change(
                answers.services().get(pair.service()), answers.domains().get(pair.domain()), count)));
        return List.copyOf(list);
    }
}
