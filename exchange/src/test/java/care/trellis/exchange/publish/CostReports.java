package care.trellis.exchange.publish;

import care.trellis.exchange.publish.CostReport.Choice;
import care.trellis.exchange.publish.CostReport.FeeOption;
import care.trellis.exchange.publish.CostReport.LeftOut;
import care.trellis.exchange.publish.CostReport.Median;
import care.trellis.exchange.publish.CostReport.OfKind;
import care.trellis.exchange.publish.CostReport.Part;
import care.trellis.exchange.publish.CostReport.Row;
import care.trellis.exchange.publish.CostReport.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up reports for tests of what is written from them. */
public final class CostReports {
    private static final String UNIT = "£ per resident per week";

    private CostReports() {}

    /** One with a kind of care that has a price by a mark-up, and one whose price is withheld. */
    public static CostReport withAPriceAndWithout(long seed) {
        var random = new Random(seed);
        var rows = new ArrayList<Row>();
        var parts = new ArrayList<Part>();
        var cost = BigDecimal.ZERO;
        for (int line = 0; line < 30; line++) {
            var median = BigDecimal.valueOf(random.nextDouble() * 40).setScale(6, RoundingMode.HALF_UP);
            rows.add(new Row("line_" + line, "Line " + line, "Staff", UNIT, false, 12, null, median, null, ""));
            parts.add(new Part("Line " + line, "line_" + line, median, null));
            cost = cost.add(median);
        }
        rows.add(new Row(
                "odd", "=1+1", "Staff", UNIT, false, 0, null, null, null, "too few ownership groups are in it"));
        var share = new BigDecimal("0.05");
        var markUp = cost.multiply(share);
        parts.add(new Part("Return on operations", "", markUp, share));
        var priced = new OfKind(
                "without_nursing",
                "Without nursing",
                UNIT,
                14,
                12,
                rows,
                List.of(new Median("sum-of-line-medians", "Sum of the lines' medians", cost, true)),
                cost.add(markUp),
                parts,
                "Everybody answered.",
                "",
                List.of(new Choice("Which median", "Sum of the lines' medians", "As in 2022")),
                List.of(new LeftOut("The whole return", 2, "Covers less than a year")),
                List.of(new FeeOption(
                        new BigDecimal("780"),
                        List.of(
                                new Share("All", "40 % (35 % to 45 %)", "42 % (35 % to 50 %)", ""),
                                new Share("up to 19 beds", "", "", "too few ownership groups are in it")),
                        List.of("£780.00 × 310 units"))));
        var silent = new OfKind(
                "with_nursing",
                "With nursing",
                UNIT,
                3,
                3,
                List.of(),
                List.of(),
                null,
                List.of(),
                "",
                "too few ownership groups are in it",
                List.of(),
                List.of(),
                List.of());
        return new CostReport(
                "e1",
                1,
                "Care homes, 2026/27",
                "Larkshire",
                "What does a week cost?",
                "Fees",
                "care-home-annex-a",
                "Care home place 65+, Annex A",
                "1",
                "2024/25",
                "2026/27",
                LocalDate.of(2026, 2, 1),
                20,
                12,
                14,
                9,
                List.of(priced, silent),
                List.of("By method 7."),
                List.of("at least 5 ownership groups in a figure"),
                List.of(new CostReport.Signature("analyst", LocalDate.of(2026, 1, 30))),
                "ab".repeat(32),
                "cd".repeat(32));
    }
}
