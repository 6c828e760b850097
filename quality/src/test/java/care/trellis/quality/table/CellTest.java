package care.trellis.quality.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import care.trellis.fault.Faulty;
import care.trellis.fault.Position;
import care.trellis.fault.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in a cell, what it accepts, and how it is written again. */
class CellTest {
    private static final Position AT = new Position(7, 12);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "-               | 3    | true",
                " -              | -1   | true",
                ">= 0.4          | 0.4  | true",
                ">=0.4           | 0.39 | false",
                "> 0.4           | 0.4  | false",
                "> 0.4           | 0.41 | true",
                "< 3             | 2.9  | true",
                "< 3             | 3    | false",
                "<= 3            | 3    | true",
                "<= 3            | 3.01 | false",
                "3               | 3    | true",
                "= 3             | 3    | true",
                "3               | 4    | false",
                "-3              | -3   | true",
                ".5              | 0.5  | true",
                "[1..4]          | 1    | true",
                "[1..4]          | 4    | true",
                "[1..4]          | 0.9  | false",
                "[1..4]          | 4.1  | false",
                "(0..10]         | 0    | false",
                "(0..10]         | 10   | true",
                "]0..10[         | 10   | false",
                "]0..10[         | 0    | false",
                "]0..10[         | 5    | true",
                "[ 1 .. 4 )      | 4    | false",
                "1, 3, [5..6]    | 3    | true",
                "1, 3, [5..6]    | 2    | false",
                "1, 3, [5..6]    | 5.5  | true",
                "not(3)          | 3    | false",
                "not(3)          | 2    | true",
                "not( <2, >= 5 ) | 2    | true",
                "not( <2, >= 5 ) | 5    | false",
                "not( <2, >= 5 ) | 1.99 | false",
                "not(missing)    | 0    | true",
                "missing         | 0    | false",
                "missing, >= 3   | 3    | true",
                "missing, >= 3   | 2    | false",
                "not(< 3, >= 3, missing) | 3 | false",
                "not(missing), 3 | 4    | true",
                "not(3), missing | 4    | true"
            })
    void a_cell_of_numbers_accepts(String cell, double value, boolean accepted) {
        assertThat(read(cell, number()).accepts(Value.of(value))).isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"council\"                  | council | true",
                "\"council\"                  | private | false",
                "council                      | council | true",
                "council, \"private\"         | private | true",
                "not(council)                 | council | false",
                "not(council, private)        | health  | true",
                "not(council), council        | council | true",
                "not(council), not(private)   | council | true",
                "not(missing)                 | council | true",
                "missing                      | council | false"
            })
    void a_cell_of_words_accepts(String cell, String value, boolean accepted) {
        assertThat(read(cell, word()).accepts(Value.of(value))).isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "-                    | true",
                ">= 3                 | false",
                "not(3)               | false",
                "not(missing)         | false",
                "not(3, missing)      | false",
                "missing              | true",
                "null                 | true",
                "missing, >= 3        | true",
                "[1..2], missing      | true",
                "not(1), missing      | true"
            })
    void a_fact_that_is_not_known_meets_only_what_asks_for_that(String cell, boolean accepted) {
        assertThat(read(cell, number()).accepts(null)).isEqualTo(accepted);
    }

    @Test
    void a_word_may_begin_like_a_sign_of_the_language() {
        var open = column(ColumnType.WORD);

        assertThat(read("nothing, missing_person", open).accepts(Value.of("missing_person")))
                .isTrue();
        assertThat(read("nothing, missing_person", open).accepts(Value.of("nothing")))
                .isTrue();
        assertThat(read("nothing, missing_person", open).accepts(null)).isFalse();
        assertThat(read("not(null_1), missing", open).accepts(null)).isTrue();
        assertThat(read("\"missing\"", open).accepts(Value.of("missing"))).isTrue();
        assertThat(read("\"missing\"", open).accepts(null)).isFalse();
    }

    @Test
    void a_cell_of_truths_and_one_of_dates_accept() {
        var truth = column(ColumnType.TRUTH);
        assertThat(read("true", truth).accepts(Value.of(true))).isTrue();
        assertThat(read("true", truth).accepts(Value.of(false))).isFalse();
        assertThat(read("not(true)", truth).accepts(Value.of(false))).isTrue();
        assertThat(read("true, false", truth).accepts(Value.of(false))).isTrue();
        var date = column(ColumnType.DATE);
        var cell = read("[date(\"2025-01-01\")..date( \"2025-12-31\" ))", date);
        assertThat(cell.accepts(Value.of(LocalDate.of(2025, 1, 1)))).isTrue();
        assertThat(cell.accepts(Value.of(LocalDate.of(2025, 12, 30)))).isTrue();
        assertThat(cell.accepts(Value.of(LocalDate.of(2025, 12, 31)))).isFalse();
        assertThat(cell.accepts(Value.of(LocalDate.of(2024, 12, 31)))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "-                   | -",
                ">=0.4               | >= 0.4",
                "<= 3                | <= 3",
                "< 3, > 5            | < 3, > 5",
                "[1..4), 4           | [1..4]",
                "(1..4), [2..6)      | (1..6)",
                "[1..2], [2..3]      | [1..3]",
                "(1..2), (2..3)      | (1..2), (2..3)",
                "[1..4], [1..4)      | [1..4]",
                "not([1..4])         | < 1, > 4",
                "not((1..4), 7)      | <= 1, [4..7), > 7",
                "not((1..2), (2..3)) | <= 1, 2, >= 3",
                "not([1..2), [2..3]) | < 1, > 3",
                "not(1, 2)           | < 1, (1..2), > 2",
                "not(missing)        | not(null)",
                "missing             | null",
                ">= 3, missing       | >= 3, null",
                "not(missing), missing | -",
                "< 3, >= 3, missing  | -"
            })
    void numbers_are_written_in_feel_as_the_spans_they_are(String cell, String feel) {
        assertThat(read(cell, number()).feel()).isEqualTo(feel);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "council                | \"council\"",
                "council, missing       | \"council\", null",
                "not(council)           | not(\"council\", null)",
                "not(council), missing  | not(\"council\")",
                "not(missing)           | not(null)"
            })
    void words_are_written_in_feel_so_that_null_means_there_what_missing_means_here(String cell, String feel) {
        assertThat(read(cell, word()).feel()).isEqualTo(feel);
        assertThat(CellReader.read("cell", new Text(feel, AT), word(), true).region())
                .isEqualTo(read(cell, word()).region());
    }

    @Test
    void in_feel_a_word_that_is_not_another_may_be_null() {
        assertThat(feel("not(\"council\")", word()).text()).isEqualTo("not(\"council\"), missing");
        assertThat(feel("not(\"council\", null)", word()).accepts(null)).isFalse();
        assertThat(feel("not(3)", number()).accepts(null)).isTrue();
        assertThat(feel("not(< 3)", number()).accepts(null)).isFalse();
        assertThat(feel("not([1..3], 5)", number()).accepts(null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "''            | 12 | nothing",
                ">= many       | 15 | a number such as",
                ">= 3 or more  | 17 | a comma and another test",
                "[1,4]         | 14 | two dots",
                "[1..4         | 17 | ] or )",
                "[4..1]        | 12 | an interval that holds a value",
                "(3..3]        | 12 | an interval that holds a value",
                "not(3         | 17 | a bracket )",
                "3,            | 14 | a number such as",
                "9999999999999 | 12 | a number below"
            })
    void a_cell_that_cannot_be_read_is_named_with_its_column(String cell, int column, String expected) {
        var text = cell.equals("''") ? "" : cell;
        var fault = catchThrowableOfType(Faulty.class, () -> read(text, number()))
                .faults()
                .getFirst();
        assertThat(fault.at()).isEqualTo(new Position(7, column));
        assertThat(fault.sentence()).contains(expected);
    }

    @Test
    void a_cell_must_ask_what_its_column_can_answer() {
        assertThat(refusal(">= \"council\"", word())).contains("it has no order to compare by");
        assertThat(refusal("[1..2]", column(ColumnType.TRUTH))).contains("it has no order");
        assertThat(refusal("yes", column(ColumnType.TRUTH))).contains("expected true or false");
        assertThat(refusal("council, privat", word()))
                .contains("one of council, private, health")
                .contains("Nearest: private");
        assertThat(refusal("date(\"2025-02-30\")", column(ColumnType.DATE))).contains("a date such as");
        assertThat(refusal("2025-02-01", column(ColumnType.DATE))).contains("a date such as");
        assertThat(refusal("x".repeat(401), word())).contains("401 characters");
        var outcome = new Column(
                "points",
                "Points",
                Column.Kind.OUTCOME,
                ColumnType.WHOLE,
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "");
        assertThat(refusal("missing", outcome)).contains("Points is always known");
    }

    @Test
    void a_bare_word_is_a_variable_in_feel_and_refused() {
        var fault = catchThrowableOfType(Faulty.class, () -> feel("council", word()));
        assertThat(fault.faults().getFirst().sentence()).contains("a word in quotation marks");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                "missing",
                "not(missing)",
                ">= 2",
                "not(3, missing)",
                "missing, not([1..4], 7)",
                "1, 2, (5..6]"
            })
    void what_is_written_again_accepts_the_same(String cell) {
        var region = read(cell, number()).region();
        assertThat(read(region.written(ColumnType.NUMBER, false), number()).region())
                .isEqualTo(region);
        assertThat(feel(region.written(ColumnType.NUMBER, true), number()).region())
                .isEqualTo(region);
    }

    private static String refusal(String cell, Column column) {
        return catchThrowableOfType(Faulty.class, () -> read(cell, column))
                .faults()
                .getFirst()
                .sentence();
    }

    private static Cell read(String cell, Column column) {
        return CellReader.read("cell", new Text(cell, AT), column, false);
    }

    private static Cell feel(String cell, Column column) {
        return CellReader.read("cell", new Text(cell, AT), column, true);
    }

    private static Column number() {
        return column(ColumnType.NUMBER);
    }

    private static Column word() {
        return column(ColumnType.WORD, "council", "private", "health");
    }

    private static Column column(ColumnType type, String... words) {
        return new Column(
                "x", "The x", Column.Kind.FACT, type, "", Optional.empty(), Optional.empty(), List.of(words), "");
    }
}
