package care.trellis.cli.quality;

import care.trellis.cli.file.GivenFile;
import care.trellis.cli.text.Output;
import care.trellis.exchange.csv.SeriesCsv;
import care.trellis.fault.Nearest;
import care.trellis.quality.series.Series;
import care.trellis.quality.working.Spoken;
import care.trellis.quality.working.Step;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the commands that chart something share. */
final class Charts {
    private static final int MOST_NAMES = 20;

    private Charts() {}

    /** The series of a file that was asked for; the only one where none was. */
    static Series series(Output out, String file, @Nullable String name) {
        var all = SeriesCsv.read(file, GivenFile.bytes(out.spec(), file));
        var names = all.stream().map(Series::name).toList();
        if (name == null) {
            if (all.size() > 1) {
                throw out.misused(file + " holds " + all.size() + " series; choose one with --series: "
                        + String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size()))) + ".");
            }
            return all.getFirst();
        }
        return all.stream()
                .filter(series -> series.name().equals(name))
                .findFirst()
                .orElseThrow(() -> out.misused("There is no series \"" + name + "\" in " + file + "; nearest: "
                        + Nearest.to(name, names) + "."));
    }

    static void working(Output out, List<Step> steps) {
        out.heading("How it was worked out");
        for (var step : steps) {
            out.paragraph("  " + step.name() + ": " + step.formula()
                    + (step.inputs().isEmpty() ? "" : " = " + step.inputs()) + " = " + Spoken.figure(step.value())
                    + " ("
                    + step.source() + ")");
        }
    }

    static String twoDecimals(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
