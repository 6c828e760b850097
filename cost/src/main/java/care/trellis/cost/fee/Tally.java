package care.trellis.cost.fee;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Counts who costs more than a fee: among those who answered, and in each draw among the others. */
final class Tally {
    private final FeeQuestion question;
    private final List<Silent> silent;

    Tally(FeeQuestion question) {
        this.question = question;
        this.silent = Silent.of(question);
    }

    BelowCost below(BigDecimal fee, Group group) {
        double amount = fee.doubleValue();
        var asked = question.asked().stream()
                .filter(each -> group.has(each.size(), each.kind()))
                .toList();
        var answered = question.answered().stream()
                .filter(each -> group.has(each.size(), each.kind()))
                .toList();
        var dear = answered.stream().filter(each -> each.cost() > amount).toList();
        double all = asked.stream().mapToDouble(Asked::units).sum();
        double knownUnits = dear.stream().mapToDouble(Costed::units).sum();
        var others = silent.stream()
                .filter(each -> group.has(each.service().size(), each.service().kind()))
                .toList();
        return new BelowCost(
                fee,
                group,
                asked.size(),
                answered.size(),
                dear.size(),
                share(dear.size(), asked.size(), others, amount, each -> 1),
                share(knownUnits, all, others, amount, each -> each.service().units()));
    }

    /** What is known, and what the others add to it, over all. */
    private Estimate share(double known, double all, List<Silent> others, double fee, ToDoubleFunction<Silent> weight) {
        if (others.isEmpty()) {
            return Estimate.exact(known / all);
        }
        double expected = known;
        var draws = new double[question.draws()];
        Arrays.fill(draws, known);
        for (var each : others) {
            double more = weight.applyAsDouble(each);
            expected += more * each.expected(fee);
            for (int draw = 0; draw < draws.length; draw++) {
                draws[draw] += each.cost(draw) > fee ? more : 0;
            }
        }
        for (int draw = 0; draw < draws.length; draw++) {
            draws[draw] /= all;
        }
        return Estimate.of(expected / all, draws);
    }
}
