package care.trellis.exchange.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.exchange.Fault;
import care.trellis.exchange.Refusal;
import care.trellis.exchange.Resource;
import care.trellis.exchange.library.QualityLibrary;
import care.trellis.exchange.yaml.ThresholdBookFile;
import care.trellis.quality.table.Facts;
import care.trellis.quality.table.MatchedRow;
import care.trellis.quality.table.ThresholdBook;
import care.trellis.quality.table.ThresholdBook.Status;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Threshold books as DMN files and back. */
class DmnFileTest {
    static Stream<ThresholdBook> books() {
        return Stream.concat(Stream.of(dayBook()), QualityLibrary.thresholdBooks().stream());
    }

    @ParameterizedTest
    @MethodSource("books")
    void a_book_comes_back_from_dmn_as_it_went(ThresholdBook book) {
        var dmn = DmnFile.write(book);
        var back = DmnFile.read("book.dmn", dmn);

        assertThat(new String(DmnFile.write(back), StandardCharsets.UTF_8))
                .isEqualTo(new String(dmn, StandardCharsets.UTF_8));
        assertThat(back.note()).isEqualTo(book.note());
        assertThat(back.facts()).isEqualTo(book.facts());
        assertThat(back.calculated()).isEqualTo(book.calculated());
        assertThat(back.limits()).hasSameSizeAs(book.limits());
        assertThat(back.to()).isEqualTo(book.to());
    }

    @ParameterizedTest
    @MethodSource("books")
    void a_book_comes_back_from_yaml_as_it_went(ThresholdBook book) {
        var yaml = ThresholdBookFile.write(book);
        var back = ThresholdBookFile.read("book.yaml", yaml);

        assertThat(ThresholdBookFile.write(back)).isEqualTo(yaml);
        assertThat(DmnFile.write(back)).isEqualTo(DmnFile.write(book));
        assertThat(ThresholdBookFile.read(
                                "book.yaml", ThresholdBookFile.write(DmnFile.read("b.dmn", DmnFile.write(book))))
                        .facts())
                .isEqualTo(book.facts());
    }

    @Test
    void a_book_that_came_back_decides_the_same() {
        var book = dayBook();
        var back = DmnFile.read("book.dmn", DmnFile.write(book));
        var again = ThresholdBookFile.read("book.yaml", ThresholdBookFile.write(back));
        var random = new Random(11);
        for (int i = 0; i < 5_000; i++) {
            var facts = facts(random);
            var expected = book.evaluate(facts);
            for (var other : List.of(back, again)) {
                var result = other.evaluate(facts);
                assertThat(result.isExcluded()).isEqualTo(expected.isExcluded());
                assertThat(result.outcomes()).isEqualTo(expected.outcomes());
                assertThat(ids(result.matchedRows())).isEqualTo(ids(expected.matchedRows()));
                assertThat(result.sentence()).isEqualTo(expected.sentence());
            }
        }
    }

    @Test
    void a_book_is_written_in_the_elements_of_dmn() {
        var dmn = new String(DmnFile.write(dayBook()), StandardCharsets.UTF_8);

        assertThat(dmn)
                .contains("xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\"")
                .contains("<inputData id=\"fact_falls\" name=\"falls\" label=\"Falls in the last month\">")
                .contains("<text>(late + 0.5) / (visits + 2)</text>")
                .contains("hitPolicy=\"COLLECT\" aggregation=\"SUM\"")
                .contains("hitPolicy=\"COLLECT\" aggregation=\"COUNT\"")
                .contains("hitPolicy=\"PRIORITY\"")
                .contains("<requiredDecision href=\"#decision_points\"/>")
                .contains("<requiredInput href=\"#fact_falls\"/>")
                .contains("<text>weight.ask</text>")
                .contains("<text>\"north\", \"south\", \"the east\", null</text>")
                .contains("<text>not(\"north\", null)</text>")
                .contains("<text>&lt; date(\"2020-02-29\"), null</text>")
                .contains("<text>&lt; 0, &gt; 0.4</text>")
                .contains("<text>A fall &amp; more</text>");
    }

    @Test
    void a_file_of_another_tool_is_read_as_a_draft() {
        var book = DmnFile.read("dish.dmn", foreign(">= 18", "\"adult\""));

        assertThat(book.id()).isEqualTo("who-decides");
        assertThat(book.status()).isEqualTo(Status.DRAFT);
        assertThat(book.isInForce(LocalDate.of(2026, 1, 1))).isFalse();
        assertThat(book.note()).contains("names no version, date and source");
        var result = book.evaluate(Facts.builder().number("applicant_age", 20).build());
        assertThat(result.word("group")).isEqualTo("adult");
        assertThat(result.word("letter")).isEqualTo("short");
        assertThat(result.matchedRows())
                .extracting(MatchedRow::because)
                .containsExactly("Of age", "The DMN file gives no reason.");
    }

    @Test
    void a_cell_that_cannot_be_read_is_named_with_line_and_column() {
        assertThat(Refusal.of(() -> DmnFile.read("dish.dmn", foreign("count(list) > 3", "\"adult\""))))
                .extracting(Fault::toString)
                .containsExactly("dish.dmn, line 19, column 43: table group, row rule_1, applicant_age: found"
                        + " \"count(list) > 3\"; expected a number such as 3 or 0.4");
        assertThat(Refusal.of(() -> DmnFile.read("dish.dmn", foreign("&gt;= 18", "adult"))))
                .extracting(Fault::toString)
                .containsExactly(
                        "dish.dmn, line 20, column 36: table group, row rule_1, group: found \"adult\"; expected a"
                                + " word in quotation marks");
    }

    @Test
    void what_a_book_cannot_hold_is_refused_by_name() {
        var text = new String(foreign("&gt;= 18", "\"adult\""), StandardCharsets.UTF_8)
                .replace("dmn:", "")
                .replace("xmlns:dmn=", "xmlns=");

        assertThat(refused(text.replace("hitPolicy=\"UNIQUE\"", "hitPolicy=\"RULE ORDER\"")))
                .contains("found \"RULE ORDER\"; expected U, F, P, C+ or C#");
        assertThat(refused(text.replace("hitPolicy=\"UNIQUE\"", "hitPolicy=\"COLLECT\" aggregation=\"MAX\"")))
                .contains("found \"COLLECT MAX\"");
        assertThat(refused(text.replace("<text>Applicant Age</text>", "<text>Age + 1</text>")))
                .contains("found \"Age + 1\"; expected the name of a fact or of an earlier decision");
        assertThat(refused(text.replace("<inputEntry id=\"one\"><text>-</text></inputEntry>", "")))
                .contains("0 of inputEntry; expected 1, one for each column");
        assertThat(refused(text.replace("<text>group</text>", "<text>letter</text>")))
                .contains("a circle of tables that ask each other");
        assertThat(refused(text.replace(
                        "<inputValues><text>[0..120], null</text></inputValues>",
                        "<inputValues><text>? in old</text></inputValues>")))
                .contains("allowed values: found \"? in old\"");
    }

    @Test
    void a_document_type_and_what_it_brings_is_refused() {
        var entity = "<?xml version=\"1.0\"?>\n<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n"
                + "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" name=\"&x;\"/>";

        assertThat(refused(entity)).contains("found a document type; expected a DMN file without one");
        assertThat(refused("<definitions/>")).contains("expected definitions of DMN");
        assertThat(refused("<a>")).contains("expected definitions of DMN");
        assertThat(refused("threshold_book: x")).contains("expected XML");
        assertThat(refused("")).contains("expected XML");
        assertThat(refused("<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\">" + "<a>".repeat(60)))
                .contains("more than 40 levels");
    }

    private static String refused(String text) {
        return Refusal.of(() -> DmnFile.read("dish.dmn", text.getBytes(StandardCharsets.UTF_8))).stream()
                .map(Fault::message)
                .reduce("", (a, b) -> a + "\n" + b);
    }

    // As tools write them: names with spaces, no input data, no names for rules but ids, the later table first.
    private static byte[] foreign(String cell, String outcome) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <dmn:definitions xmlns:dmn="https://www.omg.org/spec/DMN/20191111/MODEL/" name="Who decides" namespace="urn:x">
                  <dmn:decision id="d2" name="letter">
                    <dmn:decisionTable hitPolicy="FIRST">
                      <dmn:input><dmn:inputExpression typeRef="string"><text>group</text></dmn:inputExpression></dmn:input>
                      <dmn:output name="letter" typeRef="string"><outputValues><text>"short"</text></outputValues></dmn:output>
                      <dmn:rule><inputEntry id="one"><text>-</text></inputEntry><outputEntry><text>"short"</text></outputEntry></dmn:rule>
                    </dmn:decisionTable>
                  </dmn:decision>
                  <dmn:decision id="d1" name="group">
                    <dmn:decisionTable hitPolicy="UNIQUE">
                      <dmn:input label="Age">
                        <dmn:inputExpression typeRef="integer"><text>Applicant Age</text></dmn:inputExpression>
                        <inputValues><text>[0..120], null</text></inputValues>
                      </dmn:input>
                      <dmn:output name="group" typeRef="string"><outputValues><text>"adult", "child"</text></outputValues></dmn:output>
                      <dmn:annotation name="why"/>
                      <dmn:rule id="rule_1">
                        <dmn:inputEntry id="i1"><dmn:text>%s</dmn:text></dmn:inputEntry>
                        <dmn:outputEntry><dmn:text>%s</dmn:text></dmn:outputEntry>
                        <dmn:annotationEntry><dmn:text>Of age</dmn:text></dmn:annotationEntry>
                      </dmn:rule>
                      <dmn:rule id="rule_2">
                        <dmn:inputEntry id="i2"><dmn:text>&lt; 18, null</dmn:text></dmn:inputEntry>
                        <dmn:outputEntry><dmn:text>"child"</dmn:text></dmn:outputEntry>
                        <dmn:annotationEntry><dmn:text>Under age</dmn:text></dmn:annotationEntry>
                      </dmn:rule>
                    </dmn:decisionTable>
                  </dmn:decision>
                </dmn:definitions>
                """.replaceAll("(</?)(text|inputEntry|outputEntry|outputValues|inputValues)\\b", "$1dmn:$2")
                .formatted(cell, outcome)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> ids(List<MatchedRow> rows) {
        return rows.stream().map(MatchedRow::id).toList();
    }

    private static Facts facts(Random random) {
        var facts = Facts.builder();
        if (random.nextInt(4) > 0) {
            facts.number("falls", random.nextInt(8));
        }
        if (random.nextInt(4) > 0) {
            facts.truth("lives_alone", random.nextBoolean());
        }
        if (random.nextInt(4) > 0) {
            facts.word("area", List.of("north", "south", "the east").get(random.nextInt(3)));
        }
        if (random.nextInt(4) > 0) {
            facts.word("kind", List.of("night", "early call", "day").get(random.nextInt(3)));
        }
        if (random.nextInt(4) > 0) {
            facts.date("since", LocalDate.of(2020, 2, 28).plusDays(random.nextInt(4)));
        }
        if (random.nextInt(4) > 0) {
            int visits = random.nextInt(6);
            facts.number("visits", visits).number("late", random.nextInt(visits + 1));
        }
        return facts.build();
    }

    private static ThresholdBook dayBook() {
        return ThresholdBookFile.read("day-threshold-book.yaml", Resource.bytes("day-threshold-book.yaml"));
    }
}
