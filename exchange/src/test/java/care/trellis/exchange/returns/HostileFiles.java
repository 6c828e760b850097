package care.trellis.exchange.returns;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** What is done to a workbook inside its ZIP, by accident or on purpose, at random, the same for the same seed. */
final class HostileFiles {
    static final int KINDS = 23;
    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final int LARGE = 100_000_000;

    private final byte[] sound;
    private final RandomGenerator random;

    HostileFiles(byte[] sound, RandomGenerator random) {
        this.sound = sound;
        this.random = random;
    }

    Hostile make(int kind) {
        return switch (kind) {
            case 0 -> Hostile.refused("truncated", Arrays.copyOf(sound, random.nextInt(sound.length - 22)));
            case 1 -> Hostile.either("flipped bytes", flipped(), 0);
            case 2 -> Hostile.refused("a bomb beside it", Tampered.with(sound, "xl/media/i.png", new byte[50_000_000]));
            case 3 -> Hostile.refused("a bomb of a sheet", Tampered.with(sound, Tampered.SHEET_PART, spaces()));
            case 4 -> Hostile.refused("macros", Tampered.with(sound, "xl/vbaProject.bin", noise(500)));
            case 5 ->
                Hostile.refused(
                        "links", Tampered.with(sound, "xl/externalLinks/externalLink1.xml", bytes("<externalLink/>")));
            case 6 -> Hostile.refused("many texts", Tampered.with(sound, TEXTS, manyTexts()));
            case 7 ->
                Hostile.refused(
                        "a text without end",
                        Tampered.with(sound, TEXTS, bytes("<sst><si><t>" + "a".repeat(5_000_000) + "</t></si></sst>")));
            case 8 -> Hostile.either("deep XML", deep(1_000 + random.nextInt(400_000)), 0);
            case 9 -> Hostile.refused("an entity of a file", entity("<!ENTITY x SYSTEM \"file:///etc/hostname\">"));
            case 10 -> Hostile.refused("an entity from afar", entity("<!ENTITY x SYSTEM \"http://192.0.2.1/x\">"));
            case 11 -> Hostile.refused("a thousand million laughs", entity(laughs()));
            case 12 -> Hostile.either("without a part", withoutOne(), 0);
            case 13 ->
                Hostile.refused(
                        "no number",
                        figure(one(List.of("NaN", "INF", "-INF", "1E999999999", "0x1F", "1,5", "Infinity", "1e400"))));
            case 14 ->
                Hostile.refused(
                        "a cell twice",
                        Tampered.changed(
                                sound,
                                Tampered.SHEET_PART,
                                xml -> xml.replaceFirst("r=\"D12\"", "r=\"E12\"")
                                        .replaceFirst("<row r=\"13\"", "<row r=\"12\"")));
            case 15 -> Hostile.refused("too many cells", Tampered.with(sound, Tampered.SHEET_PART, manyCells()));
            case 16 ->
                Hostile.refused(
                        "a text that is not there",
                        Tampered.changed(
                                sound,
                                Tampered.SHEET_PART,
                                xml -> xml.replaceFirst(
                                        "t=\"s\"><v>[0-9]+", "t=\"s\"><v>" + (10_000 + random.nextInt(9_999)))));
            case 17 -> Hostile.refused("packed once more", Tampered.packed(Map.of("return.xlsx", sound)));
            case 18 -> Hostile.refused("something else", somethingElse());
            case 19 -> Hostile.either("in another encoding", inUtf16(), 0);
            case 20 -> damaged();
            case 21 -> Hostile.refused("a password inside the ZIP", passwordFlags());
            default -> Hostile.refused("a hundred million bytes", Arrays.copyOf(sound, LARGE + random.nextInt(1_000)));
        };
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private byte[] noise(int length) {
        var noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private byte[] flipped() {
        var flipped = sound.clone();
        for (int i = 0; i <= random.nextInt(5); i++) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private static byte[] spaces() {
        var bomb = new byte[60_000_000];
        Arrays.fill(bomb, (byte) ' ');
        return bomb;
    }

    private static byte[] manyTexts() {
        return bytes("<sst>" + "<si><t>a</t></si>".repeat(600_000) + "</sst>");
    }

    private byte[] manyCells() {
        var xml = new StringBuilder("<worksheet><sheetData>");
        for (int row = 1; row <= 21_000; row++) {
            xml.append("<row r=\"").append(row).append("\">");
            xml.append("<c><v>1</v></c>".repeat(10)).append("</row>");
        }
        return bytes(xml.append("</sheetData></worksheet>").toString());
    }

    private byte[] deep(int levels) {
        return Tampered.changed(
                sound,
                Tampered.SHEET_PART,
                xml -> xml.replace("<sheetData>", "<x>".repeat(levels) + "</x>".repeat(levels) + "<sheetData>"));
    }

    private byte[] entity(String declared) {
        var part = random.nextBoolean() ? TEXTS : Tampered.SHEET_PART;
        return Tampered.changed(
                sound,
                part,
                xml -> xml.replaceFirst("<(sst|worksheet)", "<!DOCTYPE $1 [" + declared + "]><$1")
                        .replaceFirst("<t>[^<]*</t>", "<t>&x;</t>"));
    }

    private static String laughs() {
        var entities = new StringBuilder("<!ENTITY x0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            entities.append("<!ENTITY x")
                    .append(i)
                    .append(" \"")
                    .append(("&x" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return entities.append("<!ENTITY x \"&x29;\">").toString();
    }

    private byte[] withoutOne() {
        var parts = Tampered.parts(sound);
        parts.remove(one(List.copyOf(parts.keySet())));
        return Tampered.packed(parts);
    }

    private byte[] figure(String value) {
        return Tampered.changed(
                sound,
                Tampered.SHEET_PART,
                xml -> xml.replaceFirst("(<c r=\"D1[0-9]\" s=\"[0-9]+\" t=\"n\"><v>)[^<]+", "$1" + value));
    }

    private byte[] somethingElse() {
        return switch (random.nextInt(6)) {
            case 0 -> noise(1 + random.nextInt(5_000));
            case 1 -> bytes("%PDF-1.7\n");
            case 2 -> bytes("<html><body><table>");
            case 3 -> bytes("{\"form\": [".repeat(1 + random.nextInt(5_000)));
            case 4 -> new byte[random.nextInt(3)];
            default -> bytes("PK\u0003\u0004" + "x".repeat(random.nextInt(500)));
        };
    }

    private byte[] inUtf16() {
        var parts = Tampered.parts(sound);
        parts.computeIfPresent(
                Tampered.SHEET_PART,
                (_, part) -> new String(part, UTF_8).replace("UTF-8", "UTF-16").getBytes(UTF_16));
        return Tampered.packed(parts);
    }

    // Bytes of a part, in a ZIP that is sound: what cannot be seen to be damage may change as many cells as bytes.
    private Hostile damaged() {
        var parts = Tampered.parts(sound);
        var name = one(List.of(Tampered.SHEET_PART, TEXTS, "xl/styles.xml", "xl/workbook.xml", "[Content_Types].xml"));
        var part = parts.get(name);
        int times = 1 + random.nextInt(6);
        for (int i = 0; part != null && i < times; i++) {
            part[random.nextInt(part.length)] = (byte) (' ' + random.nextInt(95));
        }
        return Hostile.either("damage in " + name, Tampered.packed(parts), times);
    }

    // Bit 0 of the flags of every entry, in the ZIP's own headers (PK 1 2: the flags are at 8; PK 3 4: at 6).
    private byte[] passwordFlags() {
        var locked = sound.clone();
        for (int i = 0; i + 10 < locked.length; i++) {
            if (locked[i] == 'P' && locked[i + 1] == 'K' && locked[i + 2] == 1 && locked[i + 3] == 2) {
                locked[i + 8] |= 1;
            } else if (locked[i] == 'P' && locked[i + 1] == 'K' && locked[i + 2] == 3 && locked[i + 3] == 4) {
                locked[i + 6] |= 1;
            }
        }
        return locked;
    }
}
