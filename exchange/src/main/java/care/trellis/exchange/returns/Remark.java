package care.trellis.exchange.returns;

/**
 * Something in a return that somebody should look at again. It refuses nothing: who filled it in corrects the figure, or
 * says in a note why it is right.
 *
 * @param rowId empty where it is about a whole column
 * @param kind the name of a {@link care.trellis.cost.returns.Finding.Kind}, such as {@code UNIT_SLIP}
 * @param message for whoever filled it in
 * @param expected what stands there in most returns, in words
 */
public record Remark(String rowId, String columnId, String kind, String message, String expected) {}
