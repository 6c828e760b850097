package care.trellis.quality.framework;

/**
 * A word for "no level was given", which is not a low level.
 *
 * @param meaning why there is none, in plain words
 */
public record Missing(String word, String meaning) implements Reading {}
