package care.trellis.exchange.yaml;

import care.trellis.quality.table.Column;
import care.trellis.quality.table.DecisionTable;
import care.trellis.quality.table.Limit;
import care.trellis.quality.table.Outcome;
import care.trellis.quality.table.Row;
import care.trellis.quality.table.Share;
import care.trellis.quality.table.ThresholdBook;
import care.trellis.quality.table.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a threshold book as the YAML that {@link ThresholdBookFile} reads. */
final class ThresholdBookText {
    private final StringBuilder text = new StringBuilder();

    static byte[] of(ThresholdBook book) {
        var file = new ThresholdBookText();
        file.book(book);
        return file.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void book(ThresholdBook book) {
        line(0, "threshold_book: " + book.id());
        line(0, "title: " + quoted(book.title()));
        line(0, "version: " + quoted(book.version()));
        line(0, "from: " + book.from());
        book.to().ifPresent(last -> line(0, "to: " + last));
        line(0, "source: " + quoted(book.source()));
        line(0, "status: " + book.status().name().toLowerCase(Locale.ROOT));
        words(0, "note", book.note());
        line(0, "");
        line(0, "facts:");
        book.facts().forEach(this::fact);
        if (!book.calculated().isEmpty()) {
            line(0, "");
            line(0, "calculated:");
            book.calculated().forEach(this::share);
        }
        if (!book.limits().isEmpty()) {
            line(0, "");
            line(0, "limits:");
            book.limits().forEach(this::limit);
        }
        line(0, "");
        line(0, "tables:");
        book.tables().forEach(this::table);
    }

    private void fact(Column fact) {
        line(1, fact.id() + ":");
        line(2, "label: " + quoted(fact.label()));
        line(2, "type: " + fact.type().word());
        words(2, "unit", fact.unit());
        if (fact.least().isPresent() || fact.greatest().isPresent()) {
            line(
                    2,
                    "range: [" + fact.least().map(Value::text).orElse("~") + ", "
                            + fact.greatest().map(Value::text).orElse("~") + "]");
        }
        if (!fact.words().isEmpty()) {
            line(2, "words: " + list(fact.words()));
        }
        words(2, "note", fact.note());
    }

    private void share(Share share) {
        line(1, share.column().id() + ":");
        line(2, "label: " + quoted(share.column().label()));
        line(2, "part: " + share.part());
        line(2, "whole: " + share.whole());
        line(2, "plus: " + Value.of(share.plus()).text());
        line(2, "whole_plus: " + Value.of(share.wholePlus()).text());
        words(2, "note", share.column().note());
    }

    private void limit(Limit limit) {
        var when = new LinkedHashMap<String, String>();
        limit.tests().forEach(test -> when.put(test.column().id(), test.cell().text()));
        line(1, limit.id() + ":");
        line(2, "when: " + map(when));
        line(2, "effect: " + (limit.excludes() ? "excluded" : "remark"));
        line(2, "because: " + quoted(limit.because()));
        words(2, "use", limit.use());
    }

    private void table(DecisionTable table) {
        line(1, table.id() + ":");
        line(2, "label: " + quoted(table.label()));
        line(2, "hit: " + table.policy().letters());
        if (table.gapsAllowed()) {
            line(2, "gaps: allowed");
        }
        line(2, "inputs: " + list(table.inputs().stream().map(Column::id).toList()));
        line(2, "outcomes:");
        table.outcomes().forEach(this::outcome);
        words(2, "note", table.note());
        line(2, "rows:");
        table.rows().forEach(row -> row(table, row));
        if (!table.otherwise().isEmpty()) {
            line(2, "otherwise: " + map(values(table, table.otherwise())));
        }
    }

    private void outcome(Outcome outcome) {
        line(3, outcome.id() + ":");
        line(4, "label: " + quoted(outcome.label()));
        line(4, "type: " + outcome.type().word());
        words(4, "unit", outcome.unit());
        if (!outcome.words().isEmpty()) {
            line(4, "words:");
            outcome.words().forEach((word, offer) -> line(5, quoted(word) + ": " + quoted(offer)));
        }
    }

    private void row(DecisionTable table, Row row) {
        var when = new LinkedHashMap<String, String>();
        for (int i = 0; i < row.cells().size(); i++) {
            if (!row.cells().get(i).isOpen()) {
                when.put(table.inputs().get(i).id(), row.cells().get(i).text());
            }
        }
        line(3, "- id: " + row.id());
        if (!when.isEmpty()) {
            line(4, "when: " + map(when));
        }
        if (!row.outcomes().isEmpty()) {
            line(4, "then: " + map(values(table, row.outcomes())));
        }
        line(4, "because: " + quoted(row.because()));
        if (row.isStrength()) {
            line(4, "strength: true");
        }
    }

    private static Map<String, String> values(DecisionTable table, List<Value> values) {
        var written = new LinkedHashMap<String, String>();
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i) instanceof Value.Truth truth
                    ? String.valueOf(truth.value())
                    : values.get(i).text();
            written.put(table.outcomes().get(i).id(), value);
        }
        return written;
    }

    private static String map(Map<String, String> values) {
        return values.entrySet().stream()
                .map(each -> each.getKey() + ": " + quoted(each.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String list(List<String> words) {
        return words.stream().map(ThresholdBookText::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private void words(int depth, String key, String words) {
        if (!words.isEmpty()) {
            line(depth, key + ": " + quoted(words));
        }
    }

    private void line(int depth, String words) {
        text.append("  ".repeat(words.isEmpty() ? 0 : depth)).append(words).append('\n');
    }

    // Words of small letters stand bare; everything else in the quotation marks that leave its own alone.
    private static String quoted(String words) {
        if (words.matches("[a-z][a-z0-9_]*")
                && !List.of("null", "true", "false", "yes", "no").contains(words)) {
            return words;
        }
        if (words.indexOf('"') >= 0 && words.indexOf('\n') < 0) {
            return "'" + words.replace("'", "''") + "'";
        }
        var parts = new ArrayList<String>();
        for (var line : words.split("\n", -1)) {
            parts.add(line.replace("\\", "\\\\")
                    .replace("\"", "\\\"")
                    .replace("\t", "\\t")
                    .replace("\r", "\\r"));
        }
        return "\"" + String.join("\\n", parts) + "\"";
    }
}
