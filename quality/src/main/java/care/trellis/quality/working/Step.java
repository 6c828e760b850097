package care.trellis.quality.working;

/**
 * One step of a working: what was worked out, by which formula, from which figures, and who says so.
 *
 * @param name what it is, in words
 * @param formula as its source writes it
 * @param inputs the formula with the figures in it, or where they came from
 * @param value what it came to, in the unit that the name says; finite
 * @param source paper or guidance
 */
public record Step(String name, String formula, String inputs, double value, String source) {
    public Step {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a step comes to a figure; " + name + " was " + value);
        }
    }
}
