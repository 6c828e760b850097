package care.trellis.cost.fee;

import java.util.OptionalDouble;

/**
 * One service's cost, against which fees are tested.
 *
 * @param id as in {@link Asked}
 * @param owner the ownership group it belongs to
 * @param size its band, such as "20 to 39 beds"
 * @param kind such as "with nursing"
 * @param cost in the unit of the fees, uplifted to their year: GBP per resident per week, or GBP per contact hour
 * @param units what it weighs: beds, or contact hours a week, above 0
 * @param selfFunded share of its residents who pay for themselves, 0 to 1; empty where it is not known
 */
public record Costed(
        String id, String owner, String size, String kind, double cost, double units, OptionalDouble selfFunded) {}
