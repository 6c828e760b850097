package care.trellis.cli.demand;

import care.trellis.cli.text.Output;
import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Population;
import care.trellis.demand.population.ProjectedPopulation;
import care.trellis.demand.population.Variants.Variant;
import care.trellis.exchange.library.DemandLibrary;
import care.trellis.exchange.publish.PopulationCsv;
import care.trellis.exchange.publish.PopulationJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demand population}: how many people there are and will be. */
@Command(
        name = "population",
        description =
                "How many people there are and will be, by age and mid-year: of England and its regions, of a file, or"
                        + " projected by cohorts.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./trellis demand population",
            "  ./trellis demand population \"North East\" --ages 65+,85+ --variant high",
            "  ./trellis demand population my-samples/subnational.csv --area Ashby --csv",
            "  ./trellis demand population my-samples/people.csv --project --mortality my-samples/mortality.csv \\",
            "      --fertility my-samples/fertility.csv --migration my-samples/migration.csv",
            "",
            "It reads ONS's national projections and their variants, its subnational projections (give the files of females and",
            "males together), mid-year estimates by district or country, tables of the regions, and what it writes with --csv."
        })
final class PopulationCommand implements Runnable {
    @Mixin
    private final GivenPeople people = new GivenPeople();

    @Mixin
    private final GivenRates rates = new GivenRates();

    @Mixin
    private final TableWriting writing = new TableWriting();

    @Option(names = "--from", paramLabel = "YEAR", description = "First mid-year.")
    private @Nullable Integer from;

    @Option(names = "--to", paramLabel = "YEAR", description = "Last mid-year.")
    private @Nullable Integer to;

    @Option(
            names = "--ages",
            paramLabel = "AGES",
            converter = Ages.Reading.class,
            description = "Such as 65+,85+ or 0-17,18-64,65+ (default: all ages, 65+ and 85+).")
    private @Nullable Ages ages;

    @Option(names = "--bands", description = "Every age band of the table.")
    private boolean bands;

    @Option(
            names = "--variant",
            paramLabel = "low|principal|high",
            description = "England's variants, laid on by ratio; of the principal projection unless said.")
    private Variant variant = Variant.PRINCIPAL;

    @Option(
            names = "--against",
            paramLabel = "FILE.csv",
            description = "A published table of the same area to compare with.")
    private @Nullable String against;

    @Option(names = "--csv", description = "Write CSV instead of a table for people.")
    private boolean csv;

    @Mixin
    private final Output out = new Output();

    @Override
    public void run() {
        refuseMixtures();
        if (writing.isAsked()) {
            writing.write(out);
            return;
        }
        var given = people.population(out);
        var projected = rates.project(out, given, from, to);
        var whole = varied(projected.map(ProjectedPopulation::population).orElse(given));
        var shown = between(whole);
        var asked = asked(shown);
        if (csv) {
            out.file(PopulationCsv.of(shown, asked));
        } else if (out.isJson()) {
            out.file(projected
                    .map(each -> PopulationJson.of(each, asked))
                    .orElseGet(() -> PopulationJson.of(shown, asked)));
            out.blank();
        } else {
            show(shown, asked, projected);
        }
    }

    private void refuseMixtures() {
        out.oneForm(csv);
        if (against != null && (csv || out.isJson())) {
            throw out.misused("--against goes with the table for people, not with --csv or --json.");
        }
        if (bands && ages != null) {
            throw out.misused("Choose one of --ages and --bands.");
        }
        if (rates.isAsked() && variant != Variant.PRINCIPAL) {
            throw out.misused("--variant goes with a published projection, not with --project.");
        }
        if (from != null && to != null && to < from) {
            throw out.misused("--to wants a year from " + from + " on, was " + to + ".");
        }
    }

    private void show(Population shown, List<AgeBand> asked, Optional<ProjectedPopulation> projected) {
        new PopulationReport(shown, asked).show(out);
        projected.ifPresent(each -> PopulationReport.showLedger(out, each));
        if (against != null) {
            PopulationReport.showComparison(out, shown, people.published(out, against), asked);
        }
    }

    private Population varied(Population principal) {
        return variant == Variant.PRINCIPAL
                ? principal
                : DemandLibrary.variantRatios().of(principal).get(variant);
    }

    private Population between(Population population) {
        int first = from == null ? population.firstYear() : from;
        int last = to == null ? population.lastYear() : to;
        if (first < population.firstYear() || last > population.lastYear() || first > last) {
            throw out.misused(
                    "The table has the mid-years " + population.firstYear() + " to " + population.lastYear() + ".");
        }
        return Population.of(
                population.area(), population.source(), population.bands(), first, last, population::people);
    }

    private List<AgeBand> asked(Population population) {
        if (ages != null) {
            return ages.bands();
        }
        if (bands) {
            return population.bands();
        }
        var usual = new ArrayList<AgeBand>();
        for (int age : List.of(0, 65, 85)) {
            if (population.bands().stream().anyMatch(band -> band.from() == age)) {
                usual.add(AgeBand.andOver(age));
            }
        }
        return usual;
    }
}
