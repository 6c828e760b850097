package care.trellis.app.people.held;

import java.util.List;

/**
 * One sort of facts that is held about a person.
 *
 * @param why what it is held for
 * @param columns what each row says
 */
public record Held(String title, String why, List<String> columns, List<List<String>> rows) {
    public Held {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (var row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        title + " has " + columns.size() + " columns, and a row of " + row.size());
            }
        }
    }
}
