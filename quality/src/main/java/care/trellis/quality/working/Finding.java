package care.trellis.quality.working;

/**
 * What a picture says, in words.
 *
 * @param says the finding in a sentence or two: what, and when or where
 * @param sure how sure one can be of it
 * @param caution what not to conclude from it
 */
public record Finding(String says, String sure, String caution) {
    /** All of it, one after the other. */
    public String text() {
        return says + " " + sure + " " + caution;
    }
}
