package care.trellis.bench.quality;

import care.trellis.bench.Timed;
import care.trellis.exchange.csv.AnswersCsv;
import care.trellis.quality.rating.Answers;
import care.trellis.quality.rating.RandomEffects;
import care.trellis.quality.rating.Rating;
import care.trellis.quality.rating.RatingRules;
import care.trellis.quality.rating.Ratings;
import care.trellis.quality.rating.Scale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Reads and rates the answers in a virtual machine of its own, as somebody would who asks once, and then again when the
 * machine is warm. Prints one JSON line, and writes what it found for another program to agree with.
 */
final class RatingRun {
    private static final int WARM_RUNS = 7;
    private static final int OTHER_PARTITIONS = 7;
    private static final int EFFECTS_RUNS = 300;

    private RatingRun() {}

    /** Takes the file of answers, the number of partitions, a folder to write to, and how many services metafor takes. */
    public static void main(String[] arguments) throws IOException {
        var file = Path.of(arguments[0]);
        int partitions = Integer.parseInt(arguments[1]);
        var folder = Path.of(arguments[2]);
        var rules = RatingRules.asAt(AnswersFile.AS_AT);
        var firstReading = Timed.once(() -> read(file));
        var firstRating = Timed.once(() -> Ratings.of(firstReading.result(), List.of(), rules, partitions));
        double asked = Timed.sinceStart();

        var reading = Timed.best(WARM_RUNS, () -> read(file));
        var answers = reading.result();
        var rating = Timed.best(WARM_RUNS, () -> Ratings.of(answers, List.of(), rules, partitions));
        var ratings = rating.result();
        boolean same = ratings.equals(firstRating.result())
                && ratings.equals(Ratings.of(answers, List.of(), rules, 1))
                && ratings.equals(Ratings.of(answers, List.of(), rules, OTHER_PARTITIONS));
        var effects = effects(ratings, Integer.parseInt(arguments[3]));
        RatingFound.write(folder, ratings, effects.result());
        System.out.printf(
                Locale.ROOT,
                "{\"partitions\": %d, \"answers\": %d, \"services\": %d, \"votes\": %d, \"asked\": %.4f, %s, %s, %s,"
                        + " %s, %s, \"same\": %b}%n",
                partitions,
                answers.size(),
                ratings.services().size(),
                ratings.fits().getFirst().answers(),
                asked,
                firstReading.json("first_read"),
                firstRating.json("first_rate"),
                reading.json("read"),
                rating.json("rate"),
                effects.json("effects"),
                same);
    }

    private static Answers read(Path file) {
        try {
            return AnswersCsv.read(file.toString(), Files.readAllBytes(file), Scale.ZERO_TO_THREE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    // What metafor's rma does with the first services: τ², μ and each service drawn towards it.
    private static Timed<RandomEffects> effects(Ratings ratings, int services) {
        var rated = ratings.ratings().stream()
                .filter(each -> each.estimate() != null)
                .sorted(Comparator.comparing((Rating each) -> each.service().id()))
                .limit(services)
                .map(Rating::estimate)
                .map(Objects::requireNonNull)
                .toList();
        var y = rated.stream().mapToDouble(each -> each.adjusted()).toArray();
        var v = rated.stream().mapToDouble(each -> each.v()).toArray();
        return Timed.best(EFFECTS_RUNS, () -> {
            var effects = RandomEffects.of(RandomEffects.Method.PAULE_MANDEL, y, v);
            double sum = 0;
            for (int i = 0; i < y.length; i++) {
                sum += effects.blup(y[i], v[i]).standardError();
            }
            if (!(sum > 0)) {
                throw new IllegalStateException("no standard error");
            }
            return effects;
        });
    }
}
