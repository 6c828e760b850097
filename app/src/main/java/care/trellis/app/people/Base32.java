package care.trellis.app.people;

/** Bytes as letters and digits that can be typed (RFC 4648, 6), without padding. */
final class Base32 {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String of(byte[] bytes) {
        var written = new StringBuilder();
        var held = 0;
        var bits = 0;
        for (var each : bytes) {
            held = held << Byte.SIZE | Byte.toUnsignedInt(each);
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                written.append(ALPHABET.charAt(held >>> bits & 31));
                held &= (1 << bits) - 1;
            }
        }
        if (bits > 0) {
            written.append(ALPHABET.charAt(held << (BITS - bits) & 31));
        }
        return written.toString();
    }
}
