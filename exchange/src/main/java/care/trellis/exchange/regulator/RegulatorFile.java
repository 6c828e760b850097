package care.trellis.exchange.regulator;

import care.trellis.exchange.Faults;
import care.trellis.exchange.panel.Gunzip;
import care.trellis.exchange.sheet.SheetFile;
import care.trellis.fault.Position;

/** Which of the files that are read one is, by its content. */
public final class RegulatorFile {
    /** What can be read. */
    public enum Kind {
        CQC_RATINGS,
        CQC_API,
        SCOTTISH_DATASTORE
    }

    private RegulatorFile() {}

    /**
     * The kind of a file, packed with gzip or not.
     *
     * @throws care.trellis.exchange.Unreadable where it is none of them, or broken
     */
    public static Kind kind(String file, byte[] content) {
        var faults = new Faults(file);
        var unpacked = Gunzip.of(content, SheetFile.MOST_BYTES, faults);
        if (isJson(unpacked)) {
            return Kind.CQC_API;
        }
        if (HeadingRow.isIn(unpacked, CqcRatingsFile.ALWAYS, faults)) {
            return Kind.CQC_RATINGS;
        }
        if (HeadingRow.isIn(unpacked, DatastoreColumns.ALWAYS, faults)) {
            return Kind.SCOTTISH_DATASTORE;
        }
        faults.add(
                new Position(1, 1),
                "heading",
                "no row near the top of a sheet with the columns of a file that is read",
                "Location ID and Latest Rating (Care Quality Commission), or CSNumber and Council_Area_Name (Care"
                        + " Inspectorate)");
        throw faults.refusal();
    }

    private static boolean isJson(byte[] content) {
        for (byte each : content) {
            if (!Character.isWhitespace(each)) {
                return each == '{' || each == '[';
            }
        }
        return false;
    }
}
