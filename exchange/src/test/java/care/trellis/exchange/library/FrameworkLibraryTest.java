package care.trellis.exchange.library;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.quality.framework.AggregationRule;
import care.trellis.quality.framework.Domain;
import care.trellis.quality.framework.Framework;
import care.trellis.quality.framework.FrameworkCrosswalk;
import care.trellis.quality.framework.Level;
import care.trellis.quality.framework.Missing;
import care.trellis.quality.framework.Reading;
import care.trellis.quality.table.Facts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameworkLibraryTest {
    private static final Facts NOT_IN_BREACH =
            Facts.builder().truth("in_breach", false).build();
    private static final Framework CQC = FrameworkLibrary.existing("cqc-key-questions");

    @Test
    void every_framework_is_called_as_its_file_and_its_rule_ships() {
        assertThat(FrameworkLibrary.frameworks().all())
                .extracting(Framework::id)
                .containsExactlyElementsOf(FrameworkLibrary.frameworkIds());
        for (var framework : FrameworkLibrary.frameworks().all()) {
            assertThat(FrameworkLibrary.aggregationRule(framework)
                            .map(rule -> rule.book().id()))
                    .as(framework.id())
                    .isEqualTo(framework.aggregation());
        }
        assertThat(FrameworkLibrary.aggregationRuleIds())
                .allSatisfy(id -> assertThat(FrameworkLibrary.aggregationTable(id)
                                .orElseThrow()
                                .id())
                        .isEqualTo(id));
    }

    @Test
    void the_nine_areas_of_the_care_act_each_have_a_question_and_an_easier_one() {
        var wellbeing = FrameworkLibrary.existing("care-act-wellbeing");

        assertThat(wellbeing.domains()).hasSize(9).allSatisfy(domain -> {
            assertThat(domain.question()).endsWith("?").hasSizeLessThan(130);
            assertThat(domain.easier()).endsWith("?").hasSizeLessThan(45);
            assertThat(domain.scale().orElseThrow().levels())
                    .extracting(Level::number)
                    .containsExactly(0, 1, 2, 3);
        });
    }

    @Test
    void the_english_regulators_frameworks_have_their_known_numbers() {
        assertThat(CQC.domains())
                .extracting(Domain::label)
                .containsExactly("Safe", "Effective", "Caring", "Responsive", "Well-led");
        var single = FrameworkLibrary.existing("cqc-single-assessment");
        assertThat(single.domains()).extracting(domain -> domain.parts().size()).containsExactly(8, 6, 5, 7, 8);
        assertThat(single.parts()).contains(new Framework.Parts("quality statement", 34));
        var draft = FrameworkLibrary.existing("cqc-draft-2026");
        assertThat(draft.parts()).contains(new Framework.Parts("line of enquiry", 24));
        assertThat(draft.scales()).isEmpty();
        assertThat(draft.isInForce(LocalDate.of(2030, 1, 1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "cqc, 2014-09-30, ",
        "cqc, 2014-10-01, cqc-key-questions",
        "cqc, 2023-11-20, cqc-key-questions",
        "cqc, 2023-11-21, cqc-single-assessment",
        "cqc, 2026-11-25, cqc-single-assessment",
        "scotland-care-homes, 2018-06-30, scotland-quality-themes",
        "scotland-care-homes, 2018-07-01, scotland-key-questions",
        "care-act-wellbeing, 2015-03-31, ",
        "care-act-wellbeing, 2015-04-01, care-act-wellbeing"
    })
    void a_day_selects_the_framework_in_force(String family, LocalDate day, String expected) {
        assertThat(FrameworkLibrary.frameworks()
                        .inForce(family, day)
                        .map(Framework::id)
                        .orElse(null))
                .isEqualTo(expected);
    }

    @Test
    void the_covid_question_was_asked_for_a_time() {
        var scotland = FrameworkLibrary.existing("scotland-key-questions");

        assertThat(scotland.domainsOn(LocalDate.of(2019, 1, 1))).hasSize(5);
        assertThat(scotland.domainsOn(LocalDate.of(2021, 1, 1))).hasSize(6);
        assertThat(scotland.domainsOn(LocalDate.of(2024, 1, 1))).hasSize(5);
    }

    // Each line: the five ratings by first letter (- for none), breach (y, n, ? for not known), the overall, the row.
    @ParameterizedTest
    @CsvSource({
        "GGGGG, n, Good, good",
        "GGGGR, n, Good, good",
        "GGGRR, n, Requires improvement, two-requires-improvement",
        "OOGGG, n, Outstanding, outstanding",
        "OGGGG, n, Good, good",
        "OOOOO, n, Outstanding, outstanding",
        "OOOGG, n, Outstanding, outstanding",
        "OOOOR, n, Good, good",
        "OOGGG, y, Requires improvement, in-breach",
        "GGGGG, y, Requires improvement, in-breach",
        "GGGGG, ?, Good, good",
        "GGGGI, n, Requires improvement, one-inadequate",
        "OOOOI, n, Requires improvement, one-inadequate",
        "GGRRI, n, Requires improvement, two-requires-improvement",
        "GGGII, n, Inadequate, two-inadequate",
        "GGGII, y, Inadequate, two-inadequate",
        "II---, n, Inadequate, two-inadequate",
        "GGGG-, n, Not rated, not-all-rated",
        "-----, n, Not rated, not-all-rated"
    })
    void the_published_rules_make_one_rating_of_five(String five, String breach, String overall, String row) {
        var facts = breach.equals("?")
                ? Facts.of(Map.of())
                : Facts.builder().truth("in_breach", breach.equals("y")).build();

        var aggregation = rule().aggregate(readings(five), facts);

        assertThat(aggregation.word()).isEqualTo(overall);
        assertThat(aggregation.decidedBy().orElseThrow().id()).isEqualTo(row);
        assertThat(aggregation.notKnown().isEmpty()).isEqualTo(!breach.equals("?"));
        assertThat(aggregation.sentence()).startsWith(overall + ": ").contains(row);
    }

    @Test
    void the_reading_of_one_inadequate_says_that_the_published_rules_leave_it_open() {
        assertThat(rule().aggregate(readings("GGGGI"), NOT_IN_BREACH).sentence())
                .contains("The published rules leave this open");
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3"})
    void a_better_rating_of_one_question_never_lowers_the_overall_one(long seed) {
        var random = new SplittableRandom(seed);
        var letters = "IRGO";
        for (int i = 0; i < 300; i++) {
            var five = random.ints(5, 0, 4)
                    .mapToObj(at -> letters.substring(at, at + 1))
                    .collect(Collectors.joining());
            int at = random.nextInt(5);
            int level = letters.indexOf(five.charAt(at));
            if (level == 3) {
                continue;
            }
            var better = five.substring(0, at) + letters.charAt(level + 1) + five.substring(at + 1);
            assertThat(number(better)).as(five + " to " + better).isGreaterThanOrEqualTo(number(five));
        }
    }

    @Test
    void every_crosswalk_speaks_of_domains_that_are_there_and_shows_its_gaps() {
        for (var id : FrameworkLibrary.crosswalkIds()) {
            var crosswalk = FrameworkLibrary.crosswalk(id).orElseThrow();
            assertThat(crosswalk.id()).isEqualTo(id);
            assertThat(crosswalk.basis()).startsWith("Our own judgement");
            var left = FrameworkLibrary.existing(crosswalk.left().value());
            var right = FrameworkLibrary.existing(crosswalk.right().value());
            assertThat(crosswalk.check(left, right)).as(id).isEmpty();
        }
        var cqc = FrameworkLibrary.crosswalk("care-act-wellbeing-cqc-key-questions")
                .orElseThrow();
        assertThat(ids(cqc.leftGaps(FrameworkLibrary.existing("care-act-wellbeing"))))
                .containsExactly("contribution");
        assertThat(ids(cqc.rightGaps(CQC))).containsExactly("well-led");
        assertThat(ids(cqc.onlyInPart(FrameworkLibrary.existing("care-act-wellbeing"))))
                .doesNotContain("dignity", "protection", "contribution")
                .contains("control", "relationships");
        assertThat(cqc.fromLeft("control"))
                .extracting(FrameworkCrosswalk.Link::strength)
                .containsOnly(FrameworkCrosswalk.Strength.PART)
                .hasSize(3);
        assertThat(cqc.fromRight("safe"))
                .extracting(link -> link.left().value())
                .contains("protection", "health");
    }

    @Test
    void all_37_spellings_of_the_scottish_files_are_one_of_32_councils() {
        var names = FrameworkLibrary.areaNames("scotland-councils").orElseThrow();

        assertThat(names.areas()).hasSize(32);
        assertThat(names.named("Edinburgh, City of")).contains("City of Edinburgh");
        assertThat(names.named("EDINBURGH")).contains("City of Edinburgh");
        assertThat(names.named("The City of Edinburgh Council")).contains("City of Edinburgh");
        assertThat(names.named("Argyll & Bute")).contains("Argyll and Bute");
        assertThat(names.named("Perth & Kinross Council")).contains("Perth and Kinross");
        assertThat(names.named("Dumfries &  Galloway")).contains("Dumfries and Galloway");
        assertThat(names.named("Na h-Eileanan an Iar")).contains("Na h-Eileanan Siar");
        assertThat(names.named("Comhairle nan Eilean Siar")).contains("Na h-Eileanan Siar");
        assertThat(names.named("Aberdeen")).contains("Aberdeen City");
        assertThat(names.named("Aberdeenshire")).contains("Aberdeenshire");
        assertThat(names.named("Leeds")).isEmpty();
    }

    @Test
    void texts_can_be_copied_and_nothing_else_is_opened() {
        assertThat(FrameworkLibrary.source("care-act-wellbeing").orElseThrow()).contains("framework: care-act");
        assertThat(FrameworkLibrary.source("../index")).isEmpty();
    }

    private static AggregationRule rule() {
        return FrameworkLibrary.aggregationRule(CQC).orElseThrow();
    }

    private static int number(String five) {
        return rule().aggregate(readings(five), NOT_IN_BREACH)
                .overall()
                .map(Level::number)
                .orElse(0);
    }

    private static Map<String, Reading> readings(String five) {
        var scale = CQC.scales().getFirst();
        var readings = new HashMap<String, Reading>();
        for (int i = 0; i < five.length(); i++) {
            var letter = five.substring(i, i + 1);
            readings.put(
                    CQC.domains().get(i).id(),
                    scale.levels().stream()
                            .filter(level ->
                                    level.word().toUpperCase(Locale.ROOT).startsWith(letter))
                            .map(Reading.class::cast)
                            .findFirst()
                            .orElse(new Missing("Not rated", "")));
        }
        return readings;
    }

    private static List<String> ids(List<Domain> domains) {
        return domains.stream().map(Domain::id).toList();
    }
}
