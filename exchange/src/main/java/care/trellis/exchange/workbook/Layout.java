package care.trellis.exchange.workbook;

import care.trellis.cost.formula.Formula;
import care.trellis.cost.model.CostModel;
import care.trellis.cost.model.Quantity;
import care.trellis.cost.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What all sheets of one workbook share: its columns, the names of its cells, the sheet of steps. */
record Layout(Sheets sheets, List<Column> columns, CellNames names, Steps steps) {
    static Layout of(List<Column> columns) {
        var sheets = new Sheets();
        var names = new CellNames(columns.getFirst().run().model(), columns);
        return new Layout(sheets, columns, names, new Steps(sheets, names));
    }

    Column first() {
        return columns.getFirst();
    }

    CostModel model() {
        return first().run().model();
    }

    Run run() {
        return first().run();
    }

    SpreadsheetFormula formula(Column column, String owner) {
        return new SpreadsheetFormula(names, steps, column, owner, Map.of());
    }

    /** Whether a quantity is typed in rather than worked out: an input, or a line held at a value. */
    boolean isTyped(Quantity quantity) {
        return quantity.formula() == null || run().inputs().given().containsKey(quantity.id());
    }

    /** The header row of a sheet with figures in columns. */
    String[] header(String first, String... rest) {
        var header = new ArrayList<String>();
        header.add(first);
        columns.forEach(column -> header.add(column.title()));
        header.addAll(List.of(rest));
        return header.toArray(String[]::new);
    }

    /** Writes a quantity's figures from the second column on, each a live formula. */
    void figures(Page page, Quantity quantity, String format, Tone tone) {
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var own = quantity.formula();
            boolean elsewhere = isTyped(quantity) || own == null || (i > 0 && !names.varies(quantity.id()));
            var cell = page.formula(
                    i + 1,
                    () -> elsewhere || own == null
                            ? names.of(quantity.id(), column)
                            : formula(column, quantity.label()).in(quantity.unit(), own),
                    Optional.of(new CellUnit(quantity.unit()).held(column.run().value(quantity.id()))),
                    format,
                    tone);
            if (!elsewhere) {
                sheets.name(names.of(quantity.id(), column), cell);
            }
        }
    }

    /** Writes the sum of quantities of one kind of unit from the second column on. */
    void sums(Page page, String name, List<? extends Quantity> parts, String format, Tone tone) {
        var unit = parts.getFirst().unit();
        var at = care.trellis.fault.Position.NOWHERE;
        var sum = new Formula.Sum(
                name,
                parts.stream()
                        .<Formula>map(part -> new Formula.Reference(part.id(), at))
                        .toList(),
                at);
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            page.formula(
                    i + 1,
                    () -> formula(column, name).in(unit, sum),
                    column.value(sum).map(unit::fromBase).map(new CellUnit(unit)::held),
                    format,
                    tone);
        }
    }
}
