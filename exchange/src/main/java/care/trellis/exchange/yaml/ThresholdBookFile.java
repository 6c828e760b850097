package care.trellis.exchange.yaml;

import care.trellis.exchange.Faults;
import care.trellis.fault.Text;
import care.trellis.quality.table.ThresholdBook;
import care.trellis.quality.table.ThresholdBookDraft;
import care.trellis.quality.table.ThresholdBookDraft.FactDraft;
import care.trellis.quality.table.ThresholdBookDraft.LimitDraft;
import care.trellis.quality.table.ThresholdBookDraft.OutcomeDraft;
import care.trellis.quality.table.ThresholdBookDraft.RowDraft;
import care.trellis.quality.table.ThresholdBookDraft.ShareDraft;
import care.trellis.quality.table.ThresholdBookDraft.TableDraft;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** A threshold book as a YAML file. */
public final class ThresholdBookFile {
    private final Faults faults;

    private ThresholdBookFile(String name) {
        this.faults = new Faults(name);
    }

    /**
     * Reads and checks a book.
     *
     * @throws care.trellis.exchange.Unreadable naming every fault
     */
    public static ThresholdBook read(String name, byte[] content) {
        var file = new ThresholdBookFile(name);
        var draft = file.draft(content);
        return file.faults.refuseUnlessSound(() -> ThresholdBook.load(draft));
    }

    public static ThresholdBook read(String name, String content) {
        return read(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** The book as such a file. */
    public static byte[] write(ThresholdBook book) {
        return ThresholdBookText.of(book);
    }

    private ThresholdBookDraft draft(byte[] content) {
        var tree = TreeReader.read(content, faults);
        var top = new Section("threshold book", tree.at(), tree, faults);
        var facts = new ArrayList<FactDraft>();
        var shares = new ArrayList<ShareDraft>();
        var limits = new ArrayList<LimitDraft>();
        var tables = new ArrayList<TableDraft>();
        var id = top.required("threshold_book");
        var title = top.required("title");
        var version = top.required("version");
        var from = top.required("from");
        var to = top.optional("to");
        var source = top.required("source");
        var status = top.required("status");
        top.require("facts");
        top.sections("facts", "fact").forEach((name, section) -> facts.add(fact(name, section)));
        top.sections("calculated", "calculated").forEach((name, section) -> shares.add(share(name, section)));
        top.sections("limits", "limit").forEach((name, section) -> limits.add(limit(name, section)));
        top.require("tables");
        top.sections("tables", "table").forEach((name, section) -> tables.add(table(name, section)));
        var note = top.text("note");
        top.done();
        return new ThresholdBookDraft(
                id, title, version, from, to, source, status, note, facts, shares, limits, tables, false);
    }

    private FactDraft fact(Text id, Section section) {
        Text least = null;
        Text greatest = null;
        var range = section.tree("range");
        if (range instanceof Tree.Items ends
                && ends.items().size() == 2
                && ends.items().getFirst() instanceof Tree.Word low
                && ends.items().getLast() instanceof Tree.Word high) {
            least = low.isNothing() ? null : low.text();
            greatest = high.isNothing() ? null : high.text();
        } else if (range != null) {
            section.wrong(range, "range", "a list of the least and the greatest value, such as [0, ~]");
        }
        var draft = new FactDraft(
                id,
                section.required("label"),
                section.required("type"),
                section.text("unit"),
                least,
                greatest,
                section.texts("words"),
                section.text("note"));
        section.done();
        return draft;
    }

    private static ShareDraft share(Text id, Section section) {
        var draft = new ShareDraft(
                id,
                section.required("label"),
                section.required("part"),
                section.required("whole"),
                section.required("plus"),
                section.required("whole_plus"),
                section.text("note"));
        section.done();
        return draft;
    }

    private static LimitDraft limit(Text id, Section section) {
        section.require("when");
        var draft = new LimitDraft(
                id,
                section.wordsByWord("when"),
                section.required("effect"),
                section.required("because"),
                section.text("use"));
        section.done();
        return draft;
    }

    private TableDraft table(Text id, Section section) {
        var outcomes = new ArrayList<OutcomeDraft>();
        section.require("inputs");
        section.require("outcomes");
        section.require("rows");
        section.sections("outcomes", "outcome").forEach((name, outcome) -> outcomes.add(outcome(name, outcome)));
        var draft = new TableDraft(
                id,
                section.required("label"),
                section.required("hit"),
                section.text("gaps"),
                section.texts("inputs"),
                outcomes,
                rows(section),
                section.wordsByWord("otherwise"),
                section.text("note"));
        section.done();
        return draft;
    }

    private static OutcomeDraft outcome(Text id, Section section) {
        var draft = new OutcomeDraft(
                id, section.required("label"), section.required("type"), section.text("unit"), words(section));
        section.done();
        return draft;
    }

    // A list of words, or a map of words and what is offered.
    private static SequencedMap<Text, Text> words(Section section) {
        if (section.tree("words") instanceof Tree.Entries) {
            return section.wordsByWord("words");
        }
        var words = new LinkedHashMap<Text, Text>();
        section.texts("words").forEach(word -> words.put(word, new Text("", word.at())));
        return words;
    }

    private List<RowDraft> rows(Section table) {
        var rows = new ArrayList<RowDraft>();
        switch (table.tree("rows")) {
            case null -> {
                // its absence is noted already
            }
            case Tree.Items items -> {
                for (var item : items.items()) {
                    if (item instanceof Tree.Entries map) {
                        rows.add(row(new Section(table.subject() + ", row", map.at(), map, faults)));
                    } else {
                        table.wrong(item, "rows", "a map with id, when, then and because");
                    }
                }
            }
            case Tree other -> table.wrong(other, "rows", "a list of rows");
        }
        return rows;
    }

    private static RowDraft row(Section section) {
        var draft = new RowDraft(
                section.required("id"),
                section.wordsByWord("when"),
                section.wordsByWord("then"),
                section.required("because"),
                section.text("strength"));
        section.done();
        return draft;
    }
}
