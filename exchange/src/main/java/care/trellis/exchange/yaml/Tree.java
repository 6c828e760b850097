package care.trellis.exchange.yaml;

import care.trellis.fault.Position;
import care.trellis.fault.Text;
import java.util.List;

/** A YAML text as a tree: words, lists and maps, each with its place. */
public sealed interface Tree {
    Position at();

    /** What a person would call it. */
    String kind();

    /** A word, number or sentence; its place is that of its first character, after a quotation mark. */
    record Word(Text text, boolean plain) implements Tree {
        @Override
        public Position at() {
            return text.at();
        }

        @Override
        public String kind() {
            return isNothing() ? "nothing" : "\"" + text.value() + "\"";
        }

        public boolean isNothing() {
            return plain
                    && (text.value().isEmpty()
                            || text.value().equals("~")
                            || text.value().equals("null"));
        }
    }

    record Items(List<Tree> items, Position at) implements Tree {
        @Override
        public String kind() {
            return "a list";
        }
    }

    record Entries(List<Entry> entries, Position at) implements Tree {
        @Override
        public String kind() {
            return "a map of keys and values";
        }
    }

    /** A key and what stands under it. */
    record Entry(Text key, Tree value) {}
}
