package care.trellis.cli.quality;

import care.trellis.cli.text.Output;
import care.trellis.cli.text.Table;
import care.trellis.quality.publication.Form;
import care.trellis.quality.publication.Publication;
import care.trellis.quality.rating.DomainFit;
import care.trellis.quality.rating.Rating;
import care.trellis.quality.rating.Ratings;
import care.trellis.quality.rating.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Ratings for people to read, in the order of the services: no league table. */
final class RatingReport {
    private final Ratings ratings;
    private final Map<Rating, Form> forms = new HashMap<>();

    RatingReport(Ratings ratings, Publication publication) {
        this.ratings = ratings;
        publication.ratings().forEach(each -> forms.put(each.rating(), each.form()));
    }

    void show(Output out) {
        var rules = ratings.rules();
        out.paragraph("Ratings as at " + rules.asAt() + ", from answers of the " + rules.window()
                + " months before that nobody selected; scale "
                + figure(rules.scale().min()) + " to "
                + figure(rules.scale().max()) + ", more is better.");
        ratings.remarks().forEach(remark -> out.paragraph("Note: " + remark));
        for (var fit : ratings.fits()) {
            show(fit, out);
        }
        out.blank();
        out.paragraph("Interval: where a service's true position lies with " + percent(rules.level())
                + " probability. --explain SERVICE shows every step and what would change the words.");
    }

    private void show(DomainFit fit, Output out) {
        var list = ratings.in(fit.domain());
        out.heading(capital(fit.domain()));
        out.paragraph("  " + finding(fit, list));
        fit.remarks().forEach(remark -> out.paragraph("  Note: " + remark));
        var table = new Table()
                .words("  service")
                .figures("heard")
                .figures("of")
                .figures("weight 0")
                .figures("estimate")
                .words("interval")
                .figures("reliability")
                .words("may be shown")
                .wrapping("words");
        list.forEach(rating -> table.row(row(rating)));
        out.table(table);
    }

    private static String finding(DomainFit fit, List<Rating> list) {
        if (fit.model() == null) {
            return "Nothing can be said: " + fit.refusal() + ".";
        }
        return "Of " + list.size() + " services " + count(list, Verdict.CLEARLY_BETTER) + " clearly better than the"
                + " usual range, " + count(list, Verdict.ABOUT) + " about it and " + count(list, Verdict.CLEARLY_BELOW)
                + " clearly below it; of "
                + list.stream()
                        .filter(each -> each.verdict() == Verdict.TOO_FEW)
                        .count()
                + " there are too few answers to say. The usual position is "
                + figure(fit.model().mean()) + ".";
    }

    private static String count(List<Rating> list, Verdict verdict) {
        long count = list.stream().filter(each -> each.verdict() == verdict).count();
        return count + (count == 1 ? " is" : " are");
    }

    private List<String> row(Rating rating) {
        var heard = rating.heard();
        var invited = heard.invited();
        var estimate = rating.estimate();
        int apart =
                heard.selected().values().stream().mapToInt(Integer::intValue).sum();
        return List.of(
                "  " + rating.service().name(),
                Integer.toString(heard.heard()),
                invited.isPresent() ? Integer.toString(invited.getAsInt()) : "?",
                apart == 0 ? "" : Integer.toString(apart),
                estimate == null ? "" : figure(estimate.posterior().value()),
                estimate == null
                        ? ""
                        : figure(estimate.posterior().low()) + " to "
                                + figure(estimate.posterior().high()),
                estimate == null ? "" : figure(estimate.posterior().reliability()),
                shown(forms.getOrDefault(rating, Form.WITHHELD)),
                rating.words());
    }

    private static String shown(Form form) {
        return switch (form) {
            case FIGURES -> "figures";
            case POOLED_WORDS -> "pooled words";
            case AS_LAST_PUBLISHED -> "as before";
            case WITHHELD -> "no";
        };
    }

    static String figure(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
