package care.trellis.cost.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Examples worked by hand. */
class FeeAnswerTest {
    private static final Offset<Double> ROUNDING = within(1e-12);
    private static final BigDecimal FEE = new BigDecimal("750");
    private static final Group NURSING = new Group(Group.By.KIND, "nursing");
    private static final Group SMALL = new Group(Group.By.SIZE, "small");

    @Test
    void where_everybody_answered_the_shares_are_counted() {
        // Above 750: 760 with 30 beds and 780 with 10, of five services and 100 beds. A cost equal to the fee is met by
        // it.
        var answer = new Questions()
                .answering("a", "small", "nursing", 700, 20, OptionalDouble.empty())
                .answering("b", "small", "nursing", 750, 20, OptionalDouble.empty())
                .answering("c", "small", "nursing", 740, 20, OptionalDouble.empty())
                .answering("d", "large", "nursing", 760, 30, OptionalDouble.empty())
                .answering("e", "small", "other", 780, 10, OptionalDouble.empty())
                .answer();
        var all = answer.at(FEE).below(Group.ALL);
        assertThat(all.services()).isEqualTo(Estimate.exact(0.4));
        assertThat(all.units()).isEqualTo(Estimate.exact(0.4));
        assertThat(all.known()).isEqualTo(2);
        assertThat(answer.at(FEE).below(NURSING).services()).isEqualTo(Estimate.exact(0.25));
        assertThat(answer.at(FEE).below(SMALL).units().share()).isEqualTo(10.0 / 70, ROUNDING);
        assertThat(answer.below(FEE, Group.ALL)).containsExactly("d", "e");
        assertThat(answer.below(FEE, NURSING)).containsExactly("d");
        assertThat(answer.members(SMALL)).containsExactly("a", "b", "c", "e");
        assertThat(all.explanation())
                .isEqualTo(
                        "2 of the 5 services that answered have a cost above £750.00. Of all 5 asked (all) that makes"
                                + " 40.0 %, exactly, since everybody answered; of their units 40.0 %, exactly, since everybody"
                                + " answered.");
        assertThat(answer.groups())
                .extracting(Group::name)
                .containsExactly("all", "size large", "size small", "kind nursing", "kind other");
    }

    @Test
    void one_that_did_not_answer_counts_as_those_like_it() {
        // Two of five are above 750, so the sixth is with 2/5: (2 + 0.4) / 6, and between 2/6 and 3/6. Its 20 beds: (20
        // + 8) / 70.
        var below = new Questions()
                .answering("a", "small", "nursing", 700, 720, 740, 760, 780)
                .silent("z", "small", "nursing", 20)
                .answer()
                .at(FEE)
                .below(NURSING);
        assertThat(below.services().share()).isEqualTo(0.4, ROUNDING);
        assertThat(below.services().low()).isEqualTo(2.0 / 6, ROUNDING);
        assertThat(below.services().high()).isEqualTo(3.0 / 6, ROUNDING);
        assertThat(below.services().isExact()).isFalse();
        assertThat(below.units().share()).isEqualTo(28.0 / 70, ROUNDING);
        assertThat(below.units().low()).isEqualTo(20.0 / 70, ROUNDING);
        assertThat(below.units().high()).isEqualTo(40.0 / 70, ROUNDING);
        assertThat(below.asked()).isEqualTo(6);
        assertThat(below.answered()).isEqualTo(5);
        assertThat(below.explanation())
                .contains("Of all 6 asked (kind nursing) that makes 40.0 % (95 % interval 33.3 % to 50.0 %)")
                .contains("Lo 1988; Ghosh and Meeden 1997");
    }

    @Test
    void what_is_drawn_goes_back_with_another_like_it() {
        // 20 silent beside two above and three below: the number above is beta-binomial (20; 2, 3), whose
        // P(K = 0) = 0.0217, P(K <= 1) = 0.0613, P(K >= 18) = 0.0184, P(K >= 17) = 0.0353. Draws that were not put back
        // with another like them would keep to 4 to 12.
        var questions = new Questions()
                .answering("a", "small", "nursing", 700, 720, 740, 760, 780)
                .drawn(7, 100_000);
        for (int at = 10; at < 30; at++) {
            questions.silent("z" + at, "small", "nursing", 10);
        }
        var below = questions.answer().at(FEE).below(Group.ALL).services();
        assertThat(below.share()).isEqualTo(0.4, ROUNDING);
        assertThat(below.low()).isEqualTo(3.0 / 25, ROUNDING);
        assertThat(below.high()).isEqualTo(19.0 / 25, ROUNDING);
    }

    @Test
    void with_fewer_than_five_answers_of_its_size_a_service_is_like_its_kind() {
        // Four small ones above, five large ones not: 4/9 for the silent small one; 1 for it were there a fifth small
        // one.
        var four = new Questions()
                .answering("a", "small", "nursing", 800, 800, 800, 800)
                .answering("b", "large", "nursing", 700, 700, 700, 700, 700)
                .answering("c", "small", "other", 700, 700, 700)
                .silent("z", "small", "nursing", 10);
        assertThat(four.answer().at(FEE).below(NURSING).services().share()).isEqualTo((4 + 4.0 / 9) / 10, ROUNDING);
        four.answering("d", "small", "nursing", 800);
        assertThat(four.answer().at(FEE).below(NURSING).services().share()).isEqualTo(6.0 / 11, ROUNDING);
    }

    @Test
    void with_fewer_than_five_answers_of_its_kind_a_service_is_like_all() {
        // Four of nursing above, four others not: 4/8 for the silent one.
        var below = new Questions()
                .answering("a", "small", "nursing", 800, 800, 800, 800)
                .answering("b", "small", "other", 700, 700, 700, 700)
                .silent("z", "small", "nursing", 10)
                .answer();
        assertThat(below.at(FEE).below(NURSING).services().share()).isEqualTo(4.5 / 5, ROUNDING);
        assertThat(below.at(FEE).below(new Group(Group.By.KIND, "other")).services())
                .isEqualTo(Estimate.exact(0));
    }

    @Test
    void a_group_of_which_nobody_answered_is_wholly_expected() {
        var below = new Questions()
                .answering("a", "small", "nursing", 800, 700)
                .silent("z", "large", "other", 10)
                .answer()
                .at(FEE)
                .below(new Group(Group.By.SIZE, "large"));
        assertThat(below.answered()).isZero();
        assertThat(below.services()).isEqualTo(new Estimate(0.5, 0, 1, false));
    }

    @Test
    void a_fee_costs_the_council_what_it_buys_for_a_year() {
        // 750 × 100 beds × 52 weeks = 3,900,000; today 720 × 100 × 52 = 3,744,000.
        var council = new Questions()
                .answering("a", "small", "nursing", 700)
                .at("750", "700.005")
                .answer();
        assertThat(council.at(FEE).council().aYear()).isEqualTo("3900000.00");
        assertThat(council.at(FEE).council().more()).isEqualTo("156000.00");
        assertThat(council.at(FEE).council().explanation())
                .isEqualTo(
                        "£750.00 × 100 units a week × 52 weeks = £3,900,000.00 a year, £156,000.00 more than at today's"
                                + " fee.");
        var less = council.at(new BigDecimal("700.005")).council();
        assertThat(less.aYear()).isEqualTo("3640026.00");
        assertThat(less.more()).isEqualTo("-103974.00");
        assertThat(less.explanation()).contains("£103,974.00 less than at today's fee");
    }

    @Test
    void a_fee_carries_the_pay_that_the_price_leaves_room_for() {
        // 12.60 + (750 − 760) / 25 = 12.20; (800 − 760) / 25 = 1.60 more; 100 would take 26.40 off, which is all.
        var answer = new Questions()
                .answering("a", "small", "nursing", 700)
                .at("100", "750", "800")
                .answer();
        assertThat(answer.at(FEE).pay().perHour()).isEqualByComparingTo("12.20");
        assertThat(answer.at(new BigDecimal("800")).pay().perHour()).isEqualByComparingTo("14.20");
        assertThat(answer.at(new BigDecimal("100")).pay().perHour()).isEqualByComparingTo("0");
        assertThat(answer.at(FEE).pay().explanation())
                .isEqualTo(
                        "£12.60 an hour + (£750.00 − £760.00) ÷ £25.00 that £1 more an hour moves the price = £12.20 an"
                                + " hour.");
        assertThat(answer.at(new BigDecimal("100")).pay().explanation()).endsWith("£0.00 an hour, and not below 0.");
    }

    @Test
    void self_funders_carry_those_whose_cost_their_higher_fee_reaches() {
        // 780 with half: 780 / 1.205 = 647.30, so it breaks even at 750. 1,100 with half: 912.86, not. 760 with none:
        // not.
        // 700 costs less than the fee. The gaps: 30 × 0.5 / 0.5 = 30, 350 × 0.5 / 0.5 = 350, none for 760; median 190.
        var subsidy = new Questions()
                .answering("a", "small", "nursing", 780, 10, OptionalDouble.of(0.5))
                .answering("b", "small", "nursing", 1_100, 20, OptionalDouble.of(0.5))
                .answering("c", "small", "nursing", 760, 30, OptionalDouble.of(0))
                .answering("d", "small", "nursing", 700, 40, OptionalDouble.of(0.9))
                .answering("e", "small", "nursing", 900, 50, OptionalDouble.empty())
                .answer()
                .at(FEE)
                .subsidy();
        assertThat(subsidy.known()).containsExactly("a", "b", "c", "d");
        assertThat(subsidy.dear()).extracting(CrossSubsidy.Dear::id).containsExactly("a", "b", "c");
        assertThat(subsidy.dear().getFirst().breakEven()).isEqualTo(647.302904564, within(1e-9));
        assertThat(subsidy.carriedIds()).containsExactly("a");
        assertThat(subsidy.services()).hasValue(0.25);
        assertThat(subsidy.units()).hasValue(0.1);
        assertThat(subsidy.medianGap()).hasValue(190);
        assertThat(subsidy.explanation())
                .isEqualTo(
                        "Of 4 services whose share s of self-funders is known, 3 cost more than £750.00; 1 of them break"
                                + " even all the same, since cost ÷ (1 + s × 0.41) is not above it (Competition and Markets"
                                + " Authority, Care homes market study, 2017). Filling the gap takes (cost − fee)(1 − s) ÷ s of"
                                + " each self-funder, in the middle £190.00.");
    }

    @Test
    void a_gap_depends_on_how_many_there_are_to_fill_it() {
        // (790 − 750) × 0.8 / 0.2 = 160.
        var subsidy = new Questions()
                .answering("a", "small", "nursing", 790, 10, OptionalDouble.of(0.2))
                .answer()
                .at(FEE)
                .subsidy();
        assertThat(subsidy.dear().getFirst().gap().orElseThrow()).isEqualTo(160, within(1e-9));
        assertThat(subsidy.dear().getFirst().breakEven()).isEqualTo(790 / 1.082, ROUNDING);
    }

    @Test
    void a_service_whose_cost_is_just_reached_breaks_even() {
        var just = new CrossSubsidy(
                FEE,
                0.41,
                new java.util.TreeSet<>(java.util.Set.of("a")),
                10,
                java.util.List.of(new CrossSubsidy.Dear("a", 10, 0.5, 750, OptionalDouble.of(1))));
        assertThat(just.carriedIds()).containsExactly("a");
    }

    @Test
    void where_no_share_of_self_funders_is_known_nothing_is_said_of_it() {
        var subsidy = new Questions()
                .answering("a", "small", "nursing", 780)
                .answer()
                .at(FEE)
                .subsidy();
        assertThat(subsidy.services()).isEmpty();
        assertThat(subsidy.units()).isEmpty();
        assertThat(subsidy.medianGap()).isEmpty();
        assertThat(subsidy.explanation()).startsWith("No service that answered told");
        var none = new Questions()
                .answering("a", "small", "nursing", 700, 10, OptionalDouble.of(0.5))
                .answer()
                .at(FEE)
                .subsidy();
        assertThat(none.services()).hasValue(0);
        assertThat(none.explanation()).endsWith("(Competition and Markets Authority, Care homes market study, 2017).");
    }

    @Test
    void what_was_not_asked_has_no_answer() {
        var answer = new Questions().answering("a", "small", "nursing", 780).answer();
        assertThatThrownBy(() -> answer.at(new BigDecimal("1"))).hasMessageContaining("1 is none of the fees");
        assertThatThrownBy(() -> answer.at(FEE).below(new Group(Group.By.SIZE, "huge")))
                .hasMessageContaining("size huge");
        assertThat(answer.at(new BigDecimal("750.00")).fee()).isEqualByComparingTo(FEE);
    }
}
