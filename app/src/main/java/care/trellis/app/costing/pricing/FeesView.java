package care.trellis.app.costing.pricing;

import java.util.List;

/**
 * Who can live with a fee, as a page shows it.
 *
 * @param options each fee with what it means
 * @param why why there are none; empty where there are
 */
public record FeesView(List<Option> options, String why) {
    /** Nothing was asked yet. */
    public static FeesView none(String why) {
        return new FeesView(List.of(), why);
    }

    public FeesView {
        options = List.copyOf(options);
    }

    /**
     * One fee.
     *
     * @param shares by group: all, each size, each kind
     * @param sentences what it costs, who bridges the gap, the pay it carries
     */
    public record Option(String fee, List<Share> shares, List<String> sentences) {
        public Option {
            shares = List.copyOf(shares);
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * The share of one group that the fee does not cover.
     *
     * @param services such as "40%"; empty where it is withheld
     * @param beds the same, weighed by beds or hours
     * @param withheld why nothing is said; empty where something is
     */
    public record Share(
            String group,
            String services,
            String servicesInterval,
            String beds,
            String bedsInterval,
            String withheld) {}
}
