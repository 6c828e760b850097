package care.trellis.quality.backtest;

import static care.trellis.quality.backtest.Made.BEFORE;
import static care.trellis.quality.backtest.Made.DECISION;
import static care.trellis.quality.backtest.Made.PROTOCOL;
import static care.trellis.quality.backtest.Made.home;
import static care.trellis.quality.backtest.Made.panel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.trellis.quality.table.Value;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a rule may know, and that it cannot know more. */
class KnownBeforeTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2023, 1, 10);

    @Test
    void a_record_of_the_day_before_is_known_and_one_of_the_day_itself_is_not() {
        var known = Made.known(panel(
                home("a").on(BEFORE, 4, LONG_AGO, 1).on(DECISION, 4, LONG_AGO, 3),
                home("b").on(DECISION, 4, LONG_AGO, 3)));

        assertThat(known.ids()).containsExactly("a");
        assertThat(known.of("a").latest().facts()).containsEntry("signals", Value.of(1));
        assertThat(known.of("a").snapshots()).hasSize(1);
        assertThat(known.of("a").decision()).isEqualTo(DECISION);
    }

    @Test
    void a_record_that_became_known_late_counts_from_then_on() {
        var late = home("a").on(BEFORE.minusDays(20), 4, LONG_AGO, 1).on(BEFORE, DECISION, 4, LONG_AGO, 3);

        assertThat(Made.known(panel(late)).of("a").latest().asAt()).isEqualTo(BEFORE.minusDays(20));
    }

    @Test
    void a_record_of_the_day_of_the_decision_cannot_be_put_in() {
        var today = home("a").on(DECISION, 4, LONG_AGO, 1).build().snapshots();

        assertThatThrownBy(() -> new KnownBefore(DECISION, "a", today, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("was not known before the decision of 2024-07-01");
        assertThatThrownBy(() -> new KnownBefore(DECISION, "a", List.of(), 0, 0))
                .hasMessageContaining("nothing was known about a");
    }

    @Test
    void a_record_cannot_be_dated_back() {
        assertThatThrownBy(() -> home("a").on(BEFORE, BEFORE.minusDays(1), 4, LONG_AGO, 1))
                .hasMessageContaining("cannot have been published on 2024-06-29");
        assertThatThrownBy(() -> home("a").on(BEFORE, 3, DECISION, 1))
                .hasMessageContaining("cannot hold a grade of 2024-07-01");
        assertThatThrownBy(() -> new Grading(DECISION, BEFORE, 3)).hasMessageContaining("on record on 2024-06-30");
        assertThat(home("a").on(BEFORE, 3, BEFORE, 1).build().gradings()).hasSize(1);
    }

    @Test
    void figures_out_of_range_are_refused() {
        assertThatThrownBy(() -> home("a").places(0).thenNothing(1)).hasMessageContaining("places must be 1 or more");
        assertThatThrownBy(() -> home("a").fifth(0).thenNothing(1)).hasMessageContaining("must be 1 to 5, was 0");
        assertThatThrownBy(() -> home("a").fifth(6).thenNothing(1)).hasMessageContaining("must be 1 to 5, was 6");
        assertThat(home("a").fifth(5).places(1).thenNothing(1).build().snapshots())
                .hasSize(2);
        assertThat(home("a").fifth(1).thenNothing(1).build().snapshots()).hasSize(2);
    }

    @Test
    void a_home_without_a_fresh_record_has_left() {
        var known = Made.known(panel(
                home("fresh").on(DECISION.minusDays(30), 4, LONG_AGO, 1),
                home("stale").on(DECISION.minusDays(31), 4, LONG_AGO, 1)));

        assertThat(known.ids()).containsExactly("fresh");
    }

    @Test
    void the_owners_other_homes_are_counted_without_this_one() {
        var known = Made.known(panel(
                home("a").owner("x").on(BEFORE, 3, LONG_AGO, 0),
                home("b").owner("x").on(BEFORE, 4, LONG_AGO, 0),
                home("c").owner("x").on(BEFORE, 2, LONG_AGO, 0),
                home("d").owner("x").on(BEFORE, 0, LONG_AGO, 0),
                home("e").owner("y").on(BEFORE, 2, LONG_AGO, 0),
                home("f").on(BEFORE, 2, LONG_AGO, 0),
                home("g").on(BEFORE, 2, LONG_AGO, 0)));

        assertThat(counts(known.of("a"))).containsExactly(2, 1);
        assertThat(counts(known.of("b"))).containsExactly(2, 2);
        assertThat(counts(known.of("d"))).containsExactly(3, 2);
        assertThat(counts(known.of("e"))).containsExactly(0, 0);
        assertThat(counts(known.of("f"))).containsExactly(0, 0);
        assertThat(known.of("a").facts().value("owner_other_homes")).contains(Value.of(2));
        assertThat(known.of("a").facts().value("owner_other_homes_below_good")).contains(Value.of(1));
        assertThat(known.of("f").facts().value("owner_other_homes")).isEmpty();
    }

    private static int[] counts(KnownBefore known) {
        return new int[] {known.ownersOtherGraded(), known.ownersOtherBelowGood()};
    }

    @Test
    void a_book_is_asked_with_what_was_known_and_what_was_not_is_left_out() {
        var known = Made.known(panel(
                home("a").sector(Sector.COUNCIL).places(12).thenNothing(1),
                home("b").thenNothing(1)));

        assertThat(known.of("a").facts().value("sector")).contains(Value.of("council"));
        assertThat(known.of("a").facts().value("places")).contains(Value.of(12));
        assertThat(known.of("a").facts().value("signals")).contains(Value.of(1));
        assertThat(known.of("b").facts().value("places")).isEmpty();
        assertThat(known.of("b").facts().value("sector")).isEmpty();
    }

    @Test
    void a_grading_counts_from_the_day_of_the_decision_to_the_last_of_the_horizon() {
        assertThat(fell(DECISION.minusDays(1), DECISION)).isFalse();
        assertThat(fell(DECISION, DECISION)).isTrue();
        assertThat(fell(LocalDate.of(2025, 6, 30), LocalDate.of(2025, 6, 30))).isTrue();
        assertThat(fell(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 7, 1))).isFalse();
        assertThat(fell(LocalDate.of(2025, 6, 30), LocalDate.of(2025, 7, 1))).isFalse();
    }

    @Test
    void the_first_of_several_falls_is_the_one_that_counts() {
        var after = new After(
                DECISION,
                DECISION.plusMonths(12),
                List.of(
                        new Grading(DECISION.plusDays(5), DECISION.plusDays(5), 5),
                        new Grading(DECISION.plusDays(9), DECISION.plusDays(9), 3),
                        new Grading(DECISION.plusDays(20), DECISION.plusDays(20), 2)));

        assertThat(after.firstFallTo(3)).contains(DECISION.plusDays(9));
        assertThat(after.firstFallTo(2)).contains(DECISION.plusDays(20));
        assertThat(after.firstFallTo(1)).isEmpty();
        assertThat(after.isGradedAgain()).isTrue();
        assertThat(new After(DECISION, DECISION.plusMonths(12), List.of()).isGradedAgain())
                .isFalse();
    }

    private static boolean fell(LocalDate published, LocalDate onRecord) {
        return new After(DECISION, DECISION.plusMonths(12), List.of(new Grading(published, onRecord, 3))).fellTo(3);
    }

    @Test
    void a_grading_is_taken_once_from_the_first_record_that_shows_it() {
        var home = home("a")
                .on(LocalDate.of(2024, 8, 31), 3, LocalDate.of(2024, 8, 2), 0)
                .on(LocalDate.of(2024, 7, 31), 4, LONG_AGO, 0)
                .on(LocalDate.of(2024, 9, 30), 3, LocalDate.of(2024, 8, 2), 0)
                .on(LocalDate.of(2024, 10, 31), 4, LocalDate.of(2024, 8, 2), 0)
                .build();

        assertThat(home.gradings())
                .containsExactly(
                        new Grading(LONG_AGO, LocalDate.of(2024, 7, 31), 4),
                        new Grading(LocalDate.of(2024, 8, 2), LocalDate.of(2024, 8, 31), 3),
                        new Grading(LocalDate.of(2024, 8, 2), LocalDate.of(2024, 10, 31), 4));
        assertThat(home.snapshots().getFirst().asAt()).isEqualTo(LocalDate.of(2024, 7, 31));
    }

    @Test
    void one_home_is_in_a_panel_once() {
        var home = home("a").thenNothing(1).build();

        assertThatThrownBy(() -> Panel.of(List.of(home, home)))
                .hasMessageContaining("the home a is in the panel twice");
    }

    @Test
    void nothing_of_the_future_can_be_reached_from_what_a_rule_is_given() {
        var ofTheFuture = Set.of(After.class, Panel.class, Home.class, Grading.class, HomeQuarter.class, Scored.class);

        assertThat(Predictor.class.getDeclaredMethods()).hasSize(1);
        assertThat(Predictor.class.getDeclaredMethods()[0].getParameterTypes()).containsExactly(KnownBefore.class);
        for (var given : List.of(KnownBefore.class, Snapshot.class)) {
            assertThat(Arrays.stream(given.getDeclaredMethods()).map(Method::getGenericReturnType))
                    .noneMatch(type -> ofTheFuture.stream()
                            .anyMatch(future -> type.getTypeName().contains(future.getName())));
        }
        for (var made : List.of(KnownBefore.class, After.class)) {
            assertThat(made.getDeclaredConstructors())
                    .allMatch(each ->
                            !Modifier.isPublic(each.getModifiers()) && !Modifier.isProtected(each.getModifiers()));
            assertThat(Modifier.isFinal(made.getModifiers())).isTrue();
        }
    }

    @Test
    void a_rule_that_keeps_the_panel_and_looks_ahead_is_caught() {
        var panel = panel(
                home("a").then(0, 3, LocalDate.of(2024, 9, 1)),
                home("b").thenNothing(0),
                home("c").then(0, 3, LocalDate.of(2024, 9, 1)));

        var peeking = LeakCheck.of(
                panel,
                PROTOCOL,
                List.of(DECISION),
                given -> known -> OptionalDouble.of(given.homes().stream()
                        .filter(home -> home.id().equals(known.home()))
                        .flatMap(home -> home.gradings().stream())
                        .mapToInt(Grading::lowest)
                        .min()
                        .orElse(9)));
        var honest = LeakCheck.of(panel, PROTOCOL, List.of(DECISION), _ -> Predictors.points(Made.book(), "points"));

        assertThat(peeking.found()).isTrue();
        assertThat(peeking.changed()).isEqualTo(2);
        assertThat(peeking.first()).isEqualTo("a on 2024-07-01");
        assertThat(honest.found()).isFalse();
        assertThat(honest.changed()).isZero();
        assertThat(honest.first()).isEmpty();
        assertThat(honest.scores()).isEqualTo(3);
        assertThat(honest.decisions()).isEqualTo(1);
    }

    @Test
    void deleting_the_future_deletes_records_gradings_and_inspections() {
        var whole = new Home(
                "a",
                home("a")
                        .on(BEFORE, 4, LONG_AGO, 1)
                        .on(DECISION, 3, DECISION, 1)
                        .build()
                        .snapshots(),
                List.of(new Grading(LONG_AGO, BEFORE, 4), new Grading(BEFORE, DECISION, 3)),
                List.of(BEFORE, DECISION, BEFORE));

        var past = whole.before(DECISION);

        assertThat(whole.inspections()).containsExactly(BEFORE, DECISION);
        assertThat(past.snapshots()).hasSize(1);
        assertThat(past.gradings()).containsExactly(new Grading(LONG_AGO, BEFORE, 4));
        assertThat(past.inspections()).containsExactly(BEFORE);
    }

    @Test
    void records_that_hold_a_later_date_are_counted() {
        var panel = panel(home("a").on(BEFORE, DECISION, 4, DECISION, 1).on(BEFORE.minusDays(9), 4, LONG_AGO, 1));

        assertThat(LeakCheck.of(panel, PROTOCOL, List.of(DECISION), _ -> _ -> OptionalDouble.empty())
                        .recordsKnownLater())
                .isEqualTo(1);
    }

    @Test
    void the_band_is_silent_where_there_is_none() {
        var known = Made.known(panel(home("a").band(2).thenNothing(0), home("b").thenNothing(0)));

        assertThat(Predictors.regulatorsBand().score(known.of("a"))).hasValue(2);
        assertThat(Predictors.regulatorsBand().score(known.of("b"))).isEmpty();
        assertThat(new Snapshot(
                                BEFORE,
                                BEFORE,
                                "",
                                Optional.empty(),
                                OptionalInt.empty(),
                                OptionalInt.empty(),
                                OptionalInt.empty(),
                                Optional.empty(),
                                OptionalInt.empty(),
                                Map.of())
                        .band())
                .isEmpty();
    }
}
