package care.trellis.fault;

/**
 * One thing wrong with what was given to the engine: where, what it concerns, what was found, what was expected.
 *
 * @param at where in the text; {@link Position#NOWHERE} when there is none
 * @param subject what it concerns, such as "line direct_care" or "parameter occupancy"
 * @param found what stands there
 * @param expected what should stand there
 * @param advice what to do about it; may be empty
 */
public record Fault(Position at, String subject, String found, String expected, String advice) {
    private static final int LONGEST_FOUND = 120;

    public Fault {
        if (found.length() > LONGEST_FOUND) {
            found = found.substring(0, LONGEST_FOUND) + "…";
        }
    }

    public static Fault at(Position at, String subject, String found, String expected) {
        return new Fault(at, subject, found, expected, "");
    }

    /** A fault of a value that was written in no file. */
    public static Fault of(String subject, String found, String expected) {
        return new Fault(Position.NOWHERE, subject, found, expected, "");
    }

    public Fault advising(String what) {
        return new Fault(at, subject, found, expected, what);
    }

    /** The fault in one sentence, without its place. */
    public String sentence() {
        return subject + ": found " + found + "; expected " + expected + (advice.isEmpty() ? "" : ". " + advice);
    }

    @Override
    public String toString() {
        return at.line() == 0 ? sentence() : at + ": " + sentence();
    }
}
