package care.trellis.app.people.held;

import care.trellis.app.web.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * One sort of facts that is held about a person.
 *
 * @param why what it is held for
 * @param columns what each row says
 * @param rows words, moments and days; a file to take away holds them as they are
 */
public record Held(String title, String why, List<String> columns, List<List<Object>> rows) {
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

    static List<Object> row(Object... cells) {
        return List.copyOf(Arrays.asList(cells));
    }

    /** As a page says it. */
    public static String words(Object cell) {
        return switch (cell) {
            case Instant at -> Days.time(at);
            case LocalDate day -> Days.of(day);
            default -> cell.toString();
        };
    }
}
