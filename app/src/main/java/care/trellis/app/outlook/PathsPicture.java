package care.trellis.app.outlook;

import care.trellis.app.chart.Axis;
import care.trellis.app.chart.Chart;
import care.trellis.app.chart.Element;
import care.trellis.app.chart.Scale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Figures over time: a line for each path, named where it ends, and where there is one a band. Lines differ in dash as well as
 * in colour.
 */
final class PathsPicture {
    private static final int WIDTH = 860;
    private static final int HEIGHT = 420;
    private static final int LEFT = 76;
    private static final int RIGHT = 640;
    private static final int TOP = 44;
    private static final int BOTTOM = 360;
    private static final int TICKS = 6;
    private static final double LINE_HEIGHT = 19;
    private static final double WORDS_GAP = 10;

    private PathsPicture() {}

    /**
     * One line.
     *
     * @param label stands where the line ends; " / " begins a new line of it
     * @param points each a time and a value
     * @param style see {@link Style}
     */
    record Path(String label, List<double[]> points, Style style) {}

    /** How a line is drawn. */
    enum Style {
        MAIN("app-chart__line-1", ""),
        OTHER("app-chart__line-4", "9 6"),
        THIRD("app-chart__line-2", "3 5"),
        LIMIT("app-chart__line-5 app-chart__line--thin", ""),
        BLANK("", "");

        private final String classes;
        private final String dash;

        Style(String classes, String dash) {
            this.classes = classes;
            this.dash = dash;
        }
    }

    /**
     * A band between two lines.
     *
     * @param points each a time, a low and a high value, in order of time
     */
    record Band(List<double[]> points) {}

    /**
     * What a picture is drawn of.
     *
     * @param band may hold no points
     * @param times how a time is written below
     * @param values how a value is written at the side
     * @param up what is measured, with its unit
     */
    record Drawing(
            List<Path> paths,
            Band band,
            Function<BigDecimal, String> times,
            Function<BigDecimal, String> values,
            String up,
            String along) {}

    static Element of(Drawing drawing) {
        var xs =
                drawing.paths().stream().flatMap(path -> path.points().stream()).mapToDouble(point -> point[0]);
        var ends = xs.summaryStatistics();
        var x = new Scale(ends.getMin(), Math.max(ends.getMax(), ends.getMin() + 1), LEFT, RIGHT);
        var values = Stream.concat(
                        drawing.paths().stream()
                                .flatMap(path -> path.points().stream().map(point -> point[1])),
                        drawing.band().points().stream().map(point -> point[2]))
                .mapToDouble(Double::doubleValue)
                .summaryStatistics();
        var y = Scale.covering(Math.min(0, values.getMin()), values.getMax(), BOTTOM, TOP);
        var parts = new ArrayList<Element>();
        parts.add(Axis.left(y, TICKS, LEFT, RIGHT, drawing.values(), drawing.up()));
        parts.add(Axis.below(x, TICKS, TOP, BOTTOM, drawing.times(), drawing.along()));
        if (!drawing.band().points().isEmpty()) {
            parts.add(band(drawing.band(), x, y));
        }
        for (var path : drawing.paths()) {
            var way = path.points().stream()
                    .map(point -> new double[] {x.at(point[0]), y.at(point[1])})
                    .toList();
            if (!path.style().classes.isEmpty()) {
                var line = Element.polyline(way).in(path.style().classes);
                parts.add(path.style().dash.isEmpty() ? line : line.with("stroke-dasharray", path.style().dash));
            }
        }
        parts.addAll(words(drawing.paths(), y));
        return Chart.drawing(WIDTH, HEIGHT, parts);
    }

    private static Element band(Band band, Scale x, Scale y) {
        var corners = new StringBuilder();
        for (var point : band.points()) {
            corners.append(x.at(point[0])).append(',').append(y.at(point[2])).append(' ');
        }
        for (var point : band.points().reversed()) {
            corners.append(x.at(point[0])).append(',').append(y.at(point[1])).append(' ');
        }
        return Element.of("polygon").with("points", corners.toString().strip()).in("app-chart__band");
    }

    // Names of lines that end close to each other are moved apart, in the order of the lines.
    private static List<Element> words(List<Path> paths, Scale y) {
        var parts = new ArrayList<Element>();
        double free = TOP - LINE_HEIGHT;
        var ordered = paths.stream()
                .filter(path -> !path.label().isEmpty())
                .sorted(Comparator.comparingDouble(
                        (Path path) -> y.at(path.points().getLast()[1])))
                .toList();
        double needed = ordered.stream().mapToDouble(PathsPicture::height).sum();
        for (var path : ordered) {
            double end = y.at(path.points().getLast()[1]);
            double start = Math.max(free, Math.min(end - height(path) / 2, BOTTOM + LINE_HEIGHT - needed));
            needed -= height(path);
            double at = start;
            for (var line : path.label().split(" / ", -1)) {
                at += LINE_HEIGHT;
                parts.add(Element.text(RIGHT + WORDS_GAP, at - LINE_HEIGHT / 4, line)
                        .in("app-chart__label" + (path.style() == Style.MAIN ? " app-chart__label--strong" : "")));
            }
            free = start + height(path);
        }
        return parts;
    }

    private static double height(Path path) {
        return path.label().split(" / ").length * LINE_HEIGHT + 4;
    }
}
