package care.trellis.quality.publication;

import care.trellis.quality.rating.Rating;
import care.trellis.quality.rating.Ratings;
import care.trellis.quality.rating.Respondent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One publication in the making. */
final class Publishing {
    private static final String UNKNOWN = "how many people live there is not known";

    private record Key(String first, String domain) {}

    private final Ratings ratings;
    private final PublicationRules rules;
    private final Map<Key, Published> last = new HashMap<>();

    Publishing(Ratings ratings, List<Published> last, PublicationRules rules) {
        this.ratings = ratings;
        this.rules = rules;
        for (var each : last) {
            var key = new Key(each.service(), each.domain());
            this.last.merge(key, each, (a, b) -> a.asAt().isBefore(b.asAt()) ? b : a);
        }
    }

    List<Publishable> all() {
        var pools = pools();
        var all = new ArrayList<Publishable>();
        for (var rating : ratings.ratings()) {
            var pool = pools.get(poolOf(rating));
            all.add(isSmall(rating) && pool != null ? pooled(rating, pool) : alone(rating));
        }
        protectTotals(all);
        return all;
    }

    private boolean isSmall(Rating rating) {
        var size = rating.service().size();
        return size.isPresent() && size.getAsInt() <= rules.smallPlaces();
    }

    // A small service whose owner is not known stands alone.
    private static Key poolOf(Rating rating) {
        var owner = rating.service().owner();
        return new Key(owner.isEmpty() ? "service " + rating.service().id() : "owner " + owner, rating.domain());
    }

    private Map<Key, Pool> pools() {
        var members = new LinkedHashMap<Key, List<Rating>>();
        for (var rating : ratings.ratings()) {
            if (isSmall(rating)) {
                members.computeIfAbsent(poolOf(rating), _ -> new ArrayList<>()).add(rating);
            }
        }
        var pools = new HashMap<Key, Pool>();
        members.forEach((key, list) -> pools.put(key, new Pool(list)));
        return pools;
    }

    private Publishable pooled(Rating rating, Pool pool) {
        var small = "it has " + rules.smallPlaces() + " places or fewer: words only, and only together with its owner's"
                + " other small services";
        var few = tooFew(pool.heard(), pool.people());
        if (few.isPresent()) {
            return Publishable.without(rating, Form.WITHHELD, small + "; of these " + few.get());
        }
        var before = pool.members().stream()
                .flatMap(member -> lastOf(member).stream())
                .toList();
        var unchanged = unchanged(before);
        if (unchanged.isPresent()) {
            return Publishable.without(rating, Form.AS_LAST_PUBLISHED, unchanged.get());
        }
        var model = ratings.fit(rating.domain()).orElseThrow().model();
        return new Publishable(
                rating,
                Form.POOLED_WORDS,
                null,
                Map.of(),
                pool.verdict(model, ratings.rules()),
                pool.ids(),
                List.of(small));
    }

    private Publishable alone(Rating rating) {
        var people = rating.service().people();
        var few =
                people.isEmpty() ? Optional.of(UNKNOWN) : tooFew(rating.heard().heard(), people.getAsInt());
        if (few.isPresent()) {
            return Publishable.without(rating, Form.WITHHELD, few.get());
        }
        var unchanged = unchanged(lastOf(rating).stream().toList());
        if (unchanged.isPresent()) {
            return Publishable.without(rating, Form.AS_LAST_PUBLISHED, unchanged.get());
        }
        var by = new EnumMap<Respondent, Band>(Respondent.class);
        rating.heard().by().forEach((kind, count) -> by.put(kind, rules.band(count)));
        return new Publishable(
                rating, Form.FIGURES, rules.band(rating.heard().heard()), by, rating.verdict(), List.of(), List.of());
    }

    // The reason never says the number itself.
    private Optional<String> tooFew(int heard, int people) {
        if (people < rules.leastLivingThere()) {
            return Optional.of("fewer than " + rules.leastLivingThere() + " people live there");
        }
        return heard < rules.leastHeard()
                ? Optional.of("fewer than " + rules.leastHeard() + " were heard")
                : Optional.empty();
    }

    private Optional<Published> lastOf(Rating rating) {
        return Optional.ofNullable(last.get(new Key(rating.service().id(), rating.domain())));
    }

    private Optional<String> unchanged(List<Published> before) {
        if (before.isEmpty()) {
            return Optional.empty();
        }
        var latest = before.stream()
                .map(Published::asAt)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        var next = latest.plusMonths(rules.monthsBetween());
        if (ratings.rules().asAt().isBefore(next)) {
            return Optional.of("it was published as at " + latest + "; the next is not before " + next);
        }
        int changed = before.stream().mapToInt(Published::changed).sum();
        return changed < rules.leastChanged()
                ? Optional.of("fewer than " + rules.leastChanged() + " answers changed since it was published as at "
                        + latest)
                : Optional.empty();
    }

    /**
     * Withholds more until nothing that is withheld can be found by subtracting what is shown from the owner's total: the
     * withheld are then at least two services and at least as many people as must be heard of one.
     */
    private void protectTotals(List<Publishable> all) {
        var byOwner = new LinkedHashMap<Key, List<Integer>>();
        for (int i = 0; i < all.size(); i++) {
            var rating = all.get(i).rating();
            if (!rating.service().owner().isEmpty() && rating.heard().heard() > 0) {
                byOwner.computeIfAbsent(new Key(rating.service().owner(), rating.domain()), _ -> new ArrayList<>())
                        .add(i);
            }
        }
        byOwner.values().forEach(places -> protect(places, all));
    }

    private void protect(List<Integer> places, List<Publishable> all) {
        int hidden = 0;
        int heard = 0;
        var shown = new ArrayList<Integer>();
        for (int place : places) {
            var each = all.get(place);
            if (each.form() == Form.FIGURES) {
                shown.add(place);
            } else if (each.form() != Form.AS_LAST_PUBLISHED) {
                hidden++;
                heard += each.rating().heard().heard();
            }
        }
        shown.sort(Comparator.comparingInt(
                        (Integer place) -> all.get(place).rating().heard().heard())
                .thenComparing(place -> all.get(place).rating().service().id()));
        for (int place : shown) {
            if (hidden == 0 || (hidden > 1 && heard >= rules.leastHeard())) {
                return;
            }
            var least = all.get(place).rating();
            all.set(
                    place,
                    Publishable.without(
                            least,
                            Form.WITHHELD,
                            "what is withheld of another service of its owner could be found by subtraction"));
            hidden++;
            heard += least.heard().heard();
        }
    }
}
