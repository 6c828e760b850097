package care.trellis.exchange.yaml;

import care.trellis.exchange.Faults;
import care.trellis.exchange.names.AreaNames;
import care.trellis.exchange.names.AreaNames.Area;
import care.trellis.fault.Text;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Names of areas, and what else they are called, as a YAML file. */
public final class AreaNamesFile {
    private final Faults faults;

    private AreaNamesFile(String name) {
        this.faults = new Faults(name);
    }

    /**
     * Reads names of areas.
     *
     * @throws care.trellis.exchange.Unreadable naming every fault
     */
    public static AreaNames read(String name, byte[] content) {
        var file = new AreaNamesFile(name);
        var names = file.names(content);
        return file.faults.refuseUnlessSound(() -> names);
    }

    public static AreaNames read(String name, String content) {
        return read(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private AreaNames names(byte[] content) {
        var tree = TreeReader.read(content, faults);
        var top = new Section("area names", tree.at(), tree, faults);
        var id = top.required("area_names");
        var title = top.required("title");
        var source = top.required("source");
        var from = top.required("from");
        var to = top.optional("to");
        var note = top.text("note");
        top.require("areas");
        var areas = areas(top);
        top.done();
        return new AreaNames(
                id.value(),
                title.value(),
                source.value(),
                date(from).orElse(LocalDate.EPOCH),
                to == null ? Optional.empty() : date(to),
                note.value().strip(),
                areas);
    }

    private List<Area> areas(Section top) {
        var areas = new ArrayList<Area>();
        var seen = new HashMap<String, Text>();
        for (var section : top.items("areas", "a map with name, and also where it is called otherwise too")) {
            var name = section.required("name");
            var also = section.texts("also");
            var all = new ArrayList<>(also);
            all.addFirst(name);
            for (var each : all) {
                var first = seen.putIfAbsent(AreaNames.plain(each.value()), each);
                if (first != null && !each.value().isEmpty()) {
                    faults.add(each.at(), "area " + name, "\"" + each + "\" again", "every name once");
                }
            }
            areas.add(new Area(name.value(), also.stream().map(Text::value).toList()));
            section.done();
        }
        return areas;
    }

    private Optional<LocalDate> date(Text text) {
        try {
            return Optional.of(LocalDate.parse(text.value().strip()));
        } catch (DateTimeException notADate) {
            if (!text.value().isEmpty()) {
                faults.add(text.at(), "area names", "\"" + text + "\"", "a date such as 2025-03-31");
            }
            return Optional.empty();
        }
    }
}
