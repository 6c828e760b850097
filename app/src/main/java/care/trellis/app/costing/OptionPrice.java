package care.trellis.app.costing;

import java.util.List;

/**
 * The price for one option of a model's first choice, all else as it is.
 *
 * @param others totals in another unit than the price
 * @param link where that price is worked out
 * @param current whether it is the option that is chosen
 */
public record OptionPrice(String label, String price, List<Also> others, String link, boolean current) {
    /** Another total that is priced by something else, such as a visit. */
    public record Also(String label, String amount) {}
}
