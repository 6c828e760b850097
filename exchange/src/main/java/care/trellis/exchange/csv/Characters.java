package care.trellis.exchange.csv;

import care.trellis.exchange.Faults;
import care.trellis.fault.Position;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The text of a table file as spreadsheets save it: UTF-8 with or without its mark, UTF-16 with its mark, or the Windows
 * code page 1252, in which Excel writes the pound sign as one byte.
 */
final class Characters {
    private static final int MOST_BYTES = 10_000_000;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Characters() {}

    static String of(byte[] content, Faults faults) {
        return of(content, MOST_BYTES, faults);
    }

    static String of(byte[] content, int most, Faults faults) {
        if (content.length > most) {
            throw refused(faults, content.length + " bytes", "at most " + most + " bytes");
        }
        if (begins(content, 'P', 'K', 3, 4) || begins(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw refused(faults, "a workbook", "a CSV file; save the sheet as CSV");
        }
        var text = decoded(content);
        int control = firstControl(text);
        if (control >= 0) {
            throw refused(
                    faults,
                    String.format("the control character U+%04X", (int) text.charAt(control)),
                    "a CSV file; this looks like a binary file");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String decoded(byte[] content) {
        if (begins(content, 0xFF, 0xFE) || begins(content, 0xFE, 0xFF)) {
            return new String(content, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(content, WINDOWS);
        }
    }

    private static int firstControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r') {
                return i;
            }
        }
        return -1;
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

    private static RuntimeException refused(Faults faults, String found, String expected) {
        faults.add(new Position(1, 1), "file", found, expected);
        return faults.refusal();
    }
}
