package care.trellis.exchange.returns;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as somebody sends it back: edited in a spreadsheet program, or changed inside its ZIP. */
final class Tampered {
    static final String SHEET_PART = "xl/worksheets/sheet1.xml";

    private Tampered() {}

    /** The workbook after somebody edited it. */
    static byte[] edited(byte[] workbook, Consumer<XSSFWorkbook> edit) {
        try (var open = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            edit.accept(open);
            var bytes = new ByteArrayOutputStream();
            open.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }

    /** The parts of a workbook, unpacked. */
    static Map<String, byte[]> parts(byte[] workbook) {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return parts;
    }

    static byte[] packed(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return bytes.toByteArray();
    }

    /** The workbook with a part added, or put in the place of another. */
    static byte[] with(byte[] workbook, String name, byte[] part) {
        var parts = parts(workbook);
        parts.put(name, part);
        return packed(parts);
    }

    /** The workbook with the text of a part changed. */
    static byte[] changed(byte[] workbook, String name, UnaryOperator<String> change) {
        var parts = parts(workbook);
        var before = new String(Objects.requireNonNull(parts.get(name), name), StandardCharsets.UTF_8);
        parts.put(name, change.apply(before).getBytes(StandardCharsets.UTF_8));
        return packed(parts);
    }

    static XSSFRow row(XSSFWorkbook workbook, String id) {
        for (var row : workbook.getSheet(ReturnWorkbook.SHEET)) {
            var cell = row.getCell(ReturnColumns.IDS);
            if (cell != null
                    && cell.getCellType() == CellType.STRING
                    && cell.getStringCellValue().equals(id)) {
                return (XSSFRow) row;
            }
        }
        throw new IllegalArgumentException("no row " + id);
    }

    static XSSFCell figure(XSSFWorkbook workbook, String id, int column) {
        return row(workbook, id).getCell(ReturnColumns.FIRST_FIGURE + column);
    }

    /** Swaps what stands in two rows, as sorting does. */
    static void swap(XSSFSheet sheet, int a, int b) {
        for (int column = 0; column < 12; column++) {
            var one = sheet.getRow(a).getCell(column);
            var other = sheet.getRow(b).getCell(column);
            if (one != null && other != null) {
                var kept = new ValueOf(one);
                new ValueOf(other).into(one);
                kept.into(other);
                var style = one.getCellStyle();
                one.setCellStyle(other.getCellStyle());
                other.setCellStyle(style);
            }
        }
    }

    private record ValueOf(CellType type, String text, double number) {
        ValueOf(XSSFCell cell) {
            this(
                    cell.getCellType(),
                    cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "",
                    cell.getCellType() == CellType.NUMERIC ? cell.getNumericCellValue() : 0);
        }

        void into(XSSFCell cell) {
            switch (type) {
                case STRING -> cell.setCellValue(text);
                case NUMERIC -> cell.setCellValue(number);
                default -> cell.setBlank();
            }
        }
    }
}
