package care.trellis.app.costing;

/**
 * The price for one option of a model's first choice, all else as it is.
 *
 * @param link where that price is worked out
 * @param current whether it is the option that is chosen
 */
public record OptionPrice(String label, String price, String link, boolean current) {}
