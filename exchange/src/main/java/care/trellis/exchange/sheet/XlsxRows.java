package care.trellis.exchange.sheet;

import care.trellis.exchange.Faults;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of an Excel workbook. Rows and cells that are empty are often not written. */
final class XlsxRows extends SheetRows {
    private final XMLStreamReader xml;
    private final SharedStrings texts;
    private final StylesTable styles;
    private final boolean from1904;
    private int rowsGiven;
    private int emptyBefore;
    private @Nullable List<String> waiting;

    XlsxRows(XMLStreamReader xml, SharedStrings texts, StylesTable styles, boolean from1904, Faults faults) {
        super(faults);
        this.xml = xml;
        this.texts = texts;
        this.styles = styles;
        this.from1904 = from1904;
    }

    @Override
    @Nullable
    List<String> read() throws XMLStreamException {
        if (waiting == null) {
            waiting = nextWritten();
        }
        if (waiting == null) {
            return null;
        }
        if (++rowsGiven > MOST_ROWS) {
            throw refused("more than " + MOST_ROWS + " rows", "as many as a sheet can have");
        }
        if (emptyBefore > 0) {
            emptyBefore--;
            return List.of();
        }
        var cells = waiting;
        waiting = null;
        return cells;
    }

    private @Nullable List<String> nextWritten() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("row")) {
                var written = xml.getAttributeValue(null, "r");
                int number = written == null ? rowsGiven + 1 : number(written, MOST_ROWS);
                emptyBefore = Math.max(number - rowsGiven - 1, 0);
                return cells();
            }
        }
        return null;
    }

    private List<String> cells() throws XMLStreamException {
        var cells = new ArrayList<String>();
        while (xml.next() != XMLStreamReader.END_ELEMENT) {
            if (xml.getEventType() != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            if (!xml.getLocalName().equals("c")) {
                XmlText.skip(xml);
                continue;
            }
            int column = column(xml.getAttributeValue(null, "r"), cells.size());
            while (cells.size() < column) {
                cells.add("");
            }
            var value = cell();
            if (column < cells.size()) {
                cells.set(column, value);
            } else {
                cells.add(value);
            }
        }
        return List.copyOf(cells);
    }

    private String cell() throws XMLStreamException {
        var type = xml.getAttributeValue(null, "t");
        var style = xml.getAttributeValue(null, "s");
        var text = new StringBuilder();
        for (int depth = 1, within = 0; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    if (xml.getLocalName().equals("f") || xml.getLocalName().equals("rPh")) {
                        XmlText.skip(xml); // how it was calculated, or how it is pronounced
                    } else {
                        depth++;
                        within += isText() ? 1 : 0;
                    }
                }
                case XMLStreamReader.END_ELEMENT -> {
                    depth--;
                    within -= isText() ? 1 : 0;
                }
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE ->
                    append(text, within > 0 ? xml.getText() : "");
                default -> {
                    // comments and instructions say nothing
                }
            }
        }
        return value(type == null ? "n" : type, style, text.toString());
    }

    private boolean isText() {
        return xml.getLocalName().equals("v") || xml.getLocalName().equals("t");
    }

    private String value(String type, @Nullable String style, String written) {
        return switch (type) {
            case "s" ->
                texts.getItemAt(number(written, texts.getUniqueCount() - 1)).getString();
            case "b" -> written.equals("1") ? "true" : "false";
            case "n" -> style != null && isDate(number(style, styles.getNumCellStyles() - 1)) ? day(written) : written;
            default -> written;
        };
    }

    private boolean isDate(int style) {
        var format = styles.getStyleAt(style);
        return DateUtil.isADateFormat(format.getDataFormat(), format.getDataFormatString());
    }

    private String day(String written) {
        try {
            var moment = DateUtil.getLocalDateTime(Double.parseDouble(written), from1904);
            return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? moment.toLocalDate().toString()
                    : moment.toString();
        } catch (IllegalArgumentException notANumber) {
            return written;
        }
    }

    private int column(@Nullable String reference, int otherwise) {
        if (reference == null) {
            return otherwise;
        }
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            int letter = Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
            if (letter < 1 || letter > 26 || column > MOST_COLUMNS) {
                throw refused("the cell \"" + reference + "\"", "a cell such as B3");
            }
            column = 26 * column + letter;
        }
        if (column == 0 || column > MOST_COLUMNS) {
            throw refused("the cell \"" + reference + "\"", "a cell such as B3");
        }
        return column - 1;
    }

    private int number(String written, int greatest) {
        if (!written.matches("[0-9]{1,9}") || Integer.parseInt(written) > greatest) {
            throw refused("\"" + written + "\"", "a whole number up to " + greatest);
        }
        return Integer.parseInt(written);
    }
}
