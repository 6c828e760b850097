package care.trellis.quality.backtest;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import care.trellis.quality.table.ThresholdBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Runs a frozen protocol over a panel: what a threshold book would have said then, and what happened after. */
public final class BackTest {
    /** Short name of the points of a book, given to every home, also where the book excludes it. */
    public static final String POINTS = "points";
    /** Short name of the book as it is published: silent where it excludes a home. */
    public static final String BOOK = "book";
    /** Short name of the regulator's own band of risk. */
    public static final String BAND = "band";
    /** Short name of the model fitted to the training window. */
    public static final String FITTED = "fitted";

    private static final String OUTCOME = "points";

    private final Panel panel;
    private final Protocol protocol;
    private final ThresholdBook book;
    private final List<HomeQuarter> test;
    private final List<HomeQuarter> training;

    private BackTest(Panel panel, Protocol protocol, ThresholdBook book) {
        this.panel = panel;
        this.protocol = protocol;
        this.book = book;
        this.test = quarters(protocol.decisions());
        this.training = quarters(protocol.trainingDecisions());
    }

    /**
     * Runs it.
     *
     * @throws Faulty where the book has no points, or the panel is too short for the protocol
     */
    public static BackTestResult run(Panel panel, Protocol protocol, ThresholdBook book) {
        requireSound(panel, protocol, book);
        return new BackTest(panel, protocol, book).result();
    }

    private BackTestResult result() {
        if (test.isEmpty()) {
            throw new Faulty(Fault.of(
                    "panel",
                    "no home graded " + protocol.good() + " or better on record within " + protocol.freshDays()
                            + " days before any of " + protocol.decisions(),
                    "homes with grades on record at the decisions"));
        }
        int below = protocol.falls().getFirst();
        var fitted = FittedModel.learn(training, below, book);
        var rules = rules(fitted);
        var points = rules.getFirst().tested();
        var views = views(rules);
        return new BackTestResult(
                protocol,
                book.id(),
                book.version(),
                book.title(),
                panel.homes().size(),
                panel.snapshots(),
                panel.lastDay(),
                protocol.decisions(),
                views,
                calibrations(rules, fitted, below),
                protocol.thresholds().stream()
                        .map(threshold -> LeadTime.of(points, below, threshold))
                        .toList(),
                Subgroup.all(points, below, protocol),
                fitted,
                LeakCheck.of(
                        panel, protocol, protocol.decisions(), _ -> Predictors.points(book.withoutLimits(), OUTCOME)),
                Working.of(views.getFirst()));
    }

    /** A rule of the comparison, with the scores it gave: they are found once, however many views look at them. */
    private record Rule(String name, String label, Predictor predictor, boolean hasPoints, List<Scored> tested) {}

    private Rule rule(String name, String label, Predictor predictor, boolean hasPoints) {
        return new Rule(name, label, predictor, hasPoints, Scored.all(test, predictor));
    }

    private List<Rule> rules(Optional<FittedModel> fitted) {
        var rules = new ArrayList<Rule>();
        rules.add(rule(
                POINTS, "the points, given to every home", Predictors.points(book.withoutLimits(), OUTCOME), true));
        rules.add(rule(BOOK, "the book as published", Predictors.points(book, OUTCOME), true));
        if (test.stream().anyMatch(each -> each.known().latest().band().isPresent())) {
            rules.add(rule(BAND, "the regulator's own band of risk", Predictors.regulatorsBand(), false));
        }
        fitted.ifPresent(
                model -> rules.add(rule(FITTED, "a model fitted to the years before", model.predictor(book), false)));
        return rules;
    }

    private List<View> views(List<Rule> rules) {
        var views = new ArrayList<View>();
        for (int fallTo : protocol.falls()) {
            views.add(view(rules, fallTo, false, _ -> true));
            views.add(view(rules, fallTo, true, After::isGradedAgain));
        }
        return views;
    }

    private View view(List<Rule> rules, int fallTo, boolean gradedAgainOnly, Predicate<After> counts) {
        var quarters = test.stream().filter(each -> counts.test(each.after())).toList();
        var named = new ArrayList<Discrimination>();
        for (var rule : rules) {
            var scored = rule.tested().stream()
                    .filter(each -> counts.test(each.after()))
                    .toList();
            var thresholds = rule.hasPoints() ? protocol.thresholds() : List.<Double>of();
            named.add(Discrimination.of(rule.name(), rule.label(), scored, fallTo, thresholds, protocol));
        }
        return new View(
                fallTo,
                gradedAgainOnly,
                quarters.size(),
                (int) quarters.stream()
                        .map(each -> each.known().home())
                        .distinct()
                        .count(),
                (int) quarters.stream()
                        .filter(each -> each.after().fellTo(fallTo))
                        .count(),
                named);
    }

    private List<Calibration> calibrations(List<Rule> rules, Optional<FittedModel> fitted, int fallTo) {
        var calibrations = new ArrayList<Calibration>();
        for (var rule : rules) {
            if (rule.name().equals(FITTED) && fitted.isPresent()) {
                calibrations.add(
                        Calibration.of(rule.name(), fitted.get().learntFrom(), expected(rule, fallTo, p -> p)));
            } else {
                var learnt = Scored.all(training, rule.predictor());
                var rates = RateByScore.of(learnt, fallTo);
                if (!rates.isEmpty()) {
                    int from = (int) learnt.stream()
                            .filter(each -> each.score().isPresent())
                            .count();
                    calibrations.add(Calibration.of(rule.name(), from, expected(rule, fallTo, rates::at)));
                }
            }
        }
        return calibrations;
    }

    private List<Calibration.Expected> expected(Rule rule, int fallTo, java.util.function.DoubleUnaryOperator rate) {
        return rule.tested().stream()
                .filter(each -> each.score().isPresent())
                .map(each -> new Calibration.Expected(
                        each.score().getAsDouble(),
                        rate.applyAsDouble(each.score().getAsDouble()),
                        each.after().fellTo(fallTo)))
                .toList();
    }

    private List<HomeQuarter> quarters(List<LocalDate> decisions) {
        return decisions.stream()
                .flatMap(decision -> panel.homeQuarters(decision, protocol).stream())
                .toList();
    }

    private static void requireSound(Panel panel, Protocol protocol, ThresholdBook book) {
        var faults = new ArrayList<Fault>();
        if (book.tables().stream()
                .flatMap(table -> table.outcomes().stream())
                .noneMatch(outcome -> outcome.id().equals(OUTCOME))) {
            faults.add(Fault.of("book " + book.id(), "no outcome " + OUTCOME, "a table that gives " + OUTCOME));
        }
        if (protocol.decisions().isEmpty()) {
            faults.add(Fault.of(
                    "test window",
                    protocol.from() + " to " + protocol.to(),
                    "a window in which a calendar quarter ends: March, June, September or December"));
        } else {
            var end = protocol.decisions().getLast().plusMonths(protocol.horizonMonths());
            if (panel.lastDay().isBefore(end.minusDays(1))) {
                faults.add(Fault.of(
                                "panel",
                                "its last record, of " + panel.lastDay(),
                                "records up to " + end.minusDays(1) + ", the end of the follow-up of the last decision")
                        .advising(
                                "End the test window " + protocol.horizonMonths() + " months before the panel ends."));
            }
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }
}
