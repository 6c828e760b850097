package care.trellis.postgres;

/**
 * Why nothing can be started, as a sentence for the person who tried: what is wrong, and what to do about it. It is
 * shown as it is, so it names folders and process numbers and never a password.
 */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
