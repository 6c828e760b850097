package care.trellis.cli.cost;

import care.trellis.cli.text.Json;
import care.trellis.cli.text.Output;
import care.trellis.cli.text.Table;
import care.trellis.cli.text.Words;
import care.trellis.cost.returns.Aggregation;
import care.trellis.cost.returns.Effect;
import care.trellis.cost.returns.MedianCost;
import care.trellis.cost.returns.RowSummary;
import care.trellis.cost.run.Run;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Returns brought together, as a table for people and as JSON for programs. */
final class AggregationReport {
    private final Aggregation aggregation;

    AggregationReport(Aggregation aggregation) {
        this.aggregation = aggregation;
    }

    void show(Output out) {
        if (out.isJson()) {
            out.json(json());
            return;
        }
        var model = aggregation.returns().model();
        RunReport.head(out, model);
        out.paragraph(aggregation.services().size() + " of "
                + aggregation.returns().services().size() + " returns count: "
                + String.join(", ", aggregation.services()) + ".");
        out.paragraph("Quartiles by " + aggregation.choices().method() + ": "
                + aggregation.choices().method().label() + ".");
        out.blank();
        out.table(rows());
        out.heading("Three meanings of \"median cost\", " + aggregation.unit());
        var medians = new Table().words("").figures("").words("");
        for (var median : aggregation.medians()) {
            medians.row(
                    "  " + median.meaning().label(),
                    money(median.value()),
                    median.meaning() == aggregation.choices().used() ? "<- the one used" : "");
        }
        out.table(medians);
        if (!aggregation.effects().isEmpty()) {
            out.heading("What was decided, and what it did");
            for (var effect : aggregation.effects()) {
                out.paragraph("  " + sentence(effect));
            }
        }
    }

    private static String sentence(Effect effect) {
        var where = Stream.of(effect.service(), effect.row())
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", "));
        return (where.isEmpty() ? "" : where + ": ")
                + effect.sentence()
                + (effect.reason().isEmpty() ? "" : " (" + effect.reason() + ")");
    }

    private Table rows() {
        var table = new Table()
                .words("")
                .figures("count")
                .figures("low")
                .figures("lower q.")
                .figures("median")
                .figures("upper q.")
                .figures("high");
        var block = "";
        for (var row : aggregation.rows()) {
            if (isEcho(row)) {
                continue;
            }
            if (!row.block().equals(block)) {
                block = row.block();
                var heading = block;
                table.row(aggregation
                        .returns()
                        .model()
                        .block(heading)
                        .map(each -> each.label())
                        .orElse(heading));
            }
            table.row(
                    (row.block().isEmpty() ? "" : row.kind() == RowSummary.Kind.DETAIL ? "    " : "  ") + row.label(),
                    String.valueOf(row.count()),
                    money(row.low()),
                    money(row.lowerQuartile()),
                    money(row.median()),
                    money(row.upperQuartile()),
                    money(row.high()));
        }
        return table;
    }

    // The sum of a block of one line is that line again.
    private boolean isEcho(RowSummary row) {
        return row.kind() == RowSummary.Kind.BLOCK
                && aggregation
                        .returns()
                        .model()
                        .block(row.block())
                        .filter(block -> block.lines().size() == 1)
                        .isPresent();
    }

    private static String money(@Nullable BigDecimal value) {
        return value == null ? "-" : Words.money(value);
    }

    private Json json() {
        var choices = aggregation.choices();
        return new Json()
                .put("model", aggregation.returns().model().id())
                .put("version", aggregation.returns().model().version())
                .put("method", choices.method())
                .put("returns", aggregation.returns().services().size())
                .put("services", aggregation.services())
                .put("unit", aggregation.unit())
                .put("used", choices.used().word())
                .put("price", figure(aggregation.price().value()))
                .put(
                        "medians",
                        aggregation.medians().stream()
                                .map(AggregationReport::json)
                                .toList())
                .put(
                        "rows",
                        aggregation.rows().stream().map(AggregationReport::json).toList())
                .put(
                        "exclusions",
                        choices.exclusions().stream()
                                .map(each -> new Json()
                                        .put("service", each.service())
                                        .put("row", each.row())
                                        .put("reason", each.reason()))
                                .toList())
                .put(
                        "effects",
                        aggregation.effects().stream()
                                .map(each -> new Json()
                                        .put("kind", each.kind().name().toLowerCase(Locale.ROOT))
                                        .put("service", each.service())
                                        .put("row", each.row())
                                        .put("sentence", each.sentence())
                                        .put("reason", each.reason()))
                                .toList());
    }

    private static @Nullable Json figure(@Nullable BigDecimal value) {
        return value == null ? null : new Json().put("value", value).put("rounded", Run.rounded(value));
    }

    private static Json json(MedianCost median) {
        return new Json()
                .put("meaning", median.meaning().word())
                .put("label", median.meaning().label())
                .put("value", median.value())
                .put("rounded", median.value() == null ? null : Run.rounded(median.value()));
    }

    private static Json json(RowSummary row) {
        return new Json()
                .put("id", row.id())
                .put("label", row.label())
                .put("kind", row.kind().name().toLowerCase(Locale.ROOT))
                .put("block", row.block())
                .put("unit", row.unit())
                .put("count", row.count())
                .put("low", row.low())
                .put("lower_quartile", row.lowerQuartile())
                .put("median", row.median())
                .put("upper_quartile", row.upperQuartile())
                .put("high", row.high());
    }
}
