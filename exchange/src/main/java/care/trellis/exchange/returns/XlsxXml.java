package care.trellis.exchange.returns;

import care.trellis.exchange.sheet.XmlText;
import java.io.ByteArrayInputStream;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The XML of a workbook's parts, read without document types or anything fetched from elsewhere. */
final class XlsxXml {
    /** Characters a cell can hold. */
    static final int LONGEST_TEXT = 32_767;

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

    private XlsxXml() {}

    /** What is made of one part. */
    interface Reading<T> {
        T of(XMLStreamReader xml) throws XMLStreamException, Unfit;
    }

    static <T> T read(byte[] part, String name, Reading<T> reading) throws Unfit {
        try {
            return reading.of(XmlText.reader(new ByteArrayInputStream(part)));
        } catch (XMLStreamException broken) {
            throw Unfit.broken("the part " + name + " is no sound XML");
        } catch (RuntimeException failed) {
            // The parser of the platform has failed on nonsense in other ways than it says it does.
            throw Unfit.broken("the part " + name + " cannot be read");
        }
    }

    /** A document type can fetch files and grow without bound; no spreadsheet program writes one. */
    static void refuseTypes(int event) throws Unfit {
        if (event == XMLStreamReader.DTD || event == XMLStreamReader.ENTITY_REFERENCE) {
            throw new Unfit("a document type or an entity in its XML", Unfit.SAVE_AGAIN);
        }
    }

    /** The text of the elements {@code t} inside the element that has begun; how it is pronounced is left out. */
    static String text(XMLStreamReader xml) throws XMLStreamException, Unfit {
        var text = new StringBuilder();
        for (int depth = 1, within = 0; depth > 0; ) {
            int event = xml.next();
            switch (event) {
                case XMLStreamReader.START_ELEMENT -> {
                    if (xml.getLocalName().equals("rPh")) {
                        XmlText.skip(xml);
                    } else {
                        depth++;
                        within += xml.getLocalName().equals("t") ? 1 : 0;
                    }
                }
                case XMLStreamReader.END_ELEMENT -> {
                    depth--;
                    within -= xml.getLocalName().equals("t") ? 1 : 0;
                }
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
                    if (within > 0) {
                        append(text, xml.getText());
                    }
                }
                default -> refuseTypes(event);
            }
        }
        return text.toString();
    }

    static void append(StringBuilder text, String more) throws Unfit {
        if (text.length() + more.length() > LONGEST_TEXT) {
            throw Unfit.broken("a cell of more than " + LONGEST_TEXT + " characters");
        }
        text.append(more);
    }

    /** A whole number of an attribute; 0 where there is none. */
    static int number(@Nullable String written, int otherwise, int most) throws Unfit {
        if (written == null) {
            return otherwise;
        }
        if (!DIGITS.matcher(written).matches() || Integer.parseInt(written) > most) {
            throw Unfit.broken(
                    "\"" + (written.length() > 20 ? written.substring(0, 20) + "…" : written) + "\" is no number");
        }
        return Integer.parseInt(written);
    }
}
