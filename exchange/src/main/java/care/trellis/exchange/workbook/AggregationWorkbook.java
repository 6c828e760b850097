package care.trellis.exchange.workbook;

import care.trellis.cost.returns.Aggregation;
import care.trellis.cost.returns.MedianCost;
import care.trellis.cost.returns.QuantileMethod;
import care.trellis.cost.returns.RowSummary;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * Aggregated returns as a spreadsheet (XLSX) with live formulas: the figures of every row in ascending order, without the
 * names of the services they came from; counts, quartiles and medians worked out of them; the three medians.
 *
 * <p>Quartiles are live by Hyndman and Fan's method 7, which every spreadsheet has. By another method they are written as
 * figures, and the sheet says so.
 */
public final class AggregationWorkbook {
    private static final String FORMAT = "#,##0.00_)";
    private static final int FIRST_FIGURE = 2;
    private static final int MEDIAN = 6;

    private final Aggregation aggregation;
    private final boolean live;
    private final Sheets sheets = new Sheets();
    private final Page summary = sheets.page("Medians").widths(44, 20, 22, 8, 12, 14, 12, 14, 12);
    private final Page figures = sheets.page("Figures").widths(44, 22);
    private final Map<String, Integer> rowOf = new HashMap<>();

    private AggregationWorkbook(Aggregation aggregation) {
        this.aggregation = aggregation;
        this.live = aggregation.choices().method() == QuantileMethod.HF7;
    }

    /** The workbook of an aggregation. */
    public static byte[] of(Aggregation aggregation) {
        return new AggregationWorkbook(aggregation).written();
    }

    private byte[] written() {
        figures.title("Figures in ascending order");
        figures.next();
        figures.text(0, "Which service a figure came from is left out on purpose.", Tone.PLAIN);
        summary.title(aggregation.returns().model().title() + ": returns brought together");
        summary.next();
        summary.text(0, remark(), Tone.PLAIN);
        summary.header("Row", "Block", "Unit", "Count", "Low", "Lower quartile", "Median", "Upper quartile", "High");
        aggregation.rows().forEach(this::write);
        summary.next();
        aggregation.medians().forEach(this::write);
        decisions();
        return sheets.saved();
    }

    private String remark() {
        var method = aggregation.choices().method();
        return "Quartiles by method " + method.name() + ": " + method.label()
                + (live
                        ? "."
                        : ". Spreadsheets have no such function, so quartiles and medians are written as figures.");
    }

    private void write(RowSummary row) {
        int at = figures.next();
        figures.text(0, row.label(), Tone.PLAIN);
        figures.text(1, row.unit(), Tone.PLAIN);
        for (int i = 0; i < row.figures().size(); i++) {
            figures.number(FIRST_FIGURE + i, row.figures().get(i), FORMAT, Tone.EDITABLE);
        }
        var tone = row.kind() == RowSummary.Kind.TOTAL || row.kind() == RowSummary.Kind.BLOCK ? Tone.TOTAL : Tone.PLAIN;
        rowOf.put(row.id(), summary.next());
        summary.text(0, (row.kind() == RowSummary.Kind.DETAIL ? "   of it: " : "") + row.label(), tone);
        summary.text(1, row.block(), tone);
        summary.text(2, row.unit(), tone);
        var cells = "Figures!" + CellReference.convertNumToColString(FIRST_FIGURE) + at + ":"
                + CellReference.convertNumToColString(FIRST_FIGURE + Math.max(row.count(), 1) - 1) + at;
        summary.formula(3, () -> "COUNT(" + cells + ")", Optional.of(BigDecimal.valueOf(row.count())), "0_)", tone);
        write(4, true, "MIN(" + cells + ")", row.low(), tone);
        write(5, live, "PERCENTILE(" + cells + ",0.25)", row.lowerQuartile(), tone);
        write(MEDIAN, live, "PERCENTILE(" + cells + ",0.5)", row.median(), tone);
        write(7, live, "PERCENTILE(" + cells + ",0.75)", row.upperQuartile(), tone);
        write(8, true, "MAX(" + cells + ")", row.high(), tone);
    }

    private void write(MedianCost median) {
        boolean used = median.meaning() == aggregation.choices().used();
        var tone = used ? Tone.HEADLINE : Tone.TOTAL;
        summary.next();
        summary.text(0, median.meaning().label() + (used ? " (the one used)" : ""), tone);
        summary.text(2, aggregation.unit(), tone);
        var formula = formula(median);
        write(MEDIAN, formula.isPresent(), formula.orElse(""), median.value(), tone);
    }

    // A row in another unit than the price, or without figures, cannot be added up cell by cell.
    private Optional<String> formula(MedianCost median) {
        var sum = new StringBuilder();
        for (var part : median.parts()) {
            var row = aggregation.row(part.id());
            var at = rowOf.get(part.id());
            if (part.median() == null) {
                continue;
            }
            if (at == null
                    || row.filter(found -> found.unit().equals(aggregation.unit()))
                            .isEmpty()) {
                return Optional.empty();
            }
            sum.append(sum.isEmpty() ? "" : "+")
                    .append(CellReference.convertNumToColString(MEDIAN))
                    .append(at);
            if (part.times() != 1) {
                sum.append("*").append(part.times());
            }
        }
        return sum.isEmpty() ? Optional.empty() : Optional.of(sum.toString());
    }

    private void write(int column, boolean asFormula, String formula, @Nullable BigDecimal value, Tone tone) {
        if (value == null) {
            summary.text(column, "", tone);
        } else if (asFormula) {
            summary.formula(column, () -> formula, Optional.of(value), FORMAT, tone);
        } else {
            summary.number(column, value, FORMAT, tone);
        }
    }

    private void decisions() {
        var page = sheets.page("Decisions").widths(24, 30, 70, 50).title("What the choices did");
        page.header("Service", "Row", "What was done", "Why");
        for (var effect : aggregation.effects()) {
            page.next();
            page.text(0, effect.service(), Tone.PLAIN);
            page.text(1, effect.row(), Tone.PLAIN);
            page.text(2, effect.sentence(), Tone.NOTE);
            page.text(3, effect.reason(), Tone.NOTE);
        }
    }
}
