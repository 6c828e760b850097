package care.trellis.exchange.returns;

import static java.util.Objects.requireNonNull;

import care.trellis.exchange.returns.ReturnForm.Asked;
import care.trellis.exchange.returns.ReturnForm.Column;
import care.trellis.exchange.returns.ReturnForm.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sums of a return's sheet, as formulas of the rows written so far and as what they give for the draft. */
final class ReturnSums {
    private final ReturnForm form;
    private final ReturnReading reading;
    private final ReturnColumns columns;
    private final Map<String, Integer> times = new HashMap<>();
    private final Map<String, Integer> rowOf = new HashMap<>();

    ReturnSums(ReturnForm form, ReturnReading reading, ReturnColumns columns) {
        this.form = form;
        this.reading = reading;
        this.columns = columns;
        form.model().headlineLines().forEach((line, count) -> times.put(line.id(), count));
    }

    /** Says in which row, counted from 1, something asked stands. */
    void standsIn(Asked asked, int row) {
        rowOf.put(asked.id(), row);
    }

    List<Asked> linesOf(String block) {
        return form.asked().stream()
                .filter(row -> row.kind() == Kind.LINE && row.block().equals(block))
                .toList();
    }

    /** The sum of lines that stand together. */
    String formula(int column, List<Asked> lines) {
        return "SUM(" + columns.cell(column, rowOf(lines.getFirst())) + ":"
                + columns.cell(column, rowOf(lines.getLast())) + ")";
    }

    BigDecimal value(Column column, List<Asked> lines) {
        return lines.stream()
                .map(line -> reading.figure(line.id(), column.id()).orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The sum of all lines, each as often as it counts in the price. */
    String formulaOfWhole(int column) {
        var sum = new ArrayList<String>();
        together().forEach((lines, count) -> sum.add(formula(column, lines) + (count == 1 ? "" : "*" + count)));
        return sum.isEmpty() ? "0" : String.join("+", sum);
    }

    BigDecimal valueOfWhole(Column column) {
        var sum = BigDecimal.ZERO;
        for (var lines : together().entrySet()) {
            sum = sum.add(value(column, lines.getKey()).multiply(BigDecimal.valueOf(lines.getValue())));
        }
        return sum;
    }

    // Lines that stand together in a block and count alike, and how often they count.
    private Map<List<Asked>, Integer> together() {
        var all = new LinkedHashMap<List<Asked>, Integer>();
        List<Asked> lines = new ArrayList<>();
        for (var row : form.asked()) {
            boolean goesOn = !lines.isEmpty()
                    && lines.getLast().block().equals(row.block())
                    && times(lines.getLast()) == times(row);
            if (!goesOn) {
                add(lines, all);
                lines = new ArrayList<>();
            }
            lines.add(row);
        }
        add(lines, all);
        return all;
    }

    private void add(List<Asked> lines, Map<List<Asked>, Integer> all) {
        if (!lines.isEmpty() && times(lines.getFirst()) > 0) {
            all.put(lines, times(lines.getFirst()));
        }
    }

    private int times(Asked row) {
        return row.kind() == Kind.LINE ? times.getOrDefault(row.id(), 0) : 0;
    }

    private int rowOf(Asked row) {
        return requireNonNull(rowOf.get(row.id()), row.id());
    }
}
