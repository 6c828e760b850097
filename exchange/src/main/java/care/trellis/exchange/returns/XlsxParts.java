package care.trellis.exchange.returns;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The unpacked XML parts of an Excel workbook (ISO/IEC 29500), by their names.
 *
 * <p>We unpack them ourselves, under a cap on all of them together, before any reader of XML sees one: a file of some
 * thousand bytes can unpack to thousands of millions. The checksum of every part is compared, so that a figure in which a
 * bit was lost on the way is refused and not read as another.
 */
record XlsxParts(Map<String, byte[]> parts) {
    /** Bytes of all parts unpacked; a return of the longest form has half a million. */
    static final int MOST_UNPACKED = 40_000_000;

    static final int MOST_PARTS = 1_000;
    private static final int BUFFER = 65_536;
    private static final String SAVE_AS_XLSX = "XLSX; save it as an Excel workbook (XLSX)";

    XlsxParts {
        parts = Collections.unmodifiableMap(parts);
    }

    static XlsxParts of(byte[] content) throws Unfit {
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            refuseOtherKinds(zip);
            return new XlsxParts(unpacked(zip));
        } catch (IOException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException broken) {
            throw Unfit.broken("its ZIP cannot be unpacked");
        }
    }

    private static void refuseOtherKinds(ZipFile zip) throws Unfit {
        int count = 0;
        boolean isPackage = false;
        for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
            var name = entries.nextElement().getName();
            var lower = name.toLowerCase(Locale.ROOT);
            if (++count > MOST_PARTS) {
                throw new Unfit("a ZIP of more than " + MOST_PARTS + " parts", Unfit.SAVE_AGAIN);
            }
            if (lower.endsWith("vbaproject.bin") || lower.startsWith("xl/macrosheets/")) {
                throw new Unfit("macros (" + name + ")", "a workbook without macros; save it as XLSX, not XLSM");
            }
            if (lower.startsWith("xl/externallinks/")) {
                throw new Unfit(
                        "links to other workbooks (" + name + ")",
                        "a workbook that stands alone; break its links, so that cells hold their figures");
            }
            if (lower.equals("content.xml") || lower.equals("mimetype")) {
                throw new Unfit("an OpenDocument file (ODS)", SAVE_AS_XLSX);
            }
            if (lower.equals("xl/workbook.bin")) {
                throw new Unfit("a binary workbook (XLSB)", SAVE_AS_XLSX);
            }
            isPackage |= lower.equals("[content_types].xml");
        }
        if (!isPackage) {
            throw new Unfit("a ZIP file that is no workbook", "a workbook (XLSX), not packed once more");
        }
    }

    private static Map<String, byte[]> unpacked(ZipFile zip) throws IOException, Unfit {
        var parts = new LinkedHashMap<String, byte[]>();
        int left = MOST_UNPACKED;
        for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            if (entry.isDirectory()) {
                continue;
            }
            var part = unpacked(zip, entry, left);
            left -= part.length;
            if (isRead(entry.getName()) && parts.put(entry.getName().toLowerCase(Locale.ROOT), part) != null) {
                throw Unfit.broken("the part " + entry.getName() + " is there twice");
            }
        }
        var types = new String(parts.getOrDefault("[content_types].xml", new byte[0]), StandardCharsets.ISO_8859_1);
        if (types.contains("macroEnabled")) {
            throw new Unfit("a workbook made for macros (XLSM)", "a workbook without macros; save it as XLSX");
        }
        return parts;
    }

    private static boolean isRead(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".rels");
    }

    private static byte[] unpacked(ZipFile zip, ZipArchiveEntry entry, int most) throws IOException, Unfit {
        var bytes = new ByteArrayOutputStream();
        var sum = new CRC32();
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new Unfit("a workbook with a password", "a workbook without one; save it without a password");
        }
        try (var in = zip.getInputStream(entry)) {
            var buffer = new byte[BUFFER];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                if (bytes.size() + count > most) {
                    throw new Unfit(
                            "more than " + MOST_UNPACKED / 1_000_000 + " million bytes once unpacked",
                            "a workbook with the return and little else; download it again and fill that in");
                }
                bytes.write(buffer, 0, count);
                sum.update(buffer, 0, count);
            }
        }
        if (sum.getValue() != entry.getCrc()) {
            throw Unfit.broken("the checksum of " + entry.getName() + " does not agree");
        }
        return bytes.toByteArray();
    }

    /** The part of this name, where a leading slash means nothing; capitals do not matter. */
    byte[] part(String name) throws Unfit {
        var part = parts.get((name.startsWith("/") ? name.substring(1) : name).toLowerCase(Locale.ROOT));
        if (part == null) {
            throw Unfit.broken("the part " + name + " is missing");
        }
        return part;
    }
}
