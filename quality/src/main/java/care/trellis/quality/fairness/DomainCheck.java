package care.trellis.quality.fairness;

import care.trellis.quality.rating.DomainFit;
import care.trellis.quality.rating.Rating;
import care.trellis.quality.rating.Ratings;
import care.trellis.quality.rating.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Checks one domain. */
final class DomainCheck {
    private final List<Rating> ratings;
    private final DomainFit fit;
    private final FairnessRules rules;
    private final int partitions;
    private final Ratings all;
    private final Map<Key, List<Rating>> groups = new LinkedHashMap<>();

    private record Key(Dimension dimension, String group) {}

    DomainCheck(Ratings all, DomainFit fit, FairnessRules rules, int partitions) {
        this.all = all;
        this.ratings = all.in(fit.domain());
        this.fit = fit;
        this.rules = rules;
        this.partitions = partitions;
        for (var dimension : Dimension.values()) {
            group(dimension);
        }
    }

    DomainFairness fairness() {
        var model = fit.model();
        if (model == null) {
            return new DomainFairness(fit.domain(), List.of(), List.of(), fit.refusal());
        }
        var heard = ratings.stream().filter(rating -> rating.estimate() != null).toList();
        var keys = List.copyOf(groups.keySet());
        var numbers = heard.stream()
                .map(rating -> keys.stream()
                        .filter(key -> isOf(rating, key))
                        .mapToInt(keys::indexOf)
                        .toArray())
                .toArray(int[][]::new);
        var tallies = new Simulation(all.rules(), model, heard, numbers, keys.size(), rules.seed())
                .run(rules.rounds(), partitions);
        var found = new ArrayList<GroupFairness>();
        for (int g = 0; g < keys.size(); g++) {
            found.add(fairness(keys.get(g), tallies[g]));
        }
        return new DomainFairness(fit.domain(), found, findings(found), "");
    }

    // A dimension that puts all services into one group says nothing.
    private void group(Dimension dimension) {
        var found = new LinkedHashMap<String, List<Rating>>();
        if (dimension == Dimension.SIZE) {
            rules.bands().names().forEach(name -> found.put(name, new ArrayList<>()));
        }
        for (var rating : ratings) {
            found.computeIfAbsent(dimension.group(rating.service(), rules.bands()), _ -> new ArrayList<>())
                    .add(rating);
        }
        found.values().removeIf(List::isEmpty);
        if (dimension == Dimension.ALL || found.size() > 1) {
            found.forEach((name, list) -> groups.put(new Key(dimension, name), list));
        }
    }

    private boolean isOf(Rating rating, Key key) {
        return key.dimension().group(rating.service(), rules.bands()).equals(key.group());
    }

    private GroupFairness fairness(Key key, Tally tally) {
        var list = groups.getOrDefault(key, List.of());
        int heard =
                (int) list.stream().filter(rating -> rating.estimate() != null).count();
        int judged = (int) list.stream()
                .filter(rating -> rating.verdict() != Verdict.TOO_FEW)
                .count();
        int below = (int) list.stream()
                .filter(rating -> rating.verdict() == Verdict.CLEARLY_BELOW)
                .count();
        var interval = ExactBinomial.of(below, judged, rules.level());
        return new GroupFairness(
                key.dimension(),
                key.group(),
                list.size(),
                heard,
                tally.falseBelow(heard),
                new CalledBelow(judged, below, (double) below / judged, interval.low(), interval.high()));
    }

    private List<String> findings(List<GroupFairness> found) {
        var overall = found.getFirst();
        var findings = new ArrayList<String>();
        int compared = found.size() - 1;
        for (var each : found.subList(1, found.size())) {
            simulated(overall, each, findings);
            observed(overall, each, compared, findings);
        }
        if (findings.isEmpty()) {
            findings.add(
                    compared == 0
                            ? "There is only one group of services, so nothing can be compared."
                            : "No group differs from all services by more than chance.");
        }
        return findings;
    }

    private void simulated(GroupFairness overall, GroupFairness each, List<String> findings) {
        double difference = each.simulated().rate() - overall.simulated().rate();
        if (Math.abs(difference) > rules.errors() * each.simulated().error()
                && Math.abs(difference) >= rules.leastDifference()) {
            findings.add(named(each) + ": falsely called clearly below " + (difference > 0 ? "more" : "less")
                    + " often than all services, " + percent(each.simulated().rate()) + " against "
                    + percent(overall.simulated().rate()) + " of those truly at or above the usual position.");
        }
    }

    // One of twenty groups would lie outside its own interval by chance alone: the level is corrected for their number.
    private void observed(GroupFairness overall, GroupFairness each, int compared, List<String> findings) {
        var called = each.observed();
        var interval = ExactBinomial.of(called.below(), called.judged(), 1 - (1 - rules.level()) / compared);
        double share = overall.observed().share();
        if (called.judged() > 0 && (share < interval.low() || share > interval.high())) {
            findings.add(named(each) + ": " + called.below() + " of " + called.judged()
                    + " called clearly below, against " + percent(share) + " of all; "
                    + (share < interval.low() ? "more" : "fewer") + " than chance would put there among "
                    + compared + " groups. Whether they are truly so, the data cannot tell.");
        }
    }

    private static String named(GroupFairness each) {
        return each.dimension() == Dimension.SIZE && !each.group().contains("size")
                ? "Services of " + each.group() + " places"
                : each.group();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
