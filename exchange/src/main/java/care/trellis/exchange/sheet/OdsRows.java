package care.trellis.exchange.sheet;

import care.trellis.exchange.Faults;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table of an OpenDocument spreadsheet. Rows and cells that repeat are written once with a count; a sheet
 * commonly ends in a million empty ones.
 */
final class OdsRows extends SheetRows {
    static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final int DAY = 10;

    private final XMLStreamReader xml;
    private List<String> repeated = List.of();
    private int timesLeft;
    private int rowsRead;
    private boolean isEnded;

    OdsRows(XMLStreamReader xml, Faults faults) {
        super(faults);
        this.xml = xml;
    }

    static boolean isTable(XMLStreamReader xml, String name) {
        return name.equals(xml.getLocalName()) && TABLE.equals(xml.getNamespaceURI());
    }

    /** Passes over what is left of the table. */
    void passOver() throws XMLStreamException {
        timesLeft = 0;
        if (!isEnded) {
            XmlText.skip(xml);
            isEnded = true;
        }
    }

    @Override
    @Nullable
    List<String> read() throws XMLStreamException {
        if (timesLeft > 0) {
            timesLeft--;
            return counted(repeated);
        }
        while (!isEnded) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && isTable(xml, "table")) {
                isEnded = true;
            } else if (event == XMLStreamReader.START_ELEMENT) {
                if (isTable(xml, "table-row")) {
                    int times = count("number-rows-repeated");
                    repeated = cells();
                    timesLeft = times - 1;
                    if (rowsRead + (long) times > MOST_ROWS && repeated.isEmpty()) {
                        timesLeft = 0;
                    }
                    return counted(repeated);
                }
                if (!isGroupOfRows()) {
                    XmlText.skip(xml);
                }
            }
        }
        return null;
    }

    private List<String> counted(List<String> cells) {
        if (++rowsRead > MOST_ROWS) {
            throw refused("more than " + MOST_ROWS + " rows", "as many as a sheet can have");
        }
        return cells;
    }

    private boolean isGroupOfRows() {
        return isTable(xml, "table-rows") || isTable(xml, "table-row-group") || isTable(xml, "table-header-rows");
    }

    // Empty cells are counted and written only when one follows that is not.
    private List<String> cells() throws XMLStreamException {
        var cells = new ArrayList<String>();
        int empty = 0;
        while (xml.next() != XMLStreamReader.END_ELEMENT) {
            if (xml.getEventType() != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            if (!isTable(xml, "table-cell") && !isTable(xml, "covered-table-cell")) {
                XmlText.skip(xml);
                continue;
            }
            int times = count("number-columns-repeated");
            var value = cell();
            if (value.isEmpty()) {
                empty = Math.min(empty + times, MOST_COLUMNS);
                continue;
            }
            if (cells.size() + (long) empty + times > MOST_COLUMNS) {
                throw refused("more than " + MOST_COLUMNS + " columns", "as many as a sheet can have");
            }
            for (; empty > 0; empty--) {
                cells.add("");
            }
            for (int i = 0; i < times; i++) {
                cells.add(value);
            }
        }
        return List.copyOf(cells);
    }

    private String cell() throws XMLStreamException {
        var stored = stored();
        var text = new StringBuilder();
        while (xml.next() != XMLStreamReader.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamReader.START_ELEMENT) {
                if (TEXT.equals(xml.getNamespaceURI()) && xml.getLocalName().equals("p")) {
                    append(text, text.isEmpty() ? "" : "\n");
                    paragraph(text);
                } else {
                    XmlText.skip(xml); // a remark beside the cell, or a picture in it
                }
            }
        }
        return stored == null ? text.toString() : stored;
    }

    private @Nullable String stored() {
        var kind = xml.getAttributeValue(OFFICE, "value-type");
        return switch (kind == null ? "" : kind) {
            case "float", "currency", "percentage" -> xml.getAttributeValue(OFFICE, "value");
            case "boolean" -> xml.getAttributeValue(OFFICE, "boolean-value");
            case "string" -> xml.getAttributeValue(OFFICE, "string-value");
            case "date" -> {
                var date = xml.getAttributeValue(OFFICE, "date-value");
                yield date != null && date.length() > DAY && date.endsWith("T00:00:00") ? date.substring(0, DAY) : date;
            }
            default -> null;
        };
    }

    private void paragraph(StringBuilder text) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE ->
                    append(text, xml.getText());
                case XMLStreamReader.START_ELEMENT -> {
                    depth++;
                    if (xml.getLocalName().equals("s")) {
                        var spaces = xml.getAttributeValue(TEXT, "c");
                        append(text, " ".repeat(spaces == null ? 1 : Math.min(number(spaces), LONGEST_TEXT)));
                    } else if (xml.getLocalName().equals("tab")
                            || xml.getLocalName().equals("line-break")) {
                        append(text, " ");
                    }
                }
                case XMLStreamReader.END_ELEMENT -> depth--;
                default -> {
                    // comments and instructions say nothing
                }
            }
        }
    }

    private int count(String attribute) {
        var written = xml.getAttributeValue(TABLE, attribute);
        return written == null ? 1 : number(written);
    }

    private int number(String written) {
        if (!written.matches("[0-9]{1,9}") || Integer.parseInt(written) == 0) {
            throw refused("\"" + written + "\" repetitions", "a whole number of 1 or more");
        }
        return Integer.parseInt(written);
    }
}
