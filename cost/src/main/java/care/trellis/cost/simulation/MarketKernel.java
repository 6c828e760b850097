package care.trellis.cost.simulation;

import care.trellis.cost.model.CostModel;
import care.trellis.cost.run.Inputs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one partition does: services drawn one after another, their totals summed group by group. A function of the
 * services and the seed alone; what it keeps are programs and room to work.
 */
final class MarketKernel {
    /**
     * What all services share.
     *
     * @param fee in the unit of the price; infinite where there is none
     */
    record Terms(long seed, int draws, double fee) {}

    /** Services summed in their order. */
    static final class Group {
        private final List<Market.ServicePrice> prices = new ArrayList<>();
        private final double[] totals;
        private final int[] above;

        private Group(int draws) {
            totals = new double[draws];
            above = new int[draws];
        }

        private void add(Service service, Summary price, double[] drawn, double fee) {
            double weight = service.weight();
            for (int i = 0; i < drawn.length; i++) {
                totals[i] += weight * drawn[i];
            }
            prices.add(new Market.ServicePrice(
                    service.id(), price, fee < Double.POSITIVE_INFINITY ? countAbove(drawn, fee) : 0));
        }

        private double countAbove(double[] drawn, double fee) {
            int dearer = 0;
            for (int i = 0; i < drawn.length; i++) {
                int one = drawn[i] > fee ? 1 : 0;
                above[i] += one;
                dearer += one;
            }
            return (double) dearer / drawn.length;
        }

        void addTo(double[] allTotals, double[] allAbove) {
            for (int i = 0; i < totals.length; i++) {
                allTotals[i] += totals[i];
                allAbove[i] += above[i];
            }
        }

        List<Market.ServicePrice> prices() {
            return prices;
        }
    }

    /** Inputs with the same shape run through one program. */
    private record Shape(Map<String, String> selection, Set<String> given, Set<String> varied) {
        static Shape of(Inputs inputs) {
            return new Shape(
                    inputs.selection(), inputs.given().keySet(), inputs.varied().keySet());
        }
    }

    private final Terms terms;
    private final IdentityHashMap<CostModel, Map<Shape, Program.Workspace>> workspaces = new IdentityHashMap<>();
    private final double[][] row;

    MarketKernel(Terms terms) {
        this.terms = terms;
        row = new double[1][terms.draws()];
    }

    Group group(List<Service> services) {
        var group = new Group(terms.draws());
        for (var service : services) {
            draw(service);
            var price = Summary.of(row[0]);
            // One draw without a value leaves the mean without one.
            if (!Double.isFinite(price.mean())) {
                Simulation.refuseWithoutValue(
                        service, service.inputs().model().headlineTotal().label(), row[0]);
            }
            group.add(service, price, row[0], terms.fee());
        }
        return group;
    }

    private void draw(Service service) {
        var inputs = service.inputs();
        var workspace = workspaces
                .computeIfAbsent(inputs.model(), model -> new HashMap<>())
                .computeIfAbsent(
                        Shape.of(inputs),
                        shape -> Compilation.of(inputs, List.of(inputs.model().headline())).new Workspace());
        workspace.begin(inputs);
        workspace.draw(input -> Stream.of(terms.seed(), service.id(), input), terms.draws(), row);
    }
}
