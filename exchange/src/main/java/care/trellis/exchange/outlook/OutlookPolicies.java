package care.trellis.exchange.outlook;

import care.trellis.demand.care.Dependency;
import care.trellis.demand.care.Setting;
import care.trellis.demand.policy.FeeGrowth;
import care.trellis.demand.policy.Prevention;
import care.trellis.demand.policy.Reablement;
import care.trellis.demand.policy.Substitution;
import care.trellis.demand.population.AgeBand;
import care.trellis.demand.projection.Phase;
import care.trellis.demand.projection.Policy;
import care.trellis.exchange.yaml.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The policies of an outlook scenario, in their order. */
final class OutlookPolicies {
    private static final List<Setting> SETTINGS = Arrays.asList(Setting.values());
    private static final Set<Setting> CARE_HOMES = Set.of(Setting.RESIDENTIAL, Setting.NURSING);

    private final OutlookWords words;
    private final int baseYear;

    OutlookPolicies(OutlookWords words, int baseYear) {
        this.words = words;
        this.baseYear = baseYear;
    }

    private enum Kind {
        SUBSTITUTION,
        PREVENTION,
        REABLEMENT,
        FEE_GROWTH
    }

    List<Policy> read(Section top) {
        var policies = new ArrayList<Policy>();
        for (var section : top.items("policies", "a map such as {kind: substitution, share: 0.1}")) {
            var name = section.required("name").value();
            var kind = section.required("kind");
            Optional<Kind> of = kind.value().isEmpty()
                    ? Optional.empty()
                    : words.one(section.subject() + ", kind", kind, List.of(Kind.values()));
            of.flatMap(found -> switch (found) {
                        case SUBSTITUTION -> substitution(name, section);
                        case PREVENTION -> prevention(name, section);
                        case REABLEMENT -> reablement(name, section);
                        case FEE_GROWTH -> feeGrowth(name, section);
                    })
                    .ifPresent(policies::add);
        }
        return policies;
    }

    private Optional<Policy> substitution(String name, Section section) {
        var from = words.words(section, "from", SETTINGS, CARE_HOMES);
        var dependencies =
                words.words(section, "dependencies", List.of(Dependency.values()), Set.of(Dependency.values()));
        var ages = words.ages(section, AgeBand.andOver(0));
        double share = words.number(section, "share");
        var to = words.word(section, "to", SETTINGS, Setting.EXTRA_CARE);
        section.require("hours_a_week");
        var hours = words.only(section, "hours_a_week");
        var phase = phase(section);
        section.done();
        return words.made(
                section,
                () -> new Substitution(
                        name, from, dependencies, ages, share, to, hours, phase.orElse(new Phase(baseYear, 1))));
    }

    private Optional<Policy> prevention(String name, Section section) {
        var dependency = words.dependency(section);
        var ages = words.ages(section, AgeBand.andOver(0));
        double share = words.number(section, "share");
        var phase = phase(section);
        section.done();
        return words.made(
                section, () -> new Prevention(name, dependency, ages, share, phase.orElse(new Phase(baseYear, 1))));
    }

    private Optional<Policy> reablement(String name, Section section) {
        section.require("settings");
        var settings = words.words(section, "settings", SETTINGS, CARE_HOMES);
        var ages = words.ages(section, AgeBand.andOver(0));
        double share = words.number(section, "share");
        var phase = phase(section);
        section.done();
        return words.made(
                section, () -> new Reablement(name, settings, ages, share, phase.orElse(new Phase(baseYear, 1))));
    }

    private Optional<Policy> feeGrowth(String name, Section section) {
        section.require("settings");
        var settings = words.words(section, "settings", SETTINGS, CARE_HOMES);
        section.require("per_year");
        var perYear = words.only(section, "per_year");
        int from = words.year(section, "first_year", baseYear);
        int to = words.year(section, "last_year", from);
        section.done();
        return words.made(section, () -> new FeeGrowth(name, settings, perYear, from, to));
    }

    private Optional<Phase> phase(Section section) {
        int from = words.year(section, "first_year", baseYear);
        int years = words.count(section, "years", 1);
        return words.made(section, () -> new Phase(from, years));
    }
}
