package care.trellis.exchange.returns;

import care.trellis.exchange.returns.ReturnForm.Asked;
import care.trellis.exchange.returns.ReturnForm.Column;
import care.trellis.fault.Position;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads the figure of one cell that is meant to be typed into, and says what it took for what. */
record CellReading(Gathering gathering, XlsxSheet sheet, XlsxCell cell, Asked row, Column column) {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,40}(?:\\.[0-9]{1,40})?(?:[eE][+-]?[0-9]{1,3})?");
    /** Binary numbers hold fifteen digits for certain; 12.3 may be written as 12.300000000000001. */
    private static final MathContext CERTAIN = new MathContext(15, RoundingMode.HALF_UP);

    private static final BigDecimal MOST_OF_A_SHARE = new BigDecimal("1.5");

    void read() {
        if (cell.isFormula() && cell.text().isBlank()) {
            fault("a formula without a result", "; open the workbook in a spreadsheet program and save it again");
            return;
        }
        switch (cell.kind()) {
            case NUMBER, PERCENTAGE -> number();
            case TEXT -> text();
            case DATE -> fault("a date", "; give the cell a number format and type the figure again");
            case TRUTH -> fault("\"" + cell.text() + "\"", "");
            case ERROR -> fault("the spreadsheet error " + cell.text(), "; mend the formula, or type the figure");
        }
        var merged = sheet.merged().stream()
                .filter(area -> area.isInRange(cell.row() - 1, cell.column() - 1) && area.getNumberOfCells() > 1)
                .findFirst();
        merged.ifPresent(area -> say("the cells " + area.formatAsString() + " are merged; the figure was taken for "
                + gathering.form().cell(row, column) + " alone"));
    }

    private void number() {
        if (!NUMBER.matcher(cell.text()).matches()) {
            fault("\"" + shortened(cell.text()) + "\", which is not a number", "");
            return;
        }
        var exact = new BigDecimal(cell.text()).round(CERTAIN);
        boolean isWholePercent =
                row.isShare() && cell.kind() != XlsxCell.Kind.PERCENTAGE && exact.compareTo(MOST_OF_A_SHARE) > 0;
        if (!row.isShare() && cell.kind() == XlsxCell.Kind.PERCENTAGE) {
            fault(plain(exact.movePointRight(2)) + "%, a percentage", "");
            return;
        }
        var value = isWholePercent ? exact.movePointLeft(2) : exact;
        int decimals = row.isShare() ? FigureText.MOST_DECIMALS + 2 : FigureText.MOST_DECIMALS;
        var kept =
                value.stripTrailingZeros().scale() > decimals ? value.setScale(decimals, RoundingMode.HALF_UP) : value;
        gathering.figure(row, column, kept, at(), place());
        if (cell.isFormula()) {
            say("a formula; its result, " + FigureText.typed(kept, row) + ", was taken");
        } else if (isWholePercent) {
            say(plain(exact) + " was taken for " + FigureText.typed(kept, row));
        } else if (kept.compareTo(value) != 0) {
            say(plain(exact) + " was rounded to " + FigureText.typed(kept, row));
        }
    }

    private void text() {
        if (cell.text().isBlank()) {
            return;
        }
        var figure = FigureText.of(cell.text(), row);
        var value = figure.value();
        if (value == null) {
            gathering.fault(at(), gathering.subject(place(), row, column), figure.found(), FigureText.expected(row));
            return;
        }
        gathering.figure(row, column, value, at(), place());
        say((cell.isFormula() ? "a formula; its result, " : "") + "the text \""
                + cell.text().strip() + "\", was read as the number " + FigureText.typed(value, row));
    }

    private void fault(String found, String advice) {
        gathering.fault(at(), gathering.subject(place(), row, column), found, FigureText.expected(row) + advice);
    }

    private void say(String what) {
        gathering.repaired(gathering.subject(place(), row, column), what);
    }

    private Position at() {
        return new Position(cell.row(), cell.column());
    }

    private String place() {
        return ReturnSheetReading.place(sheet, cell.row(), cell.column());
    }

    private static String plain(BigDecimal value) {
        return value.precision() - value.scale() > 20
                ? String.format(Locale.ROOT, "%.3e", value)
                : value.stripTrailingZeros().toPlainString();
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
