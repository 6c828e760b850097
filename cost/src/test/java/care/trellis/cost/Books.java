package care.trellis.cost;

import care.trellis.cost.book.Book;
import care.trellis.cost.book.BookDraft;
import care.trellis.cost.book.BookDraft.SeriesDraft;
import care.trellis.cost.book.BookDraft.ValueDraft;
import care.trellis.cost.model.ModelDraft.DistributionDraft;
import care.trellis.fault.Position;
import care.trellis.fault.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A book of parameters written in a few words, for tests; every series and value stands on a line of its own. */
public final class Books {
    private final Text id;
    private final List<SeriesDraft> series = new ArrayList<>();
    private int line;

    private Books(String id) {
        this.id = Text.of(id);
    }

    public static Books named(String id) {
        return new Books(id);
    }

    /** A series with a source of its own; the values that follow belong to it. */
    public Books series(String name, String unit) {
        return series(name, unit, "Official rates");
    }

    public Books series(String name, String unit, String source) {
        var at = next(name);
        series.add(new SeriesDraft(at, at, text(unit), text(source), Text.of(""), List.of()));
        return this;
    }

    public Books from(String date, String value) {
        return from(date, value, "", "", null);
    }

    public Books from(String date, String value, String source, String status) {
        return from(date, value, source, status, null);
    }

    /** A value that varies normally about itself. */
    public Books uncertain(String date, String value, String sd) {
        var numbers = new LinkedHashMap<String, Text>();
        numbers.put("mean", Text.of(value));
        numbers.put("sd", Text.of(sd));
        return from(date, value, "", "", new DistributionDraft(text("normal"), numbers, List.of()));
    }

    private Books from(
            String date, String value, String source, String status, @Nullable DistributionDraft distribution) {
        var last = series.removeLast();
        var values = new ArrayList<>(last.values());
        values.add(new ValueDraft(next(date), text(value), text(source), text(status), Text.of(""), distribution));
        series.add(new SeriesDraft(last.id(), last.label(), last.unit(), last.source(), last.note(), values));
        return this;
    }

    public Book load() {
        return Book.load(new BookDraft(id, Text.of("A book of a test"), Text.of("1"), Text.of(""), series));
    }

    private Text next(String word) {
        return new Text(word, new Position(++line, 1));
    }

    private Text text(String word) {
        return new Text(word, new Position(line, 1));
    }
}
