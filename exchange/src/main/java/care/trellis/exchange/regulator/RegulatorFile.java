package care.trellis.exchange.regulator;

import care.trellis.exchange.Faults;
import care.trellis.exchange.panel.Gunzip;
import care.trellis.exchange.sheet.SheetFile;
import care.trellis.exchange.table.Heading;
import care.trellis.fault.Position;
import java.util.List;

/** Which of the files that are read one is, by its content. */
public final class RegulatorFile {
    /** What can be read. */
    public enum Kind {
        CQC_RATINGS,
        CQC_API,
        SCOTTISH_DATASTORE
    }

    /** What lists services. */
    public enum ListingKind {
        CQC_RATINGS,
        CQC_API,
        SCOTTISH_DATASTORE,
        OUR_OWN
    }

    private static final List<Heading> OUR_OWN =
            List.of(Heading.required("Organisation ID"), Heading.required("Organisation name"));

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

    /**
     * Which file that lists services one is: those above, the active locations without ratings, and our own table.
     *
     * @param unpacked the file
     * @throws care.trellis.exchange.Unreadable where it is none of them, or broken
     */
    public static ListingKind listing(String file, byte[] unpacked) {
        var faults = new Faults(file);
        if (isJson(unpacked)) {
            return ListingKind.CQC_API;
        }
        if (HeadingRow.isIn(unpacked, OUR_OWN, faults)) {
            return ListingKind.OUR_OWN;
        }
        if (HeadingRow.isIn(unpacked, CqcRatingsFile.ALWAYS, faults)
                || HeadingRow.isIn(unpacked, CqcRatingsFile.WITHOUT_RATINGS, faults)) {
            return ListingKind.CQC_RATINGS;
        }
        if (HeadingRow.isIn(unpacked, DatastoreColumns.ALWAYS, faults)) {
            return ListingKind.SCOTTISH_DATASTORE;
        }
        faults.add(
                new Position(1, 1),
                "heading",
                "no row near the top of a sheet with the columns of a file that is read",
                "Location ID with Latest Rating or Location Name (Care Quality Commission), CSNumber and"
                        + " Council_Area_Name (Care Inspectorate), or Organisation ID and Organisation name (our own"
                        + " table)");
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
