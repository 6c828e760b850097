package care.trellis.exchange.library;

import java.util.List;

/** What ships for the quality engine: sample files, each a text anybody may read and copy. */
public final class QualityLibrary {
    private static final Shelf SAMPLES = new Shelf("quality-samples");

    private QualityLibrary() {}

    /** The names of the sample files, such as {@code answers.csv}. */
    public static List<String> sampleNames() {
        return SAMPLES.names();
    }

    /** A sample file as it ships. */
    public static byte[] sample(String name) {
        return SAMPLES.existing(name);
    }
}
