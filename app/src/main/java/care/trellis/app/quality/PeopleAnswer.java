package care.trellis.app.quality;

import care.trellis.app.chart.Chart;
import care.trellis.app.chart.Titled;
import care.trellis.app.quality.Answer.Working;
import care.trellis.quality.fairness.DomainFairness;
import care.trellis.quality.fairness.Fairness;
import care.trellis.quality.fairness.GroupFairness;
import care.trellis.quality.publication.Publication;
import care.trellis.quality.rating.DomainFit;
import care.trellis.quality.rating.Estimate;
import care.trellis.quality.rating.Rating;
import care.trellis.quality.rating.Ratings;
import care.trellis.quality.rating.Verdict;
import care.trellis.quality.visit.VisitPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Ratings as a page shows them: services in the order of the file, because a table of winners would say more than is known. */
final class PeopleAnswer {
    private static final int DECIMALS = 2;
    private static final int MOST_ROWS_IN_A_PICTURE = 60;

    private final Ratings ratings;
    private final Publication publication;
    private final Optional<VisitPlan> plan;
    private final Optional<Fairness> fairness;
    private final String explained;

    PeopleAnswer(
            Ratings ratings,
            Publication publication,
            Optional<VisitPlan> plan,
            Optional<Fairness> fairness,
            String explained) {
        this.ratings = ratings;
        this.publication = publication;
        this.plan = plan;
        this.fairness = fairness;
        this.explained = explained.isEmpty() ? ratings.services().getFirst().id() : explained;
    }

    Answer answer() {
        var tables = new ArrayList<Titled>();
        ratings.fits().forEach(fit -> tables.add(table(fit)));
        plan.ifPresent(visits -> tables.add(visits(visits)));
        fairness.ifPresent(check -> check.domains().stream()
                .filter(domain -> !domain.groups().isEmpty())
                .forEach(domain -> tables.add(fairness(domain))));
        var charts = ratings.fits().stream().flatMap(fit -> chart(fit).stream()).toList();
        int areas = ratings.fits().size();
        return new Answer(
                finding(ratings.ratings(), areas > 1 ? " in " + areas + " areas of life" : ""),
                remarks(),
                charts,
                tables,
                workings());
    }

    private static String finding(List<Rating> of, String where) {
        long services =
                of.stream().map(rating -> rating.service().id()).distinct().count();
        long few = count(of, Verdict.TOO_FEW);
        long better = count(of, Verdict.CLEARLY_BETTER);
        long below = count(of, Verdict.CLEARLY_BELOW);
        long about = count(of, Verdict.ABOUT);
        var parts = new ArrayList<String>();
        add(parts, better, "clearly better than the usual range");
        add(parts, about, "about the usual range");
        add(parts, below, "clearly below it");
        add(parts, few, "too few answers to say");
        return Figures.count(services, "service", "services") + where + ": " + String.join(", ", parts) + ".";
    }

    private static void add(List<String> parts, long count, String words) {
        if (count > 0) {
            parts.add(count + " " + words);
        }
    }

    private static long count(List<Rating> of, Verdict verdict) {
        return of.stream().filter(rating -> rating.verdict() == verdict).count();
    }

    private List<String> remarks() {
        var remarks = new ArrayList<String>();
        int selected = ratings.ratings().stream()
                .flatMap(rating -> rating.heard().selected().values().stream())
                .mapToInt(Integer::intValue)
                .sum();
        if (selected > 0) {
            remarks.add(Figures.count(selected, "answer was", "answers were")
                    + " picked by somebody (volunteered, a concern, chosen by the provider or a visitor, or not said how)."
                    + " They are read and counted, and move no rating.");
        }
        for (var fit : ratings.fits()) {
            if (!fit.refusal().isEmpty()) {
                remarks.add(name(fit.domain()) + ": " + fit.refusal());
            }
            fit.remarks().forEach(remark -> remarks.add(name(fit.domain()) + ": " + remark));
        }
        remarks.addAll(ratings.remarks());
        fairness.ifPresent(check -> check.domains()
                .forEach(domain -> domain.findings()
                        .forEach(finding -> remarks.add("Is it fair? " + name(domain.domain()) + ": " + finding))));
        remarks.add("Services stand in the order of your file. There is no ranking: most differences between neighbours"
                + " are chance.");
        return remarks;
    }

    private Optional<Chart> chart(DomainFit fit) {
        var model = fit.model();
        var told = ratings.in(fit.domain()).stream()
                .filter(rating -> rating.estimate() != null)
                .limit(MOST_ROWS_IN_A_PICTURE)
                .toList();
        if (model == null || told.isEmpty()) {
            return Optional.empty();
        }
        var rows = told.stream().map(PeopleAnswer::row).toList();
        var picture = IntervalChart.of(
                rows,
                new IntervalChart.Reference(model.mean(), "usual: " + Figures.plain(model.mean(), DECIMALS)),
                Figures::tick,
                "estimate and 90% interval, points of the scale");
        var title = name(fit.domain())
                + (told.size() < ratings.in(fit.domain()).size() && told.size() == MOST_ROWS_IN_A_PICTURE
                        ? " (the first " + MOST_ROWS_IN_A_PICTURE + " services)"
                        : "");
        return Optional.of(new Chart(
                "chart-" + slug(fit.domain()),
                title,
                finding(ratings.in(fit.domain()), ""),
                picture,
                Chart.Table.of(
                        List.of("Service", "Estimate", "From", "To"),
                        rows.stream()
                                .map(row -> List.of(
                                        row.label(),
                                        Figures.fixed(row.estimate(), DECIMALS),
                                        Figures.fixed(row.low(), DECIMALS),
                                        Figures.fixed(row.high(), DECIMALS)))
                                .toList())));
    }

    private static IntervalChart.Row row(Rating rating) {
        var posterior = Objects.requireNonNull(rating.estimate()).posterior();
        return new IntervalChart.Row(
                rating.service().name(),
                posterior.low(),
                posterior.value(),
                posterior.high(),
                rating.verdict() == Verdict.CLEARLY_BELOW || rating.verdict() == Verdict.CLEARLY_BETTER,
                rating.service().name() + ": " + rating.words());
    }

    private Titled table(DomainFit fit) {
        return new Titled(
                "table-" + slug(fit.domain()),
                name(fit.domain()),
                "The estimate is what the answers say after chance is allowed for. \"If all were heard\" is how far the"
                        + " plain mean could move if everybody else answered at the worst, or at the best.",
                new Chart.Table(
                        List.of(
                                "Service",
                                "In words",
                                "Estimate",
                                "90% interval",
                                "Heard",
                                "Who answered",
                                "If all were heard",
                                "Newest answer",
                                "What would change it",
                                "May be published"),
                        ratings.in(fit.domain()).stream().map(this::cells).toList(),
                        false));
    }

    private List<String> cells(Rating rating) {
        var heard = rating.heard();
        var estimate = rating.estimate();
        var bounds = heard.bounds();
        return List.of(
                rating.service().name(),
                rating.words(),
                estimate == null ? "" : Figures.fixed(estimate.posterior().value(), DECIMALS),
                estimate == null ? "" : interval(estimate),
                heard.heard()
                        + (heard.invited().isPresent()
                                ? " of " + heard.invited().getAsInt()
                                : ""),
                heard.by().entrySet().stream()
                        .filter(each -> each.getValue() > 0)
                        .map(each -> each.getValue() + " " + each.getKey().label())
                        .collect(Collectors.joining(", ")),
                bounds == null
                        ? "not known"
                        : Figures.fixed(bounds.low(), DECIMALS) + " to " + Figures.fixed(bounds.high(), DECIMALS),
                heard.newest() == null ? "" : heard.newest().toString(),
                String.join(" ", ratings.whatWouldChange(rating).sentences()),
                publication
                        .of(rating.service().id(), rating.domain())
                        .map(each -> each.form().label()
                                + (each.reasons().isEmpty() ? "" : ": " + String.join(" ", each.reasons())))
                        .orElse(""));
    }

    private static String interval(Estimate estimate) {
        return Figures.fixed(estimate.posterior().low(), DECIMALS) + " to "
                + Figures.fixed(estimate.posterior().high(), DECIMALS);
    }

    private static Titled visits(VisitPlan plan) {
        return new Titled(
                "visit-plan",
                "Where a visit would tell most, " + plan.rules().month(),
                String.join(" ", plan.rule()),
                new Chart.Table(
                        List.of("Visit", "Service", "Because", "Why this one"),
                        plan.visits().stream()
                                .map(visit -> List.of(
                                        Integer.toString(visit.rank()),
                                        visit.candidate().service().name(),
                                        visit.ground().label(),
                                        visit.reason()))
                                .toList(),
                        false));
    }

    private static Titled fairness(DomainFairness domain) {
        return new Titled(
                "fairness-" + slug(domain.domain()),
                "Is it fair? " + name(domain.domain()),
                "How often a service that is truly at or above the usual is called clearly below, worked out by drawing"
                        + " true positions again and again; and how many are called so on your answers.",
                new Chart.Table(
                        List.of("Services", "How many", "Wrongly called below", "Called below here", "Could be"),
                        domain.groups().stream().map(PeopleAnswer::cells).toList(),
                        false));
    }

    private static List<String> cells(GroupFairness group) {
        var simulated = group.simulated();
        var observed = group.observed();
        return List.of(
                group.dimension().label().equals(group.group())
                        ? group.group()
                        : group.dimension().label() + ": " + group.group(),
                Integer.toString(group.services()),
                Double.isNaN(simulated.rate())
                        ? "nothing to say"
                        : Figures.percent(simulated.rate(), 2) + " (± " + Figures.percent(simulated.error(), 2) + ")",
                observed.below() + " of " + observed.judged(),
                Double.isNaN(observed.share())
                        ? ""
                        : Figures.percent(observed.low(), 0) + " to " + Figures.percent(observed.high(), 0));
    }

    private List<Working> workings() {
        return ratings.ratings().stream()
                .filter(rating -> rating.service().id().equals(explained))
                .flatMap(rating -> ratings.explain(rating).stream()
                        .map(step -> new Working(
                                rating.service().name() + ", " + name(rating.domain()) + ": " + step.name(),
                                step.formula() + (step.working().isEmpty() ? "" : " = " + step.working()),
                                step.result(),
                                step.source())))
                .toList();
    }

    private static String name(String domain) {
        return domain.isEmpty() ? domain : domain.substring(0, 1).toUpperCase(Locale.ROOT) + domain.substring(1);
    }

    private static String slug(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
