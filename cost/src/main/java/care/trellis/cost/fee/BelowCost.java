package care.trellis.cost.fee;

import java.math.BigDecimal;

/**
 * How many of a group's services cost more than a fee would pay.
 *
 * @param asked services of the group that were asked
 * @param answered those of them that gave their cost
 * @param known those of them whose cost is above the fee
 * @param services share of all asked services
 * @param units share of their beds, or of their contact hours
 */
public record BelowCost(
        BigDecimal fee, Group group, int asked, int answered, int known, Estimate services, Estimate units) {
    /** How it was worked out. */
    public String explanation() {
        var said =
                known + " of the " + answered + " services that answered have a cost above " + Words.pounds(fee) + ". "
                        + "Of all " + asked + " asked (" + group.name() + ") that makes " + services.words()
                        + "; of their units "
                        + units.words() + ".";
        return services.isExact()
                ? said
                : said
                        + " Each that did not answer takes the cost of one that did, of its size and kind where 5 answered, by"
                        + " the Polya posterior of a finite population (Lo 1988; Ghosh and Meeden 1997).";
    }
}
