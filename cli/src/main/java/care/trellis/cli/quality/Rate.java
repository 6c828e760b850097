package care.trellis.cli.quality;

import care.trellis.cli.text.Output;
import care.trellis.exchange.publish.RatingCsv;
import care.trellis.exchange.publish.RatingJson;
import care.trellis.fault.Nearest;
import care.trellis.quality.publication.Publication;
import care.trellis.quality.publication.PublicationRules;
import care.trellis.quality.rating.Rating;
import care.trellis.quality.rating.Ratings;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code quality rate}: what people would say of these services. */
@Command(
        name = "rate",
        description = "What people would say of services, domain by domain: words, estimate and 90 %% interval, who was"
                + " heard, what those not heard could change, and what may be published.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./trellis quality rate answers.csv --services services.csv",
            "  ./trellis quality rate answers.csv --as-at 2025-03-31 --domain \"personal dignity\"",
            "  ./trellis quality rate answers.csv --services services.csv --explain S06",
            "  ./trellis quality rate answers.csv --services services.csv --csv --published",
            "",
            "Only answers that nobody selected move a rating (collected: census, random invitation, routine return);",
            "the others are counted and shown. The method: docs/guide/quality-ratings.md."
        })
final class Rate implements Runnable {
    @Mixin
    private final Evidence evidence = new Evidence();

    @Option(names = "--explain", paramLabel = "SERVICE", description = "Show every step of this service's ratings.")
    private @Nullable String explain;

    @Option(names = "--csv", description = "Write CSV instead of a table for people.")
    private boolean csv;

    @Option(names = "--published", description = "With --csv or --json: only what may be published.")
    private boolean published;

    @Mixin
    private final Output out = new Output();

    @Override
    public void run() {
        out.oneForm(csv);
        if (published && !csv && !out.isJson()) {
            throw out.misused("--published goes with --csv or --json.");
        }
        var ratings = evidence.ratings();
        var explained = explained(ratings);
        var publication = Publication.of(ratings, List.of(), PublicationRules.DEFAULT);
        if (csv) {
            out.file(published ? RatingCsv.published(ratings, publication) : RatingCsv.of(ratings, publication));
        } else if (out.isJson()) {
            out.file(
                    published
                            ? RatingJson.published(ratings, publication)
                            : RatingJson.of(ratings, publication, explained));
            out.blank();
        } else if (explained.isEmpty()) {
            new RatingReport(ratings, publication).show(out);
        } else {
            explained.forEach(rating -> new RatingSteps(ratings, rating).show(out));
        }
    }

    private List<Rating> explained(Ratings ratings) {
        if (explain == null) {
            return List.of();
        }
        var wanted = explain;
        var found = ratings.ratings().stream()
                .filter(rating -> rating.service().id().equals(wanted)
                        || rating.service().name().equals(wanted))
                .toList();
        if (found.isEmpty()) {
            var ids = ratings.services().stream().map(service -> service.id()).toList();
            throw out.misused("There is no service \"" + wanted + "\"; nearest: " + Nearest.to(wanted, ids) + ".");
        }
        return found;
    }
}
