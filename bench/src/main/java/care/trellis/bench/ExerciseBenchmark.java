package care.trellis.bench;

import care.trellis.cost.fairprice.FairPrice;
import care.trellis.cost.fairprice.FairPriceChoices;
import care.trellis.cost.fee.FeeAnswer;
import care.trellis.cost.fee.FeeQuestion;
import care.trellis.disclosure.Disclosure;
import care.trellis.disclosure.Outcome;
import care.trellis.disclosure.Rules;
import care.trellis.disclosure.Table;
import care.trellis.exchange.disclosure.FeeRow;
import care.trellis.exchange.disclosure.FeeTable;
import care.trellis.exchange.library.DisclosureLibrary;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long it takes from 500 homes' returns to the shares that may be shown at five fees, and each step by itself. */
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ExerciseBenchmark {
    private static final int HOMES = 625; // four fifths answer: some 500 returns
    private static final double ANSWERING = 0.8;
    private static final int DRAWS = 1_000;
    private static final LocalDate UNTIL = LocalDate.of(2026, 3, 31);
    private static final LocalDate ON = LocalDate.of(2026, 9, 1);

    /** A council's exercise, with what each step begins from. */
    @State(Scope.Thread)
    public static class Council {
        final MadeUpExercise exercise = MadeUpExercise.of(HOMES, ANSWERING);
        final Rules rules =
                DisclosureLibrary.rules("cost-benchmarks").orElseThrow().rules();
        final FeeQuestion question =
                exercise.question(ExerciseBenchmark.price(exercise).price(), DRAWS);
        final FeeAnswer answer = FeeAnswer.of(question);
        final Table table = FeeTable.of(answer, UNTIL);
    }

    private static FairPrice price(MadeUpExercise exercise) {
        return FairPrice.of(exercise.returns(), exercise.shape(), FairPriceChoices.DEFAULT);
    }

    /** The beginning that there was before: returns brought together, and the price of the medians. */
    @Benchmark
    public FairPrice price(Council council) {
        return price(council.exercise);
    }

    /** Five fees, eight groups, 1,000 draws of those who did not answer. */
    @Benchmark
    public FeeAnswer fees(Council council) {
        return FeeAnswer.of(council.question);
    }

    /** What of the table may be published, by the rules that ship. */
    @Benchmark
    public Outcome disclosure(Council council) {
        return new Disclosure(council.rules).decide(council.table, ON, List.of());
    }

    /** All of it. */
    @Benchmark
    public List<FeeRow> exercise(Council council) {
        var exercise = council.exercise;
        var answer = FeeAnswer.of(exercise.question(price(exercise).price(), DRAWS));
        var outcome = new Disclosure(council.rules).decide(FeeTable.of(answer, UNTIL), ON, List.of());
        return FeeTable.publishable(answer, outcome, council.rules);
    }
}
