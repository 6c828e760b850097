package care.trellis.cli.demand;

import care.trellis.cli.file.GivenFile;
import care.trellis.cli.text.Output;
import care.trellis.cli.text.Table;
import care.trellis.demand.projection.Assumption;
import care.trellis.exchange.library.OutlookLibrary;
import java.util.List;
import java.util.Locale;

/** What the commands of places, workforce and money share: inputs that ship or are files, and what a result rests on. */
final class Inputs {
    private Inputs() {}

    /** The text of an input: one that ships, by its id, or a file. */
    static byte[] bytes(Output out, String name, String kind) {
        var shipped = OutlookLibrary.ids(kind);
        return shipped.contains(name)
                ? OutlookLibrary.source(name).orElseThrow()
                : GivenFile.bytes(out.spec(), name, kind + " input", shipped);
    }

    /** How refusals call an input. */
    static String file(String name, String kind) {
        return OutlookLibrary.ids(kind).contains(name) ? name + ".yaml" : name;
    }

    static void restsOn(Output out, List<Assumption> assumptions) {
        out.heading("What it rests on");
        for (var each : assumptions) {
            out.paragraph("  " + each.name() + ": " + each.value() + " ("
                    + each.status().name().toLowerCase(Locale.ROOT) + ": " + each.source() + ")");
        }
    }

    static void table(Output out, Table table) {
        out.blank();
        out.table(table);
    }

    static String oneDecimal(double value) {
        return String.format(Locale.ROOT, "%,.1f", value + 0.0);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
