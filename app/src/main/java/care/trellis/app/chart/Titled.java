package care.trellis.app.chart;

/**
 * A table under its heading.
 *
 * @param note what it shows or rests on; may be empty
 */
public record Titled(String id, String title, String note, Chart.Table table) {}
