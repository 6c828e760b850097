package care.trellis.exchange.sheet;

import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Small spreadsheets, written by libraries that are not ours. */
public final class Sheets {
    private Sheets() {}

    /** An ODS file of one sheet after another, written by SODS; a cell is a text, a number, a day or nothing. */
    public static byte[] ods(Map<String, List<List<?>>> sheets) {
        var file = new SpreadSheet();
        sheets.forEach((name, rows) -> {
            int columns = rows.stream().mapToInt(List::size).max().orElse(1);
            var sheet = new com.github.miachm.sods.Sheet(name, rows.size(), Math.max(columns, 1));
            for (int i = 0; i < rows.size(); i++) {
                for (int j = 0; j < rows.get(i).size(); j++) {
                    if (!rows.get(i).get(j).equals("")) {
                        sheet.getRange(i, j).setValue(rows.get(i).get(j));
                    }
                }
            }
            file.appendSheet(sheet);
        });
        return written(file::save);
    }

    /** The same as an Excel workbook, written by Apache POI. */
    public static byte[] xlsx(Map<String, List<List<?>>> sheets) {
        try (var workbook = new XSSFWorkbook()) {
            var day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            sheets.forEach((name, rows) -> {
                var sheet = workbook.createSheet(name);
                for (int i = 0; i < rows.size(); i++) {
                    if (rows.get(i).isEmpty()) {
                        continue;
                    }
                    var row = sheet.createRow(i);
                    for (int j = 0; j < rows.get(i).size(); j++) {
                        switch ((Object) rows.get(i).get(j)) {
                            case String text when text.isEmpty() -> {
                                // left out, as Excel leaves it out
                            }
                            case LocalDate date -> {
                                var cell = row.createCell(j);
                                cell.setCellValue(date);
                                cell.setCellStyle(day);
                            }
                            case Number number -> row.createCell(j).setCellValue(number.doubleValue());
                            case Boolean truth -> row.createCell(j).setCellValue(truth);
                            case Object other -> row.createCell(j).setCellValue(other.toString());
                        }
                    }
                }
            });
            return written(workbook::write);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** An ODS file with this content.xml, however wrong. */
    public static byte[] odsOf(String content) {
        return zip(Map.of(
                "mimetype", "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8),
                "content.xml", content.getBytes(StandardCharsets.UTF_8)));
    }

    /** The body of an ODS file around tables. */
    public static String tables(String tables) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>""" + tables + "</office:spreadsheet></office:body></office:document-content>";
    }

    /** The entries of a ZIP file, in its order. */
    public static Map<String, byte[]> unzip(byte[] file) {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return entries;
    }

    public static byte[] zip(Map<String, byte[]> entries) {
        return written(out -> {
            try (var zip = new ZipOutputStream(out)) {
                for (var entry : entries.entrySet()) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue());
                    zip.closeEntry();
                }
            }
        });
    }

    /** Something that writes itself. */
    private interface Written {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] written(Written what) {
        var out = new ByteArrayOutputStream();
        try {
            what.to(out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }
}
