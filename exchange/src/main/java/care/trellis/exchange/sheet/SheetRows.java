package care.trellis.exchange.sheet;

import care.trellis.exchange.Faults;
import care.trellis.fault.Position;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet, read as they are asked for; a sheet that turns out to be broken is refused at its row. */
abstract class SheetRows implements Iterator<List<String>> {
    static final int MOST_ROWS = 1_048_576;
    static final int MOST_COLUMNS = 16_384;
    static final int LONGEST_TEXT = 32_767;

    private final Faults faults;
    private int row;
    private boolean isAtEnd;
    private @Nullable List<String> next;

    SheetRows(Faults faults) {
        this.faults = faults;
    }

    /** The cells of the next row, or nothing where there is none. */
    abstract @Nullable List<String> read() throws XMLStreamException;

    @Override
    public boolean hasNext() {
        if (next == null && !isAtEnd) {
            next = attempt();
            isAtEnd = next == null;
        }
        return next != null;
    }

    @Override
    public List<String> next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException("no row after row " + row);
        }
        var cells = next;
        next = null;
        row++;
        return cells;
    }

    private @Nullable List<String> attempt() {
        try {
            return read();
        } catch (XMLStreamException broken) {
            throw refused("a sheet that is broken", "a sheet as a spreadsheet program saves it; save it again");
        }
    }

    RuntimeException refused(String found, String expected) {
        faults.add(new Position(row + 1, 1), "row", found, expected);
        return faults.refusal();
    }

    /** Adds text to a cell, as long as a cell may be. */
    void append(StringBuilder cell, String text) {
        if (cell.length() + text.length() > LONGEST_TEXT) {
            throw refused("a cell of more than " + LONGEST_TEXT + " characters", "shorter cells");
        }
        cell.append(text);
    }
}
