package care.trellis.exchange.yaml;

import care.trellis.cost.model.CostModel;
import care.trellis.cost.model.ModelDraft;
import care.trellis.cost.model.ModelDraft.BlockDraft;
import care.trellis.cost.model.ModelDraft.LineDraft;
import care.trellis.cost.model.ModelDraft.ParameterDraft;
import care.trellis.cost.model.ModelDraft.SelectorDraft;
import care.trellis.cost.model.ModelDraft.TotalDraft;
import care.trellis.exchange.Faults;
import care.trellis.fault.Text;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** A cost model as a YAML file. */
public final class ModelFile {
    private final Faults faults;

    private ModelFile(String name) {
        this.faults = new Faults(name);
    }

    /**
     * Reads and checks a model.
     *
     * @throws care.trellis.exchange.Unreadable naming every fault of the file and of the model in it
     */
    public static CostModel read(String name, byte[] content) {
        var file = new ModelFile(name);
        var draft = file.draft(content);
        return file.faults.refuseUnlessSound(() -> CostModel.load(draft));
    }

    public static CostModel read(String name, String content) {
        return read(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private ModelDraft draft(byte[] content) {
        var tree = TreeReader.read(content, faults);
        var top = new Section("model", tree.at(), tree, faults);
        var tradeOff = top.section("trade_off");
        var draft = new ModelDraft(
                top.required("model"),
                top.required("title"),
                top.required("version"),
                top.required("source"),
                top.text("note"),
                top.texts("units"),
                each(top, "selectors", "selector", ModelFile::selector),
                each(top, "parameters", "parameter", this::parameter),
                each(top, "workings", "working", this::working),
                each(top, "blocks", "block", this::block),
                each(top, "totals", "total", this::total),
                top.required("headline"),
                tradeOff.map(pair -> pair.optional("pay")).orElse(null),
                tradeOff.map(pair -> pair.optional("return")).orElse(null));
        tradeOff.ifPresent(Section::done);
        top.done();
        return draft;
    }

    private interface Reading<T> {
        T read(Text id, Section section);
    }

    private static <T> List<T> each(Section of, String key, String kind, Reading<T> reading) {
        return of.sections(key, kind).entrySet().stream()
                .map(entry -> {
                    var read = reading.read(entry.getKey(), entry.getValue());
                    entry.getValue().done();
                    return read;
                })
                .toList();
    }

    private static SelectorDraft selector(Text id, Section section) {
        return new SelectorDraft(id, section.required("label"), section.wordsByWord("options"));
    }

    private ParameterDraft parameter(Text id, Section section) {
        return Inputs.read(id, section.required("label"), section.required("unit"), section, faults);
    }

    private LineDraft working(Text id, Section section) {
        return new LineDraft(
                id,
                section.required("label"),
                section.required("unit"),
                Inputs.written("formula", section, faults),
                null,
                section.text("note"),
                List.of(),
                new LinkedHashMap<>());
    }

    private BlockDraft block(Text id, Section section) {
        return new BlockDraft(
                id,
                section.required("label"),
                section.optional("unit"),
                section.text("note"),
                each(section, "lines", "line", this::line));
    }

    private LineDraft line(Text id, Section section) {
        var label = section.required("label");
        var unit = section.text("unit");
        var formula = Inputs.written("formula", section, faults);
        boolean isInput = formula == null || section.has("value");
        // A line that is a formula has no range, source or distribution of its own; done() then names them as unknown.
        var input = isInput && (section.has("value") || section.has("series"))
                ? Inputs.read(id, label, unit, section, faults)
                : null;
        return new LineDraft(
                id, label, unit, formula, input, section.text("note"), section.texts("aliases"), paidTo(section));
    }

    private static SequencedMap<Text, Text> paidTo(Section section) {
        if (section.tree("paid_to") instanceof Tree.Word word) {
            var all = new LinkedHashMap<Text, Text>();
            all.put(word.text(), new Text("rest", word.at()));
            return all;
        }
        return section.wordsByWord("paid_to");
    }

    private TotalDraft total(Text id, Section section) {
        return new TotalDraft(
                id,
                section.required("label"),
                section.required("unit"),
                section.text("note"),
                section.texts("aliases"),
                section.texts("sum"),
                Inputs.written("formula", section, faults));
    }
}
