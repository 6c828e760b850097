package care.trellis.cli.quality;

import care.trellis.cli.file.GivenFile;
import care.trellis.cli.text.Json;
import care.trellis.cli.text.Output;
import care.trellis.cli.text.Table;
import care.trellis.exchange.Unreadable;
import care.trellis.exchange.library.FrameworkLibrary;
import care.trellis.exchange.yaml.FrameworkCrosswalkFile;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import care.trellis.fault.Nearest;
import care.trellis.fault.Text;
import care.trellis.quality.framework.Domain;
import care.trellis.quality.framework.Framework;
import care.trellis.quality.framework.FrameworkCrosswalk;
import java.util.List;
import java.util.stream.Collectors;

/** Domains of two frameworks that are about the same, and those that nothing answers to. */
final class CrosswalkReport {
    /** A crosswalk that was checked against its frameworks. */
    private record Checked(FrameworkCrosswalk crosswalk, Framework left, Framework right) {}

    private final Output out;

    CrosswalkReport(Output out) {
        this.out = out;
    }

    /** All that ship where the name is empty. */
    void show(String name) {
        var wanted = name.isEmpty()
                ? FrameworkLibrary.crosswalkIds().stream().map(this::checked).toList()
                : List.of(checked(name));
        if (out.isJson()) {
            out.json(new Json()
                    .put(
                            "crosswalks",
                            wanted.stream().map(CrosswalkReport::json).toList()));
        } else {
            wanted.forEach(this::show);
        }
    }

    private Checked checked(String name) {
        var crosswalk = FrameworkLibrary.crosswalk(name)
                .orElseGet(() -> FrameworkCrosswalkFile.read(
                        name, GivenFile.bytes(out.spec(), name, "crosswalk", FrameworkLibrary.crosswalkIds())));
        var left = framework(name, crosswalk.left());
        var right = framework(name, crosswalk.right());
        var faults = crosswalk.check(left, right);
        if (!faults.isEmpty()) {
            throw Unreadable.of(name, new Faulty(faults));
        }
        return new Checked(crosswalk, left, right);
    }

    private static Framework framework(String file, Text id) {
        return FrameworkLibrary.framework(id.value())
                .orElseThrow(() -> Unreadable.of(
                        file,
                        new Faulty(Fault.at(id.at(), "crosswalk", "\"" + id + "\"", "a framework that ships")
                                .advising("Nearest: " + Nearest.to(id.value(), FrameworkLibrary.frameworkIds())))));
    }

    private void show(Checked checked) {
        var crosswalk = checked.crosswalk();
        out.line(crosswalk.title() + " (" + crosswalk.id() + ", version " + crosswalk.version() + ")");
        out.paragraph(crosswalk.basis() + ". " + crosswalk.note());
        out.blank();
        var table = new Table()
                .words(checked.left().id())
                .words(checked.right().id())
                .words("covers")
                .wrapping("because");
        for (var domain : checked.left().domains()) {
            for (var link : crosswalk.fromLeft(domain.id())) {
                table.row(domain.id(), link.right().value(), link.strength().word(), link.because());
            }
        }
        out.table(table);
        out.blank();
        out.paragraph("Nothing in " + checked.right().id() + " answers to: "
                + named(crosswalk.leftGaps(checked.left())) + ". Only in part: "
                + named(crosswalk.onlyInPart(checked.left())) + ".");
        out.paragraph("Nothing in " + checked.left().id() + " answers to: "
                + named(crosswalk.rightGaps(checked.right())) + ".");
        out.blank();
    }

    private static String named(List<Domain> domains) {
        return domains.isEmpty() ? "none" : domains.stream().map(Domain::label).collect(Collectors.joining("; "));
    }

    private static Json json(Checked checked) {
        var crosswalk = checked.crosswalk();
        return new Json()
                .put("id", crosswalk.id())
                .put("title", crosswalk.title())
                .put("version", crosswalk.version())
                .put("basis", crosswalk.basis())
                .put("left", checked.left().id())
                .put("right", checked.right().id())
                .put(
                        "links",
                        crosswalk.links().stream()
                                .map(link -> new Json()
                                        .put("left", link.left())
                                        .put("right", link.right())
                                        .put("covers", link.strength().word())
                                        .put("because", link.because()))
                                .toList())
                .put("left_gaps", ids(crosswalk.leftGaps(checked.left())))
                .put("left_only_in_part", ids(crosswalk.onlyInPart(checked.left())))
                .put("right_gaps", ids(crosswalk.rightGaps(checked.right())));
    }

    private static List<String> ids(List<Domain> domains) {
        return domains.stream().map(Domain::id).toList();
    }
}
