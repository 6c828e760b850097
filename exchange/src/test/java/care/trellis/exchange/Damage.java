package care.trellis.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Damage done to a file at random, the same for the same seed. */
final class Damage {
    private static final List<String> INSERTS = List.of(
            "99999999999999999999999999999",
            "1e999999999",
            "-1",
            "0",
            "NaN",
            "£12",
            "\t",
            "\"",
            "'",
            "{",
            "}",
            "[",
            "]",
            ": ",
            "- ",
            "&a ",
            "*a",
            "!!int ",
            "%",
            "\n---\n",
            "\n...\n",
            "? ",
            "| ",
            "\u0000",
            "\uFEFF",
            "é",
            "((((((((((((((((((((((((((((((((((((((((",
            "max(max(max(max(max(max(max(1,2),2),2),2),2),2),2)",
            "price",
            "if(1 < 2, 3, 4)",
            ",,,,,,",
            ";",
            "~",
            "null");

    private final RandomGenerator random;

    Damage(long seed) {
        this.random = new java.util.SplittableRandom(seed);
    }

    byte[] to(byte[] sound) {
        var damaged = sound.clone();
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times && damaged.length > 0; i++) {
            damaged = once(damaged);
        }
        return damaged;
    }

    private byte[] once(byte[] content) {
        int at = random.nextInt(content.length);
        return switch (random.nextInt(9)) {
            case 0 -> flipped(content, at);
            case 1 -> joined(content, 0, at, new byte[0], Math.min(content.length, at + 1 + random.nextInt(40)));
            case 2 -> joined(content, 0, at, insert(), at);
            case 3 -> swappedWords(content);
            case 4 -> repeatedLines(content);
            case 5 -> withoutLine(content);
            case 6 -> Arrays.copyOf(content, at);
            case 7 -> joined(content, 0, at, "[".repeat(random.nextInt(3_000)).getBytes(StandardCharsets.UTF_8), at);
            default -> joined(content, 0, at, insert(), Math.min(content.length, at + 1 + random.nextInt(6)));
        };
    }

    private byte[] insert() {
        return INSERTS.get(random.nextInt(INSERTS.size())).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] flipped(byte[] content, int at) {
        var flipped = content.clone();
        flipped[at] ^= (byte) (1 << random.nextInt(8));
        return flipped;
    }

    private byte[] swappedWords(byte[] content) {
        var words = new String(content, StandardCharsets.UTF_8).split("(?<=[ ,:\n])", -1);
        int a = random.nextInt(words.length);
        int b = random.nextInt(words.length);
        var kept = words[a];
        words[a] = words[b];
        words[b] = kept;
        return String.join("", words).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] repeatedLines(byte[] content) {
        var lines = new String(content, StandardCharsets.UTF_8).split("(?<=\n)", -1);
        int from = random.nextInt(lines.length);
        int to = Math.min(lines.length, from + 1 + random.nextInt(12));
        int at = random.nextInt(lines.length);
        return (String.join("", Arrays.copyOfRange(lines, 0, at))
                        + String.join("", Arrays.copyOfRange(lines, from, to)).repeat(1 + random.nextInt(3))
                        + String.join("", Arrays.copyOfRange(lines, at, lines.length)))
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] withoutLine(byte[] content) {
        var lines = new String(content, StandardCharsets.UTF_8).split("(?<=\n)", -1);
        lines[random.nextInt(lines.length)] = "";
        return String.join("", lines).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] content, int from, int to, byte[] between, int rest) {
        var out = new ByteArrayOutputStream();
        out.write(content, from, to - from);
        out.writeBytes(between);
        out.write(content, rest, content.length - rest);
        return out.toByteArray();
    }
}
