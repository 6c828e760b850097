package care.trellis.app.chart;

import java.util.List;

/**
 * A picture, what it shows in a sentence, and the figures behind it as a table. The partial {@code chart/chart.jte} renders
 * it.
 *
 * @param id unique on its page
 * @param title what is drawn, such as "Holiday pay in nine returns"
 * @param finding what there is to see, in a full sentence
 * @param picture see {@link #drawing}
 */
public record Chart(String id, String title, String finding, Element picture, Table table) {
    /**
     * The figures of a chart, as words; the first column names the row.
     *
     * @param numbers whether the columns after the first hold figures, to be set to the right
     */
    public record Table(List<String> headers, List<List<String>> rows, boolean numbers) {
        public Table {
            headers = List.copyOf(headers);
            rows = rows.stream().map(List::copyOf).toList();
            for (var row : rows) {
                if (row.size() != headers.size()) {
                    throw new IllegalArgumentException(
                            "a row must have " + headers.size() + " cells, was " + row.size() + ": " + row);
                }
            }
        }

        public static Table of(List<String> headers, List<List<String>> rows) {
            return new Table(headers, rows, true);
        }
    }

    /** The sheet a chart is drawn on: width and height in user units, of which a letter is 16 high. */
    public static Element drawing(int width, int height, List<Element> parts) {
        return Element.of("svg")
                .with("viewBox", "0 0 " + width + " " + height)
                .in("app-chart__picture")
                .containing(parts);
    }

    /** The picture as a page holds it; software that reads pages aloud is told its title and finding. */
    public String markup() {
        return picture.with("role", "img")
                .with("aria-label", title + ". " + finding)
                .markup();
    }
}
