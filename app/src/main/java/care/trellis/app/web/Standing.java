package care.trellis.app.web;

/** What a Trellis holds. */
public enum Standing {
    /** Nothing yet: no people, no organisations. */
    EMPTY,
    /** A made-up county to look around in. */
    MADE_UP,
    /** Real people and organisations. */
    REAL
}
