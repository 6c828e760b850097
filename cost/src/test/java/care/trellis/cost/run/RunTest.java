package care.trellis.cost.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import care.trellis.cost.Models;
import care.trellis.cost.Refusals;
import care.trellis.cost.model.CostModel;
import care.trellis.cost.model.Provenance;
import care.trellis.cost.model.Quantity.Line;
import care.trellis.cost.model.Recipient;
import care.trellis.fault.Fault;
import care.trellis.fault.Position;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunTest {
    private static final Provenance ME = Provenance.setBy("me");
    private static final String WEEKLY = "GBP/resident/week";

    private final CostModel home = Models.careHome().load();

    @Test
    void a_small_care_home_costs_what_a_hand_calculation_says() {
        var run = Run.of(Inputs.of(home));

        assertThat(run.value("loaded_pay")).isEqualByComparingTo("13.2");
        assertThat(run.value("care_staff")).isEqualByComparingTo("264");
        assertThat(run.value("operating_cost")).isEqualByComparingTo("328");
        assertThat(run.value("return_on_operations")).isEqualByComparingTo("16.4");
        assertThat(run.price()).isEqualByComparingTo("344.40");
    }

    @Test
    void a_value_is_told_in_its_own_unit_and_never_rounded() {
        var model = Models.named("model")
                .parameter("share", "%", "12.5")
                .parameter("land", "kGBP", "10")
                .working("third", "kGBP", "land * share / 3")
                .block("b", "GBP")
                .line("x", "third")
                .total("price", "GBP", "b")
                .load();
        var run = Run.of(Inputs.of(model));

        assertThat(run.value("share")).isEqualByComparingTo("12.5");
        assertThat(run.value("third")).isEqualByComparingTo("0.4166666666666666666666666666666667");
        assertThat(run.price()).isEqualByComparingTo("416.6666666666666666666666666666667");
    }

    @ParameterizedTest
    @CsvSource({"1.005, 1.01", "1.004999, 1.00", "-1.005, -1.01", "2, 2.00", "0.335, 0.34"})
    void a_published_figure_has_two_decimals_halves_away_from_nothing(BigDecimal value, String published) {
        assertThat(Run.rounded(value)).hasToString(published);
    }

    @Test
    void recipients_sum_to_the_price_and_the_rest_goes_to_whom_the_line_says() {
        var run = Run.of(Inputs.of(home));

        assertThat(run.recipients(line(home, "care_staff")))
                .hasEntrySatisfying(
                        Recipient.STATE, amount -> assertThat(amount).isEqualByComparingTo("24"))
                .hasEntrySatisfying(
                        Recipient.STAFF, amount -> assertThat(amount).isEqualByComparingTo("240"));
        assertThat(run.recipients()).containsOnlyKeys(Recipient.values());
        assertThat(run.recipients().get(Recipient.SUPPLIERS)).isEqualByComparingTo("64");
        assertThat(run.recipients().get(Recipient.OPERATORS)).isEqualByComparingTo("16.4");
        assertThat(run.recipients().get(Recipient.INVESTORS)).isEqualByComparingTo("0");
        assertThat(sum(run.recipients())).isEqualByComparingTo(run.price());
    }

    @Test
    void a_line_held_at_a_value_is_shared_as_its_formula_would_share_it() {
        var run = Run.of(Inputs.of(home).with(new Change.Set("care_staff", new BigDecimal("132"), ME)));

        assertThat(run.price()).isEqualByComparingTo("205.8"); // (132 + 64) × 1.05
        assertThat(run.recipients(line(home, "care_staff")).get(Recipient.STATE))
                .isEqualByComparingTo("12");
        assertThat(run.recipients(line(home, "care_staff")).get(Recipient.STAFF))
                .isEqualByComparingTo("120");
        assertThat(run.explain("care_staff").held()).isTrue();
        assertThat(run.explain("care_staff").provenance()).isEqualTo(ME);
    }

    @Test
    void a_part_may_be_told_from_the_line_itself_also_where_the_line_is_held() {
        var model = Models.named("model")
                .parameter("cost", WEEKLY, "100")
                .parameter("nothing", "ratio", "0")
                .block("b", WEEKLY)
                .line("staff_cost", "cost")
                .shared("state", "staff_cost * 20%", "staff", "rest")
                .line("empty", "cost * nothing")
                .shared("state", "empty * 20%", "staff", "rest")
                .line("broken", "cost / nothing")
                .shared("state", "cost", "staff", "rest")
                .total("price", WEEKLY, "b")
                .load();
        var held = Inputs.of(model)
                .with(new Change.Set("staff_cost", new BigDecimal("300"), ME))
                .with(new Change.Set("empty", new BigDecimal("10"), ME))
                .with(new Change.Set("broken", new BigDecimal("5"), ME));
        var run = Run.of(held);

        assertThat(run.recipients(line(model, "staff_cost")).get(Recipient.STATE))
                .isEqualByComparingTo("60");
        assertThat(run.recipients(line(model, "staff_cost")).get(Recipient.STAFF))
                .isEqualByComparingTo("240");
        assertThat(run.recipients(line(model, "empty")).get(Recipient.STAFF)).isEqualByComparingTo("10");
        assertThat(run.recipients(line(model, "broken")).get(Recipient.STAFF)).isEqualByComparingTo("5");
        assertThat(sum(run.recipients())).isEqualByComparingTo("315");
    }

    @Test
    void a_line_that_counts_twice_is_received_twice_and_one_in_another_scale_is_converted() {
        var model = Models.named("model")
                .block("b", "kGBP/year")
                .value("rent", "3")
                .paidTo("investors")
                .total("once", "GBP/year", "b")
                .total("price", "GBP/year", "once", "rent")
                .load();
        var run = Run.of(Inputs.of(model));

        assertThat(run.price()).isEqualByComparingTo("6000");
        assertThat(run.recipients().get(Recipient.INVESTORS)).isEqualByComparingTo("6000");
        assertThat(model.headlineLines()).containsOnly(Map.entry(line(model, "rent"), 2));
    }

    @Test
    void every_input_without_a_value_is_named_at_once() {
        var model = Models.named("model")
                .parameter("pay", WEEKLY)
                .series("wage")
                .parameter("rent", WEEKLY)
                .series("rents")
                .block("b", WEEKLY)
                .line("x", "pay + rent")
                .value("food", "1")
                .total("price", WEEKLY, "b")
                .load();

        assertThat(Refusals.of(() -> Run.of(Inputs.of(model))))
                .extracting(Fault::toString)
                .containsExactlyInAnyOrder(
                        "parameter pay: found no value; expected a value, or a book with the series wage",
                        "parameter rent: found no value; expected a value, or a book with the series rents");
        assertThat(Refusals.single(() -> Inputs.of(model).with(new Change.Scale("pay", BigDecimal.TWO, ME)))
                        .found())
                .isEqualTo("no value to change");
    }

    @Test
    void a_division_by_nothing_is_named_with_its_quantity_and_place() {
        var model = Models.named("model")
                .parameter("beds", "ratio", "0")
                .block("b", "GBP")
                .line("x", "1 [GBP] + 5 [GBP] / beds")
                .total("price", "GBP", "b")
                .load();
        var fault = Refusals.single(() -> Run.of(Inputs.of(model)));

        assertThat(fault.at()).isEqualTo(new Position(3, 19));
        assertThat(fault.subject()).isEqualTo("line x");
    }

    @Test
    void changes_are_made_one_after_another() {
        var inputs = Inputs.of(home)
                .with(new Scenario(
                        "Better pay",
                        "",
                        java.util.List.of(
                                new Change.Set("pay", new BigDecimal("13"), ME),
                                new Change.Scale("pay", new BigDecimal("1.1"), ME),
                                new Change.Add("pay", new BigDecimal("0.7"), ME))));

        assertThat(inputs.value("pay").orElseThrow()).isEqualByComparingTo("15");
        assertThat(inputs.provenance("pay")).contains(ME);
        assertThat(inputs.provenance("food").orElseThrow().source()).isEqualTo("Trellis tests");
        assertThat(inputs.provenance("price")).isEmpty();
    }

    @Test
    void every_change_that_cannot_be_made_is_named_at_once() {
        var model = Models.named("model")
                .selector("size", "small", "large")
                .parameter("share", "%", "5")
                .range("0", "100")
                .block("b", "GBP")
                .line("x", "1 [GBP] * share")
                .total("price", "GBP", "b")
                .load();

        assertThat(Refusals.of(() -> Inputs.of(model)
                        .with(java.util.List.of(
                                new Change.Set("shore", BigDecimal.ONE, ME),
                                new Change.Set("price", BigDecimal.ONE, ME),
                                new Change.Set("share", new BigDecimal("101"), ME),
                                new Change.Scale("x", BigDecimal.TWO, ME),
                                new Change.Select("area", "north"),
                                new Change.Select("size", "huge"),
                                new Change.Vary("x", new care.trellis.cost.model.Distribution.Normal(1, 1)),
                                new Change.Vary(
                                        "share", new care.trellis.cost.model.Distribution.Triangular(-1, 0, 1))))))
                .extracting(fault -> fault.subject() + ": " + fault.found() + " / " + fault.expected())
                .containsExactly(
                        "model model: \"shore\" / a parameter or a line (such as share, x)",
                        "model model: \"price\" / a parameter or a line (such as share, x)",
                        "share: 101 % / 0 to 100",
                        "x: no value to change / an input that has a value; set it, or give a book that has it",
                        "model model: \"area\" / a selector: size",
                        "selector size: \"huge\" / one of small, large",
                        "model model: \"x\" / an input to vary",
                        "share: Triangular[low=-1.0, mode=0.0, high=1.0] / a distribution inside its range, 0 to 100");
        assertThat(Refusals.single(() -> Inputs.of(home).with(new Change.Select("size", "x")))
                        .expected())
                .isEqualTo("no selector: the model has none");
    }

    @Test
    void a_choice_takes_its_option_down_through_choices_within_and_otherwise_for_the_rest() {
        var branches = new LinkedHashMap<String, care.trellis.cost.model.ModelDraft.Written>();
        branches.put("town", Models.by("size", "small", "1", "otherwise", "2"));
        branches.put("otherwise", Models.written("3"));
        var model = Models.named("model")
                .selector("area", "town", "country", "coast")
                .selector("size", "small", "large")
                .parameter("rent", "GBP", Models.by("area", branches))
                .block("b", "GBP")
                .line("x", Models.by("size", "large", "rent * 10", "small", "rent"))
                .total("price", "GBP", "b")
                .load();

        assertThat(price(model, "town", "small")).isEqualByComparingTo("1");
        assertThat(price(model, "town", "large")).isEqualByComparingTo("20");
        assertThat(price(model, "country", "small")).isEqualByComparingTo("3");
        assertThat(price(model, "coast", "large")).isEqualByComparingTo("30");
        assertThat(Run.of(Inputs.of(model)).price()).isEqualByComparingTo("1");
        var explained = Run.of(Inputs.of(model).with(new Change.Select("size", "large")))
                .explain("x");
        assertThat(explained.formula()).isEqualTo("rent × 10");
        assertThat(explained.working()).isEqualTo("2 × 10");
    }

    @Test
    void a_row_of_a_table_is_a_line_or_total_by_id_label_or_alias_and_none_where_it_may_be_two() {
        var model = Models.named("model")
                .parameter("food_price", "GBP", "1")
                .block("b", "GBP")
                .value("food", "1")
                .called("Food & drink", "catering")
                .value("other_staff", "1")
                .called("Other", "food")
                .value("other_rest", "1")
                .called("Other")
                .total("price", "GBP", "b")
                .load();

        assertThat(model.named(" food ")).map(q -> q.id()).contains("food");
        assertThat(model.named("FOOD")).map(q -> q.id()).contains("food");
        assertThat(model.named("Food and drink")).isEmpty();
        assertThat(model.named("food/drink")).map(q -> q.id()).contains("food");
        assertThat(model.named("Catering")).map(q -> q.id()).contains("food");
        assertThat(model.named("PRICE")).map(q -> q.id()).contains("price");
        assertThat(model.named("Other")).isEmpty();
        assertThat(model.named("food_price")).isEmpty();
        assertThat(model.named("£")).isEmpty();
    }

    @Test
    void what_is_not_in_the_model_is_not_in_the_run() {
        assertThatThrownBy(() -> Run.of(Inputs.of(home)).value("profit"))
                .hasMessage("profit is not in model small-care-home");
        assertThat(home.quantity("profit")).isEmpty();
        assertThat(home.input("loaded_pay")).isEmpty();
        assertThat(home.input("care_staff")).isEmpty();
        assertThat(home.inputs())
                .extracting(input -> input.id())
                .containsExactly("pay", "care_hours", "employer_ni", "margin", "food", "energy");
    }

    @Test
    void thirty_four_digits_survive_a_chain_of_thirds() {
        var run = Run.of(Inputs.of(home).with(new Change.Scale("pay", new BigDecimal("1E-20"), ME)));

        assertThat(run.value("care_staff")).isCloseTo(new BigDecimal("264E-20"), within(new BigDecimal("1E-50")));
    }

    private static BigDecimal price(CostModel model, String area, String size) {
        return Run.of(Inputs.of(model).with(new Change.Select("area", area)).with(new Change.Select("size", size)))
                .price();
    }

    private static Line line(CostModel model, String id) {
        return (Line) model.require(id);
    }

    private static BigDecimal sum(Map<Recipient, BigDecimal> parts) {
        return parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
