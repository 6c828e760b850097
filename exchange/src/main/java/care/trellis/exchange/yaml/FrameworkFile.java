package care.trellis.exchange.yaml;

import care.trellis.exchange.Faults;
import care.trellis.fault.Text;
import care.trellis.quality.framework.Framework;
import care.trellis.quality.framework.FrameworkDraft;
import care.trellis.quality.framework.FrameworkDraft.DomainDraft;
import care.trellis.quality.framework.FrameworkDraft.LevelDraft;
import care.trellis.quality.framework.FrameworkDraft.PartsDraft;
import care.trellis.quality.framework.FrameworkDraft.ScaleDraft;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A framework as a YAML file. */
public final class FrameworkFile {
    private final Faults faults;

    private FrameworkFile(String name) {
        this.faults = new Faults(name);
    }

    /**
     * Reads and checks a framework.
     *
     * @throws care.trellis.exchange.Unreadable naming every fault
     */
    public static Framework read(String name, byte[] content) {
        var file = new FrameworkFile(name);
        var draft = file.draft(content);
        return file.faults.refuseUnlessSound(() -> Framework.load(draft));
    }

    public static Framework read(String name, String content) {
        return read(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private FrameworkDraft draft(byte[] content) {
        var tree = TreeReader.read(content, faults);
        var top = new Section("framework", tree.at(), tree, faults);
        var scales = new ArrayList<ScaleDraft>();
        var domains = new ArrayList<DomainDraft>();
        top.require("scales");
        top.sections("scales", "scale").forEach((id, section) -> scales.add(scale(id, section)));
        top.require("domains");
        top.sections("domains", "domain").forEach((id, section) -> domains.add(domain(id, section)));
        var parts = top.section("parts").map(FrameworkFile::parts).orElse(null);
        var draft = new FrameworkDraft(
                top.required("framework"),
                top.required("title"),
                top.required("version"),
                top.required("family"),
                top.required("body"),
                top.required("jurisdiction"),
                top.required("status"),
                top.optional("dated"),
                top.optional("from"),
                top.optional("to"),
                top.required("source"),
                top.required("licence"),
                top.text("note"),
                top.optional("aggregation"),
                parts,
                scales,
                domains);
        top.done();
        return draft;
    }

    private static PartsDraft parts(Section section) {
        var draft = new PartsDraft(section.required("name"), section.required("count"));
        section.done();
        return draft;
    }

    private ScaleDraft scale(Text id, Section section) {
        section.require("levels");
        var draft = new ScaleDraft(id, section.required("label"), levels(section), section.wordsByWord("missing"));
        section.done();
        return draft;
    }

    private List<LevelDraft> levels(Section scale) {
        var levels = new ArrayList<LevelDraft>();
        for (var section : scale.items("levels", "a map with number and word")) {
            levels.add(new LevelDraft(section.required("number"), section.required("word"), section.texts("also")));
            section.done();
        }
        return levels;
    }

    private static DomainDraft domain(Text id, Section section) {
        var draft = new DomainDraft(
                id,
                section.required("label"),
                section.optional("scale"),
                section.text("question"),
                section.text("easier"),
                section.optional("from"),
                section.optional("to"),
                section.texts("parts"),
                section.text("note"));
        section.done();
        return draft;
    }
}
