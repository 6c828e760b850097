package care.trellis.exchange.returns;

import care.trellis.exchange.returns.XlsxCell.Kind;
import care.trellis.exchange.sheet.XmlText;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one sheet after another, and counts them: a return has some thousand. */
final class XlsxSheetReading {
    static final int MOST_CELLS = 200_000;
    private static final int MOST_ROWS = 1_048_576;
    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_MERGED = 10_000;
    private static final Pattern REFERENCE = Pattern.compile("([A-Za-z]{1,3})([0-9]{1,7})");
    private static final Pattern AREA = Pattern.compile("[A-Za-z]{1,3}[0-9]{1,7}(?::[A-Za-z]{1,3}[0-9]{1,7})?");
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final List<String> texts;
    private final XlsxStyles styles;
    private int count;

    XlsxSheetReading(List<String> texts, XlsxStyles styles) {
        this.texts = texts;
        this.styles = styles;
    }

    XlsxSheet read(String name, XMLStreamReader xml) throws XMLStreamException, Unfit {
        var rows = new TreeMap<Integer, SortedMap<Integer, XlsxCell>>();
        var merged = new ArrayList<CellRangeAddress>();
        int row = 0;
        int column = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            XlsxXml.refuseTypes(event);
            if (event != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "row" -> {
                    row = XlsxXml.number(xml.getAttributeValue(null, "r"), row + 1, MOST_ROWS);
                    column = 0;
                }
                case "c" -> {
                    column = column(xml.getAttributeValue(null, "r"), row, column + 1);
                    var cell = cell(row, column, xml);
                    if (cell != null) {
                        put(cell, rows);
                    }
                }
                case "mergeCell" -> merged.add(area(xml.getAttributeValue(null, "ref"), merged.size()));
                default -> {
                    // the look of the sheet, and what may be typed into it
                }
            }
        }
        return new XlsxSheet(name, rows, List.copyOf(merged));
    }

    private void put(XlsxCell cell, SortedMap<Integer, SortedMap<Integer, XlsxCell>> rows) throws Unfit {
        if (++count > MOST_CELLS) {
            throw new Unfit(
                    "more than " + MOST_CELLS + " cells",
                    "a workbook with the return and little else; download it again and fill that in");
        }
        if (rows.computeIfAbsent(cell.row(), _ -> new TreeMap<>()).putIfAbsent(cell.column(), cell) != null) {
            throw Unfit.broken("the cell " + cell.reference() + " is there twice");
        }
    }

    private static CellRangeAddress area(@Nullable String written, int before) throws Unfit {
        if (before >= MOST_MERGED || written == null || !AREA.matcher(written).matches()) {
            throw Unfit.broken("merged cells that are no area");
        }
        return CellRangeAddress.valueOf(written);
    }

    private static int column(@Nullable String reference, int row, int otherwise) throws Unfit {
        if (reference == null) {
            return otherwise;
        }
        var match = REFERENCE.matcher(reference);
        if (!match.matches() || Integer.parseInt(match.group(2)) != row) {
            throw Unfit.broken("a cell of row " + row + " that calls itself otherwise");
        }
        int column = org.apache.poi.ss.util.CellReference.convertColStringToIndex(match.group(1)) + 1;
        if (column > MOST_COLUMNS || row < 1) {
            throw Unfit.broken("a cell beyond the last column");
        }
        return column;
    }

    private @Nullable XlsxCell cell(int row, int column, XMLStreamReader xml) throws XMLStreamException, Unfit {
        var type = xml.getAttributeValue(null, "t");
        int style = XlsxXml.number(xml.getAttributeValue(null, "s"), 0, Integer.MAX_VALUE);
        boolean isFormula = false;
        var value = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            switch (event) {
                case XMLStreamReader.START_ELEMENT -> {
                    switch (xml.getLocalName()) {
                        case "f" -> {
                            isFormula = true;
                            XmlText.skip(xml);
                        }
                        case "v" -> value(xml, value);
                        case "is" -> XlsxXml.append(value, XlsxXml.text(xml));
                        default -> XmlText.skip(xml);
                    }
                }
                case XMLStreamReader.END_ELEMENT -> depth--;
                default -> XlsxXml.refuseTypes(event);
            }
        }
        return value.isEmpty() && !isFormula
                ? null
                : made(row, column, type == null ? "n" : type, style, value.toString(), isFormula);
    }

    private static void value(XMLStreamReader xml, StringBuilder value) throws XMLStreamException, Unfit {
        for (int event = xml.next(); event != XMLStreamReader.END_ELEMENT; event = xml.next()) {
            switch (event) {
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE ->
                    XlsxXml.append(value, xml.getText());
                case XMLStreamReader.START_ELEMENT -> throw Unfit.broken("a value that is no text");
                default -> XlsxXml.refuseTypes(event);
            }
        }
    }

    private @Nullable XlsxCell made(int row, int column, String type, int style, String value, boolean isFormula)
            throws Unfit {
        return switch (type) {
            case "s" -> {
                if (value.isEmpty()) {
                    yield null;
                }
                int index = XlsxXml.number(value, 0, Integer.MAX_VALUE);
                if (index >= texts.size()) {
                    throw Unfit.broken("the text " + index + " of " + texts.size());
                }
                yield new XlsxCell(row, column, Kind.TEXT, unescaped(texts.get(index)), isFormula);
            }
            case "str", "inlineStr" -> new XlsxCell(row, column, Kind.TEXT, unescaped(value), isFormula);
            case "b" -> new XlsxCell(row, column, Kind.TRUTH, value.equals("1") ? "TRUE" : "FALSE", isFormula);
            case "e" -> new XlsxCell(row, column, Kind.ERROR, value, isFormula);
            case "d" -> new XlsxCell(row, column, Kind.DATE, value, isFormula);
            case "n" -> new XlsxCell(row, column, styles.kind(style), value.strip(), isFormula);
            default -> throw Unfit.broken("a cell of the unknown type \"" + type + "\"");
        };
    }

    // The format writes a character it has no room for, such as a control character, as _x0007_.
    private static String unescaped(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }
}
