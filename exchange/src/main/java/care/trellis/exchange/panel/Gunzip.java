package care.trellis.exchange.panel;

import care.trellis.exchange.Faults;
import care.trellis.fault.Position;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** A file that may be packed with gzip, unpacked up to a limit: a small file can hold a very large one. */
public final class Gunzip {
    private static final int FIRST = 0x1F;
    private static final int SECOND = 0x8B;

    private Gunzip() {}

    static boolean isPacked(byte[] content) {
        return content.length > 1 && (content[0] & 0xFF) == FIRST && (content[1] & 0xFF) == SECOND;
    }

    /**
     * The content, unpacked where it is packed.
     *
     * @param most bytes it may hold
     * @throws care.trellis.exchange.Unreadable where it is broken or holds more
     */
    public static byte[] of(byte[] content, int most, Faults faults) {
        if (!isPacked(content)) {
            return content;
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(content))) {
            var unpacked = in.readNBytes(most + 1);
            if (unpacked.length > most) {
                faults.add(
                        new Position(1, 1),
                        "file",
                        "more than " + most + " bytes when unpacked",
                        "at most " + most + " bytes");
                throw faults.refusal();
            }
            return unpacked;
        } catch (IOException broken) {
            faults.add(
                    new Position(1, 1),
                    "file",
                    "a gzip file that is broken: " + broken.getMessage(),
                    "a CSV file, or one packed with gzip; copy it again");
            throw faults.refusal();
        }
    }
}
