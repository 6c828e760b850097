package care.trellis.exchange.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import care.trellis.cost.run.Run;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Objects;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as somebody has it open: figures are read, and typed into, by their names. */
public record OpenWorkbook(XSSFWorkbook workbook) {
    public static OpenWorkbook of(byte[] bytes) {
        try {
            return new OpenWorkbook(new XSSFWorkbook(new ByteArrayInputStream(bytes)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public byte[] saved() {
        var bytes = new ByteArrayOutputStream();
        try {
            workbook.write(bytes);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return bytes.toByteArray();
    }

    boolean has(String name) {
        return workbook.getName(name) != null;
    }

    XSSFCell cell(String name) {
        var defined = Objects.requireNonNull(workbook.getName(name), "no cell is named " + name);
        var at = new CellReference(defined.getRefersToFormula());
        return workbook.getSheet(at.getSheetName()).getRow(at.getRow()).getCell(at.getCol());
    }

    /** Types a value into an input's cell, or into each of its cells where it has one for every option. */
    OpenWorkbook type(String id, double value) {
        var cell = cell(id);
        if (cell.getCellType() != CellType.FORMULA) {
            cell.setCellValue(value);
        } else {
            workbook.getAllNames().stream()
                    .filter(name -> name.getNameName().startsWith(id + "_at_"))
                    .forEach(name -> type(name.getNameName(), value));
        }
        return this;
    }

    /** Chooses a label of a selector's list, which stands in the row that tells the selector's name. */
    OpenWorkbook choose(String selector, String label) {
        for (var row : workbook.getSheet("Inputs")) {
            var name = row.getCell(8);
            if (name != null && name.getStringCellValue().equals(selector)) {
                row.getCell(1).setCellValue(label);
                return this;
            }
        }
        throw new IllegalArgumentException("no selector " + selector);
    }

    double figure(String name) {
        var cell = cell(name);
        assertThat(cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType())
                .as(name + " " + cell)
                .isEqualTo(CellType.NUMERIC);
        return cell.getNumericCellValue();
    }

    /** Every line, working and total is the run's to a billionth, and so is what everybody receives. */
    void agreesWith(String about, Run run) {
        for (var quantity : run.model().order().values()) {
            assertClose(
                    about + ": " + quantity.id(),
                    figure(quantity.id()),
                    new CellUnit(quantity.unit()).held(run.value(quantity.id())));
        }
        var sheet = workbook.getSheet("Who receives it");
        for (var row : sheet) {
            var label = row.getCell(0);
            if (label != null
                    && label.getCellType() == CellType.STRING
                    && label.getStringCellValue().equals("In the price")) {
                int column = 1;
                for (var amount : run.recipients().values()) {
                    assertClose(
                            about + ": recipient " + column,
                            row.getCell(column++).getNumericCellValue(),
                            new CellUnit(run.model().headlineTotal().unit()).held(amount));
                }
            }
        }
    }

    static void assertClose(String about, double found, BigDecimal expected) {
        double size = Math.max(1, Math.abs(expected.doubleValue()));
        assertThat(found).as(about).isCloseTo(expected.doubleValue(), within(1e-9 * size));
    }
}
