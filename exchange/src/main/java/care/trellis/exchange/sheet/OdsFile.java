package care.trellis.exchange.sheet;

import care.trellis.exchange.Faults;
import java.io.IOException;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An OpenDocument spreadsheet (ISO/IEC 26300), read from its content.xml as it is unpacked. */
final class OdsFile {
    private OdsFile() {}

    static void read(byte[] content, Faults faults, Predicate<Sheet> reader) {
        try (var zip = SheetFile.zip(content);
                var in = new Unpacked(zip.getInputStream(zip.getEntry("content.xml")), content.length)) {
            var xml = XmlText.reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT && OdsRows.isTable(xml, "table")) {
                    var name = xml.getAttributeValue(OdsRows.TABLE, "name");
                    var rows = new OdsRows(xml, faults);
                    if (reader.test(new Sheet(name == null ? "" : name, rows))) {
                        return;
                    }
                    rows.passOver();
                }
            }
        } catch (IOException | XMLStreamException broken) {
            throw SheetFile.refused(
                    faults, "an ODS file that is broken", "a file as a spreadsheet program saves it; save it again");
        }
    }
}
