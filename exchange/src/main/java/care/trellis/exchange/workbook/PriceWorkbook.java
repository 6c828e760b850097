package care.trellis.exchange.workbook;

import care.trellis.cost.run.Change;
import care.trellis.cost.run.Run;
import java.util.ArrayList;
import java.util.List;

/**
 * A run as a spreadsheet (XLSX) with live formulas: change an input and every figure follows, to the same penny as the
 * engine. Sheets: Price, Inputs, Choices, Workings, Who receives it, About, and Steps where formulas are long.
 */
public final class PriceWorkbook {
    private PriceWorkbook() {}

    /** The workbook of one run; every selector is a list to choose from. */
    public static byte[] of(Run run) {
        return written(List.of(Column.of("Value", null, run)));
    }

    /**
     * The workbook of one run for every option of a selector, side by side.
     *
     * @throws care.trellis.fault.Faulty where the model has no such selector or an option cannot be priced
     */
    public static byte[] of(Run run, String selector) {
        var options = run.model()
                .selector(selector)
                .map(found -> found.options())
                .orElseThrow(() -> new care.trellis.fault.Faulty(care.trellis.fault.Fault.of(
                        "model " + run.model().id(), "\"" + selector + "\"", "the id of one of its selectors")));
        var columns = new ArrayList<Column>();
        options.forEach((option, label) -> columns.add(Column.of(
                label.isBlank() ? option : label,
                selector,
                Run.of(run.inputs().with(new Change.Select(selector, option))))));
        return written(columns);
    }

    private static byte[] written(List<Column> columns) {
        var layout = Layout.of(columns);
        new PriceSheet(layout).write();
        new InputsSheet(layout, new ChoicesSheet(layout)).write();
        new WorkingsSheet(layout).write();
        new RecipientsSheet(layout).write();
        new AboutSheet(layout).write();
        return layout.sheets().saved();
    }
}
