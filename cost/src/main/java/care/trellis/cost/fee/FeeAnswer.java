package care.trellis.cost.fee;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who can live with each fee, what it costs the council, and who pays the rest. Names of services are in it: what of it may
 * leave is for the engine of disclosure to say.
 *
 * @param groups all, each size, each kind
 * @param fees one for each option, from the lowest to the highest
 */
public record FeeAnswer(FeeQuestion question, List<Group> groups, List<OneFee> fees) {
    /**
     * What is said of one option.
     *
     * @param below one for each group, in their order
     */
    public record OneFee(
            BigDecimal fee, List<BelowCost> below, CouncilCost council, CrossSubsidy subsidy, CarriedPay pay) {
        public OneFee {
            below = List.copyOf(below);
        }

        /** Of one group. */
        public BelowCost below(Group group) {
            return below.stream()
                    .filter(each -> each.group().equals(group))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Nobody of \"" + group.name() + "\" was asked"));
        }
    }

    public FeeAnswer {
        groups = List.copyOf(groups);
        fees = List.copyOf(fees);
    }

    /** Answers a question; the same question always alike. */
    public static FeeAnswer of(FeeQuestion question) {
        var groups = Group.of(question.asked());
        var tally = new Tally(question);
        return new FeeAnswer(
                question,
                groups,
                question.fees().stream()
                        .map(fee -> new OneFee(
                                fee,
                                groups.stream()
                                        .map(group -> tally.below(fee, group))
                                        .toList(),
                                CouncilCost.of(fee, question),
                                CrossSubsidy.of(fee, question),
                                CarriedPay.of(fee, question.pay())))
                        .toList());
    }

    /** Of one option. */
    public OneFee at(BigDecimal fee) {
        return fees.stream()
                .filter(each -> each.fee().compareTo(fee) == 0)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException(fee.toPlainString() + " is none of the fees asked about"));
    }

    /** Ids of a group's services that answered. */
    public SortedSet<String> members(Group group) {
        return ids(group, Double.NEGATIVE_INFINITY);
    }

    /** Ids of those of them whose cost is above a fee. */
    public SortedSet<String> below(BigDecimal fee, Group group) {
        return ids(group, fee.doubleValue());
    }

    private SortedSet<String> ids(Group group, double above) {
        var ids = new TreeSet<String>();
        question.answered().stream()
                .filter(each -> group.has(each.size(), each.kind()) && each.cost() > above)
                .forEach(each -> ids.add(each.id()));
        return ids;
    }
}
