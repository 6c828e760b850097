package care.trellis.cli.demand;

import care.trellis.cli.file.GivenFile;
import care.trellis.demand.population.Population;
import care.trellis.exchange.library.OutlookLibrary;
import care.trellis.exchange.yaml.OutlookScenario;
import care.trellis.exchange.yaml.OutlookScenarioFile;
import care.trellis.exchange.yaml.PopulationShelf;
import picocli.CommandLine.Model.CommandSpec;

/** A scenario that a command line names: the id of one that ships, or a file. */
final class GivenScenario {
    private GivenScenario() {}

    static OutlookScenario of(CommandSpec spec, String name) {
        return OutlookLibrary.scenario(name)
                .orElseGet(() -> OutlookScenarioFile.read(
                        name,
                        GivenFile.bytes(spec, name, "scenario", OutlookLibrary.scenarioIds()),
                        PopulationShelf.empty()));
    }

    static boolean isOf(Population population, String area) {
        return population.area().code().equalsIgnoreCase(area)
                || population.area().name().equalsIgnoreCase(area);
    }
}
