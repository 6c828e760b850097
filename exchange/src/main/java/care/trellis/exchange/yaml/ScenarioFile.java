package care.trellis.exchange.yaml;

import care.trellis.cost.model.DistributionCheck;
import care.trellis.cost.model.Provenance;
import care.trellis.cost.model.Range;
import care.trellis.cost.run.Change;
import care.trellis.cost.run.Scenario;
import care.trellis.exchange.Faults;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import care.trellis.fault.Figures;
import care.trellis.fault.Text;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** A named patch over a model's inputs as a YAML file. */
public final class ScenarioFile {
    private final Faults faults;
    private final List<Change> changes = new ArrayList<>();

    private ScenarioFile(String name) {
        this.faults = new Faults(name);
    }

    /**
     * Reads a scenario; whether a model has its inputs shows when it is applied.
     *
     * @throws care.trellis.exchange.Unreadable naming every fault
     */
    public static Scenario read(String name, byte[] content) {
        var file = new ScenarioFile(name);
        var scenario = file.scenario(content);
        return file.faults.refuseUnlessSound(() -> scenario);
    }

    public static Scenario read(String name, String content) {
        return read(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private Scenario scenario(byte[] content) {
        var tree = TreeReader.read(content, faults);
        var top = new Section("scenario", tree.at(), tree, faults);
        var name = top.required("scenario").value();
        var source = top.text("source").value();
        var provenance = Provenance.setBy(source.isBlank() ? "scenario " + name : source);
        // Options first: they choose the values that are then scaled and added to.
        top.wordsByWord("select")
                .forEach((selector, option) -> changes.add(new Change.Select(selector.value(), option.value())));
        figures(top, "set", (id, value) -> new Change.Set(id, value, provenance));
        figures(top, "scale", (id, value) -> new Change.Scale(id, value, provenance));
        figures(top, "add", (id, value) -> new Change.Add(id, value, provenance));
        for (var entry : top.entries("vary")) {
            vary(entry.key(), entry.value());
        }
        var scenario = new Scenario(name, top.text("note").value(), changes);
        top.done();
        return scenario;
    }

    private void figures(Section top, String key, BiFunction<String, BigDecimal, Change> change) {
        top.wordsByWord(key).forEach((id, value) -> {
            try {
                changes.add(change.apply(id.value(), Figures.read(key + " " + id, value)));
            } catch (Faulty notANumber) {
                notANumber.faults().forEach(faults::add);
            }
        });
    }

    private void vary(Text id, Tree tree) {
        var subject = "vary " + id;
        try {
            Inputs.distribution(subject, tree, faults)
                    .ifPresent(draft -> changes.add(
                            new Change.Vary(id.value(), DistributionCheck.read(subject, draft, Range.ANY))));
        } catch (Faulty impossible) {
            for (Fault fault : impossible.faults()) {
                faults.add(fault);
            }
        }
    }
}
