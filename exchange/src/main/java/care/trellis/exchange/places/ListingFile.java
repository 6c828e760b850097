package care.trellis.exchange.places;

import care.trellis.exchange.Faults;
import care.trellis.exchange.panel.Gunzip;
import care.trellis.exchange.regulator.CqcLocationsJson;
import care.trellis.exchange.regulator.CqcRatingsFile;
import care.trellis.exchange.regulator.RegulatorFile;
import care.trellis.exchange.regulator.ScottishDatastoreFile;
import care.trellis.exchange.sheet.SheetFile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * Any file that lists services: the English regulator's ratings or active locations (CSV, XLSX, ODS), an answer of its API
 * (JSON), the Scottish regulator's datastore (CSV), or our own table (CSV); packed with gzip or not.
 */
public final class ListingFile {
    private ListingFile() {}

    /**
     * Reads it, whichever it is.
     *
     * @param today for a file that does not say which day it describes
     * @throws care.trellis.exchange.Unreadable where it is none of them, broken, or nothing in it could be read
     */
    public static Listing read(String file, byte[] content, LocalDate today) {
        var unpacked = Gunzip.of(content, SheetFile.MOST_BYTES, new Faults(file));
        return switch (RegulatorFile.listing(file, unpacked)) {
            case CQC_RATINGS -> CqcListing.of(CqcRatingsFile.services(file, unpacked), true);
            case CQC_API -> CqcListing.of(CqcLocationsJson.read(file, unpacked), false);
            case SCOTTISH_DATASTORE -> ScottishListing.of(ScottishDatastoreFile.read(file, unpacked, today));
            case OUR_OWN -> PlainListing.read(file, unpacked);
        };
    }

    /** A small made-up table in our own form, to begin with. */
    public static byte[] sample() {
        return (String.join(",", PlainListing.COLUMNS) + "\r\n"
                        + row("o-1,Larkspur Care Ltd,provider,,Larkspur Group,,,s-1,Rose House,,1 Mill Lane,ZZ1 1ZZ,"
                                + "Larkshire,,54.5,-2.1,01632 960001,,https://example.org,yes,"
                                + "Care home service without nursing,Older people; Dementia,32,2014-05-01,,,,,")
                        + row("o-1,Larkspur Care Ltd,provider,,Larkspur Group,,,s-2,Larkspur at Home,,2 Mill Lane,"
                                + "ZZ1 2ZZ,Larkshire,,,,01632 960002,,,no,Domiciliary care service,Older people,,"
                                + "2016-04-01,,,,,")
                        + row("o-2,Larkshire Council,council,Larkshire,,,,,,,,,,,,,,,,,,,,,,,,,"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String row(String cells) {
        return cells + "\r\n";
    }
}
