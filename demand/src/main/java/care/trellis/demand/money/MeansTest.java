package care.trellis.demand.money;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Who pays for a permanent place in a care home on a day. It is the plain case: no savings disregard, no property disregard or
 * deferred payment, no partner, no top-up, no NHS continuing healthcare; it decides nothing about anybody.
 *
 * @param lowerLimit GBP of capital
 * @param upperLimit GBP of capital, no less than the lower limit
 * @param tariffStep GBP of capital for each £1 a week, above 0
 * @param personalAllowance GBP a week
 * @param nursingContribution GBP a week
 * @param remarks what a reader must know of the parameters; may be empty
 */
public record MeansTest(
        String area,
        LocalDate day,
        BigDecimal lowerLimit,
        BigDecimal upperLimit,
        BigDecimal tariffStep,
        BigDecimal personalAllowance,
        BigDecimal nursingContribution,
        List<String> remarks) {
    /**
     * Somebody in a care home.
     *
     * @param fee of the place, GBP a week, the nursing contribution included
     * @param nursing whether they need a registered nurse in a home with nursing
     * @param capital that counts, GBP
     * @param income that counts, GBP a week
     */
    public record Resident(BigDecimal fee, boolean nursing, BigDecimal capital, BigDecimal income) {
        public Resident {
            var faults = new ArrayList<Fault>();
            require("fee of a place", fee, faults);
            require("capital", capital, faults);
            require("weekly income", income, faults);
            if (!faults.isEmpty()) {
                throw new Faulty(faults);
            }
        }

        private static void require(String subject, BigDecimal value, List<Fault> faults) {
            if (value.signum() < 0) {
                faults.add(Fault.of(subject, value.toPlainString(), "GBP, 0 or more"));
            }
        }
    }

    /**
     * Who pays, GBP a week; the three sum to the fee.
     *
     * @param self the resident
     * @param tariffIncome that capital counts as
     * @param assessed what the resident could pay: income and tariff income less the personal allowance
     * @param inFull whether the resident has too much capital for the council to pay
     */
    public record Share(
            BigDecimal self,
            BigDecimal council,
            BigDecimal nhs,
            BigDecimal tariffIncome,
            BigDecimal assessed,
            boolean inFull) {}

    public MeansTest {
        remarks = List.copyOf(remarks);
        var faults = new ArrayList<Fault>();
        if (lowerLimit.signum() < 0 || upperLimit.compareTo(lowerLimit) < 0) {
            faults.add(Fault.of(
                    "capital limits",
                    lowerLimit.toPlainString() + " and " + upperLimit.toPlainString(),
                    "a lower limit, and an upper one no less"));
        }
        if (tariffStep.signum() <= 0) {
            faults.add(Fault.of("tariff step", tariffStep.toPlainString(), "GBP above 0"));
        }
        if (personalAllowance.signum() < 0 || nursingContribution.signum() < 0) {
            faults.add(Fault.of(
                    "personal allowance and nursing contribution",
                    personalAllowance.toPlainString() + " and " + nursingContribution.toPlainString(),
                    "GBP a week, 0 or more"));
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }

    /**
     * What capital counts as, GBP a week: £1 for each step of it, or part of a step, above the lower limit; nothing above the upper
     * limit, where somebody pays in full.
     */
    public BigDecimal tariffIncome(BigDecimal capital) {
        if (capital.compareTo(lowerLimit) <= 0 || capital.compareTo(upperLimit) > 0) {
            return BigDecimal.ZERO;
        }
        return capital.subtract(lowerLimit).divide(tariffStep, 0, RoundingMode.CEILING);
    }

    /** Who pays for somebody. */
    public Share of(Resident resident) {
        var nhs = resident.nursing() ? nursingContribution.min(resident.fee()) : BigDecimal.ZERO;
        var rest = resident.fee().subtract(nhs);
        var tariff = tariffIncome(resident.capital());
        var assessed = resident.income().add(tariff).subtract(personalAllowance).max(BigDecimal.ZERO);
        boolean inFull = resident.capital().compareTo(upperLimit) > 0;
        var self = inFull ? rest : assessed.min(rest);
        return new Share(self, rest.subtract(self), nhs, tariff, assessed, inFull);
    }
}
