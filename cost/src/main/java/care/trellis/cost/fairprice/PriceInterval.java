package care.trellis.cost.fairprice;

import care.trellis.cost.returns.MedianMeaning;
import care.trellis.cost.simulation.Quantiles;
import care.trellis.cost.simulation.Stream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How far a price is left open by services that were asked and did not answer.
 *
 * <p>Each of them takes the whole return of one that did, by the Polya posterior of a finite population (Lo 1988; Ghosh and
 * Meeden, Bayesian Methods for Finite Population Sampling, 1997): one after another is drawn from all that answered and all
 * that were drawn before it. The price of that population is worked out by the same choices, draw by draw.
 *
 * @param low in the unit of the price; 95 of 100 draws lie at or above it and at or below {@code high}
 * @param high at least {@code low}
 * @param answered services whose figures count
 * @param silent services that were asked and did not answer; where there are none, both ends are the price
 */
public record PriceInterval(double low, double high, int answered, int silent) {
    private static final double LOW = 0.025;
    private static final double HIGH = 0.975;

    /** One addend of the cost: its figures in ascending order, and whose each is. */
    private static final class Addend {
        private final int times;
        private final double[] figures;
        private final int[] services;

        private Addend(int times, double[] figures, int[] services) {
            this.times = times;
            this.figures = figures;
            this.services = services;
        }

        /** The median of a population in which each service stands so many times; 0 where nobody has a figure. */
        double median(int[] weights) {
            long all = 0;
            for (int service : services) {
                all += weights[service];
            }
            return all == 0 ? 0 : (at(weights, (all + 1) / 2) + at(weights, all / 2 + 1)) / 2;
        }

        private double at(int[] weights, long place) {
            int i = 0;
            for (long passed = weights[services[0]]; passed < place; passed += weights[services[i]]) {
                i++;
            }
            return figures[i];
        }
    }

    /**
     * Works it out.
     *
     * @param own what each service that counts comes to in each line and total after the choices, in the unit of the headline
     * @param seed that gives the same draws again
     * @param draws 1 or more
     */
    public static PriceInterval of(
            FairPrice fair, List<Map<String, BigDecimal>> own, int silent, long seed, int draws) {
        double price = fair.price().doubleValue();
        if (silent <= 0 || own.isEmpty()) {
            return new PriceInterval(price, price, own.size(), Math.max(0, silent));
        }
        var addends = addends(fair, own);
        var stream = Stream.of(seed, fair.shape().operatingCost(), "silent");
        var prices = new double[draws];
        for (int draw = 0; draw < draws; draw++) {
            prices[draw] = price(fair, addends, weights(stream, own.size(), silent));
        }
        var ends = Quantiles.of(prices, LOW, HIGH);
        return new PriceInterval(Math.min(ends[0], price), Math.max(ends[1], price), own.size(), silent);
    }

    private static int[] weights(Stream stream, int answered, int silent) {
        var weights = new int[answered];
        Arrays.fill(weights, 1);
        // Whom the next one takes after: an index into all before it, each of whom is one that answered.
        var population = new int[answered + silent];
        for (int i = 0; i < answered; i++) {
            population[i] = i;
        }
        for (int next = answered; next < population.length; next++) {
            int like = population[(int) (stream.uniform() * next)];
            population[next] = like;
            weights[like]++;
        }
        return weights;
    }

    private static List<Addend> addends(FairPrice fair, List<Map<String, BigDecimal>> own) {
        var addends = new ArrayList<Addend>();
        fair.parts().forEach(part -> addends.add(addend(part.id(), part.times(), own)));
        boolean isReturned = fair.choices().operations() instanceof ReturnOnOperations.AsReturned
                && fair.meaning() != MedianMeaning.MEDIAN_OF_TOTALS;
        if (isReturned) {
            addends.add(addend(fair.shape().returnLine(), 1, own));
        }
        return addends;
    }

    private static Addend addend(String id, int times, List<Map<String, BigDecimal>> own) {
        record Figure(int service, double amount) {}
        var figures = new ArrayList<Figure>();
        for (int service = 0; service < own.size(); service++) {
            var amount = own.get(service).get(id);
            if (amount != null) {
                figures.add(new Figure(service, amount.doubleValue()));
            }
        }
        figures.sort(Comparator.comparingDouble(Figure::amount));
        return new Addend(
                times,
                figures.stream().mapToDouble(Figure::amount).toArray(),
                figures.stream().mapToInt(Figure::service).toArray());
    }

    private static double price(FairPrice fair, List<Addend> addends, int[] weights) {
        double cost = 0;
        for (var addend : addends) {
            cost += addend.times * addend.median(weights);
        }
        return switch (fair.choices().operations()) {
            case ReturnOnOperations.AsReturned() -> cost;
            case ReturnOnOperations.MarkUp(var share) -> cost * (1 + share.doubleValue());
            case ReturnOnOperations.Margin(var share) -> cost / (1 - share.doubleValue());
        };
    }

    /** In one sentence. */
    public String sentence() {
        return silent == 0
                ? "Everybody who was asked answered, so the price is not left open by anybody's silence."
                : (silent == 1 ? "If the one that did not answer is" : "If the " + silent + " that did not answer are")
                        + " like the " + answered
                        + " that did, the price lies between £" + rounded(low) + " and £" + rounded(high)
                        + " (95% interval, Polya posterior).";
    }

    private static BigDecimal rounded(double amount) {
        return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_UP);
    }
}
