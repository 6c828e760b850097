package care.trellis.exchange.yaml;

import care.trellis.cost.book.Book;
import care.trellis.cost.book.BookDraft;
import care.trellis.cost.book.BookDraft.SeriesDraft;
import care.trellis.cost.book.BookDraft.ValueDraft;
import care.trellis.exchange.Faults;
import care.trellis.fault.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A book of dated, sourced values as a YAML file. */
public final class BookFile {
    private final Faults faults;

    private BookFile(String name) {
        this.faults = new Faults(name);
    }

    /**
     * Reads and checks a book.
     *
     * @throws care.trellis.exchange.Unreadable naming every fault
     */
    public static Book read(String name, byte[] content) {
        var file = new BookFile(name);
        var draft = file.draft(content);
        return file.faults.refuseUnlessSound(() -> Book.load(draft));
    }

    public static Book read(String name, String content) {
        return read(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private BookDraft draft(byte[] content) {
        var tree = TreeReader.read(content, faults);
        var top = new Section("book", tree.at(), tree, faults);
        var series = new ArrayList<SeriesDraft>();
        var id = top.required("book");
        var title = top.required("title");
        var version = top.required("version");
        top.require("series");
        top.sections("series", "series").forEach((each, section) -> series.add(series(each, section)));
        var draft = new BookDraft(id, title, version, top.text("note"), series);
        top.done();
        return draft;
    }

    private SeriesDraft series(Text id, Section section) {
        var label = section.required("label");
        var unit = section.required("unit");
        var values = section.has("values") ? values(section) : List.of(value(section));
        var draft = new SeriesDraft(id, label, unit, section.text("source"), section.text("note"), values);
        section.done();
        return draft;
    }

    private List<ValueDraft> values(Section series) {
        var values = new ArrayList<ValueDraft>();
        if (!(series.tree("values") instanceof Tree.Items items)) {
            var found = series.tree("values");
            if (found != null) {
                series.wrong(found, "values", "a list of values, each with from and value");
            }
            return values;
        }
        for (var item : items.items()) {
            if (item instanceof Tree.Entries map) {
                var section = new Section(series.subject(), map.at(), map, faults);
                values.add(value(section));
                section.done();
            } else {
                series.wrong(item, "values", "a map with from and value");
            }
        }
        return values;
    }

    private ValueDraft value(Section section) {
        return new ValueDraft(
                section.required("from"),
                section.required("value"),
                section.text("source"),
                section.text("status"),
                section.text("note"),
                Inputs.distribution(section.subject(), section.tree("distribution"), faults)
                        .orElse(null));
    }
}
