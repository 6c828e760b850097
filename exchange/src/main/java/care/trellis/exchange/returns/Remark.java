package care.trellis.exchange.returns;

/** stub */
public record Remark(String rowId, String columnId, String kind, String message, String expected) {}
