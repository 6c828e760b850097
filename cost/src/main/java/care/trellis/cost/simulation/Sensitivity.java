package care.trellis.cost.simulation;

import care.trellis.cost.model.Quantity.Parameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which uncertain input matters most for one figure of one service: the share of its variance that comes from each, alone
 * and together with others.
 *
 * @param output id of the figure
 * @param unit of the figure
 * @param summary of the figure over the draws of the first sample
 * @param influences greatest total share first; inputs that do not move the figure are absent
 */
public record Sensitivity(String output, String label, String unit, Summary summary, List<Influence> influences) {
    /** What one input does to the figure. */
    public record Influence(Parameter input, SobolIndices indices) {}

    public Sensitivity {
        influences = List.copyOf(influences);
    }

    /** Sensitivity of the price. */
    public static Sensitivity of(Service service, long seed, int draws) {
        return of(service, service.inputs().model().headline(), seed, draws);
    }

    /**
     * Sensitivity of one figure: draws × (inputs + 2) evaluations.
     *
     * @param draws of each sample, at least 2
     * @throws care.trellis.fault.Faulty as {@link Simulation#of(Service, List, long, int)}
     */
    public static Sensitivity of(Service service, String output, long seed, int draws) {
        var inputs = service.inputs();
        Simulation.refuse(inputs, List.of(output), draws);
        var program = Compilation.of(inputs, List.of(output));
        var workspace = program.new Workspace();
        workspace.begin(inputs);
        var drawn = program.drawnInputs();
        var quantity = inputs.model().require(output);
        int size = Math.max(draws, 2);
        var rowsA = rows(drawn.size(), size);
        var rowsB = rows(drawn.size(), size);
        // Two samples that must not share a number: each has streams of its own.
        workspace.sample(input -> Stream.of(seed, service.id(), input + " A"), size, rowsA);
        workspace.sample(input -> Stream.of(seed, service.id(), input + " B"), size, rowsB);
        var atA = values(workspace, service, quantity.label(), rowsA, size);
        var atB = values(workspace, service, quantity.label(), rowsB, size);
        var influences = new ArrayList<Influence>();
        for (int i = 0; i < drawn.size(); i++) {
            var mixed = rowsA.clone();
            mixed[i] = rowsB[i];
            var atMixed = values(workspace, service, quantity.label(), mixed, size);
            influences.add(new Influence(drawn.get(i), SobolIndices.estimated(atA, atB, atMixed)));
        }
        influences.sort(Comparator.comparingDouble(
                        (Influence influence) -> influence.indices().total())
                .reversed());
        return new Sensitivity(
                quantity.id(), quantity.label(), quantity.unit().toString(), Summary.of(atA), influences);
    }

    private static double[][] rows(int count, int size) {
        return new double[count][size];
    }

    private static double[] values(
            Program.Workspace workspace, Service service, String label, double[][] rows, int size) {
        var into = new double[1][size];
        workspace.compute(rows, size, into);
        Simulation.refuseWithoutValue(service, label, into[0]);
        return into[0];
    }
}
