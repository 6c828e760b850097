package care.trellis.exchange.regulator;

import care.trellis.exchange.Faults;
import care.trellis.exchange.sheet.SheetFile;
import care.trellis.exchange.table.Heading;
import care.trellis.exchange.table.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The heading of a sheet, found by its columns below whatever prose stands above it.
 *
 * @param above how many rows stand above
 * @param cells as written, a column that comes again left unnamed
 * @param rest the rows below
 */
record HeadingRow(int above, List<String> cells, Iterator<List<String>> rest) {
    private static final int MOST_ABOVE = 100;

    /** Empty where no row among the first has all the columns that must be there. */
    static Optional<HeadingRow> in(Iterator<List<String>> rows, List<Heading> mustHave) {
        for (int above = 0; above < MOST_ABOVE && rows.hasNext(); above++) {
            var cells = rows.next();
            if (mustHave.stream().allMatch(heading -> cells.stream().anyMatch(heading::isWritten))) {
                return Optional.of(new HeadingRow(above, eachOnce(cells), rows));
            }
        }
        return Optional.empty();
    }

    /** Whether a sheet of a file has such a heading. */
    static boolean isIn(byte[] content, List<Heading> mustHave, Faults faults) {
        boolean[] found = {false};
        SheetFile.read(content, faults, sheet -> {
            found[0] = in(sheet.rows(), mustHave).isPresent();
            return found[0];
        });
        return found[0];
    }

    /** The table below; rows are counted from the first of the sheet. */
    Table table(List<Heading> headings, Faults faults) {
        var rows = new Iterator<List<String>>() {
            private int given;

            @Override
            public boolean hasNext() {
                return given <= above || rest.hasNext();
            }

            @Override
            public List<String> next() {
                if (given > above) {
                    return rest.next();
                }
                return given++ < above ? List.of() : onceFor(headings);
            }
        };
        return Table.of(rows, headings, faults);
    }

    // Where a file has two spellings of one column, the first counts.
    private List<String> onceFor(List<Heading> headings) {
        var taken = new HashSet<String>();
        return cells.stream()
                .map(cell -> headings.stream()
                                .filter(heading -> heading.isWritten(cell))
                                .allMatch(heading -> taken.add(heading.name()))
                        ? cell
                        : "")
                .toList();
    }

    private static List<String> eachOnce(List<String> cells) {
        var seen = new HashSet<String>();
        var once = new ArrayList<String>();
        for (var cell : cells) {
            once.add(seen.add(Heading.plain(cell)) ? cell : "");
        }
        return once;
    }
}
