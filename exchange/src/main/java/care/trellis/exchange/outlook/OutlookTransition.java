package care.trellis.exchange.outlook;

import care.trellis.demand.care.Dependency;
import care.trellis.demand.care.Setting;
import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Mortality;
import care.trellis.demand.population.Population;
import care.trellis.demand.prevalence.PrevalenceMethod;
import care.trellis.demand.projection.Assumption;
import care.trellis.demand.projection.Spoken;
import care.trellis.demand.stay.PublishedStay;
import care.trellis.demand.stay.StayFit;
import care.trellis.demand.transition.Change;
import care.trellis.demand.transition.DeathRisk;
import care.trellis.demand.transition.Help;
import care.trellis.demand.transition.Move;
import care.trellis.demand.transition.Rates;
import care.trellis.demand.transition.Start;
import care.trellis.demand.transition.Stay;
import care.trellis.demand.transition.Transition;
import care.trellis.demand.transition.Who;
import care.trellis.exchange.yaml.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What people go through in a year, in an outlook scenario: where they begin, who dies, whose needs change, who moves. */
final class OutlookTransition {
    private static final List<Setting> SETTINGS = Arrays.asList(Setting.values());
    private static final List<Dependency> NEEDS = Arrays.asList(Dependency.values());

    private final OutlookWords words;
    private final PopulationShelf shelf;
    private final Function<Section, Optional<PrevalenceMethod>> prevalence;
    private final List<Assumption> assumptions = new ArrayList<>();

    OutlookTransition(
            OutlookWords words, PopulationShelf shelf, Function<Section, Optional<PrevalenceMethod>> prevalence) {
        this.words = words;
        this.shelf = shelf;
        this.prevalence = prevalence;
    }

    Optional<Transition> read(Section top, Optional<Population> people, int baseYear) {
        top.require("start");
        var found = top.section("start");
        var start = found.flatMap(prevalence);
        found.ifPresent(Section::done);
        start.ifPresent(shares -> assumptions.addAll(shares.assumptions()));
        var mortality = mortality(top);
        var risks = risks(top);
        var changes = changes(top);
        var moves = moves(top);
        var stay = stay(top);
        var home = words.word(top, "home", SETTINGS, Setting.HOME_CARE);
        var trend = words.trend(top);
        var help = help(top, baseYear);
        if (start.isEmpty() || mortality.isEmpty() || stay.isEmpty() || people.isEmpty()) {
            return Optional.empty();
        }
        return words.made(top, () -> {
            var shares =
                    Start.of(start.get().run(people.get(), baseYear, baseYear).at(baseYear));
            var rates = new Rates(
                    shares, mortality.get(), risks, changes, moves, stay.get(), home, Help.NONE, trend.perYear());
            var method = new Transition(rates, trend, assumptions);
            return help.map(each -> method.helping(each.help, each.source, each.status))
                    .orElse(method);
        });
    }

    private void assume(String name, String value, String source, Assumption.Status status) {
        assumptions.add(new Assumption(name, value, source, status));
    }

    private List<DeathRisk> risks(Section top) {
        var risks = new ArrayList<DeathRisk>();
        for (var row : top.items("risks", "a map such as {dependency: high, setting: nursing, times: 2}")) {
            var dependency = words.dependency(row);
            row.require("settings");
            var settings = words.words(row, "settings", SETTINGS, Set.of());
            double times = words.number(row, "times");
            var source = words.source(row);
            var status = words.status(row);
            row.done();
            for (var setting : settings) {
                words.made(row, () -> new DeathRisk(dependency, setting, times)).ifPresent(risks::add);
            }
            assume(
                    "risk of death with " + OutlookWords.said(dependency) + " dependency in " + said(settings),
                    Spoken.figure(times) + " times that of others of the same sex and age",
                    source,
                    status);
        }
        return risks;
    }

    private List<Change> changes(Section top) {
        var changes = new ArrayList<Change>();
        top.require("changes");
        for (var row : top.items("changes", "a map such as {ages: 75-84, worsening: 0.05, recovering: 0.02}")) {
            var who = who(row);
            double worsening = words.number(row, "worsening");
            double recovering = words.number(row, "recovering");
            var source = words.source(row);
            var status = words.status(row);
            row.done();
            words.made(row, () -> new Change(who, worsening, recovering)).ifPresent(changes::add);
            assume(
                    "needs a year later, of " + who,
                    Spoken.percent(worsening) + " need more help, " + Spoken.percent(recovering) + " less",
                    source,
                    status);
        }
        return changes;
    }

    private List<Move> moves(Section top) {
        var moves = new ArrayList<Move>();
        top.require("moves");
        for (var row : top.items("moves", "a map such as {from: [home_care], to: nursing, rate: 0.1}")) {
            var who = who(row);
            row.require("from");
            var from = words.words(row, "from", SETTINGS, Set.of());
            var to = words.word(row, "to", SETTINGS, Setting.RESIDENTIAL);
            double rate = words.number(row, "rate");
            var source = words.source(row);
            var status = words.status(row);
            row.done();
            for (var each : from) {
                words.made(row, () -> new Move(who, each, to, rate)).ifPresent(moves::add);
            }
            assume(
                    "moves a year from " + said(from) + " to " + to.words() + ", of " + who,
                    Spoken.percent(rate),
                    source,
                    status);
        }
        return moves;
    }

    private Who who(Section row) {
        return new Who(
                words.sexes(row),
                words.ages(row, AgeBand.andOver(0)),
                words.words(row, "dependencies", NEEDS, Set.copyOf(NEEDS)));
    }

    private static String said(Set<Setting> settings) {
        return String.join(", ", settings.stream().map(Setting::words).toList());
    }

    private Optional<Stay> stay(Section top) {
        top.require("stay");
        return top.section("stay").flatMap(section -> {
            double mean = words.number(section, "mean_days");
            double median = words.number(section, "median_days");
            var source = words.source(section);
            var status = words.status(section);
            section.done();
            return words.made(section, () -> {
                var fit = StayFit.of(new PublishedStay(mean, median, source), Stay.BREAK_DAY);
                assume("length of stay in care homes", fit.stay().words(), source, status);
                return Stay.of(fit.stay());
            });
        });
    }

    private record Helping(Help help, String source, Assumption.Status status) {}

    private Optional<Helping> help(Section top, int baseYear) {
        return top.section("help").flatMap(section -> {
            double avoided = words.number(section, "avoided");
            double recovering = words.number(section, "recovering");
            int from = words.year(section, "first_year", baseYear);
            int full = words.year(section, "full_year", from);
            var source = words.source(section);
            var status = words.status(section);
            section.done();
            return words.made(section, () -> new Help(avoided, recovering, from, full))
                    .map(made -> new Helping(made, source, status));
        });
    }

    private Optional<Mortality> mortality(Section top) {
        var found = new OutlookMortality(words, shelf).read(top);
        found.ifPresent(chances -> assume(
                "mortality",
                chances.source().title() + ", " + chances.source().variant(),
                chances.source().publisher(),
                Assumption.Status.PUBLISHED));
        return found;
    }
}
