package care.trellis.fault;

/**
 * A place in a text: line and column, both counted from 1. {@link #NOWHERE} where a text has no lines, as in a form.
 */
public record Position(int line, int column) implements Comparable<Position> {
    public static final Position NOWHERE = new Position(0, 0);

    public Position right(int characters) {
        return line == 0 ? this : new Position(line, column + characters);
    }

    @Override
    public int compareTo(Position other) {
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        return line == 0 ? "" : "line " + line + ", column " + column;
    }
}
