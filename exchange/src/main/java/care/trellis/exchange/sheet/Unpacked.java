package care.trellis.exchange.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A packed stream that stops where it has grown beyond any spreadsheet: a small file can hold a very large one. */
final class Unpacked extends FilterInputStream {
    // Tables of a regulator's repeated words shrink to a fiftieth; a file made to burst, to a thousandth.
    private static final long MOST_TIMES = 250;
    private static final long ALWAYS_ALLOWED = 1_000_000;

    private final long most;
    private long read;

    Unpacked(InputStream packed, long packedBytes) {
        super(packed);
        this.most = ALWAYS_ALLOWED + MOST_TIMES * packedBytes;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int count = super.read(buffer, from, length);
        count(Math.max(count, 0));
        return count;
    }

    private void count(int bytes) throws IOException {
        read += bytes;
        if (read > most) {
            throw new IOException("it unpacks to more than " + most + " bytes");
        }
    }
}
