package care.trellis.exchange.sheet;

import care.trellis.exchange.Faults;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.SAXException;

/** An Excel workbook (ISO/IEC 29500): Apache POI opens it, and its sheets are read as they are unpacked. */
final class XlsxFile {
    private XlsxFile() {}

    static void read(byte[] content, Faults faults, Predicate<Sheet> reader) {
        try (var opened = OPCPackage.open(new ByteArrayInputStream(content))) {
            var workbook = new XSSFReader(opened);
            var texts = new ReadOnlySharedStringsTable(opened, false);
            boolean from1904 = isFrom1904(workbook);
            var sheets = (XSSFReader.SheetIterator) workbook.getSheetsData();
            while (sheets.hasNext()) {
                try (var in = sheets.next()) {
                    var rows = new XlsxRows(XmlText.reader(in), texts, workbook.getStylesTable(), from1904, faults);
                    if (reader.test(new Sheet(sheets.getSheetName(), rows))) {
                        return;
                    }
                }
            }
        } catch (IOException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | SAXException
                | XMLStreamException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException broken) {
            throw SheetFile.refused(
                    faults, "an XLSX file that is broken", "a workbook as Excel saves it; open it and save it again");
        }
    }

    // Workbooks from old Macs count days from 1904.
    private static boolean isFrom1904(XSSFReader workbook)
            throws IOException, InvalidFormatException, XMLStreamException {
        try (var in = workbook.getWorkbookData()) {
            var xml = XmlText.reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("workbookPr")) {
                    var written = xml.getAttributeValue(null, "date1904");
                    return "1".equals(written) || "true".equals(written);
                }
            }
            return false;
        }
    }
}
