package care.trellis.cost.fee;

import care.trellis.cost.simulation.Quantiles;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How far services that cost more than a fee live on those of their residents who pay for themselves. Only services that
 * answered and whose share of self-funders is known.
 *
 * <p>With share s of self-funders, who pay (1 + m) times the fee, a service takes fee × (1 + s m) a resident: so it breaks
 * even from cost ÷ (1 + s m). Source: Competition and Markets Authority, Care homes market study, final report, 2017, where m
 * is 0.41.
 *
 * @param premium m, a share of the fee
 * @param known ids of the services whose share of self-funders is known
 * @param knownUnits beds, or contact hours a week, of those services
 * @param dear those of them that cost more than the fee, in the order of their ids
 */
public record CrossSubsidy(
        BigDecimal fee, double premium, SortedSet<String> known, double knownUnits, List<Dear> dear) {
    /**
     * A service that costs more than the fee.
     *
     * @param selfFunded s, share of its residents who pay for themselves, 0 to 1
     * @param breakEven the council's fee from which it breaks even, in the unit of the fees
     * @param gap what each self-funder would pay towards what the council's residents are short of: (cost − fee)(1 − s) ÷ s,
     *     in the unit of the fees; empty without self-funders
     */
    public record Dear(String id, double units, double selfFunded, double breakEven, OptionalDouble gap) {
        static Dear of(Costed service, double share, double fee, double premium) {
            return new Dear(
                    service.id(),
                    service.units(),
                    share,
                    service.cost() / (1 + share * premium),
                    share > 0
                            ? OptionalDouble.of((service.cost() - fee) * (1 - share) / share)
                            : OptionalDouble.empty());
        }
    }

    public CrossSubsidy {
        known = Collections.unmodifiableSortedSet(new TreeSet<>(known));
        dear = List.copyOf(dear);
    }

    static CrossSubsidy of(BigDecimal fee, FeeQuestion question) {
        var known = question.answered().stream()
                .filter(each -> each.selfFunded().isPresent())
                .toList();
        double amount = fee.doubleValue();
        return new CrossSubsidy(
                fee,
                question.selfFunderPremium(),
                ids(known.stream().map(Costed::id)),
                known.stream().mapToDouble(Costed::units).sum(),
                known.stream()
                        .filter(each -> each.cost() > amount)
                        .map(each -> Dear.of(each, each.selfFunded().orElse(0), amount, question.selfFunderPremium()))
                        .toList());
    }

    private List<Dear> carried() {
        double amount = fee.doubleValue();
        return dear.stream().filter(each -> each.breakEven() <= amount).toList();
    }

    /** Ids of those that break even only because self-funders pay more. */
    public SortedSet<String> carriedIds() {
        return ids(carried().stream().map(Dear::id));
    }

    private static SortedSet<String> ids(Stream<String> ids) {
        return ids.collect(Collectors.toCollection(TreeSet::new));
    }

    /** Their share of the services whose share of self-funders is known, 0 to 1; empty where there is none. */
    public OptionalDouble services() {
        return known.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) carried().size() / known.size());
    }

    /** Their share of those services' units, 0 to 1; empty where there is none. */
    public OptionalDouble units() {
        return known.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(carried().stream().mapToDouble(Dear::units).sum() / knownUnits);
    }

    /** The median of what a self-funder would pay towards the gap, in the unit of the fees; empty where no dear service has any. */
    public OptionalDouble medianGap() {
        var gaps = dear.stream()
                .map(Dear::gap)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
        return gaps.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(Quantiles.of(gaps, 0.5)[0]);
    }

    /** How it was worked out. */
    public String explanation() {
        if (known.isEmpty()) {
            return "No service that answered told how many of its residents pay for themselves.";
        }
        return "Of " + known.size() + " services whose share s of self-funders is known, " + dear.size()
                + " cost more than "
                + Words.pounds(fee) + "; " + carried().size()
                + " of them break even all the same, since cost ÷ (1 + s × " + premium
                + ") is not above it (Competition and Markets Authority, Care homes market study, 2017)."
                + gapWords();
    }

    private String gapWords() {
        var median = medianGap();
        return median.isEmpty()
                ? ""
                : " Filling the gap takes (cost − fee)(1 − s) ÷ s of each self-funder, in the middle "
                        + Words.pounds(median.getAsDouble()) + ".";
    }
}
