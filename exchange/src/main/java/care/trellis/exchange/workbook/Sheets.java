package care.trellis.exchange.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The sheets of one workbook while it is being written. Formulas are put in last, once every cell they name exists: a
 * price may stand before its inputs.
 */
public final class Sheets {
    private static final short TITLE_POINTS = 16;

    private record Style(Tone tone, String format, boolean quoted) {}

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Map<Style, XSSFCellStyle> styles = new HashMap<>();
    private final List<Runnable> formulas = new ArrayList<>();

    /** Adds a sheet, whose tab says its title. */
    public Page page(String title) {
        return new Page(this, workbook.createSheet(title));
    }

    /** Gives a cell a name by which formulas refer to it. */
    void name(String name, Cell cell) {
        var defined = workbook.createName();
        defined.setNameName(name);
        defined.setRefersToFormula("'" + cell.getSheet().getSheetName() + "'!"
                + new org.apache.poi.ss.util.CellReference(cell.getRowIndex(), cell.getColumnIndex(), true, true)
                        .formatAsString());
    }

    /**
     * Puts a formula in a cell before the workbook is saved.
     *
     * @param value what it gives now, for readers that do not calculate; empty where it is an error that no result uses
     */
    void formula(Cell cell, Supplier<String> formula, Optional<BigDecimal> value) {
        formulas.add(() -> {
            cell.setCellFormula(formula.get());
            value.ifPresentOrElse(
                    number -> cell.setCellValue(number.doubleValue()),
                    () -> cell.setCellErrorValue(FormulaError.DIV0.getCode()));
        });
    }

    /** Puts a formula that gives a text in a cell. */
    public void textFormula(Cell cell, String formula, String value) {
        formulas.add(() -> {
            cell.setCellFormula(formula);
            cell.setCellValue(value);
        });
    }

    XSSFCellStyle style(Tone tone, String format, boolean quoted) {
        return styles.computeIfAbsent(new Style(tone, format, quoted), this::made);
    }

    private XSSFCellStyle made(Style wanted) {
        var style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setDataFormat(workbook.createDataFormat().getFormat(wanted.format()));
        style.setQuotePrefixed(wanted.quoted());
        switch (wanted.tone()) {
            case PLAIN -> {}
            case NOTE -> style.setWrapText(true);
            case TITLE -> style.setFont(bold(TITLE_POINTS));
            case HEADER, WRAPPED_HEADER -> {
                style.setFont(bold(XSSFFont.DEFAULT_FONT_SIZE));
                style.setBorderBottom(BorderStyle.MEDIUM);
                style.setWrapText(wanted.tone() == Tone.WRAPPED_HEADER);
            }
            case BLOCK -> {
                style.setFont(bold(XSSFFont.DEFAULT_FONT_SIZE));
                fill(style, IndexedColors.GREY_25_PERCENT);
            }
            case TOTAL -> {
                style.setFont(bold(XSSFFont.DEFAULT_FONT_SIZE));
                style.setBorderTop(BorderStyle.THIN);
            }
            case HEADLINE -> {
                style.setFont(bold(XSSFFont.DEFAULT_FONT_SIZE));
                style.setBorderTop(BorderStyle.THIN);
                style.setBorderBottom(BorderStyle.DOUBLE);
                fill(style, IndexedColors.LIGHT_GREEN);
            }
            case GREYED -> {
                var font = workbook.createFont();
                font.setColor(IndexedColors.GREY_50_PERCENT.getIndex());
                style.setFont(font);
            }
            case EDITABLE, EDITABLE_NOTE -> {
                style.setWrapText(wanted.tone() == Tone.EDITABLE_NOTE);
                style.setBorderTop(BorderStyle.THIN);
                style.setBorderBottom(BorderStyle.THIN);
                style.setBorderLeft(BorderStyle.THIN);
                style.setBorderRight(BorderStyle.THIN);
                style.setLocked(false);
                fill(style, IndexedColors.LIGHT_YELLOW);
            }
        }
        return style;
    }

    private static void fill(XSSFCellStyle style, IndexedColors colour) {
        style.setFillForegroundColor(colour.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private XSSFFont bold(short points) {
        var font = workbook.createFont();
        font.setBold(true);
        font.setFontHeightInPoints(points);
        return font;
    }

    /** The workbook as a file. */
    public byte[] saved() {
        // A formula too long for one cell adds cells of its own, so the list may grow while it is worked through.
        for (int i = 0; i < formulas.size(); i++) {
            formulas.get(i).run();
        }
        workbook.setForceFormulaRecalculation(true);
        var bytes = new ByteArrayOutputStream();
        try (workbook) {
            workbook.write(bytes);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return bytes.toByteArray();
    }
}
