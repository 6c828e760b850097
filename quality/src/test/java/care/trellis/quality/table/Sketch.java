package care.trellis.quality.table;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import care.trellis.fault.Position;
import care.trellis.fault.Text;
import care.trellis.quality.table.ThresholdBookDraft.FactDraft;
import care.trellis.quality.table.ThresholdBookDraft.LimitDraft;
import care.trellis.quality.table.ThresholdBookDraft.OutcomeDraft;
import care.trellis.quality.table.ThresholdBookDraft.RowDraft;
import care.trellis.quality.table.ThresholdBookDraft.ShareDraft;
import care.trellis.quality.table.ThresholdBookDraft.TableDraft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** A book for a test, word by word; every word stands on a line of its own, so that a fault can be told by its line. */
final class Sketch {
    private final List<FactDraft> facts = new ArrayList<>();
    private final List<ShareDraft> shares = new ArrayList<>();
    private final List<LimitDraft> limits = new ArrayList<>();
    private final List<TableDraft> tables = new ArrayList<>();
    private final Map<String, String> header = new LinkedHashMap<>(Map.of(
            "id",
            "sketch",
            "title",
            "A sketch",
            "version",
            "1",
            "from",
            "2026-04-01",
            "source",
            "ours",
            "status",
            "trial"));
    private boolean feel;
    private int line;

    Sketch with(String key, String value) {
        header.put(key, value);
        return this;
    }

    Sketch feel() {
        feel = true;
        return this;
    }

    Sketch fact(String id, String type, String... words) {
        return added(id, type, "", "", words);
    }

    Sketch factWithin(String id, String type, String least, String greatest) {
        return added(id, type, least, greatest);
    }

    private Sketch added(String id, String type, String least, String greatest, String... words) {
        facts.add(new FactDraft(
                text(id),
                text("The " + id),
                text(type),
                text(""),
                least.isEmpty() ? null : text(least),
                greatest.isEmpty() ? null : text(greatest),
                List.of(words).stream().map(this::text).toList(),
                text("")));
        return this;
    }

    Sketch share(String id, String part, String whole, String plus, String wholePlus) {
        shares.add(new ShareDraft(
                text(id), text("The " + id), text(part), text(whole), text(plus), text(wholePlus), text("")));
        return this;
    }

    Sketch limit(String id, String effect, String because, String use, String... when) {
        limits.add(new LimitDraft(text(id), map(when), text(effect), text(because), text(use)));
        return this;
    }

    /** A table of one outcome, which is a word where words are given and a number where none are. */
    Sketch table(String id, String hit, String outcome, List<String> words, String... inputs) {
        var offers = new LinkedHashMap<Text, Text>();
        words.forEach(word -> offers.put(text(word), text("Offer of " + word)));
        tables.add(new TableDraft(
                text(id),
                text("Table " + id),
                text(hit),
                text(""),
                List.of(inputs).stream().map(this::text).toList(),
                List.of(new OutcomeDraft(
                        text(outcome),
                        text("The " + outcome),
                        text(words.isEmpty() ? "number" : "word"),
                        text(""),
                        offers)),
                new ArrayList<>(),
                new LinkedHashMap<>(),
                text("")));
        return this;
    }

    Sketch gapsAllowed() {
        return replaced(text("allowed"), new LinkedHashMap<>());
    }

    Sketch otherwise(String value) {
        return replaced(text(""), map(outcome(), value));
    }

    private Sketch replaced(Text gaps, SequencedMap<Text, Text> otherwise) {
        var last = tables.removeLast();
        tables.add(new TableDraft(
                last.id(),
                last.label(),
                last.hit(),
                gaps,
                last.inputs(),
                last.outcomes(),
                last.rows(),
                otherwise,
                last.note()));
        return this;
    }

    /** A row of the last table: its outcome, and cells by column. An empty outcome is left out. */
    Sketch row(String id, String then, String... when) {
        return row(id, then, "", when);
    }

    Sketch strength(String id, String then, String... when) {
        return row(id, then, "true", when);
    }

    private Sketch row(String id, String then, String strength, String... when) {
        tables.getLast()
                .rows()
                .add(new RowDraft(
                        text(id),
                        map(when),
                        then.isEmpty() ? new LinkedHashMap<>() : map(outcome(), then),
                        text("because of " + id),
                        text(strength)));
        return this;
    }

    private String outcome() {
        return tables.getLast().outcomes().getFirst().id().value();
    }

    ThresholdBook load() {
        return ThresholdBook.load(draft());
    }

    List<Fault> faults() {
        return catchThrowableOfType(Faulty.class, this::load).faults();
    }

    List<String> sentences() {
        return faults().stream().map(Fault::sentence).toList();
    }

    ThresholdBookDraft draft() {
        return new ThresholdBookDraft(
                header("id"),
                header("title"),
                header("version"),
                header("from"),
                header.containsKey("to") ? header("to") : null,
                header("source"),
                header("status"),
                text("A note"),
                facts,
                shares,
                limits,
                tables,
                feel);
    }

    private Text header(String key) {
        return text(header.getOrDefault(key, ""));
    }

    private SequencedMap<Text, Text> map(String... pairs) {
        var map = new LinkedHashMap<Text, Text>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(text(pairs[i]), text(pairs[i + 1]));
        }
        return map;
    }

    private Text text(String value) {
        return new Text(value, new Position(++line, 1));
    }
}
