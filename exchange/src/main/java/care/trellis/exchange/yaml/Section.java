package care.trellis.exchange.yaml;

import care.trellis.exchange.Faults;
import care.trellis.fault.Nearest;
import care.trellis.fault.Position;
import care.trellis.fault.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A map of a file being read key by key; {@link #done} names the keys nobody asked for. */
public final class Section {
    private final String subject;
    private final Position at;
    private final Faults faults;
    private final Map<String, Tree.Entry> entries = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    public Section(String subject, Position at, Tree.Entries map, Faults faults) {
        this.subject = subject;
        this.at = at;
        this.faults = faults;
        map.entries().forEach(entry -> entries.put(entry.key().value(), entry));
    }

    public String subject() {
        return subject;
    }

    public Position at() {
        return at;
    }

    public boolean has(String key) {
        return entries.containsKey(key);
    }

    /** The tree under a key; absent where the key is not written or nothing stands there. */
    public @Nullable Tree tree(String key) {
        known.add(key);
        var entry = entries.get(key);
        if (entry == null) {
            return null;
        }
        return entry.value() instanceof Tree.Word word && word.isNothing() ? null : entry.value();
    }

    /** The word under a key; an empty one where there is none. */
    public Text text(String key) {
        var text = optional(key);
        return text == null ? new Text("", at) : text;
    }

    public Text required(String key) {
        require(key);
        return text(key);
    }

    /** Notes a fault where nothing stands under a key. */
    public void require(String key) {
        if (tree(key) == null) {
            var entry = entries.get(key);
            faults.add(entry == null ? at : entry.key().at(), subject, "no " + key, "the key " + key);
        }
    }

    public @Nullable Text optional(String key) {
        return switch (tree(key)) {
            case null -> null;
            case Tree.Word word -> word.text();
            case Tree other -> {
                wrong(other, key, "a word or number");
                yield null;
            }
        };
    }

    /** The words of a list; one word counts as a list of one. */
    public List<Text> texts(String key) {
        return switch (tree(key)) {
            case null -> List.of();
            case Tree.Word word -> List.of(word.text());
            case Tree.Items items -> words(key, items);
            case Tree other -> {
                wrong(other, key, "a list");
                yield List.of();
            }
        };
    }

    public List<Text> words(String key, Tree.Items items) {
        var texts = new ArrayList<Text>();
        for (var item : items.items()) {
            if (item instanceof Tree.Word word) {
                texts.add(word.text());
            } else {
                wrong(item, key, "a word or number");
            }
        }
        return texts;
    }

    /** The maps under a key by their ids. */
    public SequencedMap<Text, Section> sections(String key, String kind) {
        var sections = new LinkedHashMap<Text, Section>();
        for (var entry : entries(key)) {
            if (entry.value() instanceof Tree.Entries map) {
                sections.put(
                        entry.key(),
                        new Section(kind + " " + entry.key(), entry.key().at(), map, faults));
            } else {
                faults.add(
                        entry.value().at(),
                        kind + " " + entry.key(),
                        entry.value().kind(),
                        "a map such as {label: …}");
            }
        }
        return sections;
    }

    /** The maps of a list. */
    public List<Section> items(String key, String expected) {
        var sections = new ArrayList<Section>();
        switch (tree(key)) {
            case null -> {
                // nothing to read; whether it may be absent is the caller's to say
            }
            case Tree.Items items -> {
                for (var item : items.items()) {
                    if (item instanceof Tree.Entries map) {
                        sections.add(new Section(subject + ", " + key, map.at(), map, faults));
                    } else {
                        wrong(item, key, expected);
                    }
                }
            }
            case Tree other -> wrong(other, key, "a list");
        }
        return sections;
    }

    public List<Tree.Entry> entries(String key) {
        return switch (tree(key)) {
            case null -> List.of();
            case Tree.Entries map -> map.entries();
            case Tree other -> {
                wrong(other, key, "a map of keys and values");
                yield List.of();
            }
        };
    }

    /** Words by words, such as options and their labels. */
    public SequencedMap<Text, Text> wordsByWord(String key) {
        var words = new LinkedHashMap<Text, Text>();
        for (var entry : entries(key)) {
            if (entry.value() instanceof Tree.Word word) {
                words.put(entry.key(), word.text());
            } else {
                wrong(entry.value(), key + " " + entry.key(), "a word or number");
            }
        }
        return words;
    }

    public Optional<Section> section(String key) {
        return switch (tree(key)) {
            case null -> Optional.empty();
            case Tree.Entries map -> {
                var entry = entries.get(key);
                yield Optional.of(new Section(
                        subject + ", " + key, entry == null ? at : entry.key().at(), map, faults));
            }
            case Tree other -> {
                wrong(other, key, "a map of keys and values");
                yield Optional.empty();
            }
        };
    }

    public void wrong(Tree found, String key, String expected) {
        faults.add(found.at(), subject + ", " + key, found.kind(), expected);
    }

    /** Names every key that was never asked for, with the known ones nearest to it. */
    public void done() {
        for (var entry : entries.values()) {
            var key = entry.key();
            if (!known.contains(key.value())) {
                faults.add(care.trellis.fault.Fault.at(
                                key.at(), subject, "the unknown key \"" + key + "\"", "a key the format has")
                        .advising("Did you mean " + Nearest.to(key.value(), known) + "?"));
            }
        }
    }
}
