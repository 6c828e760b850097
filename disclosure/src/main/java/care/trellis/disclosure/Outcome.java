package care.trellis.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What of a table may be published.
 *
 * @param cells in the table's order
 * @param isDisclosedAlready whether earlier releases alone tell too much about those in this table, so that nothing withheld
 *     here can help
 */
public record Outcome(Table table, List<Decided> cells, boolean isDisclosedAlready) {
    /**
     * What becomes of one cell.
     *
     * @param figure where it may be published
     * @param reason where it may not
     * @param earlier names of the releases it could be set against
     */
    public record Decided(Cell cell, Optional<Figure> figure, Optional<Reason> reason, List<String> earlier) {
        public Decided {
            earlier = List.copyOf(earlier);
        }
    }

    public Outcome {
        cells = List.copyOf(cells);
    }

    /** The cell of a name. */
    public Decided cell(String name) {
        return cells.stream()
                .filter(each -> each.cell().name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("\"" + table.name() + "\" has no cell \"" + name + "\""));
    }

    /** What the ledger of releases keeps once it is published. */
    public Release release(LocalDate on) {
        var published = cells.stream()
                .filter(each -> each.figure().isPresent())
                .map(Decided::cell)
                .toList();
        var ids = Release.idsIn(published);
        return new Release(
                table.name(),
                on,
                table.contributions().stream()
                        .filter(each -> ids.contains(each.id()))
                        .toList(),
                published);
    }
}
