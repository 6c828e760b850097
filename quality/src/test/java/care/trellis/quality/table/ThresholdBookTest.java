package care.trellis.quality.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a book makes of facts, of those that are not known, and where it does not apply. */
class ThresholdBookTest {
    private static final List<String> TIERS = List.of("visit", "call");

    @Test
    void what_is_not_known_is_named_and_never_zero() {
        var result = help().evaluate(Facts.builder()
                .number("complaints", 0)
                .missing("open")
                .number("places", 40)
                .word("sector", "private")
                .build());

        assertThat(result.number("points")).isZero();
        assertThat(result.notKnown()).extracting(Column::id).containsExactly("open", "share");
        assertThat(result.sentence()).isEqualTo("Offer of call Not known: The open, The share.");
        assertThat(result.limitsNotKnown()).isEmpty();
    }

    @Test
    void a_later_table_asks_the_outcome_of_an_earlier_one() {
        var result = help().evaluate(Facts.builder()
                .number("complaints", 2)
                .truth("open", true)
                .number("below", 2)
                .number("homes", 4)
                .number("places", 40)
                .word("sector", "private")
                .build());

        assertThat(result.number("points")).isEqualTo(3);
        assertThat(result.word("tier")).isEqualTo("visit");
        assertThat(result.matchedRows()).extracting(MatchedRow::id).containsExactly("S1", "S2", "S4", "T2");
        assertThat(result.matchedRows())
                .extracting(row -> row.met().getFirst().text())
                .containsExactly(
                        "The complaints: 2 (asked: >= 1)",
                        "The open: yes (asked: true)",
                        "The share: 0.4166666666666667 (asked: >= 0.4)",
                        "The points: 3 (asked: >= 2)");
        assertThat(result.offers())
                .singleElement()
                .satisfies(offer -> assertThat(offer.words()).isEqualTo("Offer of visit"));
        assertThat(result.notKnown()).isEmpty();
        assertThat(result.sentence()).isEqualTo("Offer of visit");
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0.25", "1, 1, 0.5", "2, 4, 0.4166666666666667", "3, 4, 0.5833333333333334", "0, 8, 0.05"})
    void a_share_is_drawn_towards_a_quarter(double below, double homes, double share) {
        var book = help();
        var facts = Map.<String, Value>of("below", Value.of(below), "homes", Value.of(homes));

        assertThat(book.calculated().getFirst().of(facts)).contains(Value.of(share));
        assertThat(book.calculated().getFirst().working(facts))
                .isEqualTo("(" + Value.of(below).text() + " + 0.5) / ("
                        + Value.of(homes).text() + " + 2)");
        assertThat(book.calculated().getFirst().formula()).isEqualTo("(below + 0.5) / (homes + 2)");
    }

    @Test
    void a_share_of_nothing_is_not_known() {
        var share = new Share(help().calculated().getFirst().column(), "below", "homes", 0, 0);

        assertThat(share.of(Map.of("below", Value.of(0), "homes", Value.of(0)))).isEmpty();
        assertThat(share.of(Map.of("below", Value.of(1), "homes", Value.of(2)))).contains(Value.of(0.5));
        assertThat(share.of(Map.of("homes", Value.of(2)))).isEmpty();
        assertThat(share.working(Map.of("homes", Value.of(2)))).isEqualTo("(not known + 0) / (2 + 0)");
    }

    @Test
    void where_a_book_does_not_apply_it_gives_no_outcome_and_says_what_to_use() {
        var facts = Facts.builder().number("complaints", 5).number("places", 10).build();
        var result = help().evaluate(facts);

        assertThat(result.isExcluded()).isTrue();
        assertThat(result.outcomes()).isEmpty();
        assertThat(result.matchedRows()).isEmpty();
        assertThat(result.limits()).extracting(Limit::id).containsExactly("small");
        assertThat(result.sentence()).startsWith("This book does not apply: it is small. Use instead: a visit.");
        assertThat(catchThrowableOfType(RuntimeException.class, () -> result.number("points")))
                .hasMessageContaining("does not apply");
        assertThat(help().withoutLimits().evaluate(facts).number("points")).isEqualTo(1);
    }

    @Test
    void a_remark_stands_beside_the_outcome() {
        var result = help().evaluate(Facts.builder()
                .number("places", 11)
                .word("sector", "council")
                .build());

        assertThat(result.isExcluded()).isFalse();
        assertThat(result.limits()).extracting(Limit::id).containsExactly("council");
        assertThat(result.sentence())
                .startsWith("Offer of call Says nothing of councils. Use beside it: somebody else.");
    }

    @Test
    void whether_a_book_applies_may_not_be_known() {
        var result = help().evaluate(Facts.builder().number("complaints", 1).build());

        assertThat(result.isExcluded()).isFalse();
        assertThat(result.limitsNotKnown()).extracting(Column::id).containsExactly("places", "sector");
        assertThat(result.sentence())
                .contains(
                        "Whether the book applies is not known, because these facts are not: The places, The sector.");
    }

    @Test
    void a_limit_that_another_test_rules_out_does_not_need_the_rest() {
        var book = new Sketch()
                .fact("x", "whole")
                .fact("y", "whole")
                .limit("l", "excluded", "both", "", "x", "> 3", "y", "> 3")
                .table("t", "C+", "points", List.of(), "x")
                .gapsAllowed()
                .row("R1", "1", "x", ">= 1")
                .load();

        assertThat(book.evaluate(Facts.builder().number("x", 1).build()).limitsNotKnown())
                .isEmpty();
        assertThat(book.evaluate(Facts.builder().number("x", 5).build()).limitsNotKnown())
                .extracting(Column::id)
                .containsExactly("y");
        assertThat(book.evaluate(Facts.builder().number("x", 5).number("y", 5).build())
                        .isExcluded())
                .isTrue();
        assertThat(book.evaluate(Facts.builder().number("x", 5).number("y", 3).build())
                        .isExcluded())
                .isFalse();
    }

    @Test
    void strengths_stand_in_the_same_list() {
        var book = new Sketch()
                .fact("x", "whole")
                .table("t", "C+", "points", List.of(), "x")
                .gapsAllowed()
                .row("R1", "1", "x", ">= 1")
                .strength("G1", "0", "x", "0")
                .load();

        var result = book.evaluate(Facts.builder().number("x", 0).build());
        assertThat(result.matchedRows()).extracting(MatchedRow::id).containsExactly("G1");
        assertThat(result.strengths()).extracting(MatchedRow::because).containsExactly("because of G1");
        assertThat(book.evaluate(Facts.builder().number("x", 1).build()).strengths())
                .isEmpty();
    }

    @Test
    void facts_of_another_kind_or_out_of_range_are_refused_all_at_once() {
        var faults = catchThrowableOfType(
                        Faulty.class,
                        () -> help().evaluate(Facts.builder()
                                .number("complaints", 1.5)
                                .number("open", 1)
                                .number("places", 0)
                                .word("sector", "privat")
                                .number("below", 3)
                                .number("homes", 2)
                                .number("share", 0.5)
                                .build()))
                .faults();

        assertThat(faults)
                .extracting(Fault::sentence)
                .containsExactly(
                        "The complaints (complaints): found 1.5; expected a whole number, 0 or more",
                        "The open (open): found 1; expected true or false",
                        "The places (places): found 0; expected a whole number from 1 to 500",
                        "The sector (sector): found \"privat\"; expected one of council, private. Nearest: private, council",
                        "The share (share): found 0.5; expected the facts it is calculated from: below and homes",
                        "The share (share): found below 3 of homes 2; expected a part no greater than the whole");
    }

    @Test
    void facts_a_book_does_not_ask_make_no_difference() {
        assertThat(help().evaluate(Facts.builder()
                                .number("complaints", 1)
                                .word("colour", "blue")
                                .date("open_day", LocalDate.EPOCH)
                                .build())
                        .number("points"))
                .isEqualTo(1);
    }

    @Test
    void every_fault_of_a_book_is_named_at_its_place() {
        var sketch = new Sketch()
                .with("id", "A Book")
                .with("title", " ")
                .with("from", "soon")
                .with("status", "final")
                .fact("x", "whole")
                .fact("x", "number")
                .fact("Y", "figure")
                .fact("z", "truth", "yes")
                .fact("missing", "truth")
                .factWithin("r", "number", "4", "3")
                .factWithin("q", "truth", "0", "")
                .share("s", "x", "w", "1", "0.5")
                .limit("l", "never", "", "", "xx", "1")
                .table("t", "X", "points", List.of(), "x");

        assertThat(sketch.sentences())
                .satisfiesExactlyInAnyOrder(
                        each -> assertThat(each).contains("the id \"A Book\""),
                        each -> assertThat(each).contains("no title"),
                        each -> assertThat(each).contains("from: found \"soon\""),
                        each -> assertThat(each).contains("draft, trial, published, withdrawn"),
                        each -> assertThat(each).contains("\"x\" again"),
                        each -> assertThat(each).contains("the type \"figure\""),
                        each -> assertThat(each).contains("words of a fact of the type word only"),
                        each -> assertThat(each).contains("fact missing: found \"missing\""),
                        each -> assertThat(each).contains("a range from 4 to 3"),
                        each -> assertThat(each).contains("a range of numbers or dates only"),
                        each -> assertThat(each)
                                .contains("calculated s: found \"x\"; expected a fact that is a number"),
                        each -> assertThat(each)
                                .contains("calculated s: found \"w\"; expected a fact that is a number"),
                        each -> assertThat(each).contains("the effect \"never\""),
                        each -> assertThat(each).contains("no because"),
                        each -> assertThat(each)
                                .contains("limit l: found \"xx\"; expected a fact of the book. Nearest: x"),
                        each -> assertThat(each).contains("hit: found \"X\"; expected U, F, P, C+ or C#"));
        assertThat(sketch.faults())
                .allSatisfy(fault -> assertThat(fault.at().line()).isPositive());
    }

    @Test
    void every_fault_of_a_table_is_named_at_its_place() {
        assertThat(new Sketch()
                        .fact("x", "whole")
                        .fact("y", "whole")
                        .table("t", "U", "tier", TIERS, "x", "y", "xx", "x")
                        .row("R 1", "visit", "x", ">= three", "z", "1")
                        .row("R2", "cal", "x", "< 1")
                        .row("R2", "", "x", "< 1")
                        .sentences())
                .satisfiesExactlyInAnyOrder(
                        each -> assertThat(each).contains("inputs: found \"xx\""),
                        each -> assertThat(each).contains("inputs: found \"x\" again"),
                        each -> assertThat(each).contains("the id \"R 1\""),
                        each -> assertThat(each).contains("row R 1, x: found \"three\""),
                        each -> assertThat(each).contains("row R 1: found \"z\"; expected an input of the table"),
                        each -> assertThat(each).contains("row R2, tier: found \"cal\"; expected one of visit, call"),
                        each -> assertThat(each).contains("the id \"R2\" again (first on line"),
                        each -> assertThat(each).contains("row R2: found no tier"));
    }

    @Test
    void what_a_hit_policy_cannot_do_is_refused() {
        assertThat(sentences("C+", TIERS, "visit"))
                .anyMatch(each -> each.contains("a number, where rows are added up"));
        assertThat(sentences("P", List.of(), "1")).anyMatch(each -> each.contains("words in order of priority"));
        assertThat(sentences("C#", List.of(), "1")).anyMatch(each -> each.contains("none, where rows are counted"));
        assertThat(new Sketch()
                        .fact("x", "whole")
                        .table("t", "F", "points", List.of(), "x")
                        .gapsAllowed()
                        .row("R1", "1", "x", "1")
                        .sentences())
                .anyMatch(each -> each.contains("gaps: allowed with hit policy F"));
        assertThat(new Sketch()
                        .fact("x", "whole")
                        .table("t", "C#", "points", List.of(), "x")
                        .otherwise("1")
                        .row("R1", "", "x", "1")
                        .sentences())
                .anyMatch(each -> each.contains("gaps: allowed, which counts as 0"));
        assertThat(new Sketch()
                        .fact("x", "whole")
                        .table("t", "C+", "points", List.of(), "x")
                        .gapsAllowed()
                        .strength("R1", "1", "x", "1")
                        .sentences())
                .anyMatch(each -> each.contains("a strength that adds nothing"));
    }

    @Test
    void an_input_that_no_row_asks_need_not_be_known() {
        var result = new Sketch()
                .fact("x", "whole")
                .fact("y", "whole")
                .table("t", "C+", "points", List.of(), "x", "y")
                .gapsAllowed()
                .row("R1", "1", "x", ">= 1")
                .load()
                .evaluate(Facts.builder().build());

        assertThat(result.notKnown()).extracting(Column::id).containsExactly("x");
    }

    @Test
    void a_word_that_no_row_gives_is_refused() {
        assertThat(new Sketch()
                        .fact("x", "whole")
                        .table("t", "U", "tier", List.of("visit", "call", "none"), "x")
                        .otherwise("none")
                        .row("R1", "visit", "x", "1")
                        .sentences())
                .containsExactly(
                        "table t, outcome tier: found the word \"call\", which no row gives; expected words that a row gives");
    }

    @Test
    void a_fault_of_an_earlier_table_is_not_told_again_of_a_later_one() {
        assertThat(new Sketch()
                        .fact("x", "whole")
                        .table("p", "C+", "points", List.of(), "x")
                        .gapsAllowed()
                        .row("A1", "one", "x", ">= 1")
                        .table("t", "U", "tier", TIERS, "points")
                        .row("R1", "visit", "points", ">= 1")
                        .row("R2", "call", "points", "< 1")
                        .sentences())
                .singleElement()
                .asString()
                .contains("found \"one\"");
    }

    private static List<String> sentences(String hit, List<String> words, String then) {
        return new Sketch()
                .fact("x", "whole")
                .table("t", hit, "tier", words, "x")
                .row("R1", then, "x", "-")
                .sentences();
    }

    private static ThresholdBook help() {
        return new Sketch()
                .factWithin("complaints", "whole", "0", "")
                .fact("open", "truth")
                .factWithin("below", "whole", "0", "")
                .factWithin("homes", "whole", "0", "")
                .factWithin("places", "whole", "1", "500")
                .fact("sector", "word", "council", "private")
                .share("share", "below", "homes", "0.5", "2")
                .limit("small", "excluded", "it is small.", "a visit.", "places", "<= 10")
                .limit("council", "remark", "Says nothing of councils.", "somebody else.", "sector", "council")
                .table("signals", "C+", "points", List.of(), "complaints", "open", "share")
                .gapsAllowed()
                .row("S1", "1", "complaints", ">= 1")
                .row("S2", "1", "open", "true")
                .row("S4", "1", "share", ">= 0.4")
                .table("offer", "U", "tier", TIERS, "points")
                .row("T2", "visit", "points", ">= 2")
                .row("T0", "call", "points", "< 2")
                .load();
    }
}
