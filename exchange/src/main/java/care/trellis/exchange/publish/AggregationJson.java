package care.trellis.exchange.publish;

import care.trellis.cost.returns.Aggregation;
import care.trellis.cost.returns.Effect;
import care.trellis.cost.returns.MedianCost;
import care.trellis.cost.returns.RowSummary;
import java.util.Locale;

/** Aggregated returns as JSON: rows, the three meanings of "median cost", and what every choice did. */
public final class AggregationJson {
    private final Aggregation aggregation;
    private final JsonText json;

    private AggregationJson(Aggregation aggregation, JsonText json) {
        this.aggregation = aggregation;
        this.json = json;
    }

    public static byte[] of(Aggregation aggregation) {
        return JsonText.of(json -> new AggregationJson(aggregation, json).write());
    }

    private void write() {
        var model = aggregation.returns().model();
        json.object("model", () -> json.text("id", model.id()).text("version", model.version()));
        json.text("method", aggregation.choices().method().name());
        json.text("method_label", aggregation.choices().method().label());
        json.text("used", aggregation.choices().used().word());
        json.text("unit", aggregation.unit());
        json.number("price", aggregation.price().value());
        json.list("services", aggregation.services(), service -> json.text("service", service));
        json.list("rows", aggregation.rows(), this::row);
        json.list("medians", aggregation.medians(), this::median);
        json.list("effects", aggregation.effects(), this::effect);
    }

    private void row(RowSummary row) {
        json.text("id", row.id())
                .text("kind", word(row.kind()))
                .text("block", row.block())
                .text("label", row.label())
                .text("unit", row.unit())
                .number("count", row.count())
                .number("low", row.low())
                .number("lower_quartile", row.lowerQuartile())
                .number("median", row.median())
                .number("upper_quartile", row.upperQuartile())
                .number("high", row.high());
    }

    private void median(MedianCost median) {
        json.text("meaning", median.meaning().word())
                .text("label", median.meaning().label())
                .number("value", median.value())
                .list(
                        "parts",
                        median.parts(),
                        part -> json.text("id", part.id())
                                .text("label", part.label())
                                .number("times", part.times())
                                .number("count", part.count())
                                .number("median", part.median()));
    }

    private void effect(Effect effect) {
        json.text("kind", word(effect.kind()))
                .text("service", effect.service())
                .text("row", effect.row())
                .text("sentence", effect.sentence())
                .text("reason", effect.reason());
    }

    static String word(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
