package care.trellis.exchange.yaml;

import care.trellis.exchange.Faults;
import care.trellis.fault.Position;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The text of one file, and what it may not be: too large, in another encoding, binary. */
final class Document {
    static final int MOST_BYTES = 1_000_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Document() {}

    static String text(byte[] content, Faults faults) {
        if (content.length > MOST_BYTES) {
            faults.add(new Position(1, 1), "file", content.length + " bytes", "at most " + MOST_BYTES + " bytes");
            throw faults.refusal();
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException otherEncoding) {
            // Decoding leniently puts the replacement character where the strict decoder stopped.
            var lenient = new String(content, StandardCharsets.UTF_8);
            int first = lenient.indexOf('\uFFFD');
            faults.add(place(lenient, Math.max(first, 0)), "file", "bytes that are no text", "text in UTF-8");
            throw faults.refusal();
        }
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        requirePrintable(text, faults);
        return text;
    }

    private static void requirePrintable(String text, Faults faults) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isPrintable(c)) {
                faults.add(
                        place(text, i),
                        "file",
                        String.format("the control character U+%04X", (int) c),
                        "printable text; this looks like a binary file");
                throw faults.refusal();
            }
        }
    }

    // The characters YAML 1.1 allows in a text.
    private static boolean isPrintable(char c) {
        if (c < ' ') {
            return c == '\t' || c == '\n' || c == '\r';
        }
        return c < 0x7F || c == 0x85 || (c >= 0xA0 && c < 0xFFFE && c != BYTE_ORDER_MARK);
    }

    /** Line and column of a character, as an editor counts them. */
    static Position place(String text, int index) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < index; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                start = i + 1;
            }
        }
        return new Position(line, text.codePointCount(start, index) + 1);
    }
}
