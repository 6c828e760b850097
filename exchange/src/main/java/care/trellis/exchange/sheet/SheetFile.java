package care.trellis.exchange.sheet;

import care.trellis.exchange.Faults;
import care.trellis.exchange.csv.CsvRows;
import care.trellis.fault.Position;
import java.io.IOException;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** A file of sheets, of whichever kind its content says: its name says nothing. */
public final class SheetFile {
    /** Bytes of the longest file that is taken; the English regulator's monthly file has about 40 million as CSV. */
    public static final int MOST_BYTES = 200_000_000;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private SheetFile() {}

    /**
     * Gives one sheet after another to a reader, until it has what it wanted.
     *
     * @param reader says whether it is done; the rows can be read only while it has the sheet
     * @throws care.trellis.exchange.Unreadable where the file is broken, or of no kind that is read
     */
    public static void read(byte[] content, Faults faults, Predicate<Sheet> reader) {
        if (content.length > MOST_BYTES) {
            throw refused(faults, content.length + " bytes", "at most " + MOST_BYTES + " bytes");
        }
        if (begins(content, OLD_EXCEL)) {
            throw refused(faults, "a workbook of Excel 2003 or older", "XLSX, ODS or CSV: save it as one of these");
        }
        if (!begins(content, ZIP)) {
            // A CSV file has one sheet: whether the reader wants another makes no difference.
            var _ = reader.test(new Sheet("", CsvRows.rows(content, MOST_BYTES, faults)));
        } else if (holds(content, "content.xml", faults)) {
            OdsFile.read(content, faults, reader);
        } else if (holds(content, "[Content_Types].xml", faults)) {
            XlsxFile.read(content, faults, reader);
        } else {
            throw refused(faults, "a ZIP file that is no spreadsheet", "XLSX, ODS or CSV");
        }
    }

    static RuntimeException refused(Faults faults, String found, String expected) {
        faults.add(new Position(1, 1), "file", found, expected);
        return faults.refusal();
    }

    private static boolean holds(byte[] content, String entry, Faults faults) {
        try (var zip = zip(content)) {
            return zip.getEntry(entry) != null;
        } catch (IOException | IllegalArgumentException broken) {
            throw refused(faults, "a ZIP file that is broken", "XLSX, ODS or CSV; copy or save it again");
        }
    }

    static ZipFile zip(byte[] content) throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get();
    }

    private static boolean begins(byte[] content, byte[] with) {
        if (content.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if (content[i] != with[i]) {
                return false;
            }
        }
        return true;
    }
}
