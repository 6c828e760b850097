package care.trellis.exchange.publish;

import care.trellis.cost.model.Quantity;
import care.trellis.cost.model.Quantity.Line;
import care.trellis.cost.model.Recipient;
import care.trellis.cost.run.Run;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** A run as CSV: a row for every line and total, unrounded and as published. */
public final class RunCsv {
    private RunCsv() {}

    /** Columns id, block, label, value, rounded, unit, paid_to, note; totals have no block. */
    public static byte[] of(Run run) {
        var table = new CsvTable("id", "block", "label", "value", "rounded", "unit", "paid_to", "note");
        for (var block : run.model().blocks()) {
            block.lines().forEach(line -> write(table, run, line, block.id(), paidTo(run, line)));
        }
        run.model().totals().forEach(total -> write(table, run, total, "", ""));
        return table.bytes();
    }

    /** Runs of one model side by side: columns id, block, label, unit, then the unrounded figures of each run. */
    public static byte[] sideBySide(SequencedMap<String, Run> runs) {
        var header = new ArrayList<>(List.of("id", "block", "label", "unit"));
        header.addAll(runs.sequencedKeySet());
        var table = new CsvTable(header.toArray(String[]::new));
        var model = runs.firstEntry().getValue().model();
        model.lines().forEach(line -> write(table, runs, line, line.block()));
        model.totals().forEach(total -> write(table, runs, total, ""));
        return table.bytes();
    }

    private static void write(CsvTable table, SequencedMap<String, Run> runs, Quantity quantity, String block) {
        var cells = new ArrayList<Object>(
                List.of(quantity.id(), block, quantity.label(), quantity.unit().toString()));
        runs.values().forEach(run -> cells.add(run.value(quantity.id())));
        table.row(cells.toArray());
    }

    private static void write(CsvTable table, Run run, Quantity quantity, String block, String paidTo) {
        var value = run.value(quantity.id());
        table.row(
                quantity.id(),
                block,
                quantity.label(),
                value,
                Run.rounded(value),
                quantity.unit().toString(),
                paidTo,
                quantity.note());
    }

    private static String paidTo(Run run, Line line) {
        var amounts = run.recipients(line);
        return line.paidTo().isEmpty()
                ? line.rest().word()
                : amounts.entrySet().stream().map(RunCsv::amount).collect(Collectors.joining("; "));
    }

    private static String amount(Map.Entry<Recipient, BigDecimal> amount) {
        return amount.getKey().word() + " " + Run.rounded(amount.getValue()).toPlainString();
    }
}
