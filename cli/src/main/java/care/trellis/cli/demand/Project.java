package care.trellis.cli.demand;

import care.trellis.cli.text.Output;
import care.trellis.demand.policy.Effect;
import care.trellis.demand.projection.Assumption;
import care.trellis.demand.projection.Mode;
import care.trellis.demand.projection.Strata;
import care.trellis.demand.projection.Trend;
import care.trellis.demand.scenario.Scenario;
import care.trellis.demand.uncertainty.Draws;
import care.trellis.demand.uncertainty.Fan;
import care.trellis.demand.uncertainty.Uncertainty;
import care.trellis.exchange.Unreadable;
import care.trellis.exchange.publish.ProjectionCsv;
import care.trellis.exchange.publish.ProjectionJson;
import care.trellis.fault.Faulty;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demand project}: people, places, hours, staff and money by year. */
@Command(
        name = "project",
        description = "People, places, hours, staff and money by year, what they rest on, how far they may be out, and"
                + " how wrong the same method was before.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./trellis demand project",
            "  ./trellis demand project --mode usage --scenario england-older-people-usage --to 2040 --trend -0.01",
            "  ./trellis demand project --scenario england-older-people-prevalence --draws 10000 --seed 7",
            "  ./trellis demand project --area 'North East' --draws 1000",
            "  ./trellis demand project --scenario my.yaml --csv",
            "",
            "Scenarios that ship: england-older-people-usage, england-older-people-prevalence, england-more-extra-care."
        })
final class Project implements Runnable {
    private static final int PARTITIONS = 2;

    @Option(
            names = "--mode",
            paramLabel = "usage|prevalence",
            description = "The mode you expect; a scenario of another mode is refused.")
    private @Nullable String mode;

    @Option(
            names = "--scenario",
            paramLabel = "FILE|NAME",
            description = "A scenario that ships or a YAML file (default: england-older-people-usage, or -prevalence).")
    private @Nullable String name;

    @Option(
            names = "--area",
            paramLabel = "AREA",
            description = "The people of another area that ships, by code or name, under the rates of the scenario.")
    private @Nullable String area;

    @Option(names = "--to", paramLabel = "YEAR", description = "The last year (default: the horizon of the scenario).")
    private @Nullable Integer to;

    @Option(
            names = "--trend",
            paramLabel = "FRACTION",
            description = "Change of all rates a year in place of the scenario's: -0.02 is 2 %% less.")
    private @Nullable Double trend;

    @Option(names = "--draws", paramLabel = "N", description = "Draw so many futures, 10 to 50000 (default: none).")
    private @Nullable Integer draws;

    @Option(names = "--seed", paramLabel = "N", description = "Gives the same futures again (default: 1).")
    private long seed = 1;

    @Option(names = "--csv", description = "Write CSV instead of a table for people.")
    private boolean csv;

    @Mixin
    private final Output out = new Output();

    @Override
    public void run() {
        out.oneForm(csv);
        var chosen = name == null
                ? "prevalence".equals(mode) ? "england-older-people-prevalence" : "england-older-people-usage"
                : name;
        var named = GivenScenario.of(out.spec(), chosen);
        var given = area == null ? named : GivenScenario.in(out.spec(), named, area);
        check(given.scenario());
        try {
            var scenario = changed(given.scenario());
            var projection = scenario.project();
            var fan = fan(scenario, given.uncertainty());
            var effects = Effect.ofEach(scenario);
            if (csv) {
                out.file(ProjectionCsv.of(projection, fan));
            } else if (out.isJson()) {
                out.file(ProjectionJson.of(projection, fan, effects));
                out.blank();
            } else {
                new Projected(out).show(projection, fan, effects);
            }
        } catch (Faulty faulty) {
            throw Unreadable.of(chosen, faulty);
        }
    }

    private void check(Scenario scenario) {
        if (mode != null
                && !(mode.equals("usage") && scenario.mode() == Mode.USAGE)
                && !(mode.equals("prevalence") && scenario.mode() == Mode.PREVALENCE)) {
            throw out.misused("--mode is \"" + mode + "\", and the scenario is of mode "
                    + scenario.mode().words() + ".");
        }
    }

    private Scenario changed(Scenario scenario) {
        var changed = to == null ? scenario : scenario.to(to);
        if (trend == null) {
            return changed;
        }
        var given = new Trend(trend, 0, "given on the command line", Assumption.Status.ASSUMED);
        if (changed.method() instanceof Strata strata) {
            return changed.with(strata.trending(given));
        }
        throw out.misused("--trend goes with rates that have a trend, and the mode "
                + changed.mode().words() + " has none.");
    }

    private Optional<Fan> fan(Scenario scenario, Uncertainty uncertainty) {
        return draws == null ? Optional.empty() : Optional.of(Draws.of(scenario, uncertainty, seed, draws, PARTITIONS));
    }
}
