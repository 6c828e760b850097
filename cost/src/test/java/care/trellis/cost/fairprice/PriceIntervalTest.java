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
    void the_same_seed_gives_the_same_ends() {
        var fair = fair(new ReturnOnOperations.AsReturned(), 10, 20, 40);
        assertThat(PriceInterval.of(fair, all(10, 20, 40), 4, 7, 500))
                .isEqualTo(PriceInterval.of(fair, all(10, 20, 40), 4, 7, 500));
    }
}
