package care.trellis.cli.quality;

import care.trellis.cli.file.GivenFile;
import care.trellis.cli.text.Output;
import care.trellis.exchange.library.FrameworkLibrary;
import care.trellis.exchange.regulator.ServiceRatingsFile;
import care.trellis.exchange.yaml.FrameworkFile;
import care.trellis.exchange.yaml.ThresholdBookFile;
import care.trellis.quality.framework.AggregationRule;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code quality aggregate}: the overall rating that follows from the ratings of domains. */
@Command(
        name = "aggregate",
        description =
                "The overall rating that a framework's published rules make of the ratings of its domains, for each"
                        + " service, with the row of the rules that decided; and how often that is the overall rating"
                        + " that was published.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./trellis quality aggregate ratings.csv --framework cqc-key-questions",
            "  ./trellis quality aggregate ratings.xlsx --framework cqc-key-questions --in-breach \"Regulations breached\"",
            "  ./trellis quality aggregate Latest_ratings.ods --framework cqc-key-questions --json",
            "",
            "The table has a row for each service, headed service, a column for each key question, and where known the",
            "columns in breach (yes or no) and overall (as published). The regulator's own file of ratings will do too."
        })
final class AggregateRatings implements Runnable {
    private static final String IN_BREACH = "in_breach";

    @Parameters(paramLabel = "RATINGS", description = "The ratings: CSV, XLSX or ODS.")
    private String file = "";

    @Option(
            names = "--framework",
            required = true,
            paramLabel = "FRAMEWORK",
            description = "Whose rules: an id or a file.")
    private String framework = "";

    @Option(
            names = "--rule",
            paramLabel = "RULE",
            description = "Another decision table than the framework's own: a file.")
    private @Nullable String rule;

    @Option(
            names = "--in-breach",
            paramLabel = "COLUMN",
            description = "The column that says whether a service is in breach.")
    private @Nullable String inBreach;

    @Mixin
    private final Output out = new Output();

    @Override
    public void run() {
        var chosen = rule();
        if (inBreach != null
                && chosen.otherFacts().stream().noneMatch(fact -> fact.id().equals(IN_BREACH))) {
            throw out.misused("The rule " + chosen.book().id() + " does not ask about breaches.");
        }
        var services = ServiceRatingsFile.read(
                file,
                GivenFile.bytes(out.spec(), file),
                chosen,
                inBreach == null ? Map.of() : Map.of(IN_BREACH, inBreach));
        new AggregateReport(chosen, services).show(out);
    }

    private AggregationRule rule() {
        var read = FrameworkLibrary.framework(framework)
                .orElseGet(() -> FrameworkFile.read(
                        framework,
                        GivenFile.bytes(out.spec(), framework, "framework", FrameworkLibrary.frameworkIds())));
        if (rule != null) {
            return AggregationRule.of(read, ThresholdBookFile.read(rule, GivenFile.bytes(out.spec(), rule)));
        }
        return FrameworkLibrary.aggregationRule(read)
                .orElseThrow(() -> out.misused("No rule that makes an overall rating ships for " + read.id()
                        + ". Give one with --rule, or choose cqc-key-questions."));
    }
}
