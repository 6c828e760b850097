package care.trellis.exchange.library;

import care.trellis.demand.money.MeansTestRules;
import care.trellis.exchange.outlook.MeansTestFile;
import java.util.List;
import java.util.Optional;

/** What ships for the outlook engine: inputs to begin with and dated parameters, each a text anybody may read and copy. */
public final class OutlookLibrary {
    private static final Shelf OUTLOOK = new Shelf("outlook");
    private static final String MEANS_TEST = "means-test-england.yaml";

    private OutlookLibrary() {}

    /** The ids of the inputs of one kind, such as {@code places}: the names of their files without the ending. */
    public static List<String> ids(String kind) {
        return OUTLOOK.ids().stream().filter(id -> id.startsWith(kind + "-")).toList();
    }

    /** An input as it ships. */
    public static Optional<byte[]> source(String id) {
        return OUTLOOK.yaml(id);
    }

    /** The means test of England by date. */
    public static MeansTestRules meansTest() {
        return MeansTestFile.read(MEANS_TEST, OUTLOOK.existing(MEANS_TEST));
    }
}
