package care.trellis.cost.fee;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * Fees that a council thinks of, and what it knows of those who would have to live with them.
 *
 * @param answered services that gave their cost; kept in the order of their ids, so that no order given changes a figure
 * @param asked everybody who was asked, those who answered too; kept in the order of their ids
 * @param fees the options, each once, in the unit of the costs; kept from the lowest to the highest
 * @param present the fee that is paid today, in the same unit
 * @param councilUnits what the council buys: beds in each week, or contact hours a week
 * @param weeksPerYear 365/7, say, or 52; above 0 and at most 53
 * @param selfFunderPremium m: by what share of the council's fee a self-funder pays more than it, 0 or more; 0.41 in
 *     Competition and Markets Authority, Care homes market study, final report, 2017
 * @param seed of all draws
 * @param draws of the costs of those who did not answer, 1 to 100,000
 */
public record FeeQuestion(
        List<Costed> answered,
        List<Asked> asked,
        List<BigDecimal> fees,
        BigDecimal present,
        BigDecimal councilUnits,
        BigDecimal weeksPerYear,
        double selfFunderPremium,
        PayShare pay,
        long seed,
        int draws) {
    /**
     * Holds a question.
     *
     * @throws care.trellis.fault.Faulty naming everything that is wrong with it
     */
    public FeeQuestion {
        answered = answered.stream().sorted(Comparator.comparing(Costed::id)).toList();
        asked = asked.stream().sorted(Comparator.comparing(Asked::id)).toList();
        fees = fees.stream().sorted().toList();
        var check = new QuestionCheck();
        check.services(answered, asked);
        check.fees(fees);
        check.atLeast("present", present, BigDecimal.ZERO);
        check.atLeast("council_units", councilUnits, BigDecimal.ZERO);
        check.weeks(weeksPerYear);
        check.premium(selfFunderPremium);
        check.pay(pay);
        check.draws(draws);
        check.refuse();
    }
}
