package care.trellis.quality.framework;

import static care.trellis.quality.framework.Drafts.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import care.trellis.fault.Faulty;
import care.trellis.fault.Text;
import care.trellis.quality.table.Column;
import care.trellis.quality.table.Facts;
import care.trellis.quality.table.ThresholdBook;
import care.trellis.quality.table.ThresholdBookDraft;
import care.trellis.quality.table.ThresholdBookDraft.FactDraft;
import care.trellis.quality.table.ThresholdBookDraft.LimitDraft;
import care.trellis.quality.table.ThresholdBookDraft.OutcomeDraft;
import care.trellis.quality.table.ThresholdBookDraft.RowDraft;
import care.trellis.quality.table.ThresholdBookDraft.TableDraft;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class AggregationRuleTest {
    private static final Framework GARDEN = Drafts.sound().framework();
    private static final Level POOR = level("Poor");
    private static final Level GOOD = level("Good");

    @Test
    void the_first_row_that_matches_decides_and_says_so() {
        var rule = AggregationRule.of(GARDEN, book("poor", "overall", "F"));

        var bad = rule.aggregate(Map.of("soil", POOR, "light", GOOD), flooded(false));
        var flooded = rule.aggregate(Map.of("soil", GOOD, "light", GOOD), flooded(true));
        var fine = rule.aggregate(Map.of("soil", GOOD, "light", GOOD), flooded(false));

        assertThat(bad.overall()).contains(POOR);
        assertThat(bad.counts()).isEqualTo(Map.of("poor", 1, "fair", 0, "good", 1, "not_rated", 0));
        assertThat(bad.decidedBy().orElseThrow().id()).isEqualTo("any-poor");
        assertThat(bad.sentence()).isEqualTo("Poor: One is poor. (row any-poor)");
        assertThat(flooded.decidedBy().orElseThrow().id()).isEqualTo("under-water");
        assertThat(fine.overall()).contains(GOOD);
    }

    @Test
    void a_domain_left_out_and_one_without_a_level_are_not_rated() {
        var rule = AggregationRule.of(GARDEN, book("poor", "overall", "F"));

        for (var given : List.<Map<String, Reading>>of(
                Map.of("soil", GOOD), Map.of("soil", GOOD, "light", new Missing("Not seen", "")))) {
            var made = rule.aggregate(given, flooded(false));
            assertThat(made.counts()).containsEntry("not_rated", 1).containsEntry("good", 1);
            assertThat(made.overall()).isEmpty();
            assertThat(made.word()).isEqualTo("Not rated");
        }
    }

    @Test
    void what_is_not_known_is_told_and_never_taken_for_no() {
        var rule = AggregationRule.of(GARDEN, book("poor", "overall", "F"));

        var made = rule.aggregate(Map.of("soil", GOOD, "light", GOOD), Facts.of(Map.of()));

        assertThat(made.notKnown()).extracting(Column::id).containsExactly("flooded");
        assertThat(made.sentence()).endsWith("Not known: Under water.");
        assertThat(rule.otherFacts()).extracting(Column::id).containsExactly("flooded");
    }

    @Test
    void a_domain_of_another_framework_is_refused() {
        var rule = AggregationRule.of(GARDEN, book("poor", "overall", "F"));

        assertThatExceptionOfType(Faulty.class)
                .isThrownBy(() -> rule.aggregate(Map.of("soyl", GOOD), flooded(false)))
                .withMessageContaining("Nearest: soil");
    }

    @Test
    void a_table_of_another_form_or_with_other_levels_is_refused() {
        refuses(GARDEN, book("dreadful", "overall", "F"), "Levels: ");
        refuses(GARDEN, book("poor", "verdict", "F"), "called overall");
        refuses(GARDEN, book("poor", "overall", "U"), "hit policy F");
        refuses(
                Drafts.sound()
                        .withScale(Drafts.scale("other", "1 Low", "2 High"))
                        .withDomain(Drafts.made("water", "other"))
                        .framework(),
                book("poor", "overall", "F"),
                "2 scales");
        var limited = book(
                "poor",
                "overall",
                "F",
                new LimitDraft(text("l"), map("poor", "2"), text("excluded"), text("because"), text("")));
        refuses(GARDEN, limited, "no limits");
    }

    private static void refuses(Framework framework, ThresholdBook book, String said) {
        assertThatExceptionOfType(Faulty.class)
                .isThrownBy(() -> AggregationRule.of(framework, book))
                .withMessageContaining(said);
    }

    private static ThresholdBook book(String worst, String outcome, String hit, LimitDraft... limits) {
        var words = new LinkedHashMap<Text, Text>();
        List.of(worst, "good", "not_rated").forEach(word -> words.put(text(word), text("")));
        var unique = hit.equals("U");
        return ThresholdBook.load(new ThresholdBookDraft(
                text("garden-overall"),
                text("Overall"),
                text("1"),
                text("2020-01-01"),
                null,
                text("Made up"),
                text("published"),
                text(""),
                List.of(whole(worst), whole("not_rated"), truth()),
                List.of(),
                List.of(limits),
                List.of(new TableDraft(
                        text("t"),
                        text("T"),
                        text(hit),
                        text(""),
                        List.of(text(worst), text("not_rated"), text("flooded")),
                        List.of(new OutcomeDraft(text(outcome), text("Overall"), text("word"), text(""), words)),
                        unique
                                ? List.of(
                                        row("any-poor", map(worst, ">= 1"), outcome, worst, "One is poor."),
                                        row("dry", map(worst, "0", "flooded", "not(true)"), outcome, "good", "Dry."),
                                        row(
                                                "wet",
                                                map(worst, "0", "flooded", "true", "not_rated", "0"),
                                                outcome,
                                                worst,
                                                "Wet."))
                                : List.of(
                                        row("any-poor", map(worst, ">= 1"), outcome, worst, "One is poor."),
                                        row("gap", map("not_rated", ">= 1"), outcome, "not_rated", "One is missing."),
                                        row("under-water", map("flooded", "true"), outcome, worst, "Under water."),
                                        row("fine", map(), outcome, "good", "None is poor.")),
                        unique ? map(outcome, "not_rated") : map(),
                        text(""))),
                false));
    }

    private static RowDraft row(String id, SequencedMap<Text, Text> when, String outcome, String word, String because) {
        return new RowDraft(text(id), when, map(outcome, word), text(because), text(""));
    }

    private static FactDraft whole(String id) {
        return new FactDraft(
                text(id), text(id), text("whole"), text("domains"), text("0"), text("2"), List.of(), text(""));
    }

    private static FactDraft truth() {
        return new FactDraft(
                text("flooded"), text("Under water"), text("truth"), text(""), null, null, List.of(), text(""));
    }

    private static SequencedMap<Text, Text> map(String... pairs) {
        var map = new LinkedHashMap<Text, Text>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(text(pairs[i]), text(pairs[i + 1]));
        }
        return map;
    }

    private static Facts flooded(boolean is) {
        return Facts.builder().truth("flooded", is).build();
    }

    private static Level level(String word) {
        return (Level) GARDEN.scales().getFirst().read(word).orElseThrow();
    }
}
