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

    @Test
    void a_return_of_subtotals_and_a_total_counts_by_them_where_it_gives_no_lines() {
        // Gloucestershire, 65+ residential, 2022: its medians of subtotals and of totals, as one return.
        var gloucestershire = Tables.of("Gloucestershire", """
                line\tp1
                staff.total\t780.58
                prem.total\t49.14
                supp.total\t138.8
                ho.total\t95.08
                roo\t67.26
                roc\t217
                total\t1248.58
                """);
        var read = Returns.read(AnnexA.careHome(), gloucestershire);
        var computed = Aggregation.of(read, AggregationChoices.DEFAULT.with(TotalsUsed.COMPUTED));
        assertThat(computed.median(MedianMeaning.SUM_OF_SUBTOTAL_MEDIANS).value())
                .isEqualByComparingTo("1347.86");
        assertThat(computed.median(MedianMeaning.MEDIAN_OF_TOTALS).value()).isEqualByComparingTo("1347.86");
        assertThat(Aggregation.of(read, AggregationChoices.DEFAULT).effects())
                .singleElement()
                .satisfies(effect ->
                        assertThat(effect.sentence()).contains("1347.86").contains("1248.58"));
    }

    @Test
    void a_stated_total_stands_where_whole_blocks_of_it_were_not_given() {
        var table = Tables.of("t", "line\tp1\nroo\t67.26\nroc\t217\ntotal\t1248.58\n");
        var aggregation = Aggregation.of(Returns.read(AnnexA.careHome(), table), AggregationChoices.DEFAULT);
        assertThat(aggregation.median(MedianMeaning.MEDIAN_OF_TOTALS).value()).isEqualByComparingTo("1248.58");
        assertThat(aggregation.effects()).isEmpty();
    }
}
