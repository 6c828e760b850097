package care.trellis.app.costing;

import java.util.List;

/**
 * A priced run as a page shows it.
 *
 * @param label what the price is called
 * @param price the price with its sign
 * @param per what it is for
 * @param priceLink where it is explained; empty where it has no address yet
 * @param blocks the lines, block by block
 * @param totals totals that are not the foot of one block
 * @param recipients who receives the price
 */
public record PriceResult(
        String label,
        String price,
        String per,
        String priceLink,
        List<Block> blocks,
        List<Row> totals,
        List<Received> recipients) {
    /** A block with its lines and, where the model declares one, its total. */
    public record Block(String id, String label, String note, List<Row> rows) {}

    /**
     * One figure.
     *
     * @param unit its unit, where it differs from the price's; else empty
     * @param paidTo who receives it; empty for a total
     * @param link where it is explained; empty where it has no address yet
     * @param held whether somebody set it by hand
     */
    public record Row(
            String id,
            String label,
            String amount,
            String unit,
            String paidTo,
            String note,
            String link,
            boolean total,
            boolean held) {}

    /** What one recipient gets of the price. */
    public record Received(String who, String amount) {}
}
