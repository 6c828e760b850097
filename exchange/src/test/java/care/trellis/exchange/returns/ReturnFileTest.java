package care.trellis.exchange.returns;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.exchange.Fault;
import care.trellis.exchange.Refusal;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class ReturnFileTest {
    private static final ReturnForm HOME = Forms.careHome();
    private static final ReturnForm BRANCH = Forms.homeCare();
    private static final FilledReturn FILLED = Forms.filled(HOME);
    private static final byte[] WORKBOOK = ReturnWorkbook.write(HOME, FILLED);

    private static Uploaded read(byte[] content) {
        return ReturnFile.read("linden.xlsx", content, HOME);
    }

    private static Uploaded edited(Consumer<XSSFWorkbook> edit) {
        return read(Tampered.edited(WORKBOOK, edit));
    }

    private static List<Fault> refused(byte[] content) {
        return Refusal.of(() -> read(content));
    }

    private static List<Fault> refusedAfter(Consumer<XSSFWorkbook> edit) {
        return refused(Tampered.edited(WORKBOOK, edit));
    }

    private static void says(List<Fault> faults, String... words) {
        assertThat(faults).hasSize(1);
        assertThat(faults.getFirst().toString()).startsWith("linden.xlsx").contains(words);
    }

    private static byte[] csv(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void rows_in_another_order_further_down_or_with_empty_rows_between_are_found() {
        var uploaded = edited(workbook -> {
            var sheet = workbook.getSheet(ReturnWorkbook.SHEET);
            Tampered.swap(
                    sheet,
                    Tampered.row(workbook, "food").getRowNum(),
                    Tampered.row(workbook, "waste").getRowNum());
            int last = sheet.getLastRowNum();
            sheet.shiftRows(12, last, 3);
        });
        assertThat(uploaded.filled()).isEqualTo(FILLED);
        assertThat(uploaded.repaired()).isEmpty();
    }

    @Test
    void the_sheet_is_found_among_others_and_under_another_name() {
        var uploaded = edited(workbook -> {
            workbook.createSheet("Workings").createRow(3).createCell(5).setCellValue(12345);
            workbook.setSheetOrder("Workings", 0);
            workbook.setSheetName(workbook.getSheetIndex(ReturnWorkbook.SHEET), "Linden final (2)");
        });
        assertThat(uploaded.filled()).isEqualTo(FILLED);
    }

    @Test
    void a_formula_is_taken_at_its_result_and_said() {
        var uploaded = edited(workbook -> {
            var cell = Tampered.figure(workbook, "food", 0);
            cell.setCellFormula("1456.55/52");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
        });
        assertThat(uploaded.filled().figure("food", "without_nursing")).contains("28.0106");
        assertThat(uploaded.repaired()).hasSize(1);
        assertThat(uploaded.repaired().getFirst())
                .contains("sheet \"Your return\", cell D", "(Food, Without nursing)", "28.0106");
    }

    @Test
    void a_number_typed_as_text_is_read_and_said() {
        var uploaded = edited(workbook -> Tampered.figure(workbook, "food", 1).setCellValue("£1,012.50"));
        assertThat(uploaded.filled().figure("food", "without_nursing_enhanced")).contains("1012.50");
        assertThat(uploaded.repaired()).hasSize(1);
        assertThat(uploaded.repaired().getFirst()).contains("Food, Without nursing, enhanced", "£1,012.50");
    }

    @Test
    void an_occupancy_of_92_in_a_cell_that_shows_no_percentages_is_92_percent() {
        var uploaded = edited(workbook -> {
            var cell = Tampered.figure(workbook, "occupancy", 0);
            cell.setCellStyle(workbook.createCellStyle());
            cell.setCellValue(92);
        });
        assertThat(uploaded.filled().figure("occupancy", "without_nursing")).contains("92%");
        assertThat(uploaded.repaired()).hasSize(1);
    }

    @Test
    void a_constant_over_a_total_is_left_out_and_said_and_the_books_total_is_taken() {
        var uploaded = edited(workbook -> {
            var total = Tampered.figure(workbook, "sum:price", 2);
            total.removeFormula();
            total.setCellValue(999);
            Tampered.figure(workbook, "price", 2).setCellValue(901.5);
        });
        assertThat(uploaded.filled().figure("price", "with_nursing")).contains("901.50");
        assertThat(uploaded.repaired()).hasSize(1);
        assertThat(uploaded.repaired().getFirst()).contains("\"999\"", "left out");
    }

    @Test
    void merged_cells_give_their_figure_to_the_first_and_are_said() {
        var uploaded = edited(workbook -> {
            var sheet = workbook.getSheet(ReturnWorkbook.SHEET);
            int row = Tampered.row(workbook, "food").getRowNum();
            Tampered.figure(workbook, "food", 1).setBlank();
            sheet.addMergedRegion(new CellRangeAddress(row, row, 3, 4));
        });
        assertThat(uploaded.filled().figure("food", "without_nursing_enhanced")).isEmpty();
        assertThat(uploaded.repaired()).hasSize(1);
        assertThat(uploaded.repaired().getFirst()).contains("merged", "Food, Without nursing alone");
    }

    @Test
    void a_blank_cell_takes_nothing_away_and_is_told() {
        var blank = Tampered.edited(
                WORKBOOK, workbook -> Tampered.figure(workbook, "food", 0).setBlank());
        var uploaded = ReturnFile.read("linden.xlsx", blank, HOME, FILLED);
        assertThat(uploaded.filled().figure("food", "without_nursing")).isEmpty();
        assertThat(uploaded.left()).containsExactly("Food, Without nursing");
        assertThat(uploaded.filled().over(FILLED)).isEqualTo(FILLED);
    }

    @Test
    void a_figure_that_has_not_changed_stays_as_it_was_typed_in_the_draft() {
        var draft =
                new FilledReturn(Map.of("food", Map.of("with_nursing", "£1,200", "without_nursing", "28")), Map.of());
        var file = Tampered.edited(
                ReturnWorkbook.write(HOME, draft),
                workbook -> Tampered.figure(workbook, "food", 0).setCellValue(29));
        assertThat(ReturnFile.read("linden.xlsx", file, HOME, draft).filled())
                .isEqualTo(new FilledReturn(
                        Map.of("food", Map.of("with_nursing", "£1,200", "without_nursing", "29")), Map.of()));
    }

    @Test
    void every_fault_is_named_at_once_with_sheet_cell_value_and_what_was_expected() {
        var faults = refusedAfter(workbook -> {
            Tampered.figure(workbook, "food", 0).setCellValue("a lot");
            Tampered.figure(workbook, "waste", 1).setCellValue(-5);
            Tampered.figure(workbook, "ppe", 2).setCellValue(true);
            Tampered.figure(workbook, "office", 3).setCellValue(5000);
            Tampered.row(workbook, "care").getCell(0).setCellValue("caring");
        });
        assertThat(faults).hasSize(5);
        assertThat(faults.toString())
                .contains(
                        "(Food, Without nursing): found \"a lot\", which is not a number; expected a number from 0 to 2,000, in £"
                                + " per resident per week",
                        "\"-5\", which is less than 0",
                        "\"TRUE\"",
                        "\"5000\", which is more than 2,000",
                        "the unknown row \"caring\"",
                        "care");
        assertThat(faults).allSatisfy(fault -> {
            assertThat(fault.file()).isEqualTo("linden.xlsx");
            assertThat(fault.row()).isPositive();
            assertThat(fault.column()).isPositive();
        });
    }

    @Test
    void errors_dates_and_formulas_without_a_result_are_refused_by_cell() {
        says(
                refusedAfter(workbook -> Tampered.figure(workbook, "food", 0)
                        .setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.REF)),
                "#REF!");
        says(
                refusedAfter(workbook -> {
                    var style = workbook.createCellStyle();
                    style.setDataFormat((short) 14);
                    Tampered.figure(workbook, "food", 0).setCellStyle(style);
                }),
                "a date");
        says(
                refused(Tampered.changed(
                        Tampered.edited(
                                WORKBOOK,
                                workbook -> Tampered.figure(workbook, "food", 0).setCellFormula("1+1")),
                        Tampered.SHEET_PART,
                        xml -> xml.replaceFirst("<f>1\\+1</f><v>[^<]*</v>", "<f>1+1</f>"))),
                "a formula without a result");
    }

    @Test
    void numbers_that_are_none_or_far_too_large_are_refused() {
        for (var value : List.of("NaN", "INF", "1E308", "123456789012345", "1E999999999", "0x12")) {
            says(
                    refused(Tampered.changed(
                            Tampered.edited(
                                    WORKBOOK,
                                    workbook ->
                                            Tampered.figure(workbook, "food", 0).setCellValue(77.125)),
                            Tampered.SHEET_PART,
                            xml -> xml.replace("<v>77.125</v>", "<v>" + value + "</v>"))),
                    "Food, Without nursing");
        }
    }

    @Test
    void a_workbook_of_another_form_is_refused_by_name() {
        says(
                Refusal.of(
                        () -> ReturnFile.read("linden.xlsx", ReturnWorkbook.write(BRANCH, Forms.filled(BRANCH)), HOME)),
                "a workbook for \"E7-S44\"",
                "Linden House");
        says(
                Refusal.of(() -> ReturnFile.read("linden.xlsx", ReturnJson.write(BRANCH, Forms.filled(BRANCH)), HOME)),
                "\"E7-S44\"");
        says(refused(csv("row,form,without_nursing\nfood,E7-S44,28\n")), "\"E7-S44\"");
    }

    @Test
    void a_workbook_without_its_ids_is_refused() {
        says(
                refusedAfter(workbook -> workbook.getSheet(ReturnWorkbook.SHEET)
                        .forEach(row -> row.removeCell(row.getCell(0) == null ? row.createCell(0) : row.getCell(0)))),
                "no sheet with the hidden column and row of ids");
        says(
                refusedAfter(workbook -> workbook.getSheet(ReturnWorkbook.SHEET)
                        .getRow(0)
                        .getCell(4)
                        .setBlank()),
                "no column \"Without nursing, enhanced\"");
    }

    @Test
    void a_row_twice_and_a_sheet_twice_are_refused() {
        says(refusedAfter(workbook -> Tampered.row(workbook, "waste").getCell(0).setCellValue("food")), "Food again");
        says(refusedAfter(workbook -> workbook.cloneSheet(0)), "two sheets of this form");
    }

    @Test
    void a_figure_beside_the_rows_of_the_form_is_not_lost_in_silence() {
        says(
                refusedAfter(workbook -> {
                    var sheet = workbook.getSheet(ReturnWorkbook.SHEET);
                    sheet.createRow(sheet.getLastRowNum() + 2).createCell(3).setCellValue(17.5);
                }),
                "17.5 in a row that has no id");
    }

    @Test
    void a_file_with_no_figure_at_all_is_refused() {
        says(refused(ReturnWorkbook.write(HOME, FilledReturn.EMPTY)), "no figure at all");
        says(refused(ReturnCsv.write(HOME, FilledReturn.EMPTY)), "no figure at all");
        says(refused(ReturnJson.write(HOME, FilledReturn.EMPTY)), "no figure at all");
        says(refused(new byte[0]), "an empty file");
    }

    @Test
    void a_long_note_is_refused_in_every_kind_of_file() {
        var draft = new FilledReturn(Map.of("food", Map.of("with_nursing", "29")), Map.of("food", "x".repeat(1_001)));
        for (var file : List.of(
                ReturnWorkbook.write(HOME, draft), ReturnCsv.write(HOME, draft), ReturnJson.write(HOME, draft))) {
            says(refused(file), "a note of 1001 characters", "Food");
        }
        assertThat(ReturnReading.of(HOME, draft).faults()).hasSize(1);
    }

    @Test
    void macros_links_and_other_kinds_of_workbook_are_refused_with_what_to_do() throws Exception {
        says(refused(Tampered.with(WORKBOOK, "xl/vbaProject.bin", new byte[] {1, 2, 3})), "macros", "XLSX, not XLSM");
        says(
                refused(Tampered.changed(
                        WORKBOOK,
                        "[Content_Types].xml",
                        xml -> xml.replace("spreadsheetml.sheet.main", "x.macroEnabled"))),
                "macros");
        says(
                refused(Tampered.with(WORKBOOK, "xl/externalLinks/externalLink1.xml", csv("<externalLink/>"))),
                "links to other workbooks");
        says(
                refused(Tampered.packed(Map.of("content.xml", csv("<x/>")))),
                "OpenDocument",
                "save it as an Excel workbook");
        says(refused(Tampered.packed(Map.of("linden.xlsx", WORKBOOK))), "no workbook");
        says(refused(csv("%PDF-1.7 and so on")), "a PDF file");
        says(refused(csv("<html><table>")), "a page");
        var old = new ByteArrayOutputStream();
        try (var workbook = new HSSFWorkbook()) {
            workbook.createSheet("x");
            workbook.write(old);
        }
        says(refused(old.toByteArray()), "Excel 2003", "XLSX");
        says(refused(encrypted()), "a password");
    }

    private static byte[] encrypted() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var stream = encryptor.getDataStream(files)) {
                stream.write(WORKBOOK);
            }
            files.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    @Test
    void a_file_of_a_hundred_million_bytes_is_refused_by_its_size() {
        says(refused(new byte[100_000_000]), "a file of 100 million bytes", "at most 10 million");
    }

    @Test
    void a_small_file_that_unpacks_to_a_large_one_is_refused() {
        var bomb = Tampered.with(WORKBOOK, "xl/media/image1.png", new byte[60_000_000]);
        assertThat(bomb.length).isLessThan(200_000);
        says(refused(bomb), "more than 40 million bytes once unpacked");
    }

    @Test
    void a_part_with_a_document_type_is_refused_and_nothing_is_fetched() {
        var entity = "<?xml version=\"1.0\"?><!DOCTYPE sst [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                + "<sst><si><t>&x;</t></si></sst>";
        says(refused(Tampered.with(WORKBOOK, "xl/sharedStrings.xml", csv(entity))), "a document type");
    }

    @Test
    void a_bit_lost_in_a_figure_is_refused_and_not_read_as_another_figure() {
        var stored = storedZip(Tampered.parts(WORKBOOK));
        assertThat(read(stored).filled()).isEqualTo(FILLED);
        int at = new String(stored, StandardCharsets.ISO_8859_1).indexOf("<v>361.4</v>");
        assertThat(at).isPositive();
        stored[at + 3] = '4';
        says(refused(stored), "checksum");
    }

    private static byte[] storedZip(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new java.util.zip.ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                var entry = new java.util.zip.ZipEntry(part.getKey());
                var sum = new java.util.zip.CRC32();
                sum.update(part.getValue());
                entry.setMethod(java.util.zip.ZipEntry.STORED);
                entry.setSize(part.getValue().length);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        } catch (java.io.IOException impossibleInMemory) {
            throw new java.io.UncheckedIOException(impossibleInMemory);
        }
        return bytes.toByteArray();
    }

    @Test
    void a_csv_file_may_call_rows_and_columns_by_their_labels_and_use_semicolons() {
        var uploaded = ReturnFile.read(
                "linden.csv",
                csv(
                        "Row;Unit;With nursing;Note\nFood supplies;£;£29.50;as invoiced\nTrade and clinical waste;£;\"1,005\";\n"),
                HOME);
        assertThat(uploaded.filled())
                .isEqualTo(new FilledReturn(
                        Map.of("food", Map.of("with_nursing", "£29.50"), "waste", Map.of("with_nursing", "1,005")),
                        Map.of("food", "as invoiced")));
    }

    @Test
    void a_csv_file_names_every_fault_by_line() {
        says(refused(csv("name,with_nursing\nfood,28\n")).subList(0, 1), "the unknown column \"name\"");
        says(refused(csv("row,with_nursing,with_nursing\nfood,28,28\n")), "again");
        assertThat(refused(csv("row,with_nursing\nfood,28\nfood,29\nfod,1\nwaste,NaN\n,7\n"))
                        .toString())
                .contains(
                        "Food again, as in line 2",
                        "the unknown row \"fod\"",
                        "food",
                        "\"NaN\"",
                        "line 6: found no row");
        says(refused(csv("\"row,with")), "quotation mark");
    }

    @Test
    void a_json_file_names_every_fault_by_its_place() {
        assertThat(refused(
                                csv(
                                        "{\"form\":\"E7-S31\",\"figures\":{\"food\":{\"with_nursing\":true,\"x\":1},\"fod\":{},"
                                                + "\"waste\":[1],\"ppe\":{\"with_nursing\":1e400}},\"notes\":{\"food\":{}},\"extra\":1}"))
                        .toString())
                .contains(
                        "figures.food.with_nursing (Food, With nursing): found \"true\"",
                        "the unknown column \"x\"",
                        "the unknown row \"fod\"",
                        "a list",
                        "1e400",
                        "notes.food",
                        "the unknown name \"extra\"");
        says(refused(csv("{\"figures\":{}}")), "no code of a form");
        says(refused(csv("{\"form\":")), "file");
        assertThat(ReturnFile.read(
                                "x",
                                csv("{\"form\":\"E7-S31\",\"figures\":{\"food\":{\"with_nursing\":2.85E1}}}"),
                                HOME)
                        .filled()
                        .figure("food", "with_nursing"))
                .contains("28.5");
    }

    @Test
    void a_long_list_of_faults_ends_the_reading_early() {
        assertThat(refused(csv("row,with_nursing\n" + "food and drink and more,1\n".repeat(80_000))))
                .hasSizeLessThanOrEqualTo(200);
        assertThat(refused(csv("row" + ",unit".repeat(300_000) + "\nfood,1\n"))).hasSize(1);
        says(refused(csv("row,with_nursing\n" + ",,,,,,,\n".repeat(300_000))), "a text of 2 million bytes");
    }
}
