package care.trellis.exchange.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.cost.model.Provenance;
import care.trellis.cost.run.Change;
import care.trellis.cost.run.Inputs;
import care.trellis.cost.run.Run;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.CellType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpreadsheetFormulaTest {
    private static final Inputs INPUTS = Inputs.of(TrickyFormulas.model());

    private static Change set(String id, String value) {
        return new Change.Set(id, new BigDecimal(value), Provenance.setBy("test"));
    }

    /** Inputs that differ from those of the workbook, and how a person would make the difference by hand. */
    private record Sample(Run run, OpenWorkbook workbook) {}

    private static Map<String, Sample> samples() {
        var original = PriceWorkbook.of(Run.of(INPUTS));
        var samples = new LinkedHashMap<String, Sample>();
        samples.put("unchanged", new Sample(Run.of(INPUTS), OpenWorkbook.of(original)));
        samples.put(
                "negative",
                new Sample(
                        Run.of(INPUTS.with(List.of(set("a", "-4.4"), set("b", "8"), set("c_", "-2")))),
                        OpenWorkbook.of(original).type("a", -4.4).type("b", 8).type("c_", -2)));
        samples.put(
                "scaled",
                new Sample(
                        Run.of(INPUTS.with(List.of(set("share", "33"), set("budget", "7"), set("nothing", "0.25")))),
                        OpenWorkbook.of(original)
                                .type("share", 0.33)
                                .type("budget", 7)
                                .type("nothing", 0.25)));
        samples.put(
                "chosen",
                new Sample(
                        Run.of(INPUTS.with(
                                List.of(new Change.Select("size", "middle"), new Change.Select("shape", "square")))),
                        OpenWorkbook.of(original).choose("size", "middle").choose("shape", "square")));
        var held = INPUTS.with(set("staff_costs", "3"));
        samples.put(
                "held",
                new Sample(
                        Run.of(held.with(set("staff_costs", "4.5"))),
                        OpenWorkbook.of(PriceWorkbook.of(Run.of(held))).type("staff_costs", 4.5)));
        return samples;
    }

    @Test
    void tricky_formulas_give_the_figures_of_the_run() {
        samples().forEach((name, sample) -> {
            sample.workbook()
                    .workbook()
                    .getCreationHelper()
                    .createFormulaEvaluator()
                    .evaluateAll();
            sample.workbook().agreesWith(name, sample.run());
        });
    }

    @Test
    void figures_stored_in_the_file_are_those_of_the_run() {
        var run = Run.of(INPUTS.with(set("staff_costs", "3")));
        OpenWorkbook.of(PriceWorkbook.of(run)).agreesWith("stored", run);
    }

    @Test
    @Tag("slow")
    void libre_office_reads_tricky_formulas_as_we_do(@TempDir Path folder) throws Exception {
        var samples = samples();
        var workbooks = new LinkedHashMap<String, byte[]>();
        samples.forEach((name, sample) -> workbooks.put(name, sample.workbook().saved()));
        LibreOffice.recalculated(folder, workbooks)
                .forEach((name, recalculated) -> recalculated.agreesWith(
                        name, Objects.requireNonNull(samples.get(name)).run()));
    }

    @Test
    void no_formula_is_longer_or_deeper_than_a_spreadsheet_takes() {
        var workbook = OpenWorkbook.of(PriceWorkbook.of(Run.of(INPUTS))).workbook();
        for (var sheet : workbook) {
            for (var row : sheet) {
                for (var cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        assertThat(cell.getCellFormula().length()).isLessThan(8192);
                        assertThat(depth(cell.getCellFormula())).isLessThan(64);
                    }
                }
            }
        }
        assertThat(workbook.getSheet("Steps")).isNotNull();
    }

    private static int depth(String formula) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < formula.length(); i++) {
            char sign = formula.charAt(i);
            depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    @Test
    void labels_that_look_like_formulas_stay_text() {
        var workbook = OpenWorkbook.of(PriceWorkbook.of(Run.of(INPUTS))).workbook();
        var title = workbook.getSheet("Price").getRow(0).getCell(0);
        assertThat(title.getCellType()).isEqualTo(CellType.STRING);
        assertThat(title.getStringCellValue()).isEqualTo("=1+1");
        assertThat(title.getCellStyle().getQuotePrefixed()).isTrue();
        int checked = 0;
        for (var sheet : workbook) {
            for (var row : sheet) {
                for (var cell : row) {
                    if (cell.getCellType() == CellType.STRING
                            && cell.getStringCellValue().matches("[=+@-].*")) {
                        assertThat(cell.getCellStyle().getQuotePrefixed())
                                .as(cell.getStringCellValue())
                                .isTrue();
                        checked++;
                    }
                }
            }
        }
        assertThat(checked).isGreaterThan(3);
    }
}
