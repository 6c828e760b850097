package care.trellis.exchange.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import care.trellis.exchange.publish.CostReports;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.apache.poi.ss.usermodel.CellType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CostReportWorkbookTest {
    private static final int FIRST = 3;
    private static final int PRICE = 2;

    @Test
    void what_is_withheld_has_no_figure_and_says_why() {
        var sheet = OpenWorkbook.of(CostReportWorkbook.of(CostReports.withAPriceAndWithout(1)))
                .workbook()
                .getSheet("Prices");
        var silent = sheet.getRow(FIRST + 1);
        assertThat(silent.getCell(0).getStringCellValue()).isEqualTo("With nursing");
        assertThat(silent.getCell(PRICE).getStringCellValue()).contains("too few ownership groups");
    }

    @Test
    void the_price_is_a_formula_all_the_way_down() {
        var sheet = OpenWorkbook.of(CostReportWorkbook.of(CostReports.withAPriceAndWithout(1)))
                .workbook()
                .getSheet("Prices");
        assertThat(sheet.getRow(FIRST).getCell(PRICE).getCellType()).isEqualTo(CellType.FORMULA);
    }

    @Test
    @Tag("slow")
    void a_spreadsheet_program_comes_to_the_published_price_to_the_penny(@TempDir Path folder) throws Exception {
        var workbooks = new LinkedHashMap<String, byte[]>();
        for (int seed = 1; seed <= 5; seed++) {
            workbooks.put("report-" + seed, CostReportWorkbook.of(CostReports.withAPriceAndWithout(seed)));
        }
        LibreOffice.recalculated(folder, workbooks).forEach((name, opened) -> {
            var report = CostReports.withAPriceAndWithout(Long.parseLong(name.substring("report-".length())));
            var found = opened.workbook()
                    .getSheet("Prices")
                    .getRow(FIRST)
                    .getCell(PRICE)
                    .getNumericCellValue();
            assertThat(found)
                    .as(name)
                    .isEqualTo(
                            Objects.requireNonNull(report.kinds().getFirst().price())
                                    .doubleValue(),
                            within(0.004));
        });
    }
}
