package care.trellis.cost.model;

import java.util.List;

/** A group of lines in one unit, such as staffing or premises. */
public record Block(String id, String label, String note, List<Quantity.Line> lines) {}
