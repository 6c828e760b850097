package care.trellis.cost.model;

import care.trellis.fault.Fault;
import care.trellis.fault.Nearest;
import care.trellis.fault.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** Which lines of one model mean the same as which lines of another, so that their figures can stand side by side. */
public record Crosswalk(String id, String title, String note, List<Row> rows) {
    /**
     * One meaning that models share.
     *
     * @param lines model id to its lines; empty where the model has nothing of the kind
     */
    public record Row(String label, String note, SequencedMap<Text, List<Text>> lines) {
        public Row {
            var copy = new LinkedHashMap<Text, List<Text>>();
            lines.forEach((model, ids) -> copy.put(model, List.copyOf(ids)));
            lines = Collections.unmodifiableSequencedMap(copy);
        }

        /** The ids of one model's lines in this row. */
        public List<String> lines(String model) {
            return lines.entrySet().stream()
                    .filter(entry -> entry.getKey().value().equals(model))
                    .flatMap(entry -> entry.getValue().stream())
                    .map(Text::value)
                    .toList();
        }
    }

    public Crosswalk {
        rows = List.copyOf(rows);
    }

    /** The ids of the models it speaks of, in the order in which they first appear. */
    public List<String> models() {
        return rows.stream()
                .flatMap(row -> row.lines().sequencedKeySet().stream())
                .map(Text::value)
                .distinct()
                .toList();
    }

    /** What is wrong with it: models and lines that are not there, and lines that stand twice in one row. */
    public List<Fault> check(List<CostModel> models) {
        var known = models.stream().collect(Collectors.toMap(CostModel::id, model -> model));
        var faults = new ArrayList<Fault>();
        for (var row : rows) {
            row.lines().forEach((model, ids) -> {
                var found = known.get(model.value());
                if (found == null) {
                    faults.add(Fault.at(model.at(), "crosswalk " + id, "model \"" + model + "\"", "a model")
                            .advising("Nearest known: " + Nearest.to(model.value(), known.keySet())));
                } else {
                    var seen = new HashSet<String>();
                    ids.forEach(line -> check(found, line, seen, faults));
                }
            });
        }
        return faults;
    }

    private void check(CostModel model, Text line, HashSet<String> seen, List<Fault> faults) {
        var subject = "crosswalk " + id + ", model " + model.id();
        var lines = model.lines().stream().map(Quantity.Line::id).toList();
        if (!lines.contains(line.value())) {
            faults.add(Fault.at(line.at(), subject, "\"" + line + "\"", "a line of the model")
                    .advising("Nearest known: " + Nearest.to(line.value(), lines)));
        } else if (!seen.add(line.value())) {
            faults.add(Fault.at(line.at(), subject, "\"" + line + "\" again", "every line once in a row"));
        }
    }

    /** The model's lines that stand in no row; people are shown them, so that nothing is lost unseen. */
    public List<Quantity.Line> gaps(CostModel model) {
        var placed = new HashSet<String>();
        rows.forEach(row -> placed.addAll(row.lines(model.id())));
        return model.lines().stream()
                .filter(line -> !placed.contains(line.id()))
                .toList();
    }
}
