package care.trellis.exchange.workbook;

import care.trellis.cost.model.Range;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** One sheet, written from the top, row by row. */
public final class Page {
    private static final int LONGEST_TEXT = 32_000;
    private static final int CHARACTER = 256;

    private final Sheets sheets;
    private final XSSFSheet sheet;
    private int row = -1;

    Page(Sheets sheets, XSSFSheet sheet) {
        this.sheets = sheets;
        this.sheet = sheet;
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    /** Goes to the next row; its number as people see it. */
    public int next() {
        row++;
        return row + 1;
    }

    /** The number of the row, as people see it. */
    public int row() {
        return row + 1;
    }

    /** Writes the title of the sheet. */
    public Page title(String text) {
        next();
        text(0, text, Tone.TITLE);
        return this;
    }

    void header(String... titles) {
        next();
        for (int column = 0; column < titles.length; column++) {
            text(column, titles[column], Tone.HEADER);
        }
        sheet.createFreezePane(1, row + 1);
    }

    /** Column widths in characters. */
    public Page widths(int... characters) {
        for (int column = 0; column < characters.length; column++) {
            sheet.setColumnWidth(column, characters[column] * CHARACTER);
        }
        return this;
    }

    XSSFCell cell(int column) {
        XSSFRow at = sheet.getRow(row);
        return (at == null ? sheet.createRow(row) : at).createCell(column);
    }

    /** Writes a text into the row. */
    public XSSFCell text(int column, String text, Tone tone) {
        return text(column, text, tone, "General");
    }

    /** Text that stays text, whatever it begins with: a label may not become a formula, not even when it is edited. */
    public XSSFCell text(int column, String text, Tone tone, String format) {
        var cell = cell(column);
        var safe = safe(text);
        cell.setCellStyle(sheets.style(tone, format, safe.matches("(?s)\\s*[=+\\-@'−].*")));
        if (!safe.isEmpty()) {
            cell.setCellValue(safe);
        }
        return cell;
    }

    /** Writes a number into the row. */
    public XSSFCell number(int column, BigDecimal value, String format, Tone tone) {
        var cell = cell(column);
        cell.setCellStyle(sheets.style(tone, format, false));
        cell.setCellValue(value.doubleValue());
        return cell;
    }

    /** Writes a live formula into the row, and what it gives now. */
    public XSSFCell formula(
            int column, Supplier<String> formula, Optional<BigDecimal> value, String format, Tone tone) {
        var cell = cell(column);
        cell.setCellStyle(sheets.style(tone, format, false));
        sheets.formula(cell, formula, value);
        return cell;
    }

    /** Keeps the rows so far in sight, and the columns before this one, and repeats them on every page that is printed. */
    public void freeze(int columns) {
        sheet.createFreezePane(columns, row + 1);
        sheet.setRepeatingRows(new CellRangeAddress(0, row, -1, -1));
    }

    /** Hides the row, which only programs read. */
    public void hideRow() {
        var hidden = sheet.getRow(row);
        (hidden == null ? sheet.createRow(row) : hidden).setZeroHeight(true);
    }

    /** Hides a column, which only programs read. */
    public void hideColumn(int column) {
        sheet.setColumnHidden(column, true);
    }

    /** Gives the row a height, in lines of text. */
    public void lines(int lines) {
        sheet.getRow(row).setHeightInPoints(lines * sheet.getDefaultRowHeightInPoints());
    }

    /** Lets only the cells meant for it be typed into. There is no password: it keeps from slips, not from people. */
    public void protect() {
        sheet.enableLocking();
        sheet.lockFormatCells(false);
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
    }

    /** Lets only numbers of a range be typed into cells of the row, with a message that says what is expected. */
    public void limit(int firstColumn, int lastColumn, BigDecimal least, BigDecimal most, String message) {
        var constraint = sheet.getDataValidationHelper()
                .createNumericConstraint(
                        DataValidationConstraint.ValidationType.DECIMAL,
                        OperatorType.BETWEEN,
                        least.toPlainString(),
                        most.toPlainString());
        validate(firstColumn, lastColumn, constraint, message);
    }

    /** Lets only what the range allows be typed into a cell, with a message that says what that is. */
    void limit(XSSFCell cell, Range range, CellUnit unit) {
        var low = range.low();
        var high = range.high();
        if (low == null && high == null) {
            return;
        }
        int operator = high == null
                ? OperatorType.GREATER_OR_EQUAL
                : low == null ? OperatorType.LESS_OR_EQUAL : OperatorType.BETWEEN;
        var first = low == null ? high : low;
        var constraint = sheet.getDataValidationHelper()
                .createNumericConstraint(
                        DataValidationConstraint.ValidationType.DECIMAL,
                        operator,
                        first == null ? "" : unit.held(first).toPlainString(),
                        low == null || high == null ? null : unit.held(high).toPlainString());
        validate(cell, constraint, "Expected " + range + " " + unit.unit());
    }

    /** Lets one of a list of cells be chosen. */
    void choose(XSSFCell cell, String cells) {
        validate(cell, sheet.getDataValidationHelper().createFormulaListConstraint(cells), "Choose one of the list");
    }

    private void validate(XSSFCell cell, DataValidationConstraint constraint, String message) {
        validate(cell.getColumnIndex(), cell.getColumnIndex(), constraint, message);
    }

    private void validate(int firstColumn, int lastColumn, DataValidationConstraint constraint, String message) {
        var validation = sheet.getDataValidationHelper()
                .createValidation(constraint, new CellRangeAddressList(row, row, firstColumn, lastColumn));
        validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
        validation.createErrorBox("Trellis", message);
        validation.setShowErrorBox(true);
        sheet.addValidationData(validation);
    }

    /** The sheets it is one of. */
    public Sheets sheets() {
        return sheets;
    }

    // XML has no room for control characters, and a spreadsheet reads _x0041_ in a text as the character A.
    private static String safe(String text) {
        var clean = text.replaceAll("[\\p{Cntrl}&&[^\n]]", " ").replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_");
        return clean.length() > LONGEST_TEXT ? clean.substring(0, LONGEST_TEXT) + "…" : clean;
    }
}
