package care.trellis.exchange.returns;

import care.trellis.exchange.csv.CsvRows;
import care.trellis.exchange.publish.CsvTable;
import care.trellis.exchange.returns.ReturnForm.Column;
import care.trellis.fault.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A return as CSV: a heading {@code row,<columns>,note}, then a line for each row, known by its id or its label. */
public final class ReturnCsv {
    private static final String ROW = "row";
    private static final String FORM = "form";
    /** Columns that help whoever fills it in, and say nothing. */
    private static final Set<String> ASIDE = Set.of("label", "unit", "block", "help", "line");

    private static final int MOST_COLUMNS = 200;

    private final Gathering gathering;
    private final Map<Integer, Column> columns = new TreeMap<>();
    private int row = -1;
    private int note = -1;
    private int form = -1;

    private ReturnCsv(Gathering gathering) {
        this.gathering = gathering;
    }

    /** The CSV of a form, with what was filled in so far. */
    public static byte[] write(ReturnForm form, FilledReturn draft) {
        var heading = new ArrayList<String>();
        heading.add(ROW);
        form.columns().forEach(column -> heading.add(column.id()));
        heading.add(ReturnForm.NOTE);
        var table = new CsvTable(heading.toArray(String[]::new));
        for (var asked : form.asked()) {
            var cells = new ArrayList<@Nullable Object>();
            cells.add(asked.id());
            for (var column : form.columns()) {
                var typed = draft.figure(asked.id(), column.id()).orElse("");
                var value = FigureText.of(typed, asked).value();
                // A number less than nothing begins with a sign, which must not be taken for the begin of a formula.
                cells.add(value == null || asked.isShare() ? typed : value);
            }
            cells.add(draft.note(asked.id()).orElse(""));
            table.row(cells.toArray());
        }
        return table.bytes();
    }

    static void read(byte[] content, Gathering gathering) {
        new ReturnCsv(gathering).read(content);
    }

    private void read(byte[] content) {
        int number = 0;
        for (var rows = CsvRows.rows(content, ReturnFile.MOST_TEXT, gathering.faults()); rows.hasNext(); ) {
            var cells = rows.next();
            number++;
            if (cells.stream().allMatch(String::isBlank)) {
                continue;
            }
            if (row < 0) {
                heading(cells, number);
            } else {
                read(cells, number);
            }
        }
        if (row < 0) {
            fault(1, 1, "heading", "nothing", "a heading such as " + heading());
            throw gathering.faults().refusal();
        }
    }

    private void heading(List<String> cells, int number) {
        if (cells.size() > MOST_COLUMNS) {
            fault(number, 1, "heading", cells.size() + " columns", heading());
            throw gathering.faults().refusal();
        }
        for (int i = 0; i < cells.size(); i++) {
            var written = cells.get(i).strip();
            var word = written.toLowerCase(Locale.ROOT);
            var column = gathering.form().columnCalled(written);
            if (word.equals(ROW) && row < 0) {
                row = i;
            } else if ((word.equals(ReturnForm.NOTE) || word.equals("notes")) && note < 0) {
                note = i;
            } else if (word.equals(FORM) && form < 0) {
                form = i;
            } else if (column.isPresent() && !columns.containsValue(column.get())) {
                columns.put(i, column.get());
            } else if (!word.isEmpty() && !ASIDE.contains(word)) {
                fault(
                        number,
                        i + 1,
                        "heading",
                        column.isPresent()
                                ? "the column \"" + written + "\" again"
                                : "the unknown column \"" + written + "\"",
                        heading());
            }
        }
        if (row < 0) {
            fault(number, 1, "heading", "no column \"row\"", "a heading such as " + heading());
        }
        if (columns.isEmpty()) {
            fault(number, 1, "heading", "no column of figures", "a heading such as " + heading());
        }
        if (gathering.faults().count() > 0) {
            throw gathering.faults().refusal();
        }
    }

    private String heading() {
        var heading = new ArrayList<>(List.of(ROW));
        gathering.form().columns().forEach(column -> heading.add(column.id()));
        heading.add(ReturnForm.NOTE);
        return String.join(",", heading);
    }

    private void read(List<String> cells, int number) {
        var code = cell(cells, form);
        if (!code.isEmpty() && !code.equals(gathering.form().code())) {
            fault(
                    number,
                    form + 1,
                    "form",
                    "a file for \"" + code + "\"",
                    "\"" + gathering.form().code() + "\"");
            throw gathering.faults().refusal();
        }
        var name = cell(cells, row);
        if (name.isEmpty()) {
            fault(number, row + 1, "line " + number, "no row", "the id or label of a row of this form");
            return;
        }
        gathering.row(name, new Position(number, row + 1), "line " + number).ifPresent(asked -> {
            columns.forEach((at, column) ->
                    gathering.figure(asked, column, cell(cells, at), new Position(number, at + 1), "line " + number));
            gathering.note(asked, cell(cells, note), new Position(number, Math.max(note, 0) + 1), "line " + number);
        });
    }

    // Spreadsheets take a text that begins with a sign for a formula, so CSV is written with an apostrophe before it.
    private static String cell(List<String> cells, int at) {
        var text = at < 0 || at >= cells.size() ? "" : cells.get(at).strip();
        return text.matches("(?s)'[=+\\-@|%＝＋－＠].*") ? text.substring(1) : text;
    }

    private void fault(int line, int column, String subject, String found, String expected) {
        gathering.fault(new Position(line, column), subject, found, expected);
    }
}
