package care.trellis.exchange.publish;

import care.trellis.cost.model.Quantity;
import care.trellis.cost.model.Quantity.Line;
import care.trellis.cost.model.Recipient;
import care.trellis.cost.run.Run;
import java.math.BigDecimal;
import java.util.Map;
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
