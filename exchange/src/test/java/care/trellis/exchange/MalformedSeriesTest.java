package care.trellis.exchange;

import static care.trellis.exchange.MalformedFilesTest.tryAll;

import care.trellis.exchange.csv.CountsCsv;
import care.trellis.exchange.csv.SeriesCsv;
import care.trellis.exchange.library.QualityLibrary;
import care.trellis.exchange.publish.ChartJson;
import care.trellis.exchange.publish.CusumJson;
import care.trellis.exchange.publish.FunnelJson;
import care.trellis.quality.chart.ChartAnswer;
import care.trellis.quality.chart.ChartChoices;
import care.trellis.quality.chart.ChartKind;
import care.trellis.quality.cusum.CusumChart;
import care.trellis.quality.cusum.CusumDesign;
import care.trellis.quality.funnel.Funnel;
import care.trellis.quality.funnel.FunnelChoices;
import care.trellis.quality.funnel.Kind;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Counts and series damaged at random: refused with named faults or charted, but nothing else, and soon. */
class MalformedSeriesTest {
    @Test
    void ten_thousand_malformed_counts_give_named_faults() {
        tryAll(Resource.bytes("day-counts.csv"), 10_000, 41, funnel(Kind.PROPORTION));
    }

    @ParameterizedTest
    @EnumSource
    void malformed_counts_of_every_kind_give_named_faults(Kind kind) {
        tryAll(Resource.bytes("day-counts.csv"), 1_000, 42, funnel(kind));
        tryAll(QualityLibrary.sample("counts.csv"), 250, 43, funnel(kind));
    }

    @Test
    void ten_thousand_malformed_series_give_named_faults() {
        tryAll(Resource.bytes("day-series.csv"), 10_000, 44, chart(ChartChoices.of(ChartKind.U)));
    }

    @ParameterizedTest
    @EnumSource
    void malformed_series_in_every_kind_of_chart_give_named_faults(ChartKind kind) {
        tryAll(Resource.bytes("day-series.csv"), 500, 45, chart(ChartChoices.of(kind)));
        tryAll(
                QualityLibrary.sample("series.csv"),
                25,
                46,
                chart(ChartChoices.of(kind).withExactLimits()));
    }

    @Test
    void malformed_series_followed_by_an_alarm_give_named_faults() {
        var design = CusumDesign.of(20, 2, 15);
        tryAll(
                Resource.bytes("day-series.csv"),
                1_000,
                47,
                content -> SeriesCsv.read("damaged.csv", content)
                        .forEach(series -> CusumJson.of(CusumChart.of(series, design))));
    }

    private static Consumer<byte[]> funnel(Kind kind) {
        return content -> FunnelJson.of(Funnel.of(CountsCsv.read("damaged.csv", content), FunnelChoices.of(kind)));
    }

    private static Consumer<byte[]> chart(ChartChoices choices) {
        return content ->
                SeriesCsv.read("damaged.csv", content).forEach(series -> ChartJson.of(ChartAnswer.of(series, choices)));
    }
}
