package care.trellis.cost.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class AggregationTest {
    private final PublishedTable sefton = Tables.resource("sefton-2022.tsv");
    private final Returns returns = Returns.read(AnnexA.homeCare(), sefton);

    @Test
    void every_row_of_sefton_has_the_low_median_and_high_that_the_council_printed() {
        var aggregation = Aggregation.of(returns, AggregationChoices.DEFAULT);
        assertThat(sefton.rows()).hasSize(40);
        for (var row : sefton.rows()) {
            var name = row.name().value();
            var id = returns.model()
                    .named(name)
                    .or(() -> returns.model().named(name.replace("(4)", "")))
                    .map(quantity -> quantity.id())
                    .orElse(name);
            var summary = aggregation.row(id).orElseThrow();
            assertThat(summary.count()).as(name).isEqualTo(9);
            assertThat(summary.low()).as(name).isEqualByComparingTo(row.figure(9));
            assertThat(summary.median()).as(name).isEqualByComparingTo(row.figure(10));
            assertThat(summary.high()).as(name).isEqualByComparingTo(row.figure(11));
        }
    }

    @Test
    void the_three_meanings_of_median_cost_differ_for_sefton_as_published() {
        var aggregation = Aggregation.of(returns, AggregationChoices.DEFAULT);
        assertThat(aggregation.median(MedianMeaning.SUM_OF_LINE_MEDIANS).value())
                .isEqualByComparingTo("20.56");
        assertThat(aggregation.median(MedianMeaning.SUM_OF_SUBTOTAL_MEDIANS).value())
                .isEqualByComparingTo("20.42");
        assertThat(aggregation.median(MedianMeaning.MEDIAN_OF_TOTALS).value()).isEqualByComparingTo("22.68");
        assertThat(aggregation.price().meaning()).isEqualTo(MedianMeaning.SUM_OF_LINE_MEDIANS);
        assertThat(aggregation.unit()).isEqualTo("GBP/hour");
    }

    @Test
    void totals_computed_from_rounded_lines_differ_by_a_penny_or_two_from_the_stated_ones() {
        var computed = Aggregation.of(returns, AggregationChoices.DEFAULT.with(TotalsUsed.COMPUTED));
        assertThat(computed.median(MedianMeaning.SUM_OF_SUBTOTAL_MEDIANS).value())
                .isEqualByComparingTo("20.44");
        assertThat(computed.median(MedianMeaning.MEDIAN_OF_TOTALS).value()).isEqualByComparingTo("22.66");
        var structure = new Structure(returns.model());
        for (var service : returns.services()) {
            var stated = service.figures().get("price");
            var sum = TotalOfReturn.of(structure, "price", stated, service.figures(), returns.rowsGiven());
            assertThat(sum.computed()).isCloseTo(stated, org.assertj.core.data.Offset.offset(new BigDecimal("0.04")));
        }
    }
}
