package care.trellis.cost.fee;

/**
 * A service that was asked for its cost, whether or not it answered.
 *
 * @param size its band, such as "20 to 39 beds"
 * @param kind such as "with nursing"
 * @param units what it weighs: beds, or contact hours a week, above 0
 */
public record Asked(String id, String size, String kind, double units) {}
