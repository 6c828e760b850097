package care.trellis.exchange.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.cost.returns.Aggregation;
import care.trellis.cost.returns.AggregationChoices;
import care.trellis.cost.returns.Exclusion;
import care.trellis.cost.returns.QuantileMethod;
import care.trellis.cost.returns.Returns;
import care.trellis.cost.returns.ServiceReturn;
import care.trellis.exchange.library.Library;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AggregationWorkbookTest {
    private static final int FIRST_ROW = 3;

    private static Aggregation aggregation(QuantileMethod method, double factor) {
        var model = Library.model("home-care-annex-a").orElseThrow();
        var random = new Random(7);
        var services = new ArrayList<ServiceReturn>();
        for (int service = 1; service <= 6; service++) {
            var figures = new LinkedHashMap<String, BigDecimal>();
            for (var line : model.lines()) {
                if (random.nextInt(5) > 0) {
                    figures.put(
                            line.id(),
                            BigDecimal.valueOf(random.nextInt(1000), 2).multiply(BigDecimal.valueOf(factor)));
                }
            }
            services.add(ServiceReturn.of("Service " + service, figures));
        }
        return Aggregation.of(
                Returns.of(model, services),
                AggregationChoices.DEFAULT
                        .with(method)
                        .excluding(List.of(Exclusion.whole("Service 2", "another year"))));
    }

    private static void agrees(OpenWorkbook workbook, Aggregation expected) {
        var sheet = workbook.workbook().getSheet("Medians");
        int at = FIRST_ROW;
        for (var row : expected.rows()) {
            var cells = sheet.getRow(at++);
            assertThat(cells.getCell(3).getNumericCellValue()).isEqualTo(row.count());
            same(row.id(), cells, 4, row.low());
            same(row.id(), cells, 5, row.lowerQuartile());
            same(row.id(), cells, 6, row.median());
            same(row.id(), cells, 7, row.upperQuartile());
            same(row.id(), cells, 8, row.high());
        }
        at++;
        for (var median : expected.medians()) {
            same(median.meaning().word(), sheet.getRow(at++), 6, median.value());
        }
    }

    private static void same(String about, Row row, int column, @Nullable BigDecimal expected) {
        if (expected == null) {
            assertThat(row.getCell(column).getCellType()).as(about).isEqualTo(CellType.BLANK);
        } else {
            OpenWorkbook.assertClose(about, row.getCell(column).getNumericCellValue(), expected);
        }
    }

    /** The workbook of one set of returns with every figure doubled by hand. */
    private static OpenWorkbook doubled() {
        var workbook = OpenWorkbook.of(AggregationWorkbook.of(aggregation(QuantileMethod.HF7, 1)));
        for (var row : workbook.workbook().getSheet("Figures")) {
            for (var cell : row) {
                if (cell.getCellType() == CellType.NUMERIC) {
                    cell.setCellValue(2 * cell.getNumericCellValue());
                }
            }
        }
        return workbook;
    }

    @Test
    void holds_the_figures_of_the_aggregation() {
        for (var method : QuantileMethod.values()) {
            var aggregation = aggregation(method, 1);
            agrees(OpenWorkbook.of(AggregationWorkbook.of(aggregation)), aggregation);
        }
    }

    @Test
    void medians_follow_the_figures() {
        var workbook = doubled();
        workbook.workbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
        agrees(workbook, aggregation(QuantileMethod.HF7, 2));
    }

    @Test
    @Tag("slow")
    void libre_office_comes_to_the_same_medians(@TempDir Path folder) throws Exception {
        var recalculated =
                LibreOffice.recalculated(folder, Map.of("doubled", doubled().saved()));
        agrees(Objects.requireNonNull(recalculated.get("doubled")), aggregation(QuantileMethod.HF7, 2));
    }

    @Test
    void no_service_that_counts_is_named() {
        var workbook = OpenWorkbook.of(AggregationWorkbook.of(aggregation(QuantileMethod.HF7, 1)))
                .workbook();
        for (var title : List.of("Medians", "Figures")) {
            for (var row : workbook.getSheet(title)) {
                for (var cell : row) {
                    if (cell.getCellType() == CellType.STRING) {
                        assertThat(cell.getStringCellValue()).doesNotContain("Service ");
                    }
                }
            }
        }
        assertThat(workbook.getSheet("Decisions").getRow(2).getCell(0).getStringCellValue())
                .isEqualTo("Service 2");
    }
}
