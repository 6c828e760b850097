package care.trellis.cli.demand;

import care.trellis.cli.file.GivenFile;
import care.trellis.demand.population.Population;
import care.trellis.exchange.library.OutlookLibrary;
import care.trellis.exchange.library.ShippedPeople;
import care.trellis.exchange.outlook.OutlookScenario;
import care.trellis.exchange.outlook.OutlookScenarioFile;
import care.trellis.fault.Nearest;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A scenario that a command line names: the id of one that ships, or a file. */
final class GivenScenario {
    private GivenScenario() {}

    static OutlookScenario of(CommandSpec spec, String name) {
        return OutlookLibrary.scenario(name)
                .orElseGet(() -> OutlookScenarioFile.read(
                        name,
                        GivenFile.bytes(spec, name, "scenario", OutlookLibrary.scenarioIds()),
                        new ShippedPeople()));
    }

    /** The same scenario for the people of an area, which may be its own or one that ships. */
    static OutlookScenario in(CommandSpec spec, OutlookScenario given, String area) {
        if (isOf(given.scenario().population(), area)) {
            return given;
        }
        var shelf = new ShippedPeople();
        var people = shelf.variants(area, given.scenario().mode())
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "--area is \"" + area + "\": the scenario has the people of "
                                + given.scenario().population().area().name()
                                + ", and the areas that ship nearest to it"
                                + " in name are " + Nearest.to(area, shelf.names()) + "."));
        return given.of(people);
    }

    private static boolean isOf(Population population, String area) {
        return population.area().code().equalsIgnoreCase(area)
                || population.area().name().equalsIgnoreCase(area);
    }
}
