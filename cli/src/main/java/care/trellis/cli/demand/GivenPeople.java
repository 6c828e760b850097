package care.trellis.cli.demand;

import care.trellis.cli.file.GivenFile;
import care.trellis.cli.text.Output;
import care.trellis.demand.population.Area;
import care.trellis.demand.population.LocalStandIn;
import care.trellis.demand.population.Population;
import care.trellis.exchange.library.DemandLibrary;
import care.trellis.exchange.population.PopulationFiles;
import care.trellis.exchange.population.PopulationTables;
import care.trellis.fault.Nearest;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Whose people are meant: those of an area that ships, or of files. */
final class GivenPeople {
    private static final String USUAL = "England";
    private static final int MOST_NAMES = 20;

    @Parameters(
            arity = "0..*",
            paramLabel = "AREA|FILE.csv",
            description =
                    "England (default), a region such as \"North East\" or E12000001, or files of people by sex and age;"
                            + " what a file is its heading tells.")
    private List<String> given = List.of();

    @Option(names = "--area", paramLabel = "AREA", description = "Which area of the files: its code or name.")
    private @Nullable String area;

    @Option(names = "--year", paramLabel = "YEAR", description = "The mid-year of a file that does not say its own.")
    private @Nullable Integer year;

    @Option(
            names = "--region",
            paramLabel = "REGION",
            description =
                    "The region of a district whose file gives one mid-year only: a stand-in is made from the district's"
                            + " share of its region at each age, and says so.")
    private @Nullable String region;

    /** The population that is meant. */
    Population population(Output out) {
        if (given.isEmpty()) {
            return shipped(USUAL);
        }
        if (given.size() == 1 && !isFile(given.getFirst())) {
            var names = DemandLibrary.areas().stream().map(Area::name).toList();
            return DemandLibrary.population(given.getFirst()).orElseGet(() -> {
                // Says in one sentence that it is neither.
                GivenFile.bytes(out.spec(), given.getFirst(), "area", names);
                throw new IllegalStateException("a file that was not there is");
            });
        }
        var tables = tables(out);
        return region == null ? only(out, tables) : standIn(out, tables, region);
    }

    /** A published table of the same area, to compare with. */
    Population published(Output out, String file) {
        var bytes = GivenFile.bytes(out.spec(), file);
        return only(out, PopulationFiles.read(file, bytes));
    }

    private PopulationTables tables(Output out) {
        var files = new LinkedHashMap<String, byte[]>();
        for (var file : given) {
            files.put(file, GivenFile.bytes(out.spec(), file));
        }
        return PopulationFiles.read(files, year == null ? OptionalInt.empty() : OptionalInt.of(year));
    }

    private Population only(Output out, PopulationTables tables) {
        if (tables.populations().isEmpty()) {
            throw out.misused(
                    "The file counts women and men together at one mid-year. Name a district with --area and its region with"
                            + " --region to stand in for a projection.");
        }
        if (area == null) {
            if (tables.populations().size() > 1) {
                var names = tables.areas().stream().map(Area::name).toList();
                throw out.misused("The file holds " + names.size() + " areas; choose one with --area: "
                        + String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size()))) + ".");
            }
            return tables.populations().getFirst();
        }
        var wanted = area;
        return tables.population(wanted).orElseThrow(() -> noSuchArea(out, tables, wanted));
    }

    private Population standIn(Output out, PopulationTables tables, String regionsName) {
        if (area == null) {
            throw out.misused("--region goes with --area, the district it stands in for.");
        }
        var projected = DemandLibrary.population(regionsName)
                .orElseThrow(() -> out.misused("There is no region \"" + regionsName + "\"; nearest: "
                        + Nearest.to(
                                regionsName,
                                DemandLibrary.areas().stream().map(Area::name).toList())
                        + "."));
        var wanted = area;
        var code = projected.area().code();
        var persons = tables.persons(wanted);
        if (persons.isPresent()) {
            var whole = tables.persons(code).orElseThrow(() -> noSuchArea(out, tables, code));
            return LocalStandIn.of(persons.get(), whole, projected);
        }
        var district = tables.population(wanted).orElseThrow(() -> noSuchArea(out, tables, wanted));
        var whole = tables.population(code).orElseThrow(() -> noSuchArea(out, tables, code));
        return LocalStandIn.of(district, whole, district.firstYear(), projected);
    }

    private static Population shipped(String name) {
        return DemandLibrary.population(name).orElseThrow();
    }

    private static boolean isFile(String name) {
        try {
            return Files.isRegularFile(Path.of(name));
        } catch (InvalidPathException notAPath) {
            return false;
        }
    }

    private static ParameterException noSuchArea(Output out, PopulationTables tables, String name) {
        var names = tables.areas().stream().map(Area::name).toList();
        return out.misused("There is no area \"" + name + "\" in the file; nearest: " + Nearest.to(name, names) + ".");
    }
}
