package care.trellis.exchange.library;

import care.trellis.exchange.names.AreaNames;
import care.trellis.exchange.yaml.AreaNamesFile;
import care.trellis.exchange.yaml.FrameworkCrosswalkFile;
import care.trellis.exchange.yaml.FrameworkFile;
import care.trellis.exchange.yaml.ThresholdBookFile;
import care.trellis.quality.framework.AggregationRule;
import care.trellis.quality.framework.Framework;
import care.trellis.quality.framework.FrameworkCrosswalk;
import care.trellis.quality.framework.Frameworks;
import care.trellis.quality.table.ThresholdBook;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The frameworks that ship, their aggregation rules, the crosswalks between them, and the names of areas. The id of each is
 * its file's name without the ending.
 */
public final class FrameworkLibrary {
    private static final String YAML = ".yaml";

    private static final Shelf FRAMEWORKS = new Shelf("frameworks");
    private static final Shelf CROSSWALKS = new Shelf("framework-crosswalks");
    private static final Shelf RULES = new Shelf("aggregation-rules");
    private static final Shelf NAMES = new Shelf("area-names");

    private FrameworkLibrary() {}

    public static List<String> frameworkIds() {
        return FRAMEWORKS.ids();
    }

    public static Frameworks frameworks() {
        return new Frameworks(
                frameworkIds().stream().map(FrameworkLibrary::existing).toList());
    }

    public static Optional<Framework> framework(String id) {
        return FRAMEWORKS.yaml(id).map(text -> FrameworkFile.read(id + YAML, text));
    }

    /** A framework that is known to ship. */
    public static Framework existing(String id) {
        return framework(id)
                .orElseThrow(() -> new NoSuchElementException(
                        "there is no framework " + id + "; there are " + String.join(", ", frameworkIds())));
    }

    public static List<String> crosswalkIds() {
        return CROSSWALKS.ids();
    }

    public static Optional<FrameworkCrosswalk> crosswalk(String id) {
        return CROSSWALKS.yaml(id).map(text -> FrameworkCrosswalkFile.read(id + YAML, text));
    }

    public static List<String> aggregationRuleIds() {
        return RULES.ids();
    }

    /** The decision table of this id that makes an overall rating. */
    public static Optional<ThresholdBook> aggregationTable(String id) {
        return RULES.yaml(id).map(text -> ThresholdBookFile.read(id + YAML, text));
    }

    /** The rule a framework names; empty where it names none, or one that does not ship. */
    public static Optional<AggregationRule> aggregationRule(Framework framework) {
        return framework
                .aggregation()
                .flatMap(FrameworkLibrary::aggregationTable)
                .map(table -> AggregationRule.of(framework, table));
    }

    public static Optional<AreaNames> areaNames(String id) {
        return NAMES.yaml(id).map(text -> AreaNamesFile.read(id + YAML, text));
    }

    /** The text of the framework, crosswalk, rule or names of this id, to be shown or copied. */
    public static Optional<String> source(String id) {
        for (var shelf : List.of(FRAMEWORKS, CROSSWALKS, RULES, NAMES)) {
            var text = shelf.yaml(id);
            if (text.isPresent()) {
                return text.map(bytes -> new String(bytes, StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }
}
