package care.trellis.exchange.publish;

import care.trellis.quality.publication.Band;
import care.trellis.quality.publication.Form;
import care.trellis.quality.publication.Publication;
import care.trellis.quality.publication.Publishable;
import care.trellis.quality.rating.Collected;
import care.trellis.quality.rating.Heard;
import care.trellis.quality.rating.Ratings;
import care.trellis.quality.rating.Respondent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Ratings as CSV: a row for each service and domain. */
public final class RatingCsv {
    private static final List<String> WHO = List.of("service", "name", "domain", "as_at");
    private static final List<String> SAID = List.of(
            "words",
            "reason",
            "estimate",
            "low",
            "high",
            "reliability",
            "probability_below_standard",
            "mean",
            "adjusted",
            "effective_n",
            "variance_of_mean",
            "shrinkage",
            "variance");
    private static final List<String> HEARD = List.of(
            "could_be_heard",
            "heard",
            "worst_case",
            "best_case",
            "newest",
            "oldest",
            "mean_age_months",
            "too_old",
            "later",
            "superseded");
    private static final List<String> MAY = List.of("may_be_published", "why_not_more");

    private RatingCsv() {}

    /** Everything, for who may see it: estimates, who was heard, what was set aside, and what may be published. */
    public static byte[] of(Ratings ratings, Publication publication) {
        var columns = Stream.of(WHO.stream(), SAID.stream(), HEARD.stream(), kinds(), MAY.stream())
                .flatMap(each -> each)
                .toArray(String[]::new);
        var table = new CsvTable(columns);
        for (var each : publication.ratings()) {
            var cells = new ArrayList<@Nullable Object>();
            who(each, ratings, cells);
            said(each, cells);
            heard(each.rating().heard(), cells);
            cells.add(each.form().label());
            cells.add(String.join("; ", each.reasons()));
            table.row(cells.toArray());
        }
        return table.bytes();
    }

    /** Only what may be published, for everybody. */
    public static byte[] published(Ratings ratings, Publication publication) {
        var table = new CsvTable(
                "service",
                "name",
                "domain",
                "as_at",
                "form",
                "words",
                "estimate",
                "low",
                "high",
                "heard",
                "together_with",
                "why_not_more");
        for (var each : publication.ratings()) {
            var cells = new ArrayList<@Nullable Object>();
            who(each, ratings, cells);
            cells.add(each.form().label());
            var verdict = each.verdict();
            cells.add(verdict == null ? null : verdict.words());
            var estimate = each.form() == Form.FIGURES ? each.rating().estimate() : null;
            cells.add(
                    estimate == null
                            ? null
                            : RatingFigure.of(estimate.posterior().value()));
            cells.add(
                    estimate == null
                            ? null
                            : RatingFigure.of(estimate.posterior().low()));
            cells.add(
                    estimate == null
                            ? null
                            : RatingFigure.of(estimate.posterior().high()));
            Band band = each.heard();
            cells.add(band == null ? null : band.toString());
            cells.add(String.join("; ", each.pooled()));
            cells.add(String.join("; ", each.reasons()));
            table.row(cells.toArray());
        }
        return table.bytes();
    }

    private static Stream<String> kinds() {
        return Stream.concat(
                Arrays.stream(Respondent.values()).map(kind -> "heard_" + word(kind)),
                Arrays.stream(Collected.values()).filter(way -> !way.counts()).map(way -> "weight_0_" + word(way)));
    }

    private static void who(Publishable each, Ratings ratings, List<@Nullable Object> cells) {
        cells.add(each.rating().service().id());
        cells.add(each.rating().service().name());
        cells.add(each.rating().domain());
        cells.add(ratings.rules().asAt().toString());
    }

    private static void said(Publishable each, List<@Nullable Object> cells) {
        cells.add(each.rating().verdict().words());
        cells.add(each.rating().reason());
        var estimate = each.rating().estimate();
        if (estimate == null) {
            SAID.stream().skip(2).forEach(_ -> cells.add(null));
            return;
        }
        var posterior = estimate.posterior();
        for (double figure : new double[] {
            posterior.value(),
            posterior.low(),
            posterior.high(),
            posterior.reliability(),
            posterior.belowStandard(),
            estimate.mean(),
            estimate.adjusted(),
            estimate.effective(),
            estimate.v(),
            posterior.shrinkage(),
            posterior.variance()
        }) {
            cells.add(RatingFigure.of(figure));
        }
    }

    private static void heard(Heard heard, List<@Nullable Object> cells) {
        cells.add(RatingFigure.of(heard.invited()));
        cells.add(heard.heard());
        var bounds = heard.bounds();
        cells.add(bounds == null ? null : RatingFigure.of(bounds.low()));
        cells.add(bounds == null ? null : RatingFigure.of(bounds.high()));
        cells.add(heard.newest());
        cells.add(heard.oldest());
        cells.add(heard.newest() == null ? null : BigDecimal.valueOf(heard.meanAge()));
        cells.add(heard.tooOld());
        cells.add(heard.later());
        cells.add(heard.superseded());
        for (var kind : Respondent.values()) {
            cells.add(heard.by().getOrDefault(kind, 0));
        }
        for (var way : Collected.values()) {
            if (!way.counts()) {
                cells.add(heard.selected().getOrDefault(way, 0));
            }
        }
    }

    static String word(Enum<?> each) {
        return each.name().toLowerCase(Locale.ROOT);
    }
}
