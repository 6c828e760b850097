package care.trellis.cli.cost;

import care.trellis.cli.file.GivenFile;
import care.trellis.cost.model.Provenance;
import care.trellis.cost.run.Change;
import care.trellis.cost.run.Inputs;
import care.trellis.cost.run.Scenario;
import care.trellis.exchange.yaml.ScenarioFile;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Changes to the inputs: scenario files, and values set one by one. */
final class Changes {
    private static final Provenance BY_HAND = Provenance.setBy("set on the command line");

    @Option(
            names = "--scenario",
            paramLabel = "FILE",
            description = "Apply the changes of a scenario file; may be repeated.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "ID=VALUE",
            description = "Set an input, or hold a line, at a value in its unit; may be repeated.")
    private List<String> set = new ArrayList<>();

    @Option(names = "--scale", paramLabel = "ID=FACTOR", description = "Multiply an input; may be repeated.")
    private List<String> scale = new ArrayList<>();

    @Option(names = "--add", paramLabel = "ID=AMOUNT", description = "Add to an input; may be repeated.")
    private List<String> add = new ArrayList<>();

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    /** A scenario and the file it came from. */
    record Read(String file, Scenario scenario) {}

    List<Read> scenarios() {
        return files.stream()
                .map(file -> new Read(file, ScenarioFile.read(file, GivenFile.bytes(spec, file))))
                .toList();
    }

    boolean isByHand() {
        return !set.isEmpty() || !scale.isEmpty() || !add.isEmpty();
    }

    /** After the scenarios in order, then the values set by hand. */
    Inputs applied(Inputs inputs) {
        var refused = new Refused();
        var changed = inputs;
        for (var read : scenarios()) {
            changed = refused.change(changed, read.file(), read.scenario().changes());
        }
        changed = byHand(changed, refused);
        refused.refuse();
        return changed;
    }

    Inputs byHand(Inputs inputs) {
        var refused = new Refused();
        var changed = byHand(inputs, refused);
        refused.refuse();
        return changed;
    }

    private Inputs byHand(Inputs inputs, Refused refused) {
        var changed = inputs;
        for (var pair : Pair.read(spec, "--set", set)) {
            changed = refused.change(changed, pair.written(), new Change.Set(pair.id(), pair.figure(), BY_HAND));
        }
        for (var pair : Pair.read(spec, "--scale", scale)) {
            changed = refused.change(changed, pair.written(), new Change.Scale(pair.id(), pair.figure(), BY_HAND));
        }
        for (var pair : Pair.read(spec, "--add", add)) {
            changed = refused.change(changed, pair.written(), new Change.Add(pair.id(), pair.figure(), BY_HAND));
        }
        return changed;
    }
}
