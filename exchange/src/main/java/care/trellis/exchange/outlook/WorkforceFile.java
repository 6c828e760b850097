package care.trellis.exchange.outlook;

import care.trellis.demand.evidence.Source;
import care.trellis.demand.workforce.Leaving;
import care.trellis.demand.workforce.PostsPath;
import care.trellis.demand.workforce.Recruits;
import care.trellis.demand.workforce.WorkforcePlan;
import care.trellis.exchange.Faults;
import care.trellis.exchange.yaml.TreeReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a projection of the workforce takes, as a YAML file. */
public final class WorkforceFile {
    private record Filled(double posts, Source source) {}

    private final Faults faults;

    private WorkforceFile(String name) {
        this.faults = new Faults(name);
    }

    /**
     * Reads a plan.
     *
     * @throws care.trellis.exchange.Unreadable naming every fault
     */
    public static WorkforcePlan read(String name, byte[] content) {
        return new WorkforceFile(name).plan(content);
    }

    public static WorkforcePlan read(String name, String content) {
        return read(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private WorkforcePlan plan(byte[] content) {
        var tree = TreeReader.read(content, faults);
        var top = SourcedSection.top("workforce", tree, faults);
        top.section().required("workforce");
        var area = top.section().required("area");
        int baseYear = top.year("base_year");
        var posts = top.required("posts").flatMap(section -> posts(section, baseYear));
        var filled = top.required("filled").flatMap(this::filled);
        var leaving = top.required("leaving").flatMap(this::leaving);
        var recruits = top.required("recruits").flatMap(this::recruits);
        top.section().text("note");
        top.done();
        if (posts.isEmpty() || filled.isEmpty() || leaving.isEmpty() || recruits.isEmpty()) {
            throw faults.refusal();
        }
        var made = top.made(() -> new WorkforcePlan(
                area.value(), posts.get(), filled.get().posts(), filled.get().source(), leaving.get(), recruits.get()));
        return faults.refuseUnlessSound(() -> made.orElseThrow(faults::refusal));
    }

    private Optional<PostsPath> posts(SourcedSection section, int baseYear) {
        if (section.section().has("by_year")) {
            var posts = section.figures("by_year");
            var source = section.source();
            section.done();
            return section.made(() -> new PostsPath(baseYear, posts, source));
        }
        double posts = section.figure("in_base_year");
        double growth = section.figure("growth");
        int last = section.year("last_year");
        var source = section.source();
        if (last < baseYear) {
            section.wrong("last_year", "the base year or a later one");
        }
        section.done();
        return section.madeIfSound(() -> PostsPath.growing(baseYear, last, posts, growth, source));
    }

    private Optional<Filled> filled(SourcedSection section) {
        double posts = section.figure("posts");
        var source = section.source();
        section.done();
        return section.made(() -> new Filled(posts, source));
    }

    private Optional<Leaving> leaving(SourcedSection section) {
        double turnover = section.figure("turnover");
        double sector = section.figure("leaving_sector");
        var source = section.source();
        section.done();
        return section.made(() -> new Leaving(turnover, sector, source));
    }

    private Optional<Recruits> recruits(SourcedSection section) {
        boolean held = section.section().has("hold_vacancy");
        double figure = section.figure(held ? "hold_vacancy" : "people_a_year");
        var source = section.source();
        section.done();
        return section.made(() -> held ? new Recruits.ToHold(figure, source) : new Recruits.AsMany(figure, source));
    }
}
