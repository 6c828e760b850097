package care.trellis.exchange.yaml;

import care.trellis.exchange.Faults;
import care.trellis.fault.Text;
import care.trellis.quality.framework.FrameworkCrosswalk;
import care.trellis.quality.framework.FrameworkCrosswalk.Link;
import care.trellis.quality.framework.FrameworkCrosswalk.Strength;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A crosswalk between the domains of two frameworks as a YAML file. */
public final class FrameworkCrosswalkFile {
    private final Faults faults;

    private FrameworkCrosswalkFile(String name) {
        this.faults = new Faults(name);
    }

    /**
     * Reads a crosswalk; {@link FrameworkCrosswalk#check} says whether the frameworks have its domains.
     *
     * @throws care.trellis.exchange.Unreadable naming every fault
     */
    public static FrameworkCrosswalk read(String name, byte[] content) {
        var file = new FrameworkCrosswalkFile(name);
        var crosswalk = file.crosswalk(content);
        return file.faults.refuseUnlessSound(() -> crosswalk);
    }

    public static FrameworkCrosswalk read(String name, String content) {
        return read(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private FrameworkCrosswalk crosswalk(byte[] content) {
        var tree = TreeReader.read(content, faults);
        var top = new Section("crosswalk", tree.at(), tree, faults);
        var id = top.required("framework_crosswalk");
        var title = top.required("title");
        var version = top.required("version");
        var basis = top.required("basis");
        var note = top.text("note");
        var left = top.required("left");
        var right = top.required("right");
        top.require("links");
        var links = links(top);
        top.done();
        return new FrameworkCrosswalk(
                id.value(),
                title.value(),
                version.value(),
                basis.value(),
                note.value().strip(),
                left,
                right,
                links);
    }

    private List<Link> links(Section top) {
        var links = new ArrayList<Link>();
        for (var section : top.items("links", "a map with left, right, strength and because")) {
            var left = section.required("left");
            var right = section.required("right");
            var strength = strength(section.required("strength"));
            links.add(
                    new Link(left, right, strength, section.required("because").value()));
            section.done();
        }
        return links;
    }

    private Strength strength(Text written) {
        for (var strength : Strength.values()) {
            if (strength.word().equals(written.value())) {
                return strength;
            }
        }
        if (!written.value().isEmpty()) {
            faults.add(written.at(), "strength", "\"" + written + "\"", "full or part");
        }
        return Strength.PART;
    }
}
