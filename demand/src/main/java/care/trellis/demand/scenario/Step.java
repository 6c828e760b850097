package care.trellis.demand.scenario;

/**
 * How one headline figure came about.
 *
 * @param figure in words, with its year
 * @param formula in words and signs
 * @param inputs the formula with its figures
 * @param source of the inputs, with dates
 */
public record Step(String figure, String formula, String inputs, double value, String unit, String source) {}
