package care.trellis.bench;

import care.trellis.cost.fairprice.PriceShape;
import care.trellis.cost.fee.Asked;
import care.trellis.cost.fee.Costed;
import care.trellis.cost.fee.FeeQuestion;
import care.trellis.cost.fee.PayShare;
import care.trellis.cost.returns.Returns;
import care.trellis.cost.returns.ServiceReturn;
import care.trellis.cost.run.Run;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;

/**
 * A made-up costing exercise for measuring: the homes of {@link Homes}, some of which did not answer. Three sizes, four
 * kinds, some owners with many homes and many with one. The same every time.
 */
record MadeUpExercise(Returns returns, PriceShape shape, List<Costed> answered, List<Asked> asked) {
    private static final long SEED = 2026;
    private static final int OWNERS = 130;
    private static final int MOST_BEDS = 80;
    private static final int SMALL = 20;
    private static final int MEDIUM = 45;
    private static final List<String> KINDS =
            List.of("without nursing", "without nursing, enhanced", "with nursing", "with nursing, enhanced");

    /**
     * An exercise.
     *
     * @param answering share of the homes that sent a return, about, 0 to 1
     */
    static MadeUpExercise of(int homes, double answering) {
        var all = Homes.of(homes);
        var model = all.model();
        var random = new Random(SEED);
        var returns = new ArrayList<ServiceReturn>();
        var answered = new ArrayList<Costed>();
        var asked = new ArrayList<Asked>();
        for (int home = 0; home < homes; home++) {
            var id = "home " + home;
            int beds = 1 + random.nextInt(MOST_BEDS);
            var size = beds < SMALL ? "small" : beds < MEDIUM ? "medium" : "large";
            var kind = KINDS.get(random.nextInt(KINDS.size()));
            var owner = "owner " + (int) (OWNERS * Math.pow(random.nextDouble(), 1.5));
            double selfFunded = random.nextDouble();
            asked.add(new Asked(id, size, kind, beds));
            if (random.nextDouble() < answering) {
                var run = Run.of(all.likeliest(home));
                var figures = new LinkedHashMap<String, BigDecimal>();
                model.lines().forEach(line -> figures.put(line.id(), pence(run.value(line.id()))));
                returns.add(ServiceReturn.of(id, figures));
                answered.add(new Costed(
                        id, owner, size, kind, run.price().doubleValue(), beds, OptionalDouble.of(selfFunded)));
            }
        }
        return new MadeUpExercise(
                Returns.of(model, returns),
                PriceShape.in(model, "operating_cost", "return_on_operations"),
                answered,
                asked);
    }

    private static BigDecimal pence(BigDecimal figure) {
        return figure.setScale(2, RoundingMode.HALF_UP);
    }

    /**
     * The council's question: five fees around a price.
     *
     * @param price GBP per resident per week
     */
    FeeQuestion question(BigDecimal price, int draws) {
        var fees = new ArrayList<BigDecimal>();
        for (var share : List.of("0.90", "0.95", "1.00", "1.05", "1.10")) {
            fees.add(price.multiply(new BigDecimal(share)).setScale(0, RoundingMode.HALF_UP));
        }
        return new FeeQuestion(
                answered,
                asked,
                fees,
                fees.getFirst(),
                new BigDecimal("6000"),
                new BigDecimal("52.1775"),
                0.41,
                new PayShare(new BigDecimal("12.60"), price, new BigDecimal("30")),
                SEED,
                draws);
    }
}
