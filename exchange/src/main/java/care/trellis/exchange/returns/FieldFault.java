package care.trellis.exchange.returns;

/**
 * One thing wrong with what was typed into a cell.
 *
 * @param columnId {@code note} where it is the row's note
 * @param value what was typed
 * @param expected what should stand there, as words for people
 * @param message what is wrong and what to do, naming the row and the column
 */
public record FieldFault(String rowId, String columnId, String value, String expected, String message) {}
