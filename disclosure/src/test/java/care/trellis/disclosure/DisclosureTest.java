package care.trellis.disclosure;

import static care.trellis.disclosure.Tables.LATER;
import static care.trellis.disclosure.Tables.PERCENT_ONLY;
import static care.trellis.disclosure.Tables.UNTIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DisclosureTest {
    private static final Rules FIVE = new Rules(5, List.of(new Dominance(1, 25)), 10, 3, 8);

    @Test
    void a_cell_that_one_ninety_lets_pass_fails_the_p_per_cent_rule() {
        // 100,000 with 50,000 and 49,000: the second knows the first to within 1,000, which is 2 %.
        var one = new Tables()
                .each("a", 50_000, 49_000, 600, 400)
                .cell("all", "a")
                .named("worked");
        assertThat(reason(one, new Rules(3, List.of(new Dominance(1, 90)), 1.9, 0, 3)))
                .isEmpty();
        assertThat(reason(one, new Rules(3, List.of(new Dominance(1, 90)), 10, 0, 3)))
                .contains(Reason.TOO_CLOSE);
    }

    @Test
    void p_per_cent_and_dominance_are_told_apart() {
        // 110,000 with 52,000 and 50,000: 8,000 / 52,000 = 15.38 %; the two largest hold 92.73 %.
        var one = new Tables()
                .each("a", 52_000, 50_000, 5_000, 3_000)
                .cell("all", "a")
                .named("worked");
        assertThat(reason(one, new Rules(3, List.of(), 10, 0, 3))).isEmpty();
        assertThat(reason(one, new Rules(3, List.of(), 15.4, 0, 3))).contains(Reason.TOO_CLOSE);
        assertThat(reason(one, new Rules(3, List.of(new Dominance(2, 90.9)), 10, 0, 3)))
                .contains(Reason.DOMINATED);
        assertThat(reason(one, new Rules(3, List.of(new Dominance(2, 92.8)), 10, 0, 3)))
                .isEmpty();
    }

    @Test
    void services_of_one_owner_count_as_one() {
        var merged = new Tables().each("a", 10, 11, 12);
        for (int at = 0; at < 5; at++) {
            merged.with("b" + at, "the group", 3);
        }
        assertThat(reason(merged.cell("all", "a", "b").named("t"), FIVE)).contains(Reason.TOO_FEW_OWNERS);
        assertThat(reason(
                        new Tables()
                                .each("a", 10, 11, 12, 10, 12)
                                .cell("all", "a")
                                .named("t"),
                        FIVE))
                .isEmpty();
    }

    @Test
    void a_zero_is_a_value() {
        assertThat(reason(new Tables().each("a", 0, 0, 0, 0, 0).cell("all", "a").named("t"), FIVE))
                .contains(Reason.ALL_ZERO);
        assertThat(reason(
                        new Tables()
                                .each("a", 10, 11, 12, 10, 12, 0)
                                .cell("all", "a")
                                .named("t"),
                        FIVE))
                .isEmpty();
    }

    @Test
    void figures_wait_until_they_are_old_enough() {
        var table = new Tables().each("a", 10, 11, 12, 10, 12).cell("all", "a").named("t");
        assertThat(new Disclosure(FIVE)
                        .decide(table, UNTIL.plusMonths(3).minusDays(1), List.of())
                        .cell("all")
                        .reason())
                .contains(Reason.TOO_RECENT);
        assertThat(new Disclosure(FIVE)
                        .decide(table, UNTIL.plusMonths(3), List.of())
                        .cell("all")
                        .reason())
                .isEmpty();
    }

    @Test
    void a_withheld_cell_cannot_be_had_from_its_total() {
        var table = new Tables()
                .each("a", 9, 10, 11, 12, 13)
                .each("b", 50, 60)
                .each("c", 20, 20, 21, 22, 23)
                .cell("total", "a", "b", "c")
                .cell("a", "a")
                .cell("b", "b")
                .cell("c", "c")
                .named("t");
        var outcome = new Disclosure(PERCENT_ONLY).decide(table, LATER, List.of());
        assertThat(outcome.cell("b").reason()).contains(Reason.TOO_FEW_OWNERS);
        assertThat(outcome.cell("a").reason()).contains(Reason.SUBTRACTION);
        assertThat(outcome.cell("c").reason()).isEmpty();
        assertThat(outcome.cell("total").figure().orElseThrow().total()).isEqualTo(271);
    }

    @Test
    void a_difference_of_three_published_sums_is_found_across_releases() {
        // 56,600 - 47,600 - 8,002 = 998: what is left belongs to one owner.
        var before = new Tables()
                .each("x", 12_000, 11_900, 11_800, 11_900)
                .each("y", 2_000, 2_001, 2_001, 2_000)
                .cell("x", "x")
                .cell("y", "y")
                .named("first half");
        var first = new Disclosure(PERCENT_ONLY).decide(before, LATER, List.of());
        assertThat(first.cells()).allMatch(each -> each.figure().isPresent());
        var now = new Tables()
                .each("x", 12_000, 11_900, 11_800, 11_900)
                .each("y", 2_000, 2_001, 2_001, 2_000)
                .each("z", 998)
                .cell("all", "x", "y", "z")
                .named("year");
        assertThat(new Disclosure(PERCENT_ONLY)
                        .decide(now, LATER, List.of())
                        .cell("all")
                        .figure()
                        .orElseThrow()
                        .total())
                .isEqualTo(56_600);
        var refused = new Disclosure(PERCENT_ONLY).decide(now, LATER, List.of(first.release(LATER)));
        assertThat(refused.cell("all").reason()).contains(Reason.EARLIER_RELEASE);
        assertThat(refused.cell("all").earlier()).containsExactly("first half");
        assertThat(refused.isDisclosedAlready()).isFalse();
    }

    @Test
    void a_remainder_with_too_few_owners_is_withheld_though_no_figure_in_it_is_close() {
        var table = new Tables()
                .each("a", 10, 10, 10, 10, 10, 10)
                .each("b", 10, 10, 10, 10)
                .cell("county", "a", "b")
                .cell("district", "a")
                .named("nested");
        var outcome = new Disclosure(FIVE).decide(table, LATER, List.of());
        assertThat(outcome.cell("county").reason()).isEmpty();
        assertThat(outcome.cell("district").reason()).contains(Reason.SUBTRACTION);
    }

    @Test
    void no_middle_value_is_given_where_another_release_differs_by_too_few_owners() {
        var before = new Tables()
                .each("a", 10, 11, 12, 13, 14, 15)
                .each("b", 9, 16)
                .cell("all", "a", "b")
                .named("spring");
        var now = new Tables()
                .each("a", 10, 11, 12, 13, 14, 15)
                .each("c", 8, 17)
                .cell("all", "a", "c")
                .named("autumn");
        var disclosure = new Disclosure(FIVE);
        assertThat(disclosure
                        .decide(now, LATER, List.of())
                        .cell("all")
                        .figure()
                        .orElseThrow()
                        .median())
                .hasValue(12.5);
        var spring = disclosure.decide(before, LATER, List.of()).release(LATER);
        var figure = disclosure
                .decide(now, LATER, List.of(spring))
                .cell("all")
                .figure()
                .orElseThrow();
        assertThat(figure.median()).isEmpty();
        assertThat(figure.lowerQuartile()).isEmpty();
        assertThat(figure.total()).isEqualTo(100);
    }

    @Test
    void quartiles_want_more_owners_than_a_middle_value() {
        var first = new Tables()
                .each("a", 10, 11, 12, 13, 14, 15, 16, 17, 18)
                .cell("all", "a")
                .named("spring");
        var one = new Disclosure(FIVE).decide(first, LATER, List.of());
        assertThat(one.cell("all").figure().orElseThrow().median()).hasValue(14);
        assertThat(one.cell("all").figure().orElseThrow().lowerQuartile()).hasValue(12);
        var few = new Tables().each("a", 10, 11, 12, 13, 14).cell("all", "a").named("few");
        assertThat(new Disclosure(FIVE)
                        .decide(few, LATER, List.of())
                        .cell("all")
                        .figure()
                        .orElseThrow()
                        .upperQuartile())
                .isEmpty();
    }

    @Test
    void what_earlier_releases_alone_tell_is_said_and_blamed_on_nobody_new() {
        var leak = new Release(
                "a leak",
                LATER,
                List.of(new Contribution("a0", "owner of a0", 10)),
                List.of(new Cell("one", Set.of("a0"))));
        var table =
                new Tables().each("a", 10, 11, 12, 13, 14, 15).cell("all", "a").named("t");
        var outcome = new Disclosure(PERCENT_ONLY).decide(table, LATER, List.of(leak));
        assertThat(outcome.isDisclosedAlready()).isTrue();
    }

    @Test
    void a_corrected_figure_needs_another_id() {
        var before = new Release(
                "spring", LATER, List.of(new Contribution("a0", "o", 10)), List.of(new Cell("one", Set.of("a0"))));
        var table = new Tables().each("a", 11, 12, 13).cell("all", "a").named("t");
        assertThatThrownBy(() -> new Disclosure(PERCENT_ONLY).decide(table, LATER, List.of(before)))
                .hasMessageContaining("a0")
                .hasMessageContaining("spring")
                .hasMessageNotContaining("10")
                .hasMessageNotContaining("11");
    }

    private static Optional<Reason> reason(Table table, Rules rules) {
        return new Disclosure(rules).decide(table, LATER, List.of()).cell("all").reason();
    }
}
