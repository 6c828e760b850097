package care.trellis.quality.rating;

/**
 * One step of the way to a rating.
 *
 * @param name what it finds
 * @param formula with letters
 * @param working the formula with its figures
 * @param value what comes out; NaN where it is words
 * @param result what comes out, as people read it
 * @param source of the formula
 */
public record Step(String name, String formula, String working, double value, String result, String source) {}
