package care.trellis.exchange.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.cost.fee.Asked;
import care.trellis.cost.fee.Costed;
import care.trellis.cost.fee.FeeAnswer;
import care.trellis.cost.fee.FeeQuestion;
import care.trellis.cost.fee.PayShare;
import care.trellis.disclosure.Disclosure;
import care.trellis.disclosure.Dominance;
import care.trellis.disclosure.Reason;
import care.trellis.disclosure.Rules;
import care.trellis.exchange.disclosure.FeeRow.FewerThan;
import care.trellis.exchange.disclosure.FeeRow.MoreThan;
import care.trellis.exchange.disclosure.FeeRow.Percent;
import care.trellis.exchange.disclosure.FeeRow.Withheld;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeeTableTest {
    private static final LocalDate UNTIL = LocalDate.of(2026, 3, 31);
    private static final LocalDate ON = LocalDate.of(2026, 9, 1);
    private static final Rules RULES = new Rules(5, List.of(new Dominance(1, 25)), 10, 3, 8);

    private final List<Costed> answered = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();
    private OptionalDouble selfFunded = OptionalDouble.empty();

    /** So many services of one kind at one cost, each of an owner of its own. */
    private FeeTableTest with(String kind, int many, double cost) {
        for (int at = 0; at < many; at++) {
            var id = "h" + asked.size();
            answered.add(new Costed(id, "owner of " + id, "small", kind, cost, 10, selfFunded));
            asked.add(new Asked(id, "small", kind, 10));
        }
        return this;
    }

    private FeeTableTest silent(String kind, int many) {
        IntStream.range(0, many).forEach(at -> asked.add(new Asked("z" + asked.size(), "small", kind, 10)));
        return this;
    }

    private FeeAnswer answer(String... fees) {
        return FeeAnswer.of(new FeeQuestion(
                answered,
                asked,
                IntStream.range(0, fees.length)
                        .mapToObj(at -> new BigDecimal(fees[at]))
                        .toList(),
                BigDecimal.ONE,
                BigDecimal.ONE,
                BigDecimal.ONE,
                0.41,
                new PayShare(BigDecimal.TEN, BigDecimal.TEN, BigDecimal.ONE),
                1,
                1_000));
    }

    private static FeeRow row(FeeAnswer answer, String group, String fee) {
        var outcome = new Disclosure(RULES).decide(FeeTable.of(answer, UNTIL), ON, List.of());
        return FeeTable.publishable(answer, outcome, RULES).stream()
                .filter(each -> each.group().equals(group) && each.fee().compareTo(new BigDecimal(fee)) == 0)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_share_of_few_services_is_rounded_to_five_per_cent_and_of_many_to_one() {
        // 7 of 18 are 38.9 %; 7 of 23 are 30.4 %.
        var few = new FeeTableTest().with("nursing", 11, 700).with("nursing", 7, 800);
        var row = row(few.answer("750"), "kind nursing", "750");
        assertThat(row.services()).isEqualTo(new Percent(40, 40, 40));
        assertThat(row.units()).isEqualTo(new Percent(40, 40, 40));
        assertThat(row.services().words()).isEqualTo("40 %");
        var many = new FeeTableTest().with("nursing", 16, 700).with("nursing", 7, 800);
        assertThat(row(many.answer("750"), "all", "750").services()).isEqualTo(new Percent(30, 30, 30));
    }

    @Test
    void the_ends_of_an_interval_are_rounded_outwards() {
        // 7 of 18, and one who did not answer: 7/19 = 36.8 % to 8/19 = 42.1 %.
        var some = new FeeTableTest()
                .with("nursing", 11, 700)
                .with("nursing", 7, 800)
                .silent("nursing", 1);
        var row = row(some.answer("750"), "all", "750");
        assertThat(row.services()).isEqualTo(new Percent(40, 35, 45));
        assertThat(row.services().words()).isEqualTo("40 % (35 % to 45 %)");
    }

    @Test
    void a_share_of_four_owners_is_withheld_and_its_row_has_no_figure() {
        var four = new FeeTableTest().with("nursing", 11, 700).with("nursing", 4, 800);
        var row = row(four.answer("750"), "kind nursing", "750");
        assertThat(row.services()).isEqualTo(new Withheld(Reason.TOO_FEW_OWNERS));
        assertThat(row.units()).isEqualTo(row.services());
        assertThat(row.services().words()).isEqualTo("withheld: too few ownership groups are in it");
    }

    @Test
    void a_share_of_all_but_four_owners_is_withheld_too() {
        var butFour = new FeeTableTest().with("nursing", 4, 700).with("nursing", 11, 800);
        assertThat(row(butFour.answer("750"), "all", "750").services()).isInstanceOf(Withheld.class);
    }

    @Test
    void of_nobody_and_of_all_only_a_bound_is_said_where_five_owners_would_begin() {
        // 5 of 12 are 41.7 %, so 45 %.
        var twelve = new FeeTableTest().with("nursing", 12, 750);
        assertThat(row(twelve.answer("700", "800"), "all", "800").services()).isEqualTo(new FewerThan(45));
        assertThat(row(twelve.answer("700", "800"), "all", "800").units().words())
                .isEqualTo("fewer than 45 %");
        assertThat(row(twelve.answer("700", "800"), "all", "700").services()).isEqualTo(new MoreThan(55));
        assertThat(row(twelve.answer("700", "800"), "all", "700").services().words())
                .isEqualTo("more than 55 %");
    }

    @Test
    void of_nobody_and_of_all_nothing_is_said_where_the_group_is_too_small_itself() {
        var small = new FeeTableTest()
                .with("nursing", 12, 750)
                .with("residential", 4, 750)
                .silent("respite", 3);
        var answer = small.answer("700", "800");
        assertThat(row(answer, "kind residential", "700").services()).isInstanceOf(Withheld.class);
        assertThat(row(answer, "kind residential", "800").services()).isInstanceOf(Withheld.class);
        assertThat(row(answer, "kind respite", "700").services()).isEqualTo(new Withheld(Reason.TOO_FEW_OWNERS));
    }

    @Test
    void neighbouring_fees_between_which_four_owners_lie_are_not_both_shown() {
        var between = new FeeTableTest()
                .with("nursing", 9, 700)
                .with("nursing", 4, 760)
                .with("nursing", 8, 800);
        var answer = between.answer("750", "780");
        assertThat(List.of(
                        row(answer, "all", "750").services(),
                        row(answer, "all", "780").services()))
                .hasAtLeastOneElementOfType(Withheld.class);
    }

    @Test
    void whom_self_funders_carry_is_a_cell_like_the_others() {
        var carried = new FeeTableTest();
        carried.selfFunded = OptionalDouble.of(0.5);
        carried.with("nursing", 10, 700).with("nursing", 6, 800);
        assertThat(row(carried.answer("750"), FeeTable.CARRIED, "750").services())
                .isEqualTo(new Percent(40, 40, 40));
        assertThat(row(new FeeTableTest().with("nursing", 12, 700).answer("750"), FeeTable.CARRIED, "750")
                        .services())
                .isEqualTo(new Withheld(Reason.TOO_FEW_OWNERS));
    }

    @Test
    void every_group_and_fee_has_a_row_and_a_figure_of_another_size_another_name() {
        var answer = new FeeTableTest().with("nursing", 12, 750).answer("700", "750", "800");
        var table = FeeTable.of(answer, UNTIL);
        var outcome = new Disclosure(RULES).decide(table, ON, List.of());
        assertThat(FeeTable.publishable(answer, outcome, RULES)).hasSize(4 * 3);
        assertThat(table.contributions().getFirst().id()).isEqualTo("h0, 10.0 units");
        assertThat(table.until()).isEqualTo(UNTIL);
        assertThat(FeeTable.name("all", new BigDecimal("700"))).isEqualTo("all|700");
    }
}
