package care.trellis.exchange.returns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/** What the styles of a workbook make of a number: a number, a percentage or a date. */
final class XlsxStyles {
    private static final int MOST_STYLES = 100_000;
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Integer> formatOfStyle = new ArrayList<>();

    /** Reads the part of styles. */
    static XlsxStyles of(XMLStreamReader xml) throws XMLStreamException, Unfit {
        var styles = new XlsxStyles();
        boolean isInCells = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" ->
                        styles.formats.put(
                                XlsxXml.number(xml.getAttributeValue(null, "numFmtId"), 0, MOST_STYLES),
                                String.valueOf(xml.getAttributeValue(null, "formatCode")));
                    case "cellXfs" -> isInCells = true;
                    case "xf" -> {
                        if (isInCells) {
                            styles.add(XlsxXml.number(xml.getAttributeValue(null, "numFmtId"), 0, MOST_STYLES));
                        }
                    }
                    default -> {
                        // looks only
                    }
                }
            } else if (event == XMLStreamReader.END_ELEMENT
                    && xml.getLocalName().equals("cellXfs")) {
                isInCells = false;
            } else {
                XlsxXml.refuseTypes(event);
            }
        }
        return styles;
    }

    private void add(int format) throws Unfit {
        if (formatOfStyle.size() >= MOST_STYLES) {
            throw Unfit.broken("more than " + MOST_STYLES + " styles");
        }
        formatOfStyle.add(format);
    }

    /** What a number is in a cell of this style. */
    XlsxCell.Kind kind(int style) throws Unfit {
        if (style == 0 && formatOfStyle.isEmpty()) {
            return XlsxCell.Kind.NUMBER;
        }
        if (style >= formatOfStyle.size()) {
            throw Unfit.broken("a cell of the style " + style + ", of " + formatOfStyle.size());
        }
        int format = formatOfStyle.get(style);
        var builtIn =
                format < BuiltinFormats.FIRST_USER_DEFINED_FORMAT_INDEX ? BuiltinFormats.getBuiltinFormat(format) : "";
        var code = formats.getOrDefault(format, builtIn == null ? "" : builtIn);
        if (DateUtil.isADateFormat(format, code)) {
            return XlsxCell.Kind.DATE;
        }
        return code.contains("%") ? XlsxCell.Kind.PERCENTAGE : XlsxCell.Kind.NUMBER;
    }
}
