package care.trellis.demand.care;

/**
 * How often somebody needs help, by the intervals of need of the Cognitive Function and Ageing Studies: high is help at all
 * times, medium at regular times each day, low less than daily.
 */
public enum Dependency {
    NONE,
    LOW,
    MEDIUM,
    HIGH
}
