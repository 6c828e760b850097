package care.trellis.cli.demand;

import care.trellis.cli.text.Output;
import care.trellis.cli.text.Table;
import care.trellis.exchange.outlook.GapFile;
import care.trellis.exchange.publish.GapCsv;
import care.trellis.exchange.publish.GapJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demand gap}: what is needed and what there is, always both. */
@Command(
        name = "gap",
        description =
                "The gap between the money that care takes and the money there is for it: always two paths, both shown.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./trellis demand gap gap-health-foundation-2025",
            "  ./trellis demand gap gap-growth --csv",
            "  ./trellis demand gap gap-growth --input",
            "",
            "Inputs that ship: gap-health-foundation-2025, gap-growth; --input shows one, to copy and change."
        })
final class Gap implements Runnable {
    private static final String KIND = "gap";
    private static final double MILLION = 1e6;

    @Parameters(paramLabel = "INPUT", description = "A YAML file, or the id of an input that ships.")
    private String input = "";

    @Option(names = "--input", description = "Show the input as it is written, and do nothing else.")
    private boolean show;

    @Option(names = "--csv", description = "Write CSV instead of a table for people.")
    private boolean csv;

    @Mixin
    private final Output out = new Output();

    @Override
    public void run() {
        out.oneForm(csv);
        var bytes = Inputs.bytes(out, input, KIND);
        if (show) {
            out.file(bytes);
            return;
        }
        var given = GapFile.read(Inputs.file(input, KIND), bytes);
        if (csv) {
            out.file(GapCsv.of(given.area(), given.gap()));
        } else if (out.isJson()) {
            out.file(GapJson.of(given.area(), given.gap(), given.note()));
            out.blank();
        } else {
            report(given);
            Inputs.restsOn(out, given.gap().assumptions());
            out.blank();
            out.paragraph(given.note());
        }
    }

    private void report(GapFile.Given given) {
        var gap = given.gap();
        out.paragraph("Money for care in " + given.area() + ", £ million, "
                + gap.basis().words() + ".");
        out.paragraph(gap.sentence());
        var table = new Table()
                .words("year")
                .figures("needed")
                .figures("available")
                .figures("gap")
                .figures("of what is needed");
        for (var year : gap.years()) {
            table.row(
                    Integer.toString(year.year()),
                    Inputs.oneDecimal(year.needed() / MILLION),
                    Inputs.oneDecimal(year.available() / MILLION),
                    Inputs.oneDecimal(year.gap() / MILLION),
                    Inputs.percent(year.share()));
        }
        Inputs.table(out, table);
    }
}
