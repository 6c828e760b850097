package care.trellis.cli.quality;

import care.trellis.cli.text.Json;
import care.trellis.cli.text.Output;
import care.trellis.cli.text.Table;
import care.trellis.quality.fairness.DomainFairness;
import care.trellis.quality.fairness.Fairness;
import care.trellis.quality.fairness.FairnessRules;
import care.trellis.quality.fairness.GroupFairness;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code quality fairness}: whether "clearly below" falls on all kinds of services alike. */
@Command(
        name = "fairness",
        description =
                "Whether the words \"clearly below\" fall on services of every size, sector and client group alike:"
                        + " how often they are false, by simulation, and how often they are said, on the data.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./trellis quality fairness answers.csv --services services.csv",
            "  ./trellis quality fairness answers.csv --services services.csv --rounds 5000 --seed 7 --json"
        })
final class FairnessCheck implements Runnable {
    @Mixin
    private final Evidence evidence = new Evidence();

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds of the simulation (default: 1000).")
    private int rounds = 1_000;

    @Option(names = "--seed", paramLabel = "SEED", description = "Gives the same figures again (default: 1).")
    private long seed = 1;

    @Mixin
    private final Output out = new Output();

    @Override
    public void run() {
        FairnessRules rules;
        try {
            rules = FairnessRules.of(seed).with(rounds);
        } catch (IllegalArgumentException notRounds) {
            throw out.misused("--rounds: " + notRounds.getMessage(), notRounds);
        }
        var fairness = Fairness.of(evidence.ratings(), rules, 2);
        if (out.isJson()) {
            out.json(json(fairness));
        } else {
            show(fairness);
        }
    }

    private void show(Fairness fairness) {
        out.paragraph("False: how often services truly at or above the usual position are called clearly below, in "
                + fairness.rules().rounds() + " simulated rounds (seed "
                + fairness.rules().seed()
                + "), with the error of the simulation. Called: how many are called so on the data, of those of which"
                + " something is said, with the exact 95 % interval.");
        for (var domain : fairness.domains()) {
            out.heading(RatingReport.capital(domain.domain()));
            if (!domain.refusal().isEmpty()) {
                out.paragraph("  Nothing can be checked: " + domain.refusal() + ".");
                continue;
            }
            domain.findings().forEach(finding -> out.paragraph("  " + finding));
            out.table(table(domain));
        }
    }

    private static Table table(DomainFairness domain) {
        var table = new Table()
                .words("  by")
                .words("group")
                .figures("services")
                .figures("heard")
                .figures("false")
                .figures("error")
                .figures("something said")
                .figures("called")
                .figures("of")
                .words("interval");
        for (var group : domain.groups()) {
            var simulated = group.simulated();
            var observed = group.observed();
            table.row(
                    "  " + group.dimension().label(),
                    group.group(),
                    Integer.toString(group.services()),
                    Integer.toString(group.heard()),
                    percent(simulated.rate()),
                    percent(simulated.error()),
                    percent(simulated.said()),
                    Integer.toString(observed.below()),
                    Integer.toString(observed.judged()),
                    percent(observed.low()) + " to " + percent(observed.high()));
        }
        return table;
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static Json json(Fairness fairness) {
        return new Json()
                .put("seed", fairness.rules().seed())
                .put("rounds", fairness.rules().rounds())
                .put(
                        "domains",
                        fairness.domains().stream()
                                .map(domain -> new Json()
                                        .put("domain", domain.domain())
                                        .put("refusal", domain.refusal())
                                        .put("findings", domain.findings())
                                        .put(
                                                "groups",
                                                domain.groups().stream()
                                                        .map(FairnessCheck::json)
                                                        .toList()))
                                .toList());
    }

    private static Json json(GroupFairness group) {
        return new Json()
                .put("by", group.dimension().name().toLowerCase(Locale.ROOT))
                .put("group", group.group())
                .put("services", group.services())
                .put("heard", group.heard())
                .put("false_below_rate", finite(group.simulated().rate()))
                .put("false_below_error", finite(group.simulated().error()))
                .put("something_said", finite(group.simulated().said()))
                .put("judged", group.observed().judged())
                .put("called_below", group.observed().below())
                .put("called_below_share", finite(group.observed().share()))
                .put("called_below_low", group.observed().low())
                .put("called_below_high", group.observed().high());
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
