package care.trellis.cost.fairprice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.trellis.cost.Models;
import care.trellis.cost.model.CostModel;
import care.trellis.cost.model.Provenance;
import care.trellis.cost.model.Recipient;
import care.trellis.cost.returns.AggregationChoices;
import care.trellis.cost.returns.Exclusion;
import care.trellis.cost.returns.MedianMeaning;
import care.trellis.cost.returns.QuantileMethod;
import care.trellis.cost.returns.Returns;
import care.trellis.cost.returns.ServiceReturn;
import care.trellis.cost.returns.ZeroDecision;
import care.trellis.cost.run.Explanation;
import care.trellis.fault.Faulty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FairPriceTest {
    private static final Provenance SOURCE = new Provenance("Three made-up returns", "2022", Provenance.Status.ASSUMED);

    private final CostModel model = Models.named("small")
            .block("care", "GBP/hour")
            .value("pay", "1")
            .paidTo("staff")
            .value("travel", "1")
            .paidTo("staff")
            .block("business", "GBP/hour")
            .value("office", "1")
            .paidTo("suppliers")
            .value("rent", "1")
            .paidTo("suppliers")
            .block("surplus", "GBP/hour")
            .value("return_on_operations", "1")
            .paidTo("operators")
            .total("operating_cost", "GBP/hour", "care", "business")
            .total("price_of_hour", "GBP/hour", "operating_cost", "surplus")
            .headline("price_of_hour")
            .load();
    private final PriceShape shape = PriceShape.in(model, "operating_cost", "return_on_operations");

    // Line medians 10, 1, 4, 0, 1 = 16; block medians 11, 5, 1 = 17; totals 14, 18, 21: median 18.
    private final Returns returns = Returns.of(
            model,
            List.of(
                    service("A", "9", "0", "4", "0", "1"),
                    service("B", "10", "1", "5", "0", "2"),
                    service("C", "12", "3", "2", "4", "0")));

    @Test
    void the_price_is_the_medians_of_the_lines_and_of_the_return() {
        var fair = FairPrice.of(returns, shape, FairPriceChoices.DEFAULT);
        assertThat(fair.cost()).isEqualByComparingTo("15");
        assertThat(fair.operations()).isEqualByComparingTo("1");
        assertThat(fair.price()).isEqualByComparingTo("16");
        assertThat(fair.unit()).isEqualTo("GBP/hour");
        assertThat(fair.parts()).extracting(part -> part.id()).containsExactly("pay", "travel", "office", "rent");
    }

    @Test
    void the_other_medians_give_other_prices() {
        var subtotals = priced(MedianMeaning.SUM_OF_SUBTOTAL_MEDIANS);
        assertThat(subtotals.cost()).isEqualByComparingTo("16");
        assertThat(subtotals.price()).isEqualByComparingTo("17");
        var totals = priced(MedianMeaning.MEDIAN_OF_TOTALS);
        assertThat(totals.operations()).isNull();
        assertThat(totals.price()).isEqualByComparingTo("18");
    }

    @Test
    void a_mark_up_is_a_share_of_cost_and_a_margin_one_of_price() {
        var markUp = FairPrice.of(returns, shape, with(new ReturnOnOperations.MarkUp(new BigDecimal("0.05"))));
        assertThat(markUp.price()).isEqualByComparingTo("15.75");
        var margin = FairPrice.of(returns, shape, with(new ReturnOnOperations.Margin(new BigDecimal("0.25"))));
        assertThat(margin.price()).isEqualByComparingTo("20");
        assertThat(margin.operations()).isEqualByComparingTo("5");
    }

    @Test
    void a_return_by_rule_is_added_to_the_median_of_costs_not_of_totals() {
        var choices = with(new ReturnOnOperations.MarkUp(new BigDecimal("0.1")))
                .with(AggregationChoices.DEFAULT.using(MedianMeaning.MEDIAN_OF_TOTALS));
        var fair = FairPrice.of(returns, shape, choices); // costs 13, 16, 21
        assertThat(fair.cost()).isEqualByComparingTo("16");
        assertThat(fair.price()).isEqualByComparingTo("17.6");
    }

    @Test
    void a_return_outside_its_range_is_refused() {
        assertThatThrownBy(() -> new ReturnOnOperations.Margin(BigDecimal.ONE)).isInstanceOf(Faulty.class);
        assertThatThrownBy(() -> new ReturnOnOperations.MarkUp(new BigDecimal("-0.01")))
                .isInstanceOf(Faulty.class);
        assertThat(new ReturnOnOperations.Margin(BigDecimal.ZERO).share()).isZero();
    }

    @Test
    void fuller_rounds_spread_only_the_fixed_costs() {
        var rounds = new Rounds(new BigDecimal("0.8"), BigDecimal.ONE, List.of("office", "rent"));
        assertThat(rounds.factor()).isEqualByComparingTo("0.8");
        var fair = FairPrice.of(returns, shape, FairPriceChoices.DEFAULT.with(rounds));
        assertThat(fair.price()).isEqualByComparingTo("15.2"); // the office's 4 becomes 3.20
        var full = new Rounds(new BigDecimal("0.95"), new BigDecimal("0.9"), List.of("office"));
        assertThat(full.factor()).isEqualByComparingTo("1");
        assertThat(FairPrice.of(returns, shape, FairPriceChoices.DEFAULT.with(full))
                        .price())
                .isEqualByComparingTo("16");
        assertThatThrownBy(() -> new Rounds(BigDecimal.ZERO, BigDecimal.ONE, List.of()))
                .isInstanceOf(Faulty.class);
        assertThatThrownBy(() -> new Rounds(BigDecimal.ONE, new BigDecimal("1.1"), List.of()))
                .isInstanceOf(Faulty.class);
    }

    @Test
    void who_receives_the_price_sums_to_it_and_the_rest_belongs_to_no_line() {
        var lines = FairPrice.of(returns, shape, FairPriceChoices.DEFAULT);
        assertThat(lines.recipients())
                .containsOnlyKeys(Recipient.STAFF, Recipient.SUPPLIERS, Recipient.OPERATORS)
                .hasEntrySatisfying(Recipient.STAFF, staff -> assertThat(staff).isEqualByComparingTo("11"));
        assertThat(lines.belongsToNoLine()).isZero();
        assertThat(priced(MedianMeaning.MEDIAN_OF_TOTALS).belongsToNoLine()).isEqualByComparingTo("2");
        var ruled = FairPrice.of(returns, shape, with(new ReturnOnOperations.MarkUp(new BigDecimal("0.2"))));
        assertThat(ruled.recipients().get(Recipient.OPERATORS)).isEqualByComparingTo("3");
        assertThat(ruled.belongsToNoLine()).isZero();
    }

    @Test
    void nothing_is_priced_when_every_return_is_left_out() {
        var none = AggregationChoices.DEFAULT.excluding(
                List.of(Exclusion.whole("A", "x"), Exclusion.whole("B", "x"), Exclusion.whole("C", "x")));
        assertThatThrownBy(() -> FairPrice.of(returns, shape, FairPriceChoices.DEFAULT.with(none)))
                .isInstanceOf(Faulty.class)
                .hasMessageContaining("every one of them left out");
    }

    @Test
    void a_model_without_the_total_or_the_line_is_refused() {
        assertThatThrownBy(() -> PriceShape.in(model, "pay", "rent")).hasMessageContaining("no total pay");
        assertThatThrownBy(() -> PriceShape.in(model, "operating_cost", "none")).hasMessageContaining("no line none");
    }

    @Test
    void every_figure_opens_down_to_what_each_service_returned() {
        var fair = FairPrice.of(returns, shape, FairPriceChoices.DEFAULT);
        var price = fair.explain(SOURCE);
        assertThat(price.value()).isEqualByComparingTo(fair.price());
        assertThat(price.parts()).extracting(Explanation::id).containsExactly("cost", "return_on_operations");
        assertThat(price.working()).isEqualTo("15.00 + 1.00");
        var pay = price.parts().getFirst().parts().getFirst();
        assertThat(pay.id()).isEqualTo("pay");
        assertThat(pay.working()).isEqualTo("9.00, 10.00, 12.00");
        assertThat(pay.parts())
                .extracting(Explanation::label)
                .containsExactly("A returned", "B returned", "C returned");
        assertThat(pay.parts()).allSatisfy(leaf -> assertThat(leaf.provenance()).isEqualTo(SOURCE));
        assertThat(fair.explain("office", SOURCE).orElseThrow().value()).isEqualByComparingTo("4");
        assertThat(fair.explain("median-of-totals", SOURCE).orElseThrow().value())
                .isEqualByComparingTo("18");
        assertThat(fair.explain("nothing", SOURCE)).isEmpty();
    }

    @Test
    void a_return_by_rule_opens_into_the_rule_and_its_source() {
        var fair = FairPrice.of(returns, shape, with(new ReturnOnOperations.Margin(new BigDecimal("0.25"))));
        var operations = fair.explain("return_on_operations", SOURCE).orElseThrow();
        assertThat(operations.value()).isEqualByComparingTo("5");
        assertThat(operations.rule()).contains("cost * margin / (1 - margin)", "Source: ");
        assertThat(operations.parts().getFirst().shownBefore()).isTrue();
        assertThat(operations.parts().get(1).value()).isEqualByComparingTo("25");
    }

    @Test
    void what_was_set_aside_is_said_where_the_figure_is_explained() {
        var zeros = AggregationChoices.DEFAULT.withZeros(
                List.of(new ZeroDecision("rent", ZeroDecision.Rule.MISSING, "nobody sits rent free")),
                ZeroDecision.Rule.VALUE);
        var rent = FairPrice.of(returns, shape, FairPriceChoices.DEFAULT.with(zeros))
                .explain("rent", SOURCE)
                .orElseThrow();
        assertThat(rent.value()).isEqualByComparingTo("4");
        assertThat(rent.note()).contains("2 zeros set aside", "nobody sits rent free");
    }

    @Test
    void the_effects_of_all_choices_sum_to_the_whole_difference() {
        var chosen = new FairPriceChoices(
                AggregationChoices.DEFAULT
                        .excluding(List.of(Exclusion.whole("A", "half a year only")))
                        .with(QuantileMethod.HF6)
                        .using(MedianMeaning.SUM_OF_SUBTOTAL_MEDIANS),
                new Rounds(new BigDecimal("0.9"), BigDecimal.ONE, List.of("office", "rent")),
                new ReturnOnOperations.MarkUp(new BigDecimal("0.05")));
        var effects = ChoiceEffects.of(returns, shape, FairPriceChoices.DEFAULT, chosen);
        assertThat(effects.steps())
                .extracting(ChoiceEffects.Step::kind)
                .containsExactly(
                        ChoiceEffects.Kind.EXCLUSIONS,
                        ChoiceEffects.Kind.QUANTILES,
                        ChoiceEffects.Kind.ROUNDS,
                        ChoiceEffects.Kind.MEDIAN,
                        ChoiceEffects.Kind.RETURN_ON_OPERATIONS);
        var sum = effects.steps().stream().map(ChoiceEffects.Step::difference).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(effects.difference());
        assertThat(effects.unchanged().price()).isEqualByComparingTo("16");
        assertThat(effects.difference()).isNotZero();
    }

    @Test
    void no_choice_has_no_effect() {
        var effects = ChoiceEffects.of(returns, shape, FairPriceChoices.DEFAULT, FairPriceChoices.DEFAULT);
        assertThat(effects.steps()).isEmpty();
        assertThat(effects.difference()).isZero();
    }

    @Test
    void what_recipients_gain_and_lose_sums_to_the_difference() {
        var chosen = with(new ReturnOnOperations.MarkUp(new BigDecimal("0.05")))
                .with(AggregationChoices.DEFAULT.using(MedianMeaning.MEDIAN_OF_TOTALS));
        var effects = ChoiceEffects.of(returns, shape, FairPriceChoices.DEFAULT, chosen);
        var sum = effects.receipts().stream()
                .map(ChoiceEffects.Receipt::difference)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(effects.difference());
        assertThat(effects.receipts())
                .extracting(ChoiceEffects.Receipt::recipient)
                .containsExactly(Recipient.STAFF, Recipient.SUPPLIERS, Recipient.OPERATORS, null);
    }

    @Test
    void a_block_shows_the_sum_of_its_lines_medians_beside_its_own_median() {
        var blocks = BlockMedians.of(
                FairPrice.of(returns, shape, FairPriceChoices.DEFAULT).aggregation());
        assertThat(blocks).extracting(each -> each.block().id()).containsExactly("care", "business", "surplus");
        assertThat(blocks.get(1).sumOfLines()).isEqualByComparingTo("4");
        assertThat(blocks.get(1).subtotal().median()).isEqualByComparingTo("5");
    }

    @Test
    void a_line_beyond_the_outer_fence_is_worth_a_question_unless_it_is_pennies() {
        var five = Returns.of(
                model,
                List.of(
                        service("A", "9", "0.01", "4", "1", "1"),
                        service("B", "10", "0.01", "5", "1", "1"),
                        service("C", "11", "0.01", "4", "2", "0"),
                        service("D", "12", "0.01", "5", "2", "1"),
                        service("E", "15", "0.30", "9", "2", "1")));
        var far = FarOut.of(FairPrice.of(five, shape, FairPriceChoices.DEFAULT).aggregation());
        // The office's quartiles are 4 and 5: its fence is 5 + 3 × 1. Pay's are 10 and 12: 15 is inside.
        assertThat(far).hasSize(1);
        assertThat(far.getFirst().service()).isEqualTo("E");
        assertThat(far.getFirst().row().id()).isEqualTo("office");
        assertThat(far.getFirst().fence()).isEqualByComparingTo("8");
    }

    private FairPrice priced(MedianMeaning meaning) {
        return FairPrice.of(returns, shape, FairPriceChoices.DEFAULT.with(AggregationChoices.DEFAULT.using(meaning)));
    }

    private static FairPriceChoices with(ReturnOnOperations operations) {
        return FairPriceChoices.DEFAULT.with(operations);
    }

    private static ServiceReturn service(
            String name, String pay, String travel, String office, String rent, String operations) {
        return ServiceReturn.of(
                name,
                Map.of(
                        "pay", new BigDecimal(pay),
                        "travel", new BigDecimal(travel),
                        "office", new BigDecimal(office),
                        "rent", new BigDecimal(rent),
                        "return_on_operations", new BigDecimal(operations)));
    }
}
