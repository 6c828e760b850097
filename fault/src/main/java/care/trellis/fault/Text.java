package care.trellis.fault;

/** A written value and the place it was written. */
public record Text(String value, Position at) {
    /** A text that came from no file. */
    public static Text of(String value) {
        return new Text(value, Position.NOWHERE);
    }

    @Override
    public String toString() {
        return value;
    }
}
