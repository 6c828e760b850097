package care.trellis.exchange;

import care.trellis.fault.Position;

/**
 * One thing wrong with a file: where, what stands there, what was expected, and both in one sentence.
 *
 * @param file as its owner calls it; empty where the value came from no file
 * @param row counted from 1; 0 where there is none
 * @param column counted from 1, in characters for a text and in cells for a table; 0 where there is none
 * @param value what stands there
 * @param expected what should stand there
 * @param message what is wrong in one sentence, without the place
 */
public record Fault(String file, int row, int column, String value, String expected, String message) {
    public static Fault at(String file, Position at, String subject, String value, String expected) {
        return of(file, care.trellis.fault.Fault.at(at, subject, value, expected));
    }

    /** A fault the engine found, in the file it was given. */
    public static Fault of(String file, care.trellis.fault.Fault fault) {
        return new Fault(
                file, fault.at().line(), fault.at().column(), fault.found(), fault.expected(), fault.sentence());
    }

    public Position position() {
        return new Position(row, column);
    }

    @Override
    public String toString() {
        var place = new StringBuilder(file);
        if (row > 0) {
            place.append(place.isEmpty() ? "line " : ", line ").append(row);
        }
        if (column > 0) {
            place.append(", column ").append(column);
        }
        return place.isEmpty() ? message : place + ": " + message;
    }
}
