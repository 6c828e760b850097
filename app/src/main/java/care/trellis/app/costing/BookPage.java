package care.trellis.app.costing;

import care.trellis.app.chart.Chart;
import care.trellis.cost.book.Book;
import care.trellis.cost.book.Series;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A book of parameters as a page shows it. */
public record BookPage(String id, String title, String version, String note, List<SeriesView> series) {
    /**
     * One series.
     *
     * @param chart absent where there is only one value
     */
    public record SeriesView(
            String id,
            String label,
            String unit,
            String note,
            List<Value> values,
            @Nullable Chart chart) {}

    /** A value from a date. */
    public record Value(String from, String value, String source, String status, String note) {}

    static BookPage of(Book book) {
        return new BookPage(
                book.id(),
                book.title(),
                book.version(),
                book.note(),
                book.series().stream().map(BookPage::view).toList());
    }

    private static SeriesView view(Series series) {
        return new SeriesView(
                series.id(),
                series.label(),
                InWords.of(series.unit()),
                series.note(),
                series.values().stream()
                        .map(value -> new Value(
                                value.written(),
                                InWords.figure(value.value(), series.unit()),
                                value.provenance().source(),
                                value.provenance().status().word(),
                                value.note()))
                        .toList(),
                series.values().size() > 1 ? SeriesChart.of(series) : null);
    }
}
