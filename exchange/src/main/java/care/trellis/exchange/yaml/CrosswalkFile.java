package care.trellis.exchange.yaml;

import care.trellis.cost.model.Crosswalk;
import care.trellis.exchange.Faults;
import care.trellis.fault.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** A crosswalk between the lines of models as a YAML file. */
public final class CrosswalkFile {
    private final Faults faults;

    private CrosswalkFile(String name) {
        this.faults = new Faults(name);
    }

    /**
     * Reads a crosswalk; {@link Crosswalk#check} says whether the models have its lines.
     *
     * @throws care.trellis.exchange.Unreadable naming every fault
     */
    public static Crosswalk read(String name, byte[] content) {
        var file = new CrosswalkFile(name);
        var crosswalk = file.crosswalk(content);
        return file.faults.refuseUnlessSound(() -> crosswalk);
    }

    public static Crosswalk read(String name, String content) {
        return read(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private Crosswalk crosswalk(byte[] content) {
        var tree = TreeReader.read(content, faults);
        var top = new Section("crosswalk", tree.at(), tree, faults);
        var rows = new ArrayList<Crosswalk.Row>();
        var id = top.required("crosswalk");
        var title = top.required("title");
        top.require("rows");
        var listed = top.tree("rows");
        if (listed instanceof Tree.Items items) {
            for (var item : items.items()) {
                if (item instanceof Tree.Entries map) {
                    rows.add(row(map));
                } else {
                    top.wrong(item, "rows", "a map with label and lines");
                }
            }
        } else if (listed != null) {
            top.wrong(listed, "rows", "a list of rows");
        }
        var note = top.text("note");
        top.done();
        return new Crosswalk(id.value(), title.value(), note.value(), rows);
    }

    private Crosswalk.Row row(Tree.Entries map) {
        var section = new Section("row", map.at(), map, faults);
        var label = section.required("label");
        section.require("lines");
        var lines = new LinkedHashMap<Text, List<Text>>();
        for (var entry : section.entries("lines")) {
            switch (entry.value()) {
                case Tree.Items items ->
                    lines.put(entry.key(), section.words(entry.key().value(), items));
                case Tree.Word word -> lines.put(entry.key(), word.isNothing() ? List.of() : List.of(word.text()));
                case Tree.Entries other -> section.wrong(other, entry.key().value(), "a list of lines");
            }
        }
        var row = new Crosswalk.Row(label.value(), section.text("note").value(), lines);
        section.done();
        return row;
    }
}
