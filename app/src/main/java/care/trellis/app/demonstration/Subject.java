package care.trellis.app.demonstration;

/**
 * A part of the made-up county: later ones add theirs as a class of their own, which Spring finds and {@link County}
 * tells in the order that {@code @Order} gives.
 */
interface Subject {
    void tell(Telling telling);

    /** What can only be worked out once everything that was told is written down. */
    default void afterwards(Telling telling) {}
}
