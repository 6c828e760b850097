package care.trellis.cli.demand;

import care.trellis.cli.file.GivenFile;
import care.trellis.cli.text.Output;
import care.trellis.demand.population.CohortComponent;
import care.trellis.demand.population.Population;
import care.trellis.demand.population.ProjectedPopulation;
import care.trellis.exchange.population.ChangeFile;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The rates of a projection by cohorts. */
final class GivenRates {
    @Option(
            names = "--project",
            description = "Project the file's first mid-year (or --from) by cohorts, with --mortality, --fertility and"
                    + " --migration.")
    private boolean project;

    @Option(names = "--mortality", paramLabel = "FILE.csv", description = "Chance of dying per 100,000, from birth on.")
    private @Nullable String mortality;

    @Option(names = "--fertility", paramLabel = "FILE.csv", description = "Births per 1,000 women by age.")
    private @Nullable String fertility;

    @Option(names = "--migration", paramLabel = "FILE.csv", description = "People who come less people who go.")
    private @Nullable String migration;

    boolean isAsked() {
        return project;
    }

    /** Empty where no projection was asked for. */
    Optional<ProjectedPopulation> project(Output out, Population base, @Nullable Integer from, @Nullable Integer to) {
        if (!project) {
            if (mortality != null || fertility != null || migration != null) {
                throw out.misused("--mortality, --fertility and --migration go with --project.");
            }
            return Optional.empty();
        }
        if (mortality == null || fertility == null || migration == null) {
            throw out.misused("--project wants --mortality, --fertility and --migration.");
        }
        var method = new CohortComponent(
                ChangeFile.mortality(mortality, GivenFile.bytes(out.spec(), mortality)),
                ChangeFile.fertility(fertility, GivenFile.bytes(out.spec(), fertility)),
                ChangeFile.migration(migration, GivenFile.bytes(out.spec(), migration)));
        int first = from == null ? base.firstYear() : from;
        int last = to == null ? method.mortality().lastYear() + 1 : to;
        return Optional.of(method.run(base, first, last));
    }
}
