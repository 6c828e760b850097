package care.trellis.exchange.csv;

import care.trellis.cost.model.CostModel;
import care.trellis.cost.returns.PublishedTable;
import care.trellis.cost.returns.PublishedTable.Meaning;
import care.trellis.cost.returns.Returns;
import care.trellis.exchange.Faults;

/**
 * Services' returns as a CSV file: a row for each line, a column for each service. Columns headed as a summary, such as
 * median, are left aside.
 */
public final class ReturnsCsv {
    private ReturnsCsv() {}

    /**
     * Reads returns by the lines of a model; rows go by id, label or alias.
     *
     * @throws care.trellis.exchange.Unreadable naming every fault
     */
    public static Returns read(String file, byte[] content, CostModel model) {
        var faults = new Faults(file);
        var grid = Grid.read(content, faults);
        var reader = new TableCsv(file, faults, Meaning.SERVICE);
        return faults.refuseUnlessSound(() -> Returns.read(model, reader.one(grid)));
    }

    /**
     * Reads returns as the table they are, to be checked before any model is chosen.
     *
     * @throws care.trellis.exchange.Unreadable naming every fault
     */
    public static PublishedTable table(String file, byte[] content) {
        var faults = new Faults(file);
        var grid = Grid.read(content, faults);
        return faults.refuseUnlessSound(() -> new TableCsv(file, faults, Meaning.SERVICE).one(grid));
    }
}
