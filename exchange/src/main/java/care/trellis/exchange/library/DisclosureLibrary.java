package care.trellis.exchange.library;

import care.trellis.disclosure.RuleBook;
import care.trellis.exchange.disclosure.DisclosureRulesFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What ships of rules of disclosure, each a text anybody may read and copy. */
public final class DisclosureLibrary {
    private static final Shelf RULES = new Shelf("disclosure-rules");

    private DisclosureLibrary() {}

    /** The ids of the rules: the name of each one's file without the ending, such as {@code cost-benchmarks}. */
    public static List<String> ids() {
        return RULES.ids();
    }

    /** The text of the rules of this id. */
    public static Optional<String> source(String id) {
        return RULES.yaml(id).map(text -> new String(text, StandardCharsets.UTF_8));
    }

    public static Optional<RuleBook> rules(String id) {
        return RULES.yaml(id).map(text -> DisclosureRulesFile.read(id + ".yaml", text));
    }
}
