package care.trellis.cost.simulation;

import care.trellis.cost.model.CostModel;
import care.trellis.cost.model.Distribution;
import care.trellis.cost.model.Quantity.Parameter;
import care.trellis.cost.run.Inputs;
import care.trellis.cost.unit.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A compiled model: what is computed once for a service, and what is computed in blocks of draws. Holds no state of a run;
 * {@link Workspace} does.
 */
final class Program {
    /** Draws computed together: few enough that the working numbers of a model stay in the nearest cache. */
    static final int BLOCK = 512;

    private record GivenInput(String id, Unit unit, int slot) {}

    private record DrawnInput(Parameter input, int slot) {}

    private final List<GivenInput> given = new ArrayList<>();
    private final List<DrawnInput> drawn = new ArrayList<>();
    private final List<Step> ofService;
    private final List<Step> ofDraw;
    private final List<Operand> outputs;
    private final double[] outputScales;
    private final int serviceSlots;
    private final int drawSlots;

    private Program(Steps steps, Liveness live, List<Operand> outputs, double[] outputScales) {
        ofService = live.ofService();
        ofDraw = live.ofDraw();
        this.outputs = outputs.stream().map(live::moved).toList();
        this.outputScales = outputScales;
        serviceSlots = steps.serviceSlots();
        drawSlots = live.drawSlots();
    }

    static Program linked(
            CostModel model,
            Steps steps,
            SequencedMap<String, Operand> given,
            SequencedMap<Parameter, Operand> uncertain,
            List<String> outputs,
            List<Operand> results) {
        var live = new Liveness(steps, uncertain.values(), results);
        var scales = outputs.stream()
                .mapToDouble(id -> model.require(id).unit().scale().doubleValue())
                .toArray();
        var program = new Program(steps, live, results, scales);
        given.forEach((id, kept) -> {
            if (live.isUsed(kept)) {
                program.given.add(new GivenInput(id, model.require(id).unit(), kept.slot()));
            }
        });
        uncertain.forEach((input, operand) -> {
            if (live.isUsed(operand)) {
                program.drawn.add(new DrawnInput(input, live.moved(operand).slot()));
            }
        });
        return program;
    }

    /** The uncertain inputs that move an output. */
    List<Parameter> drawnInputs() {
        return drawn.stream().map(DrawnInput::input).toList();
    }

    /** Where the numbers of one service are worked out; each partition has its own. */
    final class Workspace {
        private final double[] service = new double[serviceSlots];
        private final double[][] draws = new double[drawSlots][BLOCK];
        private final @Nullable Distribution[] distributions = new Distribution[drawn.size()];
        private final @Nullable Sampler[] samplers = new Sampler[drawn.size()];

        /** Sets out to compute one service. */
        void begin(Inputs inputs) {
            for (var each : given) {
                var value =
                        Objects.requireNonNull(inputs.given().get(each.id())).value();
                service[each.slot()] = base(each.unit(), value);
            }
            for (var step : ofService) {
                service[step.to()] = step.operation() == Operation.CHOOSE
                        ? number(step.condition()) != 0 ? number(step.a()) : number(step.b())
                        : step.operation().apply(number(step.a()), number(step.b()));
            }
            for (int i = 0; i < drawn.size(); i++) {
                var input = drawn.get(i).input();
                var distribution = inputs.distribution(input.id()).orElseThrow();
                // A distribution that services share is prepared once.
                if (!distribution.equals(distributions[i])) {
                    distributions[i] = distribution;
                    samplers[i] = Sampler.of(input, distribution);
                }
            }
        }

        /**
         * Computes draws into a row for each output, in the output's own unit.
         *
         * @param streams gives each drawn input its random numbers
         */
        void draw(Function<String, Stream> streams, int count, double[][] into) {
            var own =
                    drawn.stream().map(each -> streams.apply(each.input().id())).toList();
            for (int from = 0; from < count; from += BLOCK) {
                int size = Math.min(BLOCK, count - from);
                for (int i = 0; i < drawn.size(); i++) {
                    sampler(i).fill(draws[drawn.get(i).slot()], size, own.get(i));
                }
                compute(size, from, into);
            }
        }

        /** Computes draws from rows of input values in base units, in the order of {@link #drawnInputs}. */
        void compute(double[][] rows, int count, double[][] into) {
            for (int from = 0; from < count; from += BLOCK) {
                int size = Math.min(BLOCK, count - from);
                for (int i = 0; i < drawn.size(); i++) {
                    System.arraycopy(rows[i], from, draws[drawn.get(i).slot()], 0, size);
                }
                compute(size, from, into);
            }
        }

        /** Fills rows of input values in base units, in the order of {@link #drawnInputs}. */
        void sample(Function<String, Stream> streams, int count, double[][] rows) {
            for (int i = 0; i < drawn.size(); i++) {
                sampler(i)
                        .fill(rows[i], count, streams.apply(drawn.get(i).input().id()));
            }
        }

        private Sampler sampler(int i) {
            return Objects.requireNonNull(samplers[i], "begin comes before drawing");
        }

        private void compute(int count, int from, double[][] into) {
            for (var step : ofDraw) {
                run(step, count);
            }
            for (int i = 0; i < into.length; i++) {
                var output = outputs.get(i);
                double scale = outputScales[i];
                var row = into[i];
                if (output.isDrawn()) {
                    var values = draws[output.slot()];
                    for (int j = 0; j < count; j++) {
                        row[from + j] = values[j] / scale;
                    }
                } else {
                    java.util.Arrays.fill(row, from, from + count, number(output) / scale);
                }
            }
        }

        private void run(Step step, int count) {
            var to = draws[step.to()];
            switch (step.operation()) {
                case SPREAD -> Kernels.spread(number(step.a()), to, count);
                case CHOOSE ->
                    Kernels.choose(
                            draws[step.condition().slot()],
                            draws[step.a().slot()],
                            draws[step.b().slot()],
                            to,
                            count);
                default -> {
                    if (!step.a().isDrawn()) {
                        Kernels.apply(
                                step.operation(),
                                number(step.a()),
                                draws[step.b().slot()],
                                to,
                                count);
                    } else if (step.b().isDrawn()) {
                        Kernels.apply(
                                step.operation(),
                                draws[step.a().slot()],
                                draws[step.b().slot()],
                                to,
                                count);
                    } else {
                        Kernels.apply(step.operation(), draws[step.a().slot()], number(step.b()), to, count);
                    }
                }
            }
        }

        private double number(Operand operand) {
            return operand.isKnown() ? operand.known() : service[operand.slot()];
        }
    }

    private static double base(Unit unit, BigDecimal value) {
        return unit.toBase(value).doubleValue();
    }
}
