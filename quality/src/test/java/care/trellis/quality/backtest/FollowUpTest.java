package care.trellis.quality.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whether somebody came back: each case by hand, with records that end on 2025-06-30. */
class FollowUpTest {
    private static final LocalDate SEEN = LocalDate.of(2024, 1, 10);
    private static final LocalDate DUE = LocalDate.of(2024, 3, 1);

    private static FollowUp of(List<DatedRequirement> requirements, LocalDate... inspections) {
        var home = new Home("a", Made.home("a").thenNothing(0).build().snapshots(), List.of(), List.of(inspections));
        return FollowUp.of(requirements, Panel.of(List.of(home)), 90);
    }

    private static DatedRequirement required(LocalDate inspected, LocalDate... by) {
        return new DatedRequirement("a", Optional.of(inspected), List.of(by));
    }

    @Test
    void an_inspection_on_the_day_or_ninety_days_after_it_counts_and_one_later_does_not() {
        assertThat(of(List.of(required(SEEN, DUE)), DUE).inspectedAgain()).isEqualTo(1);
        assertThat(of(List.of(required(SEEN, DUE)), DUE.plusDays(90)).inspectedAgain())
                .isEqualTo(1);
        var late = of(List.of(required(SEEN, DUE)), DUE.plusDays(91));
        assertThat(late.inspectedAgain()).isZero();
        assertThat(late.followed()).isEqualTo(1);
        assertThat(late.median()).hasValue(91);
        assertThat(late.share()).hasValue(0);
    }

    @Test
    void an_inspection_before_the_day_does_not_show_that_it_was_met() {
        var early = of(List.of(required(SEEN, DUE)), DUE.minusDays(1));

        assertThat(early.inspectedAgain()).isZero();
        assertThat(early.median()).isEmpty();
    }

    @Test
    void the_last_of_several_days_counts() {
        var two = of(List.of(required(SEEN, DUE.plusDays(30), DUE)), DUE.plusDays(10), DUE.plusDays(37));

        assertThat(two.median()).hasValue(7);
    }

    @Test
    void the_inspection_that_set_the_day_is_not_the_one_that_looks_again() {
        var same = of(List.of(required(SEEN, SEEN)), SEEN, SEEN.plusDays(4));

        assertThat(same.withDay()).isEqualTo(1);
        assertThat(same.median()).hasValue(4);
    }

    @Test
    void an_inspection_that_required_something_counts_as_one_itself() {
        var twice = of(List.of(required(SEEN, DUE), required(DUE.plusDays(12))));

        assertThat(twice.inspections()).isEqualTo(2);
        assertThat(twice.withDay()).isEqualTo(1);
        assertThat(twice.inspectedAgain()).isEqualTo(1);
        assertThat(twice.share()).hasValue(1);
    }

    @Test
    void days_before_the_inspection_and_inspections_without_a_date_are_left_out() {
        var none = of(List.of(
                required(SEEN, SEEN.minusDays(1)),
                required(SEEN),
                new DatedRequirement("a", Optional.empty(), List.of(DUE))));

        assertThat(none.inspections()).isEqualTo(3);
        assertThat(none.withDay()).isZero();
        assertThat(none.share()).isEmpty();
    }

    @Test
    void a_day_too_near_the_end_of_the_records_is_not_followed() {
        var last = Made.LAST.minusDays(90);

        assertThat(of(List.of(required(SEEN, last))).followed()).isEqualTo(1);
        assertThat(of(List.of(required(SEEN, last.plusDays(1)))).followed()).isZero();
        assertThat(of(List.of(required(SEEN, last.plusDays(1)))).withDay()).isEqualTo(1);
        assertThat(of(List.of(required(SEEN, last))).recordsEnd()).isEqualTo(Made.LAST);
    }

    @Test
    void a_home_that_is_not_in_the_panel_is_followed_by_its_requirements_alone() {
        var elsewhere = new DatedRequirement("b", Optional.of(SEEN), List.of(DUE));

        assertThat(of(List.of(elsewhere)).followed()).isEqualTo(1);
        assertThat(of(List.of(elsewhere)).inspectedAgain()).isZero();
        assertThatThrownBy(() -> FollowUp.of(List.of(), Panel.of(List.of()), -1))
                .hasMessageContaining("were -1");
        assertThat(FollowUp.of(List.of(), Panel.of(List.of()), 0).withinDays()).isZero();
    }
}
