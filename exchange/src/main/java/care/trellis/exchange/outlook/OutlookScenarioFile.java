package care.trellis.exchange.outlook;

import care.trellis.demand.care.Dependency;
import care.trellis.demand.care.Setting;
import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Population;
import care.trellis.demand.prevalence.Allocation;
import care.trellis.demand.prevalence.DependencyRate;
import care.trellis.demand.prevalence.PrevalenceMethod;
import care.trellis.demand.projection.Method;
import care.trellis.demand.projection.Mode;
import care.trellis.demand.scenario.Scenario;
import care.trellis.demand.uncertainty.PopulationVariants;
import care.trellis.demand.uncertainty.Uncertainty;
import care.trellis.demand.usage.UsageMethod;
import care.trellis.demand.usage.UsageRate;
import care.trellis.exchange.Faults;
import care.trellis.exchange.yaml.Section;
import care.trellis.exchange.yaml.Tree;
import care.trellis.exchange.yaml.TreeReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An outlook scenario as a YAML file: mode, people, rates, what care takes, who pays, policies, and what is not known. */
public final class OutlookScenarioFile {
    private static final int LONGEST = 150;

    private final Faults faults;
    private final OutlookWords words;
    private final PopulationShelf shelf;

    private OutlookScenarioFile(String name, PopulationShelf shelf) {
        this.faults = new Faults(name);
        this.words = new OutlookWords(faults);
        this.shelf = shelf;
    }

    /**
     * Reads and checks a scenario, its people and its first and last year.
     *
     * @throws care.trellis.exchange.Unreadable naming every fault
     */
    public static OutlookScenario read(String name, byte[] content, PopulationShelf shelf) {
        var file = new OutlookScenarioFile(name, shelf);
        var read = file.read(TreeReader.read(content, file.faults));
        if (read.isEmpty() || file.faults.count() > 0) {
            throw file.faults.refusal();
        }
        return read.get();
    }

    public static OutlookScenario read(String name, String content, PopulationShelf shelf) {
        return read(name, content.getBytes(StandardCharsets.UTF_8), shelf);
    }

    private Optional<OutlookScenario> read(Tree.Entries tree) {
        var top = new Section("outlook scenario", tree.at(), tree, faults);
        var id = top.required("outlook_scenario");
        var title = top.required("title");
        var mode = top.required("mode");
        int baseYear = words.year(top, "base_year", 2000);
        var horizonText = top.required("horizon");
        int horizon = words.year("outlook scenario, horizon", horizonText, baseYear);
        if (horizon < baseYear || horizon > baseYear + LONGEST) {
            words.fault(
                    horizonText.at(), "horizon", Integer.toString(horizon), baseYear + " to " + (baseYear + LONGEST));
        }
        words.sources(top);
        words.trends(top);
        var note = top.text("note");
        var groups = groups(top);
        var needFrom = top.has("need_from")
                ? words.word(top, "need_from", List.of(Dependency.values()), Dependency.MEDIUM)
                : Dependency.MEDIUM;
        Optional<Mode> which = mode.value().isEmpty()
                ? Optional.empty()
                : words.one("mode", mode, List.of(Mode.USAGE, Mode.PREVALENCE, Mode.TRANSITION));
        var people = new OutlookPeople(words, shelf).read(top, which.orElse(Mode.USAGE));
        Optional<? extends Method> method = which.flatMap(each -> method(each, top, people, baseYear));
        var reader = new OutlookResources(words);
        var resources = reader.read(top, baseYear);
        var stay = reader.stay(top);
        var policies = new OutlookPolicies(words, baseYear).read(top);
        top.done();
        if (faults.count() > 0 || method.isEmpty() || people.isEmpty() || resources.isEmpty()) {
            return Optional.empty();
        }
        var scenario = new Scenario(
                title.value(),
                method.get(),
                people.get().principal(),
                baseYear,
                horizon,
                resources.get(),
                policies,
                groups.isEmpty() ? usual(people.get().principal()) : groups,
                needFrom);
        return words.made(top, () -> {
            // Bands that do not fit, or years that are not there, are found by trying.
            scenario.years();
            return new OutlookScenario(
                    id.value(), note.value(), scenario, new Uncertainty(variants(people.get()), stay));
        });
    }

    private Optional<? extends Method> method(
            Mode mode, Section top, Optional<PopulationVariants> people, int baseYear) {
        return switch (mode) {
            case USAGE -> usage(top);
            case PREVALENCE -> prevalence(top);
            case TRANSITION, PLACES ->
                new OutlookTransition(words, shelf, this::prevalence)
                        .read(top, people.map(PopulationVariants::principal), baseYear);
        };
    }

    private static Optional<PopulationVariants> variants(PopulationVariants all) {
        return all.low() == all.principal() && all.high() == all.principal() ? Optional.empty() : Optional.of(all);
    }

    private static List<AgeBand> usual(Population population) {
        int first = population.bands().getFirst().from();
        return Scenario.usualGroups().stream()
                .filter(group -> group.to() >= first)
                .toList();
    }

    private List<AgeBand> groups(Section top) {
        var groups = new ArrayList<AgeBand>();
        top.texts("groups").forEach(text -> words.ages("groups", text).ifPresent(groups::add));
        return groups;
    }

    private Optional<UsageMethod> usage(Section top) {
        var rates = new ArrayList<UsageRate>();
        top.require("rates");
        for (var row : top.items("rates", "a map such as {setting: residential, ages: 85+, rate: 0.1}")) {
            var setting = words.setting(row);
            var sexes = words.sexes(row);
            var ages = words.ages(row.subject(), row.required("ages"));
            double rate = words.number(row, "rate");
            var trend = words.trend(row);
            var source = words.source(row);
            var status = words.status(row);
            row.done();
            ages.flatMap(band ->
                            words.made(row, () -> new UsageRate(setting, sexes, band, rate, trend, source, status)))
                    .ifPresent(rates::add);
        }
        var mixes = new EnumMap<Setting, Map<Dependency, Double>>(Setting.class);
        top.sections("dependency_mix", "dependency mix").forEach((name, section) -> {
            var mix = new EnumMap<Dependency, Double>(Dependency.class);
            for (var dependency : Dependency.values()) {
                var share = section.optional(OutlookWords.said(dependency));
                if (share != null) {
                    mix.put(dependency, words.number(section.subject(), share));
                }
            }
            section.done();
            words.one("dependency_mix", name, Arrays.asList(Setting.values()))
                    .ifPresent(setting -> mixes.put(setting, mix));
        });
        return faults.count() > 0 ? Optional.empty() : words.made(top, () -> new UsageMethod(rates, mixes));
    }

    private Optional<PrevalenceMethod> prevalence(Section top) {
        var rates = new ArrayList<DependencyRate>();
        top.require("dependency");
        for (var row : top.items("dependency", "a map such as {dependency: high, ages: 85+, share: 0.2}")) {
            var dependency = words.dependency(row);
            var sexes = words.sexes(row);
            var ages = words.ages(row.subject(), row.required("ages"));
            double share = words.number(row, "share");
            var trend = words.trend(row);
            var source = words.source(row);
            var status = words.status(row);
            row.done();
            ages.flatMap(band -> words.made(
                            row, () -> new DependencyRate(dependency, sexes, band, share, trend, source, status)))
                    .ifPresent(rates::add);
        }
        var rows = new ArrayList<Allocation>();
        top.require("allocation");
        for (var row : top.items("allocation", "a map such as {dependency: high, shares: {nursing: 1}}")) {
            var dependency = words.dependency(row);
            var ages = words.ages(row, AgeBand.andOver(0));
            row.require("shares");
            var shares = new EnumMap<Setting, Double>(Setting.class);
            row.wordsByWord("shares")
                    .forEach((setting, share) -> words.one(
                                    row.subject() + ", shares", setting, Arrays.asList(Setting.values()))
                            .ifPresent(where -> shares.put(where, words.number(row.subject() + ", shares", share))));
            var source = words.source(row);
            var status = words.status(row);
            row.done();
            words.made(row, () -> new Allocation(dependency, ages, shares, source, status))
                    .ifPresent(rows::add);
        }
        return faults.count() > 0 ? Optional.empty() : words.made(top, () -> new PrevalenceMethod(rates, rows));
    }
}
