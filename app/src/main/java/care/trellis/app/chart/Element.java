package care.trellis.app.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/**
 * One SVG element, written so that a page may hold it: text and values are escaped, and nothing that could run, style or
 * load is an element or attribute here. Colours and strokes come from the style sheet, by {@link #in class names}.
 */
public record Element(String name, SequencedMap<String, String> attributes, List<Element> children, String text) {
    private static final Set<String> NAMES =
            Set.of("svg", "g", "rect", "circle", "line", "path", "polyline", "polygon", "text", "title");
    private static final Set<String> ATTRIBUTES = Set.of(
            "class",
            "viewBox",
            "x",
            "y",
            "x1",
            "x2",
            "y1",
            "y2",
            "cx",
            "cy",
            "r",
            "rx",
            "width",
            "height",
            "d",
            "points",
            "transform",
            "text-anchor",
            "role",
            "id",
            "aria-label",
            "aria-labelledby",
            "aria-hidden",
            "stroke-dasharray");
    private static final int DECIMALS = 2;

    public Element {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("an element must be one of " + NAMES + ", was " + name);
        }
        for (var attribute : attributes.keySet()) {
            if (!ATTRIBUTES.contains(attribute)) {
                throw new IllegalArgumentException("an attribute must be one of " + ATTRIBUTES + ", was " + attribute);
            }
        }
        attributes = java.util.Collections.unmodifiableSequencedMap(new LinkedHashMap<>(attributes));
        children = List.copyOf(children);
    }

    public static Element of(String name) {
        return new Element(name, new LinkedHashMap<>(), List.of(), "");
    }

    public static Element group(List<Element> children) {
        return of("g").containing(children);
    }

    /** Words whose baseline starts at a point; {@link #anchored} moves them. */
    public static Element text(double x, double y, String words) {
        var place = of("text").with("x", x).with("y", y);
        return new Element(place.name, place.attributes, List.of(), words);
    }

    public static Element line(double x1, double y1, double x2, double y2) {
        return of("line").with("x1", x1).with("y1", y1).with("x2", x2).with("y2", y2);
    }

    public static Element rect(double x, double y, double width, double height) {
        return of("rect").with("x", x).with("y", y).with("width", width).with("height", height);
    }

    public static Element circle(double x, double y, double radius) {
        return of("circle").with("cx", x).with("cy", y).with("r", radius);
    }

    /** A line through points, each an x and a y. */
    public static Element polyline(List<double[]> points) {
        var written = new ArrayList<String>();
        points.forEach(point -> written.add(number(point[0]) + "," + number(point[1])));
        return of("polyline").with("points", String.join(" ", written));
    }

    public Element with(String attribute, String value) {
        var all = new LinkedHashMap<>(attributes);
        all.put(attribute, value);
        return new Element(name, all, children, text);
    }

    public Element with(String attribute, double value) {
        return with(attribute, number(value));
    }

    /** Style classes, such as {@code app-chart__fill-1}. */
    public Element in(String classes) {
        return with("class", classes);
    }

    /** Where the point of a text is in it: start, middle or end. */
    public Element anchored(String anchor) {
        return with("text-anchor", anchor);
    }

    /** What a pointer that rests on the element is told. */
    public Element told(String words) {
        return containing(List.of(new Element("title", new LinkedHashMap<>(), List.of(), words)));
    }

    public Element containing(List<Element> more) {
        var all = new ArrayList<>(children);
        all.addAll(more);
        return new Element(name, attributes, all, text);
    }

    public String markup() {
        var markup = new StringBuilder();
        write(markup);
        return markup.toString();
    }

    private void write(StringBuilder markup) {
        markup.append('<').append(name);
        attributes.forEach((attribute, value) -> {
            markup.append(' ').append(attribute).append("=\"");
            escape(value, markup);
            markup.append('"');
        });
        markup.append('>');
        escape(text, markup);
        children.forEach(child -> child.write(markup));
        markup.append("</").append(name).append('>');
    }

    private static void escape(String text, StringBuilder markup) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '&' -> markup.append("&amp;");
                case '<' -> markup.append("&lt;");
                case '>' -> markup.append("&gt;");
                case '"' -> markup.append("&quot;");
                default -> markup.append(letter);
            }
        }
    }

    private static String number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a place in a chart must be a number, was " + value);
        }
        var shown = BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return shown.signum() == 0 ? "0" : shown.toPlainString();
    }
}
