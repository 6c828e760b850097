package care.trellis.bench.quality;

import care.trellis.quality.rating.RandomEffects;
import care.trellis.quality.rating.Ratings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Writes ratings with all their digits, for another program to agree with. */
final class RatingFound {
    private RatingFound() {}

    static void write(Path folder, Ratings ratings, RandomEffects effects) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("model.csv"), model(ratings, effects));
        Files.write(folder.resolve("ratings.csv"), services(ratings));
    }

    private static List<String> model(Ratings ratings, RandomEffects effects) {
        var model = Objects.requireNonNull(ratings.fits().getFirst().model());
        var rows = new ArrayList<String>();
        rows.add("figure,value");
        model.slopes().forEach(slope -> rows.add("slope " + slope.of().label() + "," + slope.points()));
        rows.add("services," + model.services());
        rows.add("votes," + model.answers());
        rows.add("s2," + model.s2());
        rows.add("tau2," + model.tau2());
        rows.add("mu," + model.mean());
        rows.add("effects tau2," + effects.tau2());
        rows.add("effects mu," + effects.mean());
        return rows;
    }

    private static List<String> services(Ratings ratings) {
        var rows = new ArrayList<String>();
        rows.add("service,heard,effective,adjusted,estimate,low,high,reliability,below,words");
        for (var rating : ratings.ratings()) {
            var estimate = rating.estimate();
            if (estimate != null) {
                var posterior = estimate.posterior();
                rows.add(String.join(
                        ",",
                        rating.service().id(),
                        Integer.toString(rating.heard().heard()),
                        Double.toString(estimate.effective()),
                        Double.toString(estimate.adjusted()),
                        Double.toString(posterior.value()),
                        Double.toString(posterior.low()),
                        Double.toString(posterior.high()),
                        Double.toString(posterior.reliability()),
                        Double.toString(posterior.belowStandard()),
                        rating.verdict().words()));
            }
        }
        return rows;
    }
}
