package care.trellis.cli.demand;

import care.trellis.cli.text.Output;
import care.trellis.demand.draw.CellDraws;
import care.trellis.demand.draw.Drawn;
import care.trellis.demand.policy.Effect;
import care.trellis.demand.projection.Assumption;
import care.trellis.demand.projection.Mode;
import care.trellis.demand.projection.Trend;
import care.trellis.demand.scenario.Scenario;
import care.trellis.demand.transition.Transition;
import care.trellis.demand.uncertainty.Draws;
import care.trellis.demand.uncertainty.Fan;
import care.trellis.demand.uncertainty.Uncertainty;
import care.trellis.exchange.Unreadable;
import care.trellis.exchange.publish.ProjectionCsv;
import care.trellis.exchange.publish.ProjectionJson;
import care.trellis.fault.Faulty;
import java.util.List;
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
            "  ./trellis demand project --mode transition --chance 200",
            "  ./trellis demand project --area 'North East' --draws 1000",
            "  ./trellis demand project --scenario my.yaml --csv",
            "",
            "Scenarios that ship: england-older-people-usage, england-older-people-prevalence,",
            "england-older-people-transition, england-more-extra-care."
        })
final class Project implements Runnable {
    private static final int PARTITIONS = 2;
    private static final int FEWEST = 10;
    private static final int MOST = 10_000;
    private static final List<Mode> MODES = List.of(Mode.USAGE, Mode.PREVALENCE, Mode.TRANSITION);

    @Option(
            names = "--mode",
            paramLabel = "usage|prevalence|transition",
            description = "The mode you expect; a scenario of another mode is refused.")
    private @Nullable String mode;

    @Option(
            names = "--scenario",
            paramLabel = "FILE|NAME",
            description = "A scenario that ships or a YAML file (default: england-older-people- and the mode).")
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

    @Option(
            names = "--chance",
            paramLabel = "N",
            description =
                    "Draw so many futures of whole people at the same chances, 10 to 10000: how far luck alone moves"
                            + " the figures. For the mode transition, without policies.")
    private @Nullable Integer chance;

    @Option(names = "--csv", description = "Write CSV instead of a table for people.")
    private boolean csv;

    @Mixin
    private final Output out = new Output();

    @Override
    public void run() {
        out.oneForm(csv);
        if (mode != null && MODES.stream().noneMatch(each -> each.words().equals(mode))) {
            throw out.misused("--mode is \"" + mode + "\"; expected usage, prevalence or transition.");
        }
        var chosen = name == null ? "england-older-people-" + (mode == null ? Mode.USAGE.words() : mode) : name;
        var named = GivenScenario.of(out.spec(), chosen);
        var given = area == null ? named : GivenScenario.in(out.spec(), named, area);
        check(given.scenario());
        try {
            var scenario = changed(given.scenario());
            var projection = scenario.project();
            var luck = drawn(scenario);
            var fan = fan(scenario, given.uncertainty());
            var effects = Effect.ofEach(scenario);
            if (csv) {
                out.file(ProjectionCsv.of(projection, fan));
            } else if (out.isJson()) {
                out.file(ProjectionJson.of(projection, fan, effects, luck));
                out.blank();
            } else {
                var shown = new Projected(out);
                shown.show(projection, fan, effects);
                luck.ifPresent(shown::chance);
            }
        } catch (Faulty faulty) {
            throw Unreadable.of(chosen, faulty);
        }
    }

    private void check(Scenario scenario) {
        if (mode != null && !mode.equals(scenario.mode().words())) {
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
        return changed.with(changed.method().trending(given));
    }

    private Optional<Drawn> drawn(Scenario scenario) {
        if (chance == null) {
            return Optional.empty();
        }
        if (csv) {
            throw out.misused("--chance is told in words and in --json; the table of --csv has no place for it.");
        }
        if (!(scenario.method() instanceof Transition transition)
                || !scenario.policies().isEmpty()) {
            throw out.misused("--chance goes with a scenario of the mode transition, without policies.");
        }
        if (chance < FEWEST || chance > MOST) {
            throw out.misused("--chance is " + chance + "; expected from " + FEWEST + " to " + MOST + ".");
        }
        var chain = transition.chain(scenario.population(), scenario.baseYear(), scenario.lastYear());
        return Optional.of(CellDraws.run(chain, seed, chance, PARTITIONS));
    }

    private Optional<Fan> fan(Scenario scenario, Uncertainty uncertainty) {
        return draws == null ? Optional.empty() : Optional.of(Draws.of(scenario, uncertainty, seed, draws, PARTITIONS));
    }
}
