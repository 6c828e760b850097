package care.trellis.exchange.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import care.trellis.cost.model.CostModel;
import care.trellis.cost.model.Provenance;
import care.trellis.cost.model.Recipient;
import care.trellis.cost.run.Change;
import care.trellis.cost.run.Inputs;
import care.trellis.cost.run.Run;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped models against the tables they were published in; the figures are in small files beside this test. */
class ShippedModelsTest {
    /** Southend prints to the penny what it rounded line by line: 1.1p, GBP per contact hour. */
    private static final BigDecimal SOUTHEND_TOLERANCE = new BigDecimal("0.011");

    private static final BigDecimal HALF_A_PENNY = new BigDecimal("0.005");

    @ParameterizedTest(name = "{0}, visits of {1}")
    @CsvFileSource(resources = "southend-home-care-2022.csv", numLinesToSkip = 2)
    void home_care_by_visit_length_is_what_southend_published(String row, String visits, BigDecimal published) {
        var run = Run.of(Inputs.of(Library.model("home-care-annex-a").orElseThrow())
                .with(new Change.Select("visit_length", visits)));

        var id = run.model().named(row).orElseThrow().id();

        assertThat(run.value(id)).isCloseTo(published, within(SOUTHEND_TOLERANCE));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "staff_total, 234",
        "repairs_total, 33",
        "other_total, 79",
        "capital_total, 192",
        "ceiling, 538",
        "land, 43",
    })
    void the_toolkit_of_2008_is_exact_to_its_ceiling(String id, BigDecimal published) {
        var run = Run.of(Inputs.of(Library.model("care-home-lb-2008").orElseThrow()));

        assertThat(run.value(id)).isEqualByComparingTo(published);
    }

    @Test
    void the_floor_of_2008_is_within_a_pound_of_the_printed_463() {
        var run = Run.of(Inputs.of(Library.model("care-home-lb-2008").orElseThrow()));

        assertThat(run.value("floor")).isEqualByComparingTo("464");
    }

    @Test
    void one_point_of_return_is_worth_16_a_week_in_2008() {
        var inputs = Inputs.of(Library.model("care-home-lb-2008").orElseThrow());
        var dearer = inputs.with(new Change.Add("return_on_capital", BigDecimal.ONE, Provenance.setBy("test")));

        assertThat(Run.of(dearer).price().subtract(Run.of(inputs).price())).isEqualByComparingTo("16");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"year_2014, 15.20", "year_2020_21, 20.69"})
    void the_minimum_price_of_home_care_is_what_the_association_published(String edition, BigDecimal published) {
        var inputs = Inputs.of(Library.model("home-care-minimum-price").orElseThrow())
                .with(new Change.Select("edition", edition));

        assertThat(Run.rounded(Run.of(inputs).price())).isEqualTo(published);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvFileSource(resources = "bolton-care-homes-2022.csv", numLinesToSkip = 2)
    void a_care_home_place_begins_at_what_bolton_published(String row, String bedType, BigDecimal published) {
        var run = Run.of(Inputs.of(Library.model("care-home-annex-a").orElseThrow())
                .with(new Change.Select("bed_type", bedType)));

        var id = run.model().named(row).orElseThrow().id();

        // Bolton's own totals differ from its lines by up to a penny.
        assertThat(run.value(id)).isCloseTo(published, within(new BigDecimal("0.016")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"care-home-lb-2008", "care-home-annex-a", "home-care-annex-a", "home-care-minimum-price"})
    void what_everybody_receives_sums_to_the_price_for_every_option(String id) {
        CostModel model = Library.model(id).orElseThrow();
        for (var selector : model.selectors()) {
            for (var option : selector.options().keySet()) {
                var run = Run.of(Inputs.of(model).with(new Change.Select(selector.id(), option)));
                var sum = run.recipients().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(sum)
                        .as("%s of %s", option, selector.id())
                        .isCloseTo(run.price(), within(new BigDecimal("1E-20")));
                assertThat(run.recipients().get(Recipient.STAFF)).isPositive();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"on_freehold", "on_capital", "on_cost", "housing_allowance", "rent", "amount"})
    void every_rule_for_a_return_on_capital_can_be_chosen_by_name(String rule) {
        var run = Run.of(
                Inputs.of(Library.model("care-home-annex-a").orElseThrow()).with(new Change.Select("roc_rule", rule)));

        assertThat(run.value("return_on_capital")).isPositive();
        assertThat(run.explain("return_on_capital").rule()).contains("Return on capital");
    }

    @Test
    void the_local_housing_allowance_rule_gives_what_knowsley_published() {
        var run = Run.of(Inputs.of(Library.model("care-home-annex-a").orElseThrow())
                .with(new Change.Select("roc_rule", "housing_allowance")));

        assertThat(run.value("return_on_capital")).isCloseTo(new BigDecimal("68.30"), within(HALF_A_PENNY));
    }
}
