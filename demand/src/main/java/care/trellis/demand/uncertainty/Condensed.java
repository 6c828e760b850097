package care.trellis.demand.uncertainty;

import care.trellis.demand.care.Setting;
import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Banding;
import care.trellis.demand.population.Sex;
import care.trellis.demand.projection.Resources;
import care.trellis.demand.projection.Strata;
import care.trellis.demand.scenario.Scenario;
import care.trellis.fault.Faulty;
import java.util.ArrayList;

/**
 * A scenario whose neighbouring age bands are counted together where method, funding, groups and policies treat them alike. All
 * of these are linear in people, so that sums of a run are the same; a run of single years of age is ten times quicker.
 */
final class Condensed {
    private final Scenario scenario;
    private final Resources resources;
    private final String area;

    private Condensed(Scenario scenario) {
        this.scenario = scenario;
        this.resources = scenario.resourcesAfterPolicies();
        this.area = scenario.population().area().code();
    }

    record Small(Scenario scenario, Uncertainty uncertainty) {}

    static Small of(Scenario scenario, Uncertainty uncertainty) {
        return scenario.method() instanceof Strata strata
                ? new Condensed(scenario).small(strata, uncertainty)
                : new Small(scenario, uncertainty);
    }

    private Small small(Strata method, Uncertainty uncertainty) {
        var bands = new ArrayList<AgeBand>();
        for (var band : scenario.population().bands()) {
            var joined = bands.isEmpty() ? band : new AgeBand(bands.getLast().from(), band.to());
            if (!bands.isEmpty() && alike(method, bands.getLast(), band, joined)) {
                bands.set(bands.size() - 1, joined);
            } else {
                bands.add(band);
            }
        }
        return new Small(
                scenario.with(new Banding(bands).of(scenario.population())),
                new Uncertainty(uncertainty.variants().map(variants -> variants.in(bands)), uncertainty.stay()));
    }

    private boolean alike(Strata method, AgeBand before, AgeBand band, AgeBand joined) {
        if (scenario.groups().stream().noneMatch(group -> group.contains(joined))) {
            return false;
        }
        for (var policy : scenario.policies()) {
            for (var ages : policy.reach()) {
                if (ages.contains(before) != ages.contains(band)) {
                    return false;
                }
            }
        }
        try {
            for (var sex : Sex.values()) {
                if (!method.terms(sex, joined).equals(method.terms(sex, band))
                        || !method.rest(sex, joined).equals(method.rest(sex, band))) {
                    return false;
                }
            }
            for (var setting : Setting.values()) {
                resources.funding(setting, area).ifPresent(byAge -> byAge.at(joined));
            }
            return true;
        } catch (Faulty straddles) {
            return false;
        }
    }
}
