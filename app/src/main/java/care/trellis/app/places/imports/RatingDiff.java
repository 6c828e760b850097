package care.trellis.app.places.imports;

import care.trellis.app.places.imports.Held.HeldRating;
import care.trellis.app.places.imports.Held.RatingKey;
import care.trellis.exchange.places.ListedService.Rating;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The ratings a file gives one service beside those that are held: nothing is removed; what a newer one replaces is no longer current. */
final class RatingDiff {
    final Map<RatingKey, HeldRating> written = new LinkedHashMap<>();
    final SortedMap<String, Moved> shown = new TreeMap<>();

    private RatingDiff() {}

    static RatingDiff of(Map<RatingKey, HeldRating> held, List<Rating> listed) {
        var diff = new RatingDiff();
        var says = new LinkedHashMap<RatingKey, HeldRating>();
        for (var rating : listed) {
            says.putIfAbsent(
                    new RatingKey(rating.regulator(), rating.about(), rating.domain(), rating.published()),
                    new HeldRating(rating.level(), rating.inherited(), rating.current()));
        }
        says.forEach((key, rating) -> {
            var before = held.get(key);
            if (!rating.equals(before)) {
                diff.written.put(key, rating);
                if (rating.current() && (before == null || !before.level().equals(rating.level()))) {
                    diff.shown.put(label(key), new Moved(current(held, key), rating.level()));
                }
            }
        });
        held.forEach((key, rating) -> {
            boolean isReplaced = rating.current()
                    && !says.containsKey(key)
                    && says.entrySet().stream()
                            .anyMatch(each ->
                                    each.getValue().current() && each.getKey().isOfSame(key));
            if (isReplaced) {
                diff.written.put(key, new HeldRating(rating.level(), rating.inherited(), false));
            }
        });
        return diff;
    }

    private static String current(Map<RatingKey, HeldRating> held, RatingKey key) {
        return held.entrySet().stream()
                .filter(each -> each.getValue().current() && each.getKey().isOfSame(key))
                .map(each -> each.getValue().level())
                .findFirst()
                .orElse("");
    }

    private static String label(RatingKey key) {
        return "rating: " + key.domain() + (key.about().isEmpty() ? "" : ", " + key.about());
    }
}
