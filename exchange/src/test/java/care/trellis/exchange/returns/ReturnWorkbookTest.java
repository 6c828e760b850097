package care.trellis.exchange.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import care.trellis.exchange.workbook.LibreOffice;
import care.trellis.exchange.workbook.OpenWorkbook;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReturnWorkbookTest {
    static Stream<ReturnForm> forms() {
        return Stream.of(Forms.careHome(), Forms.homeCare());
    }

    private static XSSFSheet sheet(byte[] workbook) {
        return OpenWorkbook.of(workbook).workbook().getSheetAt(0);
    }

    private static XSSFRow row(XSSFSheet sheet, String id) {
        for (var row : sheet) {
            var cell = row.getCell(ReturnColumns.IDS);
            if (cell != null && cell.getStringCellValue().equals(id)) {
                return (XSSFRow) row;
            }
        }
        throw new IllegalArgumentException("no row " + id);
    }

    private static XSSFCell cell(XSSFSheet sheet, String id, int column) {
        return Objects.requireNonNull(row(sheet, id).getCell(ReturnColumns.FIRST_FIGURE + column));
    }

    private static void isNear(XSSFSheet sheet, String id, int column, BigDecimal expected) {
        assertThat(cell(sheet, id, column).getNumericCellValue())
                .as(id + ", column " + column)
                .isCloseTo(expected.doubleValue(), within(0.000_001));
    }

    /** Other figures are typed into the blank workbook: what is stored of its totals is then wrong until recalculated. */
    @Test
    void totals_and_differences_are_live_and_right_to_the_penny_in_another_program(@TempDir Path folder)
            throws Exception {
        var typed = new LinkedHashMap<String, byte[]>();
        forms().forEach(form -> {
            var workbook = OpenWorkbook.of(ReturnWorkbook.write(form, FilledReturn.EMPTY));
            var sheet = workbook.workbook().getSheetAt(0);
            var filled = Forms.filled(form);
            ReturnReading.of(form, filled)
                    .figures()
                    .forEach((row, byColumn) -> byColumn.forEach((column, value) -> cell(
                                    sheet,
                                    row,
                                    form.columns().indexOf(form.column(column).orElseThrow()))
                            .setCellValue(value.doubleValue())));
            var price = form.model().headline();
            cell(sheet, price, 0)
                    .setCellValue(
                            Forms.total(form, form.columns().getFirst().id()).doubleValue() - 10);
            typed.put(form.code(), workbook.saved());
        });
        var recalculated = LibreOffice.recalculated(folder, typed);
        forms().forEach(form -> {
            var sheet = Objects.requireNonNull(recalculated.get(form.code()))
                    .workbook()
                    .getSheetAt(0);
            for (int i = 0; i < form.columns().size(); i++) {
                var column = form.columns().get(i).id();
                isNear(sheet, "sum:" + form.model().headline(), i, Forms.total(form, column));
                isNear(sheet, "sum:difference", i, i == 0 ? BigDecimal.TEN.negate() : BigDecimal.ZERO);
                for (var block : form.model().blocks()) {
                    var sum = block.lines().stream()
                            .filter(line -> form.row(line.id()).isPresent())
                            .map(line -> Forms.usual(form, line.id(), column))
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
                    if (sum.signum() != 0) {
                        isNear(sheet, "sum:" + block.label(), i, sum);
                    }
                }
            }
        });
    }

    @Test
    void a_workbook_saved_by_another_program_is_read_as_it_was(@TempDir Path folder) throws Exception {
        var workbooks = new LinkedHashMap<String, byte[]>();
        forms().forEach(form -> workbooks.put(form.code(), ReturnWorkbook.write(form, Forms.filled(form))));
        LibreOffice.recalculated(folder, workbooks);
        for (var form : forms().toList()) {
            var saved = Files.readAllBytes(folder.resolve("out").resolve(form.code() + ".xlsx"));
            var uploaded = ReturnFile.read("saved.xlsx", saved, form);
            assertThat(uploaded.filled()).isEqualTo(Forms.filled(form));
            assertThat(uploaded.repaired()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void what_is_stored_of_a_total_is_what_its_formula_gives(ReturnForm form) {
        var sheet = sheet(ReturnWorkbook.write(form, Forms.filled(form)));
        for (int i = 0; i < form.columns().size(); i++) {
            var column = form.columns().get(i).id();
            var cell = cell(sheet, "sum:" + form.model().headline(), i);
            assertThat(cell.getCellType()).isEqualTo(CellType.FORMULA);
            isNear(sheet, "sum:" + form.model().headline(), i, Forms.total(form, column));
            isNear(sheet, "sum:difference", i, BigDecimal.ZERO);
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void only_figures_and_notes_can_be_typed_and_no_password_is_asked(ReturnForm form) {
        var sheet = sheet(ReturnWorkbook.write(form, Forms.filled(form)));
        assertThat(sheet.getProtect()).isTrue();
        var protection = sheet.getCTWorksheet().getSheetProtection();
        assertThat(protection.isSetPassword() || protection.isSetHashValue()).isFalse();
        int open = 0;
        for (var row : sheet) {
            for (var cell : row) {
                open += cell.getCellStyle().getLocked() ? 0 : 1;
            }
        }
        assertThat(open).isEqualTo(form.asked().size() * (form.columns().size() + 1));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void every_cell_for_a_figure_takes_only_numbers_of_its_range_and_says_so(ReturnForm form) {
        var sheet = sheet(ReturnWorkbook.write(form, FilledReturn.EMPTY));
        assertThat(sheet.getDataValidations()).hasSameSizeAs(form.asked()).allSatisfy(validation -> {
            assertThat(validation.getErrorBoxText())
                    .startsWith("This cell takes a")
                    .hasSizeLessThan(255);
            assertThat(validation.getShowErrorBox()).isTrue();
        });
    }

    @Test
    void ids_are_hidden_and_the_page_is_one_wide() {
        var sheet = sheet(ReturnWorkbook.write(Forms.careHome(), FilledReturn.EMPTY));
        assertThat(sheet.isColumnHidden(ReturnColumns.IDS)).isTrue();
        assertThat(sheet.getRow(0).getZeroHeight()).isTrue();
        assertThat(sheet.getFitToPage()).isTrue();
        assertThat((int) sheet.getPrintSetup().getFitWidth()).isEqualTo(1);
        assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
    }

    @Test
    void last_year_stands_beside_each_line_that_has_it_and_cannot_be_typed_over() {
        var form = Forms.careHome();
        var sheet = sheet(ReturnWorkbook.write(form, FilledReturn.EMPTY));
        var columns = ReturnColumns.of(form);
        assertThat(columns.lastYear())
                .extracting(ReturnForm.Column::id)
                .containsExactly("without_nursing", "with_nursing");
        var food = row(sheet, "food");
        assertThat(food.getCell(columns.lastYear(0)).getNumericCellValue()).isEqualTo(28);
        assertThat(food.getCell(columns.lastYear(1)).getNumericCellValue()).isEqualTo(29.5);
        assertThat(food.getCell(columns.lastYear(0)).getCellStyle().getLocked()).isTrue();
        assertThat(row(sheet, "waste").getCell(columns.lastYear(0))).isNull();
    }

    @Test
    void a_second_sheet_says_the_exercise_the_code_and_what_happens_to_the_figures() {
        var about = OpenWorkbook.of(ReturnWorkbook.write(Forms.homeCare(), FilledReturn.EMPTY))
                .workbook()
                .getSheet("About");
        var said = new StringBuilder();
        about.forEach(row ->
                row.forEach(cell -> said.append(cell.getStringCellValue()).append('\n')));
        assertThat(said.toString())
                .contains("E7-S44", "Cost of care 2026, home care", "Beck Home Care, north", "version 1", "blank here");
    }

    @Test
    void a_label_that_looks_like_a_formula_is_written_as_text() {
        var form = new ReturnForm(
                "F1",
                "=1+1",
                "@home",
                Forms.BRANCH,
                ReturnForm.columnsOf(Forms.BRANCH),
                Forms.homeCare().asked());
        var sheet = sheet(ReturnWorkbook.write(form, new FilledReturn(Map.of(), Map.of("ppe", "=HYPERLINK(\"x\")"))));
        for (var row : sheet) {
            for (var cell : row) {
                assertThat(cell.getCellType() == CellType.FORMULA
                                && !cell.getCellFormula().matches("(SUM|IF)\\(.*"))
                        .as(cell.toString())
                        .isFalse();
            }
        }
    }
}
