package care.trellis.exchange.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.cost.book.PriceYear;
import care.trellis.cost.model.CostModel;
import care.trellis.cost.model.Provenance;
import care.trellis.cost.run.Change;
import care.trellis.cost.run.Inputs;
import care.trellis.cost.run.Run;
import care.trellis.exchange.library.Library;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PriceWorkbookTest {
    private static final Provenance BY_HAND = Provenance.setBy("test");

    static List<CostModel> shipped() {
        return Library.models();
    }

    private static Inputs inputs(CostModel model) {
        var book = Library.book("england").orElseThrow();
        return Inputs.of(model).with(book.changes(model, PriceYear.financial(2025)));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void shows_the_figures_of_the_run_before_anything_is_recalculated(CostModel model) {
        var run = Run.of(inputs(model));
        OpenWorkbook.of(PriceWorkbook.of(run)).agreesWith(model.id(), run);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void follows_every_choice_and_every_input_when_it_recalculates(CostModel model) {
        for (var sample : samples(model)) {
            var workbook = sample.workbook();
            workbook.workbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.agreesWith(sample.name(), sample.run());
        }
    }

    @Test
    @Tag("slow")
    void libre_office_comes_to_the_same_figures(@TempDir Path folder) throws Exception {
        var samples =
                shipped().stream().flatMap(model -> samples(model).stream()).toList();
        var workbooks = new LinkedHashMap<String, byte[]>();
        samples.forEach(sample -> workbooks.put(sample.name(), sample.workbook().saved()));
        var recalculated = LibreOffice.recalculated(folder, workbooks);
        for (var sample : samples) {
            java.util.Objects.requireNonNull(recalculated.get(sample.name())).agreesWith(sample.name(), sample.run());
        }
    }

    /** A workbook in which something was changed by hand, its stored figures still the old ones, and the run it must match. */
    private record Sample(String name, OpenWorkbook workbook, Run run) {}

    private static List<Sample> samples(CostModel model) {
        var inputs = inputs(model);
        var original = PriceWorkbook.of(Run.of(inputs));
        var samples = new ArrayList<Sample>();
        for (var selector : model.selectors()) {
            selector.options()
                    .forEach((option, label) -> samples.add(new Sample(
                            model.id() + "-" + selector.id() + "-" + option,
                            OpenWorkbook.of(original).choose(selector.id(), label),
                            Run.of(inputs.with(new Change.Select(selector.id(), option))))));
        }
        var changed = OpenWorkbook.of(original);
        var changes = new ArrayList<Change>();
        int i = 0;
        for (var input : model.inputs()) {
            var value = inputs.value(input.id()).orElseThrow().multiply(new BigDecimal("1.0" + (1 + i++ % 9)));
            if (input.range().contains(value)) {
                changes.add(new Change.Set(input.id(), value, BY_HAND));
                changed.type(input.id(), new CellUnit(input.unit()).held(value).doubleValue());
            }
        }
        samples.add(new Sample(model.id() + "-every-input", changed, Run.of(inputs.with(changes))));
        return samples;
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void every_figure_of_the_price_is_a_formula_that_a_reader_can_follow(CostModel model) {
        var workbook = OpenWorkbook.of(PriceWorkbook.of(Run.of(inputs(model))));
        for (var total : model.totals()) {
            var formula = workbook.cell(total.id()).getCellFormula();
            total.formula().references().forEach(id -> assertThat(formula).contains(id));
        }
        for (var row : workbook.workbook().getSheet("Price")) {
            var figure = row.getCell(1);
            if (figure != null && row.getRowNum() > 2) {
                assertThat(figure.getCellType()).isEqualTo(CellType.FORMULA);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void options_stand_side_by_side_each_with_the_figures_of_its_own_run(CostModel model) {
        for (var selector : model.selectors()) {
            var inputs = inputs(model);
            var workbook = OpenWorkbook.of(PriceWorkbook.of(Run.of(inputs), selector.id()));
            workbook.workbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
            for (var option : selector.options().keySet()) {
                var run = Run.of(inputs.with(new Change.Select(selector.id(), option)));
                for (var quantity : model.order().values()) {
                    var own = quantity.id() + "_at_" + option;
                    OpenWorkbook.assertClose(
                            own,
                            workbook.figure(workbook.has(own) ? own : quantity.id()),
                            new CellUnit(quantity.unit()).held(run.value(quantity.id())));
                }
            }
        }
    }

    @Test
    void a_line_held_at_a_value_can_be_changed_and_is_shared_as_before() {
        var model = Library.model("home-care-annex-a").orElseThrow();
        var line = model.lines().stream()
                .filter(each -> each.formula() != null && !each.paidTo().isEmpty())
                .findFirst()
                .or(() -> model.lines().stream()
                        .filter(each -> each.formula() != null)
                        .findFirst())
                .orElseThrow();
        var held = inputs(model).with(new Change.Set(line.id(), new BigDecimal("12.34"), BY_HAND));
        var workbook = OpenWorkbook.of(PriceWorkbook.of(Run.of(held))).type(line.id(), 13.5);
        workbook.workbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
        workbook.agreesWith("held", Run.of(held.with(new Change.Set(line.id(), new BigDecimal("13.5"), BY_HAND))));
    }

    @Test
    void the_order_of_sheets_is_that_in_which_people_read() {
        var model = Library.model("home-care-annex-a").orElseThrow();
        var workbook = OpenWorkbook.of(PriceWorkbook.of(Run.of(inputs(model)))).workbook();
        var names = new ArrayList<String>();
        workbook.forEach(sheet -> names.add(sheet.getSheetName()));
        assertThat(names).startsWith("Price", "Inputs").contains("Workings", "Who receives it", "Choices", "About");
    }

    @Test
    void an_unknown_selector_is_named() {
        var model = Library.model("home-care-annex-a").orElseThrow();
        var run = Run.of(inputs(model));
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> PriceWorkbook.of(run, "colour")))
                .isInstanceOf(care.trellis.fault.Faulty.class)
                .hasMessageContaining("\"colour\"");
    }
}
