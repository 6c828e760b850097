package care.trellis.exchange.returns;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.exchange.returns.ReturnForm.Kind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReturnRoundTripTest {
    static Stream<ReturnForm> forms() {
        return Stream.of(Forms.careHome(), Forms.homeCare());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_workbook_gives_back_what_was_filled_in(ReturnForm form) {
        var filled = Forms.filled(form);
        same(form, filled, ReturnFile.read("return.xlsx", ReturnWorkbook.write(form, filled), form));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_csv_file_gives_back_what_was_filled_in(ReturnForm form) {
        var filled = Forms.filled(form);
        same(form, filled, ReturnFile.read("return.csv", ReturnCsv.write(form, filled), form));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_json_file_gives_back_what_was_filled_in(ReturnForm form) {
        var filled = Forms.filled(form);
        same(form, filled, ReturnFile.read("return.json", ReturnJson.write(form, filled), form));
    }

    private static void same(ReturnForm form, FilledReturn filled, Uploaded uploaded) {
        var given = ReturnReading.of(form, filled);
        var read = ReturnReading.of(form, uploaded.filled());
        assertThat(given.faults()).isEmpty();
        assertThat(read.faults()).isEmpty();
        for (var row : form.asked()) {
            for (var column : form.columns()) {
                assertThat(read.figure(row.id(), column.id()).orElseThrow())
                        .as(row.id() + " " + column.id())
                        .isEqualByComparingTo(
                                given.figure(row.id(), column.id()).orElseThrow());
            }
        }
        assertThat(uploaded.filled().notes()).isEqualTo(filled.notes());
        assertThat(uploaded.repaired()).isEmpty();
        assertThat(uploaded.left()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_figure_that_is_no_number_yet_goes_out_as_typed_and_is_named_when_it_comes_back(ReturnForm form) {
        var line = form.asked().stream()
                .filter(row -> row.kind() == Kind.LINE)
                .findFirst()
                .orElseThrow();
        var column = form.columns().getFirst();
        var draft = new FilledReturn(Map.of(line.id(), Map.of(column.id(), "ask Jo")), Map.of());
        for (var file : List.of(
                ReturnWorkbook.write(form, draft), ReturnCsv.write(form, draft), ReturnJson.write(form, draft))) {
            var faults = care.trellis.exchange.Refusal.of(() -> ReturnFile.read("return", file, form));
            assertThat(faults).hasSize(1);
            assertThat(faults.getFirst().toString())
                    .contains("return", line.label(), "ask Jo", "a number from 0 to", line.unit());
        }
    }
}
