package care.trellis.cli.cost;

import care.trellis.cost.model.Quantity;
import care.trellis.cost.model.Quantity.Line;
import care.trellis.cost.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import org.apache.commons.csv.CSVFormat;

/** Runs of one model as CSV: a row for each line and total, a column of unrounded figures for each run. */
final class RunCsv {
    private final SequencedMap<String, Run> runs;

    RunCsv(SequencedMap<String, Run> runs) {
        this.runs = runs;
    }

    List<String> lines() {
        var model = runs.firstEntry().getValue().model();
        var heading = new ArrayList<>(List.of("id", "block", "label", "unit"));
        heading.addAll(runs.sequencedKeySet());
        var lines = new ArrayList<String>();
        lines.add(CSVFormat.DEFAULT.format(heading.toArray()));
        model.lines().forEach(line -> lines.add(row(line)));
        model.totals().forEach(total -> lines.add(row(total)));
        return lines;
    }

    private String row(Quantity quantity) {
        var cells = new ArrayList<Object>();
        cells.add(quantity.id());
        cells.add(quantity instanceof Line line ? line.block() : "");
        cells.add(words(quantity.label()));
        cells.add(quantity.unit().toString());
        runs.values().forEach(run -> cells.add(run.value(quantity.id()).toPlainString()));
        return CSVFormat.DEFAULT.format(cells.toArray());
    }

    // A spreadsheet runs what begins like a formula; an apostrophe makes it words.
    private static String words(String text) {
        return text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
