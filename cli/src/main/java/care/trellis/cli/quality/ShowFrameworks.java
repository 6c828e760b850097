package care.trellis.cli.quality;

import care.trellis.cli.file.GivenFile;
import care.trellis.cli.text.Json;
import care.trellis.cli.text.Output;
import care.trellis.cli.text.Table;
import care.trellis.exchange.library.FrameworkLibrary;
import care.trellis.exchange.yaml.FrameworkFile;
import care.trellis.quality.framework.Framework;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code quality frameworks}: what is asked about services, by whom, and from when to when. */
@Command(
        name = "frameworks",
        description =
                "The frameworks that ship, with the days from and to which they are in force; everything in one of"
                        + " them; which domains of two frameworks are about the same, and what nothing answers to.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./trellis quality frameworks",
            "  ./trellis quality frameworks --at 2022-05-01",
            "  ./trellis quality frameworks care-act-wellbeing",
            "  ./trellis quality frameworks --crosswalk",
            "  ./trellis quality frameworks --copy care-act-wellbeing > my-framework.yaml"
        })
final class ShowFrameworks implements Runnable {
    @Parameters(
            arity = "0..1",
            paramLabel = "FRAMEWORK",
            description = "Show everything in this framework: an id or a file.")
    private @Nullable String framework;

    @Option(
            names = "--at",
            paramLabel = "DATE",
            description = "Only what was in force on this day, such as 2022-05-01.")
    private @Nullable String at;

    @Option(
            names = "--crosswalk",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "ID",
            description = "Which domains of one framework are about the same as which of another: all, or one by its id"
                    + " or file.")
    private @Nullable String crosswalk;

    @Option(
            names = "--copy",
            paramLabel = "ID",
            description = "Write the YAML of a framework, crosswalk or aggregation rule.")
    private @Nullable String copy;

    @Mixin
    private final Output out = new Output();

    @Override
    public void run() {
        if (copy != null) {
            out.line(FrameworkLibrary.source(copy)
                    .orElseThrow(() -> nothing(copy))
                    .stripTrailing());
        } else if (crosswalk != null) {
            new CrosswalkReport(out).show(crosswalk);
        } else if (framework != null) {
            new FrameworkReport(framework(framework), day()).show(out);
        } else {
            all();
        }
    }

    private Framework framework(String name) {
        return FrameworkLibrary.framework(name)
                .orElseGet(() -> FrameworkFile.read(
                        name, GivenFile.bytes(out.spec(), name, "framework", FrameworkLibrary.frameworkIds())));
    }

    private void all() {
        var day = day();
        var all = FrameworkLibrary.frameworks();
        var shown = day == null ? all.all() : all.inForce(day);
        if (out.isJson()) {
            out.json(new Json()
                    .put("at", day)
                    .put(
                            "frameworks",
                            shown.stream().map(FrameworkReport::brief).toList())
                    .put("crosswalks", FrameworkLibrary.crosswalkIds())
                    .put("aggregation_rules", FrameworkLibrary.aggregationRuleIds()));
            return;
        }
        var table = new Table()
                .words("framework")
                .words("from")
                .words("to")
                .figures("domains")
                .wrapping("title");
        for (var each : shown) {
            table.row(
                    each.id(),
                    each.status() == Framework.Status.DRAFT
                            ? "draft"
                            : each.from().orElseThrow().toString(),
                    each.to().map(LocalDate::toString).orElse(""),
                    String.valueOf(each.domains().size()),
                    each.title() + " (" + each.body() + ", " + each.jurisdiction() + ")");
        }
        out.table(table);
        out.blank();
        out.paragraph(finding(day, shown));
    }

    private static String finding(@Nullable LocalDate day, List<Framework> shown) {
        if (day == null) {
            return "A score is kept with its framework, version and day, so that none takes the place of another's.";
        }
        return shown.size() + (shown.size() == 1 ? " framework was" : " frameworks were") + " in force on " + day
                + ". Drafts are never in force.";
    }

    private @Nullable LocalDate day() {
        try {
            return at == null ? null : LocalDate.parse(at);
        } catch (DateTimeParseException notADate) {
            throw out.misused("--at wants a day such as 2022-05-01, was \"" + at + "\".", notADate);
        }
    }

    private ParameterException nothing(@Nullable String id) {
        return new ParameterException(out.spec().commandLine(), "Nothing called \"" + id + "\" ships.");
    }
}
