package care.trellis.quality.backtest;

import static care.trellis.quality.backtest.Made.home;
import static care.trellis.quality.backtest.Made.panel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import care.trellis.fault.Faulty;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Six homes, worked by hand. Of a (3 points), b (1), c (2), d (1), e and f (0), a falls to 3 after 90 days and b to 2 after
 * 184; c and e are graded again and do not fall; d and f are not graded again.
 */
class BackTestTest {
    private static final LocalDate AFTER_90_DAYS = LocalDate.of(2024, 9, 29);
    private static final Panel SIX = panel(
            home("a").band(1).places(40).then(3, 3, AFTER_90_DAYS),
            home("b").band(2).places(40).then(1, 2, LocalDate.of(2025, 1, 1)),
            home("c").band(0).places(40).then(2, 4, LocalDate.of(2024, 8, 1)),
            home("d").band(0).places(10).thenNothing(1),
            home("e").band(1).places(11).then(0, 5, LocalDate.of(2024, 8, 1)),
            home("f").band(0).thenNothing(0));

    private static BackTestResult result() {
        return BackTest.run(SIX, Made.PROTOCOL, Made.book());
    }

    @Test
    void of_six_homes_two_fell_below_good() {
        var view = result().primary();

        assertThat(view.fallTo()).isEqualTo(3);
        assertThat(view.gradedAgainOnly()).isFalse();
        assertThat(view.homeQuarters()).isEqualTo(6);
        assertThat(view.homes()).isEqualTo(6);
        assertThat(view.falls()).isEqualTo(2);
        assertThat(view.baseRate()).isEqualTo(2 / 6.0);
    }

    @Test
    void the_area_under_the_curve_counts_equal_scores_half() {
        // a is above all four; b is above two, level with d, and below c: (4 + 2.5) / 8.
        assertThat(result().primary().rule("points").auc()).hasValue(0.8125);
        // By band, a (1) beats three of four but e: 3 + 0.5 + 0; b (2) beats all four: (3.5 + 4) / 8.
        assertThat(result().primary().rule("band").auc()).hasValue(0.9375);
        assertThat(result().primary().rule("points").interval()).isEmpty();
    }

    @Test
    void a_threshold_of_two_catches_one_fall_with_one_false_alarm() {
        var cut = result().primary().rule("points").cuts().getFirst();

        assertThat(List.of(cut.caught(), cut.falseAlarms(), cut.missed(), cut.quiet()))
                .containsExactly(1, 1, 1, 3);
        assertThat(cut.atLeast()).isEqualTo(2);
        assertThat(cut.signals()).isEqualTo(2);
        assertThat(cut.all()).isEqualTo(6);
        assertThat(cut.hitRate()).hasValue(0.5);
        assertThat(cut.restRate()).hasValue(0.25);
        assertThat(cut.riskRatio()).hasValue(2);
        assertThat(cut.caughtShare()).hasValue(0.5);
        assertThat(cut.falseAlarmsPer100HomeYears().orElseThrow()).isEqualTo(100 / 6.0, within(1e-12));
        assertThat(cut.ofHundred(cut.quiet())).isEqualTo(50);
    }

    @Test
    void false_alarms_are_counted_per_year_whatever_the_horizon() {
        var cut = new Cut(2, 1, 3, 1, 5, 0.5, java.util.Optional.empty(), java.util.Optional.empty());

        assertThat(cut.falseAlarmsPer100HomeYears()).hasValue(60);
    }

    @Test
    void a_ratio_without_a_whole_is_not_said() {
        var nothing = new Cut(2, 0, 0, 0, 0, 1, java.util.Optional.empty(), java.util.Optional.empty());
        var noneMissed = new Cut(2, 1, 1, 0, 5, 1, java.util.Optional.empty(), java.util.Optional.empty());

        assertThat(nothing.hitRate()).isEmpty();
        assertThat(nothing.restRate()).isEmpty();
        assertThat(nothing.caughtShare()).isEmpty();
        assertThat(nothing.riskRatio()).isEmpty();
        assertThat(nothing.falseAlarmsPer100HomeYears()).isEmpty();
        assertThat(nothing.ofHundred(1)).isZero();
        assertThat(noneMissed.riskRatio()).isEmpty();
        assertThat(noneMissed.restRate()).hasValue(0);
    }

    @Test
    void the_book_says_nothing_where_it_excludes_and_the_falls_there_are_counted() {
        var book = result().primary().rule("book");

        assertThat(book.homeQuarters()).isEqualTo(5);
        assertThat(book.silent()).isEqualTo(1);
        assertThat(book.fallsSilent()).isZero();
        assertThat(book.falls()).isEqualTo(2);
        // Without d, a is above three; b above two of three: (3 + 2) / 6.
        assertThat(book.auc().orElseThrow()).isEqualTo(5 / 6.0, within(1e-12));

        var small = panel(
                home("a").places(5).then(3, 3, AFTER_90_DAYS),
                home("b").places(50).then(2, 3, AFTER_90_DAYS),
                home("c").places(50).thenNothing(0));
        var silent = BackTest.run(small, Made.PROTOCOL, Made.book()).primary().rule("book");
        assertThat(silent.silent()).isEqualTo(1);
        assertThat(silent.fallsSilent()).isEqualTo(1);
        assertThat(silent.falls()).isEqualTo(1);
        assertThat(silent.homes()).isEqualTo(2);
    }

    @Test
    void homes_that_were_not_graded_again_can_be_left_out() {
        var view = result().views().get(1);

        assertThat(view.gradedAgainOnly()).isTrue();
        assertThat(view.homeQuarters()).isEqualTo(4);
        assertThat(view.falls()).isEqualTo(2);
        // Of a, b, c and e: a above both, b above e.
        assertThat(view.rule("points").auc()).hasValue(0.75);
    }

    @Test
    void a_fall_to_weak_is_a_view_of_its_own() {
        var view = result().views().get(2);

        assertThat(view.fallTo()).isEqualTo(2);
        assertThat(view.falls()).isEqualTo(1);
        // b has 1 point: below a and c, level with d, above e and f.
        assertThat(view.rule("points").auc()).hasValue(0.5);
        assertThat(result().views()).hasSize(4);
    }

    @Test
    void a_warned_fall_is_told_from_the_first_signal_on() {
        var lead = result().leadTimes().getFirst();

        assertThat(lead.falls()).isEqualTo(2);
        assertThat(lead.warned()).isEqualTo(1);
        assertThat(lead.median()).hasValue(90);
        assertThat(lead.lowerQuartile()).hasValue(90);
    }

    @Test
    void the_signal_of_the_earlier_of_two_decisions_counts() {
        var year = new Protocol(
                YearMonth.of(2024, 3),
                YearMonth.of(2024, 6),
                12,
                4,
                List.of(3),
                List.of(2.0),
                new Protocol.Training(
                        YearMonth.of(2022, 6), YearMonth.of(2023, 3), YearMonth.of(2022, 9), YearMonth.of(2022, 9)),
                30,
                0,
                1);
        var day = LocalDate.of(2023, 1, 1);
        var march = LocalDate.of(2024, 3, 31);
        var twice = panel(
                home("a").on(march, 4, day, 2).on(Made.BEFORE, 4, day, 3).on(Made.LAST, 3, AFTER_90_DAYS, 0),
                home("b").on(march, 4, day, 0).on(Made.BEFORE, 4, day, 2).on(Made.LAST, 3, AFTER_90_DAYS, 0),
                home("c").on(march, 4, day, 2).on(Made.BEFORE, 4, day, 0).on(Made.LAST, 3, AFTER_90_DAYS, 0));
        // The grading must be on record within the year of the first decision too.
        var seen = Panel.of(twice.homes().stream()
                .map(home -> new Home(
                        home.id(), home.snapshots(), List.of(new Grading(AFTER_90_DAYS, AFTER_90_DAYS, 3)), List.of()))
                .toList());

        var lead = BackTest.run(seen, year, Made.book()).leadTimes().getFirst();

        assertThat(lead.falls()).isEqualTo(3);
        assertThat(lead.warned()).isEqualTo(3);
        // 1 April to 29 September is 181 days, 1 July 90: of 90, 181, 181.
        assertThat(lead.median()).hasValue(181);
        assertThat(lead.lowerQuartile()).hasValue(135.5);
        assertThat(lead.upperQuartile()).hasValue(181);
    }

    @Test
    void every_figure_people_quote_has_its_working() {
        var workings = result().workings();

        assertThat(workings)
                .anySatisfy(working -> {
                    assertThat(working.figure()).isEqualTo("hit rate, the points, given to every home at 2 or more");
                    assertThat(working.inputs()).isEqualTo("1 / 2");
                    assertThat(working.value()).hasValue(0.5);
                    assertThat(working.source()).contains("Altman");
                })
                .anySatisfy(working -> {
                    assertThat(working.figure()).startsWith("false alarms per 100 home-years, the points");
                    assertThat(working.inputs()).isEqualTo("100 x 1 / (6 x 1)");
                })
                .anySatisfy(working -> {
                    assertThat(working.figure()).startsWith("fell without a signal, the points");
                    assertThat(working.inputs()).isEqualTo("1 / 4");
                })
                .anySatisfy(working -> {
                    assertThat(working.figure()).startsWith("risk ratio, the points");
                    assertThat(working.inputs()).isEqualTo("(1 / 2) / (1 / 4)");
                })
                .anySatisfy(working -> {
                    assertThat(working.figure()).startsWith("share of falls caught, the points");
                    assertThat(working.inputs()).isEqualTo("1 / 2");
                })
                .anySatisfy(working -> {
                    assertThat(working.figure()).isEqualTo("AUC of the points, given to every home");
                    assertThat(working.inputs()).isEqualTo("2 that fell x 4 that did not");
                });
    }

    @Test
    void the_result_says_what_it_was_made_from() {
        var result = result();

        assertThat(result.book()).isEqualTo("made");
        assertThat(result.panelHomes()).isEqualTo(6);
        assertThat(result.panelSnapshots()).isEqualTo(12);
        assertThat(result.panelEnds()).isEqualTo(Made.LAST);
        assertThat(result.decisions()).containsExactly(Made.DECISION);
        assertThat(result.fitted()).isEmpty();
        assertThat(result.calibrations()).isEmpty();
        assertThat(result.leaks().changed()).isZero();
        assertThat(result.leaks().scores()).isEqualTo(6);
    }

    @Test
    void the_order_of_the_homes_makes_no_difference() {
        var turned = new ArrayList<>(SIX.homes()).reversed();

        assertThat(BackTest.run(Panel.of(turned), Made.PROTOCOL.with(200), Made.book()))
                .isEqualTo(BackTest.run(SIX, Made.PROTOCOL.with(200), Made.book()));
    }

    @Test
    void a_panel_that_ends_before_the_follow_up_does_is_refused() {
        var early = panel(home("a").on(Made.BEFORE, 4, Made.BEFORE, 1).on(Made.LAST.minusDays(1), 4, Made.BEFORE, 1));

        assertThatThrownBy(() -> BackTest.run(early, Made.PROTOCOL, Made.book()))
                .isInstanceOf(Faulty.class)
                .hasMessageContaining("2025-06-29")
                .hasMessageContaining("records up to 2025-06-30");
    }

    @Test
    void a_panel_without_a_good_home_at_a_decision_is_refused() {
        var none = panel(home("a").on(Made.BEFORE, 3, Made.BEFORE, 1).on(Made.LAST, 4, Made.LAST, 1));

        assertThatThrownBy(() -> BackTest.run(none, Made.PROTOCOL, Made.book()))
                .isInstanceOf(Faulty.class)
                .hasMessageContaining("no home graded 4 or better");
    }

    @Test
    void a_window_in_which_no_quarter_ends_is_refused() {
        var none = new Protocol(
                YearMonth.of(2024, 7),
                YearMonth.of(2024, 8),
                12,
                4,
                List.of(3),
                List.of(2.0),
                Made.PROTOCOL.training(),
                30,
                0,
                1);

        assertThatThrownBy(() -> BackTest.run(SIX, none, Made.book()))
                .isInstanceOf(Faulty.class)
                .hasMessageContaining("a window in which a calendar quarter ends");
    }

    @Test
    void a_rule_that_is_not_there_is_named() {
        assertThatThrownBy(() -> result().primary().rule("guess"))
                .hasMessageContaining("no rule guess")
                .hasMessageContaining("points, book, band");
    }
}
