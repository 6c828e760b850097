package care.trellis.cost.simulation;

import care.trellis.cost.model.Quantity.Parameter;
import care.trellis.cost.run.Inputs;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SequencedMap;

/**
 * The uncertainty of one service's figures: its model drawn many times with its uncertain inputs varied.
 *
 * @param seed that gives the same draws again
 * @param uncertain inputs that were varied and move an output
 * @param outputs what came out, by the id of the quantity
 */
public record Simulation(Inputs inputs, long seed, List<Parameter> uncertain, SequencedMap<String, Output> outputs) {
    /** The most draws of one service: a histogram of more says nothing more. */
    public static final int MOST_DRAWS = 1_000_000;

    /**
     * One figure drawn many times.
     *
     * @param unit of every number here
     */
    public record Output(String id, String label, String unit, Summary summary, Histogram histogram) {}

    public Simulation {
        uncertain = List.copyOf(uncertain);
        outputs = java.util.Collections.unmodifiableSequencedMap(new LinkedHashMap<>(outputs));
    }

    /**
     * Simulates the price of one service.
     *
     * @throws Faulty where an input has neither value nor distribution, or a draw has no price
     */
    public static Simulation of(Service service, long seed, int draws) {
        return of(service, List.of(service.inputs().model().headline()), seed, draws);
    }

    /**
     * Simulates some figures of one service.
     *
     * @param outputs ids of lines, totals or workings of the model
     * @throws Faulty where an input has neither value nor distribution, an output does not exist, or a draw has no value
     */
    public static Simulation of(Service service, List<String> outputs, long seed, int draws) {
        var inputs = service.inputs();
        refuse(inputs, outputs, draws);
        var program = Compilation.of(inputs, outputs);
        var workspace = program.new Workspace();
        workspace.begin(inputs);
        var rows = new double[outputs.size()][draws];
        workspace.draw(input -> Stream.of(seed, service.id(), input), draws, rows);
        var results = new LinkedHashMap<String, Output>();
        for (int i = 0; i < outputs.size(); i++) {
            var quantity = inputs.model().require(outputs.get(i));
            refuseWithoutValue(service, quantity.label(), rows[i]);
            results.put(
                    quantity.id(),
                    new Output(
                            quantity.id(),
                            quantity.label(),
                            quantity.unit().toString(),
                            Summary.of(rows[i]),
                            Histogram.of(rows[i])));
        }
        return new Simulation(inputs, seed, program.drawnInputs(), results);
    }

    /** Simulates the prices of many services; the partitions work side by side and never change a figure. */
    public static Market run(List<Service> services, long seed, int draws, int partitions) {
        return Market.of(services, seed, draws, partitions, OptionalDouble.empty());
    }

    /** Simulates the prices of many services against one fee, in the unit of the price. */
    public static Market run(List<Service> services, long seed, int draws, int partitions, double fee) {
        return Market.of(services, seed, draws, partitions, OptionalDouble.of(fee));
    }

    static void refuse(Inputs inputs, List<String> outputs, int draws) {
        var faults = new ArrayList<Fault>();
        for (var id : outputs) {
            if (inputs.model()
                    .quantity(id)
                    .filter(each -> !(each instanceof Parameter))
                    .isEmpty()) {
                faults.add(Fault.of("model " + inputs.model().id(), "\"" + id + "\"", "a line, total or working"));
            }
        }
        if (outputs.isEmpty()) {
            faults.add(Fault.of("simulation", "no output", "the id of a line, total or working"));
        }
        faultOfDraws(draws, faults);
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }

    static void faultOfDraws(int draws, List<Fault> faults) {
        if (draws < 1 || draws > MOST_DRAWS) {
            faults.add(Fault.of("draws", Integer.toString(draws), "a number from 1 to " + MOST_DRAWS));
        }
    }

    static void refuseWithoutValue(Service service, String label, double[] draws) {
        int without = 0;
        for (double draw : draws) {
            without += Double.isFinite(draw) ? 0 : 1;
        }
        if (without > 0) {
            throw new Faulty(Fault.of(
                    "service " + service.id(),
                    label + " without a value in " + without + " of " + draws.length + " draws",
                    "inputs that never make a divisor 0"));
        }
    }

    /** The figure of one quantity. */
    public Output output(String id) {
        var output = outputs.get(id);
        if (output == null) {
            throw new IllegalArgumentException(id + " was not simulated");
        }
        return output;
    }

    /** The price. */
    public Output price() {
        return output(inputs.model().headline());
    }
}
