package care.trellis.exchange.publish;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A costing exercise as it is published: everything in it is public, and its page and files are all written from it.
 * Amounts are in the unit of their kind of care, rounded to six decimals so that sums of them come out to the penny.
 *
 * @param exercise id of the exercise
 * @param number of the report: 1, and one more each time it is published anew
 * @param costs the year the costs are of, such as 2025/26
 * @param prices the year the prices are for
 * @param invitedOwners ownership groups that the services invited belong to
 * @param method how figures are taken and tested, each a sentence
 * @param rules of disclosure, each in words with its source
 * @param runSha256 of the returns, exclusions, choices and model: the same run has the same
 * @param returnsSha256 of the sealed returns
 */
public record CostReport(
        String exercise,
        int number,
        String title,
        String place,
        String question,
        String purpose,
        String model,
        String modelTitle,
        String modelVersion,
        String costs,
        String prices,
        LocalDate publishedOn,
        int invited,
        int invitedOwners,
        int answered,
        int answeredOwners,
        List<OfKind> kinds,
        List<String> method,
        List<String> rules,
        List<Signature> signatures,
        String runSha256,
        String returnsSha256) {
    public CostReport {
        kinds = List.copyOf(kinds);
        method = List.copyOf(method);
        rules = List.copyOf(rules);
        signatures = List.copyOf(signatures);
    }

    /**
     * One kind of care: a bed type, or an hour of home care.
     *
     * @param unit such as "£ per resident per week"
     * @param answered services that gave figures of it
     * @param counted those whose whole return is not left out
     * @param rows lines in the model's order, then totals
     * @param price none where {@code withheld} says why
     * @param parts what the price is the sum of
     * @param uncertainty how far the price is left open, a sentence; empty without a price
     * @param withheld why there is no price; empty where there is one
     */
    public record OfKind(
            String id,
            String label,
            String unit,
            int answered,
            int counted,
            List<Row> rows,
            List<Median> medians,
            @Nullable BigDecimal price,
            List<Part> parts,
            String uncertainty,
            String withheld,
            List<Choice> choices,
            List<LeftOut> leftOut,
            List<FeeOption> fees) {
        public OfKind {
            rows = List.copyOf(rows);
            medians = List.copyOf(medians);
            parts = List.copyOf(parts);
            choices = List.copyOf(choices);
            leftOut = List.copyOf(leftOut);
            fees = List.copyOf(fees);
        }
    }

    /**
     * One line or total over the services that count.
     *
     * @param block heading of a line or of a fact about the services; empty for a total
     * @param unit as people read it: that of the kind of care for lines and totals
     * @param count services whose figure is in it; 0 where it is withheld
     * @param withheld why nothing is said; empty where something is
     */
    public record Row(
            String id,
            String label,
            String block,
            String unit,
            boolean isTotal,
            int count,
            @Nullable BigDecimal lowerQuartile,
            @Nullable BigDecimal median,
            @Nullable BigDecimal upperQuartile,
            String withheld) {}

    /** One meaning of "median cost". */
    public record Median(
            String meaning, String label, @Nullable BigDecimal value, boolean isUsed) {}

    /**
     * An addend of the price.
     *
     * @param row id of the row whose median it is; empty for a return on operations that is worked out
     * @param share of cost (a mark-up) that it is, fraction; none where it is a row's median
     */
    public record Part(
            String label,
            String row,
            BigDecimal value,
            @Nullable BigDecimal share) {}

    /** A choice with the reason that was recorded beside it. */
    public record Choice(String label, String words, String reason) {}

    /** Returns or lines left out for one reason. */
    public record LeftOut(String what, int count, String reason) {}

    /**
     * A fee, and who could live with it.
     *
     * @param said what it costs, the pay it can carry, who bridges the gap, each a sentence
     */
    public record FeeOption(BigDecimal fee, List<Share> shares, List<String> said) {
        public FeeOption {
            shares = List.copyOf(shares);
            said = List.copyOf(said);
        }
    }

    /**
     * The share of a group that costs more than the fee.
     *
     * @param services such as "about 40% (25% to 55%)"; empty where it is withheld
     * @param units the same by beds or hours
     */
    public record Share(String group, String services, String units, String withheld) {}

    /** Who signed, as what and when. */
    public record Signature(String as, LocalDate on) {}
}
