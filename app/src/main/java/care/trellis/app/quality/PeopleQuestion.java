package care.trellis.app.quality;

import care.trellis.app.quality.Field.Choice;
import care.trellis.exchange.csv.AnswersCsv;
import care.trellis.exchange.csv.ServicesCsv;
import care.trellis.exchange.publish.RatingCsv;
import care.trellis.exchange.publish.RatingJson;
import care.trellis.quality.fairness.Fairness;
import care.trellis.quality.fairness.FairnessRules;
import care.trellis.quality.publication.Publication;
import care.trellis.quality.publication.PublicationRules;
import care.trellis.quality.rating.Answers;
import care.trellis.quality.rating.Prior;
import care.trellis.quality.rating.RatingRules;
import care.trellis.quality.rating.Ratings;
import care.trellis.quality.rating.Scale;
import care.trellis.quality.rating.Service;
import care.trellis.quality.visit.VisitPlan;
import care.trellis.quality.visit.VisitRules;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What would people say of these services? */
@Component
@Order(1)
final class PeopleQuestion implements Question {
    private static final String SERVICES = "services";
    private static final String SCALE = "scale";
    private static final String AS_AT = "as-at";
    private static final String VISITS = "visits";
    private static final String EXPLAIN = "explain";
    private static final String PRIOR_MEAN = "prior-mean";
    private static final String PRIOR_VARIANCE = "prior-variance";
    private static final String PRIOR_SOURCE = "prior-source";
    private static final int MOST_VISITS = 500;
    private static final int ROUNDS = 300;
    private static final long SEED = 2026;
    private static final Map<String, Scale> SCALES = Map.of(
            "0-3", Scale.ZERO_TO_THREE,
            "1-4", new Scale(1, 4),
            "1-5", new Scale(1, 5),
            "1-6", new Scale(1, 6),
            "0-10", new Scale(0, 10));

    @Override
    public String id() {
        return "people";
    }

    @Override
    public String title() {
        return "What would people say of these services?";
    }

    @Override
    public String lead() {
        return "People's scored answers about each service, weighed fairly: one vote for each person, older answers counting"
                + " less, small numbers drawn towards what is usual, and only answers that nobody picked. It says how sure"
                + " one can be, or that there are too few answers to say.";
    }

    @Override
    public String rowOfFile() {
        return "one answer";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("service", true, "Which service it is about: its name or number"),
                new Column("score", true, "The answer, on the scale you choose below; more is better"),
                new Column("domain", false, "The area of life it is about"),
                new Column(
                        "resident",
                        false,
                        "Whose life it is about, as a number. Never a name: each person has one vote"),
                new Column("type", false, "Who answered: self, supported or relative"),
                new Column("date", false, "When, such as 2026-03-31"),
                new Column(
                        "collected",
                        false,
                        "How it came about: census, random or routine count; volunteered, concern, compliment, provider"
                                + " and visitor are read and shown, and move nothing"));
    }

    @Override
    public Sample sample() {
        return new Sample(
                "answers.csv",
                "The services and the answers are made up.",
                Map.of(SERVICES, WorkbenchController.sampleText("services.csv"), VISITS, "4"));
    }

    @Override
    public List<Field> fields(Sent sent) {
        return List.of(
                Field.select(
                        SCALE,
                        "Scale of the scores",
                        "",
                        sent.value(SCALE, "0-3"),
                        List.of(
                                new Choice("0-3", "0 to 3", ""),
                                new Choice("1-4", "1 to 4", ""),
                                new Choice("1-5", "1 to 5", ""),
                                new Choice("1-6", "1 to 6", ""),
                                new Choice("0-10", "0 to 10", ""))),
                Field.line(
                        AS_AT,
                        "For which day",
                        "Such as 2026-03-31. Empty: the day of the newest answer",
                        sent.value(AS_AT, "")),
                Field.text(
                        SERVICES,
                        "What is known of the services",
                        "May be left empty. A table with the column service, and any of: name, living_there, places,"
                                + " invited, sector, client_group, owner, last_visit. It adds how many could have been"
                                + " heard, whether the ratings are fair to small services, and what may be published.",
                        sent.value(SERVICES, "")),
                Field.line(
                        VISITS,
                        "Visits a month",
                        "May be left empty. Of so many visits, which services would one tell us most about?",
                        sent.value(VISITS, "")),
                Field.line(
                        EXPLAIN,
                        "Show the working of one service",
                        "Its name or number as in the file. Empty: the first",
                        sent.value(EXPLAIN, "")),
                Field.line(
                        PRIOR_MEAN,
                        "Usual score, borrowed",
                        "Only for fewer than ten services, which cannot make a usual range of their own: the mean of"
                                + " services of this kind, as published somewhere",
                        sent.value(PRIOR_MEAN, "")),
                Field.line(
                        PRIOR_VARIANCE,
                        "Variance between services, borrowed",
                        "In squared points of the scale, from the same publication",
                        sent.value(PRIOR_VARIANCE, "")),
                Field.line(PRIOR_SOURCE, "Where it was published", "Title and date", sent.value(PRIOR_SOURCE, "")));
    }

    @Override
    public Optional<Answered> answer(Sent sent) {
        var scale = SCALES.get(sent.choice(fields(sent).getFirst()));
        var asAt = sent.date(AS_AT);
        var visits = sent.number(VISITS, "Visits a month", 1, MOST_VISITS);
        var prior = prior(sent, scale);
        var file = sent.file(Sent.DATA, "the answers");
        if (file.isEmpty() || scale == null) {
            return Optional.empty();
        }
        var answers = sent.read(
                Sent.DATA,
                "The table of answers",
                () -> AnswersCsv.read("answers.csv", file.get(), Sent.MOST_BYTES, scale));
        var services = sent.value(SERVICES, "").isEmpty()
                ? Optional.of(List.<Service>of())
                : sent.file(SERVICES, "the table of services")
                        .flatMap(bytes -> sent.read(
                                SERVICES,
                                "The table of services",
                                () -> ServicesCsv.read("services.csv", bytes, Sent.MOST_BYTES)));
        if (!sent.isSound() || answers.isEmpty() || services.isEmpty()) {
            return Optional.empty();
        }
        var day = asAt.or(answers.get()::newest).orElseGet(Today::date);
        var rules = RatingRules.asAt(day).on(scale).withPriors(priors(prior, answers.get()));
        return sent.read(Sent.DATA, "The table of answers", () -> Ratings.of(answers.get(), services.get(), rules))
                .flatMap(ratings -> answered(ratings, services.get(), visits, sent));
    }

    private static Optional<Answered> answered(
            Ratings ratings, List<Service> services, Optional<Double> visits, Sent sent) {
        var explained = sent.value(EXPLAIN, "");
        if (!explained.isEmpty()
                && ratings.services().stream().noneMatch(service -> service.id().equals(explained))) {
            sent.wrong(EXPLAIN, "There is no service \"" + explained + "\" in the answers");
            return Optional.empty();
        }
        var publication = Publication.of(ratings, List.of(), PublicationRules.DEFAULT);
        var plan = visits.map(number -> VisitPlan.of(
                ratings, VisitRules.of(YearMonth.from(ratings.rules().asAt()).plusMonths(1), number.intValue(), SEED)));
        var fairness = services.isEmpty()
                ? Optional.<Fairness>empty()
                : Optional.of(Fairness.of(ratings, FairnessRules.of(SEED).with(ROUNDS)));
        return Optional.of(new Answered(
                new PeopleAnswer(ratings, publication, plan, fairness, explained).answer(),
                () -> RatingCsv.of(ratings, publication),
                () -> RatingJson.of(ratings, publication, ratings.ratings())));
    }

    private static Optional<Prior> prior(Sent sent, @org.jspecify.annotations.Nullable Scale scale) {
        double least = scale == null ? 0 : scale.min();
        double most = scale == null ? 0 : scale.max();
        var mean = sent.number(PRIOR_MEAN, "The usual position elsewhere", least, most);
        var variance = sent.number(
                PRIOR_VARIANCE, "The variance between services elsewhere", 1e-6, (most - least) * (most - least));
        var source = sent.value(PRIOR_SOURCE, "");
        boolean any = mean.isPresent() || variance.isPresent() || !source.isEmpty();
        if (any && (mean.isEmpty() || variance.isEmpty() || source.isEmpty())) {
            sent.wrong(
                    PRIOR_SOURCE,
                    "What is borrowed needs all three: the usual score, the variance, and where it was" + " published");
            return Optional.empty();
        }
        return mean.map(value -> new Prior(value, variance.orElseThrow(), source, Today.date()));
    }

    private static Map<String, Prior> priors(Optional<Prior> prior, Answers answers) {
        return prior.map(each -> answers.domains().stream().collect(Collectors.toMap(domain -> domain, _ -> each)))
                .orElse(Map.of());
    }
}
