package care.trellis.exchange.publish;

import care.trellis.demand.projection.BackTest;
import java.util.List;

/** Back-tests of projections as CSV, one to a row. */
public final class BackTestCsv {
    private BackTestCsv() {}

    public static byte[] of(List<BackTest> tests) {
        var csv = new CsvTable(
                "measure",
                "method",
                "from",
                "to",
                "start",
                "projected",
                "happened",
                "against",
                "unit",
                "error",
                "implied_change_a_year",
                "source");
        for (var test : tests) {
            csv.row(
                    test.measure(),
                    test.method(),
                    test.from(),
                    test.to(),
                    test.start(),
                    test.projected(),
                    test.happened(),
                    test.against(),
                    test.unit(),
                    test.error(),
                    test.impliedChange(),
                    test.source());
        }
        return csv.bytes();
    }
}
