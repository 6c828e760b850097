package care.trellis.exchange.returns;

import care.trellis.exchange.returns.ReturnForm.Asked;
import care.trellis.exchange.returns.ReturnForm.Column;
import care.trellis.exchange.returns.XlsxCell.Kind;
import care.trellis.fault.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a return from the sheets of a workbook. The sheet, its columns and its rows are found by the hidden ids, wherever
 * they have been moved to; other sheets and empty rows are passed over.
 */
final class ReturnSheetReading {
    private static final String DOWNLOAD_AGAIN =
            "the workbook as it was downloaded; download it again and fill that in";

    private final Gathering gathering;

    ReturnSheetReading(Gathering gathering) {
        this.gathering = gathering;
    }

    /** A sheet that says it is a return. */
    private record Found(XlsxSheet sheet, XlsxCell form) {
        String code() {
            return form.text().substring(ReturnWorkbook.FORM.length()).strip();
        }
    }

    void read(List<XlsxSheet> sheets) {
        var found = new ArrayList<Found>();
        for (var sheet : sheets) {
            formCell(sheet).ifPresent(cell -> found.add(new Found(sheet, cell)));
        }
        var own = found.stream()
                .filter(each -> each.code().equals(gathering.form().code()))
                .toList();
        if (own.size() == 1) {
            read(own.getFirst());
        } else if (own.size() > 1) {
            fault(
                    new Position(1, 1),
                    "file",
                    "two sheets of this form, \"" + own.get(0).sheet().name() + "\" and \""
                            + own.get(1).sheet().name() + "\"",
                    "one sheet; delete the copy");
        } else if (!found.isEmpty()) {
            fault(
                    new Position(1, 1),
                    "sheet \"" + found.getFirst().sheet().name() + "\"",
                    "a workbook for \"" + found.getFirst().code() + "\"",
                    "the workbook for \"" + gathering.form().code() + "\": "
                            + gathering.form().service() + ", "
                            + gathering.form().title());
        } else {
            fault(new Position(1, 1), "file", "no sheet with the hidden column and row of ids", DOWNLOAD_AGAIN);
        }
    }

    private static Optional<XlsxCell> formCell(XlsxSheet sheet) {
        return sheet.rows().values().stream()
                .flatMap(row -> row.values().stream())
                .filter(cell -> cell.kind() == Kind.TEXT && cell.text().startsWith(ReturnWorkbook.FORM))
                .findFirst();
    }

    private void read(Found found) {
        var sheet = found.sheet();
        var columns = new java.util.TreeMap<Integer, Column>();
        var note = headings(found, columns);
        for (var row : sheet.rows().entrySet()) {
            if (row.getKey() == found.form().row()) {
                continue;
            }
            var id = row.getValue().get(found.form().column());
            if (id == null || id.text().isBlank()) {
                refuseFigures(sheet, row.getKey(), columns);
            } else if (id.text().startsWith(ReturnWorkbook.SUM)) {
                sayOverwritten(sheet, row.getKey(), id.text(), columns);
            } else {
                gathering
                        .row(id.text(), new Position(id.row(), id.column()), place(sheet, id.row(), id.column()))
                        .ifPresent(asked -> read(sheet, row.getKey(), asked, columns, note));
            }
        }
    }

    private @Nullable Integer headings(Found found, Map<Integer, Column> columns) {
        var sheet = found.sheet();
        Integer note = null;
        for (var cell : sheet.row(found.form().row()).values()) {
            var text = cell.text().strip();
            var at = new Position(cell.row(), cell.column());
            if (text.equals(ReturnForm.NOTE)) {
                note = cell.column();
            } else if (text.startsWith(ReturnWorkbook.COLUMN)) {
                var id = text.substring(ReturnWorkbook.COLUMN.length());
                var column = gathering.form().column(id);
                if (column.isEmpty()) {
                    fault(
                            at,
                            place(sheet, cell.row(), cell.column()),
                            "the unknown column \"" + id + "\"",
                            DOWNLOAD_AGAIN);
                } else if (columns.containsValue(column.get())) {
                    fault(
                            at,
                            place(sheet, cell.row(), cell.column()),
                            "the column \"" + id + "\" again",
                            DOWNLOAD_AGAIN);
                } else {
                    columns.put(cell.column(), column.get());
                }
            }
        }
        for (var column : gathering.form().columns()) {
            if (!columns.containsValue(column)) {
                fault(
                        new Position(found.form().row(), found.form().column()),
                        "sheet \"" + sheet.name() + "\"",
                        "no column \"" + column.label() + "\" in the hidden row of ids",
                        DOWNLOAD_AGAIN);
            }
        }
        return note;
    }

    private void read(XlsxSheet sheet, int row, Asked asked, Map<Integer, Column> columns, @Nullable Integer note) {
        var cells = sheet.row(row);
        columns.forEach((at, column) -> {
            var cell = cells.get(at);
            if (cell != null) {
                new CellReading(gathering, sheet, cell, asked, column).read();
            }
        });
        var written = note == null ? null : cells.get(note);
        if (written != null) {
            gathering.note(
                    asked, written.text(), new Position(row, written.column()), place(sheet, row, written.column()));
        }
    }

    private void refuseFigures(XlsxSheet sheet, int row, Map<Integer, Column> columns) {
        for (var at : columns.keySet()) {
            var cell = sheet.row(row).get(at);
            if (cell != null && !cell.isFormula() && (cell.kind() == Kind.NUMBER || cell.kind() == Kind.PERCENTAGE)) {
                fault(
                        new Position(row, at),
                        place(sheet, row, at),
                        cell.shown() + " in a row that has no id",
                        "figures in the rows of the form only; add it to one of them and say so in its note");
            }
        }
    }

    // Its owner may have meant something by it, but a sum is made of lines: what the books say has a row of its own.
    private void sayOverwritten(XlsxSheet sheet, int row, String id, Map<Integer, Column> columns) {
        columns.forEach((at, column) -> {
            var cell = sheet.row(row).get(at);
            if (cell != null && !cell.isFormula() && !cell.text().isBlank()) {
                gathering.repaired(
                        place(sheet, row, at),
                        "\"" + cell.shown() + "\" was typed over the total ("
                                + id.substring(ReturnWorkbook.SUM.length())
                                + ") and is left out; totals are worked out from the lines");
            }
        });
    }

    private void fault(Position at, String subject, String found, String expected) {
        gathering.fault(at, subject, found, expected);
    }

    static String place(XlsxSheet sheet, int row, int column) {
        return "sheet \"" + sheet.name() + "\", cell "
                + org.apache.poi.ss.util.CellReference.convertNumToColString(column - 1) + row;
    }
}
