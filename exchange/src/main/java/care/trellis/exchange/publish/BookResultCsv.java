package care.trellis.exchange.publish;

import care.trellis.quality.table.BookResult;
import care.trellis.quality.table.Column;
import care.trellis.quality.table.Limit;
import care.trellis.quality.table.MatchedRow;
import care.trellis.quality.table.Outcome;
import care.trellis.quality.table.ServiceResult;
import care.trellis.quality.table.ThresholdBook;
import care.trellis.quality.table.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a threshold book made of services as CSV: a row for each service. */
public final class BookResultCsv {
    private BookResultCsv() {}

    /** Columns service, book, version, applies, one for each outcome, rows, because, strengths, limits, not_known, offer. */
    public static byte[] of(ThresholdBook book, List<ServiceResult> results) {
        var outcomes = book.tables().stream()
                .flatMap(table -> table.outcomes().stream())
                .map(Outcome::id)
                .toList();
        var header = new ArrayList<>(List.of("service", "book", "version", "applies"));
        header.addAll(outcomes);
        header.addAll(List.of("rows", "because", "strengths", "limits", "not_known", "offer"));
        var table = new CsvTable(header.toArray(String[]::new));
        for (var each : results) {
            var result = each.result();
            var row = new ArrayList<@Nullable Object>();
            row.add(each.service());
            row.add(book.id());
            row.add(book.version());
            row.add(applies(result));
            outcomes.forEach(id -> row.add(cell(result.outcomes().get(id))));
            row.add(joined(result.matchedRows().stream().map(MatchedRow::id).toList()));
            row.add(reasons(result, false));
            row.add(reasons(result, true));
            row.add(joined(result.limits().stream().map(Limit::because).toList()));
            row.add(joined(result.notKnown().stream().map(Column::id).toList()));
            row.add(joined(result.offers().stream().map(BookResult.Offer::words).toList()));
            table.row(row.toArray());
        }
        return table.bytes();
    }

    /** Whether the book applies: yes, no, or not known where a fact that decides it is not. */
    static String applies(BookResult result) {
        if (result.isExcluded()) {
            return "no";
        }
        return result.limitsNotKnown().isEmpty() ? "yes" : "not known";
    }

    private static String reasons(BookResult result, boolean strengths) {
        return result.matchedRows().stream()
                .filter(row -> row.isStrength() == strengths)
                .map(MatchedRow::because)
                .collect(Collectors.joining(" "));
    }

    private static String joined(List<String> words) {
        return String.join("; ", words);
    }

    private static @Nullable Object cell(@Nullable Value value) {
        return switch (value) {
            case null -> null;
            case Value.Figure figure -> new BigDecimal(figure.text());
            default -> value.text();
        };
    }
}
