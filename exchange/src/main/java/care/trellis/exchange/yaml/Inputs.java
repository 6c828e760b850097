package care.trellis.exchange.yaml;

import care.trellis.cost.model.ModelDraft.DistributionDraft;
import care.trellis.cost.model.ModelDraft.ParameterDraft;
import care.trellis.cost.model.ModelDraft.Written;
import care.trellis.exchange.Faults;
import care.trellis.fault.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What models, books and scenarios write alike: values by case, inputs and distributions. */
final class Inputs {
    private static final String BY = "by";

    private Inputs() {}

    static ParameterDraft read(Text id, Text label, Text unit, Section section, Faults faults) {
        Text low = null;
        Text high = null;
        var range = section.tree("range");
        if (range instanceof Tree.Items ends && ends.items().size() == 2) {
            low = end(ends.items().getFirst(), section);
            high = end(ends.items().getLast(), section);
        } else if (range != null) {
            section.wrong(range, "range", "a list of the least and the greatest value, such as [0, 60]");
        }
        return new ParameterDraft(
                id,
                label,
                unit,
                written("value", section, faults),
                section.optional("series"),
                low,
                high,
                section.text("source"),
                section.text("date"),
                section.text("status"),
                section.text("note"),
                distribution(section.subject(), section.tree("distribution"), faults)
                        .orElse(null));
    }

    private static @Nullable Text end(Tree end, Section section) {
        if (end instanceof Tree.Word word) {
            return word.isNothing() ? null : word.text();
        }
        section.wrong(end, "range", "a number, or ~ for an open end");
        return null;
    }

    /** A value or formula under a key: a word, or a map that begins with {@code by}. */
    static @Nullable Written written(String key, Section section, Faults faults) {
        var tree = section.tree(key);
        return tree == null ? null : written(section.subject() + ", " + key, tree, faults);
    }

    private static @Nullable Written written(String subject, Tree tree, Faults faults) {
        return switch (tree) {
            case Tree.Word word -> new Written.Plain(word.text());
            case Tree.Entries map -> byCase(subject, map, faults);
            case Tree.Items list -> {
                faults.add(list.at(), subject, list.kind(), "a value, or a map with by and the options");
                yield null;
            }
        };
    }

    private static @Nullable Written byCase(String subject, Tree.Entries map, Faults faults) {
        Text selector = null;
        var options = new LinkedHashMap<Text, Written>();
        for (var entry : map.entries()) {
            if (!entry.key().value().equals(BY)) {
                var branch = written(subject + ", " + entry.key(), entry.value(), faults);
                if (branch != null) {
                    options.put(entry.key(), branch);
                }
            } else if (entry.value() instanceof Tree.Word word) {
                selector = word.text();
            } else {
                faults.add(entry.value().at(), subject + ", by", entry.value().kind(), "the id of a selector");
            }
        }
        if (selector == null) {
            faults.add(map.at(), subject, "a map without by", "{by: selector, option: value, otherwise: value}");
            return null;
        }
        return new Written.By(selector, options);
    }

    /** A distribution: a map of one kind to its numbers, or to its list of values. */
    static Optional<DistributionDraft> distribution(String subject, @Nullable Tree tree, Faults faults) {
        if (tree == null) {
            return Optional.empty();
        }
        if (!(tree instanceof Tree.Entries map) || map.entries().size() != 1) {
            faults.add(
                    tree.at(),
                    subject + ", distribution",
                    tree.kind(),
                    "one kind with its numbers, such as {normal: {mean: 10, sd: 1}}");
            return Optional.empty();
        }
        var kind = map.entries().getFirst();
        var named = subject + ", distribution " + kind.key();
        var numbers = new LinkedHashMap<String, Text>();
        List<Text> values = List.of();
        switch (kind.value()) {
            case Tree.Entries of -> {
                var section = new Section(named, kind.key().at(), of, faults);
                of.entries().forEach(entry -> {
                    var number = section.optional(entry.key().value());
                    if (number != null) {
                        numbers.put(entry.key().value(), number);
                    }
                });
            }
            case Tree.Items items ->
                values = new Section(named, kind.key().at(), map, faults)
                        .words(kind.key().value(), items);
            case Tree.Word word -> faults.add(word.at(), named, word.kind(), "its numbers");
        }
        return Optional.of(new DistributionDraft(kind.key(), numbers, values));
    }
}
