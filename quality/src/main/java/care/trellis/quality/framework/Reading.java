package care.trellis.quality.framework;

/** What stands where a scale is used: one of its levels, or a word that says there is none. */
public sealed interface Reading permits Level, Missing {
    /** As its scale writes it. */
    String word();
}
