package care.trellis.cli.quality;

import care.trellis.cli.text.Output;
import care.trellis.quality.rating.Rating;
import care.trellis.quality.rating.Ratings;
import java.util.stream.Collectors;

/** How one rating came about, for people to read. */
final class RatingSteps {
    private final Ratings ratings;
    private final Rating rating;

    RatingSteps(Ratings ratings, Rating rating) {
        this.ratings = ratings;
        this.rating = rating;
    }

    void show(Output out) {
        out.heading(rating.service().name() + ", " + rating.domain());
        out.paragraph("  " + RatingReport.capital(rating.words()) + ".");
        var heard = rating.heard();
        var who = heard.by().entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey().label())
                .collect(Collectors.joining(", "));
        out.paragraph("  Heard: " + heard.heard()
                + (heard.invited().isPresent() ? " of " + heard.invited().getAsInt() : "")
                + (who.isEmpty() ? "" : " (" + who + ")")
                + (heard.newest() == null
                        ? ""
                        : "; from " + heard.oldest() + " to " + heard.newest() + ", on average "
                                + Math.round(heard.meanAge()) + " months old")
                + ".");
        var bounds = heard.bounds();
        if (bounds != null) {
            out.paragraph("  Had everybody been heard, the mean would lie between " + RatingReport.figure(bounds.low())
                    + " and " + RatingReport.figure(bounds.high()) + ".");
        }
        for (var sentence : ratings.whatWouldChange(rating).sentences()) {
            out.paragraph("  " + sentence);
        }
        out.blank();
        for (var step : ratings.explain(rating)) {
            if (!Double.isNaN(step.value())) {
                out.line("  " + step.name() + " = " + step.result());
                out.paragraph("      " + step.formula() + (step.working().isEmpty() ? "" : ": " + step.working()) + " ["
                        + step.source() + "]");
            }
        }
    }
}
