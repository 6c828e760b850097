package care.trellis.exchange.returns;

import care.trellis.exchange.returns.ReturnForm.Asked;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was filled in, read as figures; every fault at once, and beside them the figures that are sound.
 *
 * @param figures row id to column id to figure, in the unit of the row
 */
public record ReturnReading(List<FieldFault> faults, Map<String, Map<String, BigDecimal>> figures) {
    /** The characters of the longest note. */
    public static final int LONGEST_NOTE = 1_000;

    public ReturnReading {
        faults = List.copyOf(faults);
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }

    /** Reads what was filled in: figures in the order of the form, then notes. */
    public static ReturnReading of(ReturnForm form, FilledReturn filled) {
        var faults = new ArrayList<FieldFault>();
        var figures = new LinkedHashMap<String, Map<String, BigDecimal>>();
        strangers(form, filled, faults);
        for (var row : form.asked()) {
            var byColumn = new LinkedHashMap<String, BigDecimal>();
            for (var column : form.columns()) {
                filled.figure(row.id(), column.id()).ifPresent(typed -> {
                    var figure = FigureText.of(typed, row);
                    var value = figure.value();
                    if (value != null) {
                        byColumn.put(column.id(), value);
                    } else {
                        faults.add(new FieldFault(
                                row.id(),
                                column.id(),
                                typed,
                                FigureText.expected(row),
                                form.cell(row, column) + ": " + figure.problem() + ". Type " + FigureText.expected(row)
                                        + ", or leave it empty."));
                    }
                });
            }
            if (!byColumn.isEmpty()) {
                figures.put(row.id(), Collections.unmodifiableMap(byColumn));
            }
            filled.note(row.id())
                    .filter(note -> note.length() > LONGEST_NOTE)
                    .ifPresent(note -> faults.add(tooLong(row, note)));
        }
        return new ReturnReading(faults, figures);
    }

    /** The figure of a cell; empty where it is blank or no sound figure. */
    public Optional<BigDecimal> figure(String row, String column) {
        return Optional.ofNullable(figures.getOrDefault(row, Map.of()).get(column));
    }

    private static FieldFault tooLong(Asked row, String note) {
        var expected = "a note of at most " + LONGEST_NOTE + " characters";
        return new FieldFault(
                row.id(),
                ReturnForm.NOTE,
                note,
                expected,
                row.label() + ": the note has " + note.length() + " characters. Write " + expected + ".");
    }

    private static void strangers(ReturnForm form, FilledReturn filled, List<FieldFault> faults) {
        filled.figures()
                .forEach((row, byColumn) -> byColumn.forEach((column, typed) -> {
                    if (form.row(row).isEmpty() || form.column(column).isEmpty()) {
                        faults.add(new FieldFault(
                                row,
                                column,
                                typed,
                                "a row and a column of this form",
                                "\"" + row + "\", \"" + column + "\": this form does not ask for it."));
                    }
                }));
        filled.notes().forEach((row, note) -> {
            if (form.row(row).isEmpty()) {
                faults.add(new FieldFault(
                        row,
                        ReturnForm.NOTE,
                        note,
                        "a row of this form",
                        "\"" + row + "\": this form does not ask for it."));
            }
        });
    }
}
