package care.trellis.exchange.yaml;

import care.trellis.exchange.Faults;
import care.trellis.fault.Position;
import care.trellis.fault.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads YAML from the parser's events, without its composer: aliases, anchors and tags are refused where they stand, so
 * nothing can grow beyond the file, and every word keeps its place.
 */
public final class TreeReader {
    private static final int DEEPEST = 30;

    private final String text;
    private final Faults faults;
    private final ParserImpl parser;
    private int depth;

    private TreeReader(String text, Faults faults) {
        this.text = text;
        this.faults = faults;
        this.parser = new ParserImpl(new StreamReader(text), new LoaderOptions());
    }

    /** The top of the one document of a file, which must be a map. */
    public static Tree.Entries read(byte[] content, Faults faults) {
        var text = Document.text(content, faults);
        try {
            return new TreeReader(text, faults).document();
        } catch (MarkedYAMLException unreadable) {
            var mark = unreadable.getProblemMark() == null ? unreadable.getContextMark() : unreadable.getProblemMark();
            var problem = String.valueOf(unreadable.getProblem());
            faults.add(
                    mark == null ? new Position(1, 1) : place(mark),
                    "file",
                    problem,
                    problem.contains("TAB") ? "YAML, indented with spaces" : "YAML");
        } catch (YAMLException unreadable) {
            faults.add(new Position(1, 1), "file", String.valueOf(unreadable.getMessage()), "YAML");
        }
        throw faults.refusal();
    }

    private Tree.Entries document() {
        parser.getEvent();
        if (parser.checkEvent(Event.ID.StreamEnd)) {
            faults.add(new Position(1, 1), "file", "nothing", "a map of keys and values");
            throw faults.refusal();
        }
        parser.getEvent();
        var top = tree().orElse(null);
        parser.getEvent();
        if (!parser.checkEvent(Event.ID.StreamEnd)) {
            faults.add(place(parser.peekEvent().getStartMark()), "file", "a second document", "one document in a file");
        }
        if (top instanceof Tree.Entries entries) {
            return entries;
        }
        if (top != null) {
            faults.add(top.at(), "file", top.kind(), "a map of keys and values");
        }
        throw faults.refusal();
    }

    // Empty where the event was refused; the fault is noted.
    private Optional<Tree> tree() {
        var event = parser.getEvent();
        var at = place(event.getStartMark());
        if (event instanceof NodeEvent node && node.getAnchor() != null) {
            faults.add(
                    at,
                    "file",
                    event instanceof AliasEvent ? "the alias *" + node.getAnchor() : "the anchor &" + node.getAnchor(),
                    "every value written out");
        }
        refuseTag(event, at);
        return switch (event) {
            case ScalarEvent scalar -> Optional.of(word(scalar));
            case SequenceStartEvent _ -> Optional.of(items(at));
            case MappingStartEvent _ -> Optional.of(entries(at));
            default -> Optional.empty();
        };
    }

    private void refuseTag(Event event, Position at) {
        var tag = switch (event) {
            case ScalarEvent scalar -> scalar.getTag();
            case SequenceStartEvent start -> start.getTag();
            case MappingStartEvent start -> start.getTag();
            default -> null;
        };
        if (tag != null) {
            faults.add(at, "file", "the tag " + tag, "no tags");
        }
    }

    private Tree items(Position at) {
        deeper(at);
        var items = new ArrayList<Tree>();
        while (!parser.checkEvent(Event.ID.SequenceEnd)) {
            tree().ifPresent(items::add);
        }
        parser.getEvent();
        depth--;
        return new Tree.Items(items, at);
    }

    private Tree entries(Position at) {
        deeper(at);
        var entries = new ArrayList<Tree.Entry>();
        var seen = new HashMap<String, Integer>();
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            var key = tree();
            var value = tree();
            if (key.isPresent() && value.isPresent()) {
                entry(key.get(), value.get(), seen, entries);
            }
        }
        parser.getEvent();
        depth--;
        return new Tree.Entries(entries, at);
    }

    private void entry(Tree key, Tree value, Map<String, Integer> seen, List<Tree.Entry> entries) {
        if (!(key instanceof Tree.Word word)) {
            faults.add(key.at(), "file", key.kind() + " as a key", "a word");
            return;
        }
        var before = seen.putIfAbsent(word.text().value(), word.at().line());
        if (before != null) {
            faults.add(
                    word.at(),
                    "key " + word.text(),
                    "\"" + word.text() + "\" again (first on line " + before + ")",
                    "every key once");
            return;
        }
        entries.add(new Tree.Entry(word.text(), value));
    }

    private void deeper(Position at) {
        if (++depth > DEEPEST) {
            faults.add(at, "file", "more than " + DEEPEST + " levels", "lists and maps nested less deeply");
            throw faults.refusal();
        }
    }

    private Tree word(ScalarEvent scalar) {
        var at = place(scalar.getStartMark());
        var first = switch (scalar.getScalarStyle()) {
            case SINGLE_QUOTED, DOUBLE_QUOTED -> at.right(1);
            case LITERAL, FOLDED -> firstOfBlock(scalar.getStartMark());
            case PLAIN, JSON_SCALAR_STYLE -> at;
        };
        return new Tree.Word(new Text(scalar.getValue(), first), scalar.getScalarStyle() == ScalarStyle.PLAIN);
    }

    // The words of a block scalar begin on the line after its sign.
    private Position firstOfBlock(Mark sign) {
        int from = text.offsetByCodePoints(0, Math.min(sign.getIndex(), text.codePointCount(0, text.length())));
        int end = text.indexOf('\n', from);
        int i = end < 0 ? text.length() : end + 1;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return Document.place(text, i);
    }

    private static Position place(Mark mark) {
        return new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
