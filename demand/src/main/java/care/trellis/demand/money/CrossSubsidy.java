package care.trellis.demand.money;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.List;

/**
 * Who carries a home's cost where self-funders pay more than the council. The cost is the same for each resident; a home breaks
 * even where (1 − s) × council fee + s × self-funder fee = cost, with s the share of self-funders: the definition of the cost
 * engine's rule {@code break_even_council_fee} (after the Competition and Markets Authority, Care homes market study, 2017).
 *
 * @param cost GBP per resident per week, return included, above 0
 * @param selfFunded share of residents who pay for themselves, 0 to 1
 * @param councilFee GBP per resident per week, 0 or more
 * @param selfFunderFee GBP per resident per week, 0 or more
 */
public record CrossSubsidy(double cost, double selfFunded, double councilFee, double selfFunderFee) {
    private static final double MOST = 100_000;

    public CrossSubsidy {
        var faults = new ArrayList<Fault>();
        require("cost of a place", cost, cost > 0, faults);
        require("council fee", councilFee, councilFee >= 0, faults);
        require("self-funder fee", selfFunderFee, selfFunderFee >= 0, faults);
        share(selfFunded, faults);
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }

    private static void require(String subject, double value, boolean enough, List<Fault> faults) {
        if (!(enough && value <= MOST)) {
            faults.add(Fault.of(subject, Double.toString(value), "GBP per resident per week, up to 100,000"));
        }
    }

    private static void share(double selfFunded, List<Fault> faults) {
        if (!(selfFunded >= 0 && selfFunded <= 1)) {
            faults.add(Fault.of("share of self-funders", Double.toString(selfFunded), "a fraction from 0 to 1"));
        }
    }

    /**
     * The council fee at which a home breaks even where self-funders pay so much more than it: cost ÷ (1 + s × premium).
     *
     * @param premium of the self-funder fee over the council's, a fraction, above -1
     */
    public static double breakEvenAtPremium(double cost, double selfFunded, double premium) {
        if (!(premium > -1 && Double.isFinite(premium))) {
            throw new Faulty(Fault.of("self-funder premium", Double.toString(premium), "a fraction above -1"));
        }
        var checked = new CrossSubsidy(cost, selfFunded, 0, 0);
        return checked.cost / (1 + checked.selfFunded * premium);
    }

    /** A home at the council fee at which it breaks even, where self-funders pay so much more than it. */
    public static CrossSubsidy atPremium(double cost, double selfFunded, double premium) {
        double fee = breakEvenAtPremium(cost, selfFunded, premium);
        return new CrossSubsidy(cost, selfFunded, fee, fee * (1 + premium));
    }

    /** The council fee at which a home breaks even with the self-funder fee as it is: (cost − s × self-funder fee) ÷ (1 − s). */
    public double breakEvenCouncilFee() {
        if (selfFunded == 1) {
            throw new Faulty(Fault.of("share of self-funders", "1.0", "below 1: a fee of nobody cannot break even"));
        }
        return (cost - selfFunded * selfFunderFee) / (1 - selfFunded);
    }

    /** GBP per resident per week that the home takes on average. */
    public double averageFee() {
        return (1 - selfFunded) * councilFee + selfFunded * selfFunderFee;
    }

    /** GBP per resident per week left over on average; below 0 is a loss. */
    public double margin() {
        return averageFee() - cost;
    }

    /** GBP a week by which the council's fee misses the cost, for each of its residents; below 0 where it pays more. */
    public double shortfall() {
        return cost - councilFee;
    }

    /** GBP a week that each self-funder pays above the cost; below 0 where they pay less. */
    public double paidAboveCost() {
        return selfFunderFee - cost;
    }

    /** How much more a self-funder pays than the council, as a fraction of the council's fee. */
    public double premium() {
        if (councilFee == 0) {
            throw new Faulty(Fault.of("council fee", "0", "a fee above 0, of which a premium can be a share"));
        }
        return selfFunderFee / councilFee - 1;
    }
}
