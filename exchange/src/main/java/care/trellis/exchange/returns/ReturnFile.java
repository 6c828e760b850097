package care.trellis.exchange.returns;

import care.trellis.exchange.Faults;
import care.trellis.fault.Position;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A return as somebody sends it back: a workbook, CSV or JSON. What it is, is told by its content; its name is only
 * repeated to whoever sent it.
 */
public final class ReturnFile {
    /** Bytes of the longest file that is taken. A return of the longest form has some ten thousand. */
    public static final int MOST_BYTES = 10_000_000;

    /** Bytes of the longest CSV or JSON: their cells are held in memory one by one. */
    static final int MOST_TEXT = 2_000_000;

    private static final String TAKEN = "a workbook (XLSX), CSV or JSON";
    private static final int ENOUGH_TO_TELL = 512;

    private ReturnFile() {}

    /**
     * Reads a file of a form of which nothing was given before.
     *
     * @throws care.trellis.exchange.Unreadable naming everything that is wrong with the file
     */
    public static Uploaded read(String fileName, byte[] content, ReturnForm form) {
        return read(fileName, content, form, FilledReturn.EMPTY);
    }

    /**
     * Reads a file, and says which figures of the draft it leaves blank.
     *
     * @throws care.trellis.exchange.Unreadable naming everything that is wrong with the file
     */
    public static Uploaded read(String fileName, byte[] content, ReturnForm form, FilledReturn draft) {
        var faults = new Faults(fileName.isBlank() ? "the file" : fileName.strip());
        if (content.length == 0) {
            throw refused(faults, "an empty file", TAKEN);
        }
        if (content.length > MOST_BYTES) {
            throw refused(
                    faults,
                    "a file of " + content.length / 1_000_000 + " million bytes",
                    "at most " + MOST_BYTES / 1_000_000
                            + " million bytes; a return needs far less: download the workbook"
                            + " again and fill that in");
        }
        var gathering = new Gathering(form, faults);
        if (begins(content, 'P', 'K')) {
            read(content, gathering);
        } else {
            refuseOtherKinds(content, faults);
            if (content.length > MOST_TEXT) {
                throw refused(
                        faults,
                        "a text of " + content.length / 1_000_000 + " million bytes",
                        "at most " + MOST_TEXT / 1_000_000 + " million bytes of CSV or JSON");
            }
            if (firstLetter(content) == '{') {
                ReturnJson.read(content, gathering);
            } else {
                ReturnCsv.read(content, gathering);
            }
        }
        return gathering.uploaded(draft);
    }

    private static void read(byte[] content, Gathering gathering) {
        try {
            new ReturnSheetReading(gathering).read(new XlsxCells(XlsxParts.of(content)).sheets());
        } catch (Unfit unfit) {
            throw refused(gathering.faults(), unfit.found(), unfit.expected());
        }
    }

    private static void refuseOtherKinds(byte[] content, Faults faults) {
        if (begins(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            var names = new String(content, StandardCharsets.UTF_16LE)
                    + new String(content, 1, content.length - 1, StandardCharsets.UTF_16LE);
            throw names.contains("EncryptedPackage")
                    ? refused(
                            faults, "a workbook with a password", "a workbook without one; save it without a password")
                    : refused(
                            faults, "a file of Excel 2003 or older (XLS)", "XLSX; save it as an Excel workbook (XLSX)");
        }
        var start = new String(content, 0, Math.min(content.length, ENOUGH_TO_TELL), StandardCharsets.ISO_8859_1)
                .strip()
                .toLowerCase(Locale.ROOT);
        if (start.startsWith("%pdf")) {
            throw refused(faults, "a PDF file", TAKEN);
        }
        if (start.startsWith("<")) {
            throw refused(faults, "a page or an XML file", TAKEN + "; open it and save it as XLSX");
        }
    }

    private static char firstLetter(byte[] content) {
        var start = new String(content, 0, Math.min(content.length, ENOUGH_TO_TELL), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .strip();
        return start.isEmpty() ? ' ' : start.charAt(0);
    }

    private static RuntimeException refused(Faults faults, String found, String expected) {
        faults.add(new Position(1, 1), "file", found, expected);
        return faults.refusal();
    }

    private static boolean begins(byte[] content, int... bytes) {
        if (content.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((content[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
