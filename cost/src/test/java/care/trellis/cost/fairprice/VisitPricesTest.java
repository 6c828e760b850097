package care.trellis.cost.fairprice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import care.trellis.cost.Models;
import care.trellis.cost.model.CostModel;
import care.trellis.cost.returns.Returns;
import care.trellis.cost.returns.ServiceReturn;
import care.trellis.fault.Faulty;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** By hand: of 20.02 an hour, 12 is paid time (2 of it travel), 1.50 mileage and equipment, 2.52 on-costs, 3 office, 1 return. */
class VisitPricesTest {
    private static final Offset<BigDecimal> EXACTLY = within(new BigDecimal("1e-20"));
    private static final BigDecimal TWO = BigDecimal.TWO;

    private final CostModel model = model();
    private final PriceShape shape = PriceShape.in(model, "operating_cost", "return_on_operations");

    @Test
    void over_all_visits_the_model_gives_the_medians_again() {
        var visits = VisitPrices.of(fair(Map.of(), FairPriceChoices.DEFAULT), TWO);
        assertThat(visits.average().price()).isCloseTo(new BigDecimal("20.02"), EXACTLY);
        assertThat(visits.average().value("holiday")).isCloseTo(new BigDecimal("1.2"), EXACTLY);
        assertThat(visits.average().value("non_contact_pay")).isZero();
    }

    @Test
    void shorter_visits_bear_more_travel_and_the_on_costs_of_its_pay() {
        var visits =
                VisitPrices.of(fair(Map.of(), FairPriceChoices.DEFAULT), TWO).visits();
        var half = visits.get(1);
        assertThat(half.minutes()).isEqualByComparingTo("30");
        assertThat(half.hourly()).isCloseTo(new BigDecimal("20.02"), EXACTLY);
        assertThat(half.price()).isCloseTo(new BigDecimal("10.01"), EXACTLY);
        // 15 minutes, four visits an hour: travel 4, mileage and equipment 3, on-costs 2.52 × 14 ÷ 12 = 2.94.
        var quarter = visits.getFirst();
        assertThat(quarter.minutes()).isEqualByComparingTo("15");
        assertThat(quarter.hourly()).isCloseTo(new BigDecimal("23.94"), EXACTLY);
        assertThat(quarter.price()).isCloseTo(new BigDecimal("5.985"), EXACTLY);
        assertThat(quarter.share()).isCloseTo(new BigDecimal("5.005"), EXACTLY);
    }

    @Test
    void the_return_follows_the_rule_that_was_chosen() {
        var markUp = FairPriceChoices.DEFAULT.with(new ReturnOnOperations.MarkUp(new BigDecimal("0.05")));
        assertThat(VisitPrices.of(fair(Map.of(), markUp), TWO).average().price())
                .isCloseTo(new BigDecimal("19.971"), EXACTLY);
        var margin = FairPriceChoices.DEFAULT.with(new ReturnOnOperations.Margin(new BigDecimal("0.25")));
        assertThat(VisitPrices.of(fair(Map.of(), margin), TWO).average().price())
                .isCloseTo(new BigDecimal("25.36"), EXACTLY);
    }

    @Test
    void nothing_is_priced_without_pay_or_visits() {
        var fair = fair(Map.of("direct_care", "0"), FairPriceChoices.DEFAULT);
        assertThatThrownBy(() -> VisitPrices.of(fair, TWO)).isInstanceOf(Faulty.class);
        assertThatThrownBy(() -> VisitPrices.of(fair(Map.of(), FairPriceChoices.DEFAULT), BigDecimal.ZERO))
                .isInstanceOf(Faulty.class)
                .hasMessageContaining("visits in an hour");
    }

    private FairPrice fair(Map<String, String> other, FairPriceChoices choices) {
        var figures = new HashMap<String, BigDecimal>();
        Map.ofEntries(
                        Map.entry("direct_care", "10"),
                        Map.entry("travel_time", "2"),
                        Map.entry("mileage", "1"),
                        Map.entry("ppe", "0.5"),
                        Map.entry("training", "0.24"),
                        Map.entry("holiday", "1.2"),
                        Map.entry("non_contact_pay", "0"),
                        Map.entry("sickness", "0.12"),
                        Map.entry("notice", "0"),
                        Map.entry("national_insurance", "0.6"),
                        Map.entry("pension", "0.36"),
                        Map.entry("back_office", "3"),
                        Map.entry("return_on_operations", "1"))
                .forEach((line, figure) -> figures.put(line, new BigDecimal(figure)));
        other.forEach((line, figure) -> figures.put(line, new BigDecimal(figure)));
        return FairPrice.of(Returns.of(model, List.of(ServiceReturn.of("A", figures))), shape, choices);
    }

    private static CostModel model() {
        var model = Models.named("visits")
                .selector("visit_length", "average", "minutes_15", "minutes_30")
                .selector("roo_rule", "mark_up_on_cost", "margin_on_price", "amount")
                .parameter("pay_rate", "GBP/hour", "1")
                .parameter("travel_minutes", "minute/visit", "1")
                .parameter("average_visits_in_hour", "visit/hour", "1")
                .parameter("minutes_in_hour", "minute/hour", "60")
                .parameter("mileage_per_visit", "GBP/visit", "1")
                .parameter("ppe_per_visit", "GBP/visit", "1");
        var shares = List.of("training", "holiday", "non_contact", "sickness", "notice", "ni", "pension");
        shares.forEach(share -> model.parameter(share + "_share", "%", "1"));
        model.parameter("roo_rate", "%", "5")
                .parameter("roo_amount", "GBP/hour", "1")
                .working(
                        "visits_in_hour",
                        "visit/hour",
                        Models.by(
                                "visit_length",
                                "average",
                                "average_visits_in_hour",
                                "minutes_15",
                                "visits_per_hour(minutes_in_hour, 15 [minute/visit])",
                                "minutes_30",
                                "visits_per_hour(minutes_in_hour, 30 [minute/visit])"))
                .working("paid_time", "GBP/hour", "direct_care + travel_time")
                .block("careworker", "GBP/hour")
                .line("direct_care", "pay_rate")
                .line("travel_time", "travel_pay(pay_rate, travel_minutes, visits_in_hour, minutes_in_hour)")
                .line("mileage", "mileage_per_visit * visits_in_hour")
                .line("ppe", "ppe_per_visit * visits_in_hour");
        model.line("non_contact_pay", "paid_time * non_contact_share")
                .line("national_insurance", "paid_time * ni_share");
        List.of("training", "holiday", "sickness", "notice", "pension")
                .forEach(line -> model.line(line, "paid_time * " + line + "_share"));
        return model.block("business", "GBP/hour")
                .value("back_office", "1")
                .block("return_block", "GBP/hour")
                .line(
                        "return_on_operations",
                        Models.by(
                                "roo_rule",
                                "mark_up_on_cost",
                                "roo_on_cost(operating_cost, roo_rate)",
                                "margin_on_price",
                                "roo_on_price(operating_cost, roo_rate)",
                                "amount",
                                "roo_per_unit(roo_amount)"))
                .paidTo("operators")
                .total("operating_cost", "GBP/hour", "careworker", "business")
                .total("price", "GBP/hour", "operating_cost", "return_block")
                .totalOf("price_of_visit", "GBP/visit", "price / visits_in_hour")
                .headline("price")
                .load();
    }
}
