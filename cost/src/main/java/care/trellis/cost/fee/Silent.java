package care.trellis.cost.fee;

import care.trellis.cost.simulation.Stream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A service that did not answer, and the costs it may have.
 *
 * <p>They follow the Polya posterior of a finite population: an urn holds the costs of those who answered; one is drawn, put
 * back with another like it, and so on until each silent service has one. Sources: Lo, A Bayesian bootstrap for a finite
 * population, Annals of Statistics 16(4), 1988; Ghosh and Meeden, Bayesian Methods for Finite Population Sampling (Chapman and
 * Hall, 1997). It takes it that within an urn those who answered are like those who did not. We keep an urn for each size and
 * kind with enough answers, one for each kind for what else is of it, and one for all the rest.
 */
final class Silent {
    /** Fewest answers that make an urn of a size and kind, or of a kind. */
    private static final int FEWEST = 5;

    private static final String USE = "polya";

    private final Asked service;
    private final List<Costed> donors;
    private final double[] costs;

    private Silent(Asked service, List<Costed> donors, double[] costs) {
        this.service = service;
        this.donors = donors;
        this.costs = costs;
    }

    /** Which urn a service draws from; empty words stand for any. */
    private record Urn(String size, String kind) {
        List<Costed> donors(List<Costed> answered) {
            return answered.stream()
                    .filter(each -> size.isEmpty() || size.equals(each.size()))
                    .filter(each -> kind.isEmpty() || kind.equals(each.kind()))
                    .toList();
        }

        static Urn of(Asked service, List<Costed> answered) {
            for (var urn : List.of(new Urn(service.size(), service.kind()), new Urn("", service.kind()))) {
                if (urn.donors(answered).size() >= FEWEST) {
                    return urn;
                }
            }
            return new Urn("", "");
        }
    }

    /** All who were asked and did not answer, in the order of their ids. */
    static List<Silent> of(FeeQuestion question) {
        var answered = question.answered();
        var ids = answered.stream().map(Costed::id).collect(Collectors.toSet());
        Map<Urn, List<Silent>> urns = new LinkedHashMap<>();
        var all = new ArrayList<Silent>();
        for (var service : question.asked()) {
            if (!ids.contains(service.id())) {
                var urn = Urn.of(service, answered);
                var before = urns.computeIfAbsent(urn, unseen -> new ArrayList<>());
                var donors = before.isEmpty() ? urn.donors(answered) : before.getFirst().donors;
                var silent = new Silent(service, donors, costs(service, donors, before, question));
                before.add(silent);
                all.add(silent);
            }
        }
        return all;
    }

    /** Each service draws by itself; what those before it in the urn drew is in the urn, too. */
    private static double[] costs(Asked service, List<Costed> donors, List<Silent> before, FeeQuestion question) {
        var costs = new double[question.draws()];
        Stream.of(question.seed(), service.id(), USE).fill(costs, costs.length);
        for (int draw = 0; draw < costs.length; draw++) {
            int ball = (int) (costs[draw] * (donors.size() + before.size()));
            costs[draw] = ball < donors.size() ? donors.get(ball).cost() : before.get(ball - donors.size()).costs[draw];
        }
        return costs;
    }

    Asked service() {
        return service;
    }

    /** Its cost in one draw, in the unit of the fees. */
    double cost(int draw) {
        return costs[draw];
    }

    /** The probability that its cost is above a fee, 0 to 1: the share of its donors whose cost is. */
    double expected(double fee) {
        return (double) donors.stream().filter(each -> each.cost() > fee).count() / donors.size();
    }
}
