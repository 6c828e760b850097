package care.trellis.cost.fairprice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import care.trellis.cost.Models;
import care.trellis.cost.model.CostModel;
import care.trellis.cost.returns.AggregationChoices;
import care.trellis.cost.returns.MedianMeaning;
import care.trellis.cost.returns.Returns;
import care.trellis.cost.returns.ServiceReturn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PriceIntervalTest {
    private static final CostModel MODEL = Models.named("two-lines")
            .block("care", "GBP/hour")
            .value("pay", "1")
            .paidTo("staff")
            .block("surplus", "GBP/hour")
            .value("roo", "1")
            .paidTo("operators")
            .total("cost", "GBP/hour", "care")
            .total("price", "GBP/hour", "cost", "surplus")
            .headline("price")
            .load();

    private static FairPrice fair(ReturnOnOperations operations, int... amounts) {
        var services = new ArrayList<ServiceReturn>();
        for (int i = 0; i < amounts.length; i++) {
            services.add(ServiceReturn.of("S" + i, own(amounts[i])));
        }
        return FairPrice.of(
                Returns.of(MODEL, services),
                PriceShape.in(MODEL, "cost", "roo"),
                new FairPriceChoices(
                        AggregationChoices.DEFAULT.using(MedianMeaning.SUM_OF_LINE_MEDIANS), null, operations));
    }

    private static Map<String, BigDecimal> own(int amount) {
        return Map.of("pay", BigDecimal.valueOf(amount), "roo", BigDecimal.ONE);
    }

    private static List<Map<String, BigDecimal>> all(int... amounts) {
        return Arrays.stream(amounts).mapToObj(PriceIntervalTest::own).toList();
    }

    @Test
    void where_everybody_answered_both_ends_are_the_price() {
        var fair = fair(new ReturnOnOperations.AsReturned(), 10, 20, 30);
        var interval = PriceInterval.of(fair, all(10, 20, 30), 0, 7, 1_000);
        assertThat(interval.low())
                .isEqualTo(interval.high())
                .isEqualTo(fair.price().doubleValue());
        assertThat(interval.sentence()).contains("Everybody");
    }

    @Test
    void with_one_answer_everybody_else_is_like_it() {
        var fair = fair(new ReturnOnOperations.AsReturned(), 10);
        var interval = PriceInterval.of(fair, all(10), 5, 7, 100);
        assertThat(interval.low()).isEqualTo(11, within(1e-9));
        assertThat(interval.high()).isEqualTo(11, within(1e-9));
    }

    // Two answers, 10 and 20, and one silent: it is like either with a half. Then the median of three is 10 or 20.
    @Test
    void one_silent_beside_two_makes_the_median_either() {
        var fair = fair(new ReturnOnOperations.AsReturned(), 10, 20);
        var interval = PriceInterval.of(fair, all(10, 20), 1, 7, 2_000);
        assertThat(interval.low()).isEqualTo(11, within(1e-9));
        assertThat(interval.high()).isEqualTo(21, within(1e-9));
        assertThat(fair.price()).isEqualByComparingTo("16");
    }

    @Test
    void more_silence_leaves_more_open_and_the_price_is_always_inside() {
        var amounts = new int[] {10, 12, 15, 17, 21, 22, 26, 29, 33};
        var fair = fair(new ReturnOnOperations.AsReturned(), amounts);
        var few = PriceInterval.of(fair, all(amounts), 2, 7, 2_000);
        var many = PriceInterval.of(fair, all(amounts), 20, 7, 2_000);
        assertThat(many.high() - many.low()).isGreaterThan(few.high() - few.low());
        assertThat(fair.price().doubleValue()).isBetween(few.low(), few.high());
    }

    @Test
    void a_mark_up_and_a_margin_are_added_draw_by_draw() {
        var markUp = fair(new ReturnOnOperations.MarkUp(new BigDecimal("0.05")), 10, 20);
        assertThat(PriceInterval.of(markUp, all(10, 20), 1, 7, 2_000).high()).isEqualTo(21, within(1e-9));
        var margin = fair(new ReturnOnOperations.Margin(new BigDecimal("0.2")), 10, 20);
        assertThat(PriceInterval.of(margin, all(10, 20), 1, 7, 2_000).high()).isEqualTo(25, within(1e-9));
    }

    @Test
    void the_order_in_which_services_come_moves_no_more_than_the_draws_do() {
        var sorted = new int[] {10, 12, 15, 17, 21, 22, 26, 29, 33};
        var mixed = new int[] {33, 10, 26, 15, 12, 29, 17, 22, 21};
        var fair = fair(new ReturnOnOperations.AsReturned(), sorted);
        var one = PriceInterval.of(fair, all(sorted), 4, 7, 4_000);
        var other = PriceInterval.of(fair, all(mixed), 4, 7, 4_000);
        assertThat(other.low()).isEqualTo(one.low(), within(2.1));
        assertThat(other.high()).isEqualTo(one.high(), within(2.1));
    }

    // Four silent beside two: by the Polya urn each number of 0 to 4 that are like the first has the same chance, a
    // fifth.
    // The median of six is the first's while 3 or 4 are, the second's while 1 or none is, and between them at two.
    @Test
    void by_the_urn_every_split_of_the_silent_is_as_likely_as_another() {
        var fair = fair(new ReturnOnOperations.AsReturned(), 10, 20);
        var interval = PriceInterval.of(fair, all(10, 20), 4, 7, 4_000);
        assertThat(interval.low()).isEqualTo(11, within(1e-9));
        assertThat(interval.high()).isEqualTo(21, within(1e-9));
    }

    @Test
    void it_says_who_is_silent_and_between_what_the_price_lies() {
        var fair = fair(new ReturnOnOperations.AsReturned(), 10, 20);
        assertThat(PriceInterval.of(fair, all(10, 20), 2, 7, 2_000).sentence())
                .startsWith(
                        "If the 2 that did not answer are like the 2 that did, the price lies between £11.00 and £21.00");
        assertThat(PriceInterval.of(fair, all(10, 20), 1, 7, 2_000).sentence())
                .startsWith("If the one that did not answer is like the 2 that did");
    }

    @Test
    void the_same_seed_gives_the_same_ends() {
        var fair = fair(new ReturnOnOperations.AsReturned(), 10, 20, 40);
        assertThat(PriceInterval.of(fair, all(10, 20, 40), 4, 7, 500))
                .isEqualTo(PriceInterval.of(fair, all(10, 20, 40), 4, 7, 500));
    }
}
