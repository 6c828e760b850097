package care.trellis.demand.uncertainty;

import care.trellis.demand.projection.Spoken;

/**
 * How much of the spread of a figure comes from one input: its variance when all other inputs are in their middle, over the
 * variance when all vary. Shares need not sum to 1; what is missing or too much comes of inputs working together.
 *
 * @param share 0 or more
 * @param rank 1 for the input that matters most; inputs that play no part come last
 */
public record Driver(Input input, double share, int rank) {
    public String sentence() {
        return share == 0
                ? input.words() + ": plays no part here"
                : input.words() + ": " + Spoken.percent(Math.round(share * 1000) / 1000.0) + " of the spread alone";
    }
}
