package care.trellis.exchange.outlook;

import care.trellis.demand.evidence.Source;
import care.trellis.demand.person.Holding;
import care.trellis.demand.person.LifetimesPlan;
import care.trellis.demand.projection.Assumption;
import care.trellis.demand.projection.Spoken;
import care.trellis.exchange.Faults;
import care.trellis.exchange.yaml.TreeReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What care costs people over their lives: a cap, and what people have, as a YAML file. */
public final class LifetimesFile {
    private record Figure(double value, Source source) {}

    private final Faults faults;

    private LifetimesFile(String name) {
        this.faults = new Faults(name);
    }

    /**
     * Reads a plan.
     *
     * @throws care.trellis.exchange.Unreadable naming every fault
     */
    public static LifetimesPlan read(String name, byte[] content) {
        return new LifetimesFile(name).plan(content);
    }

    public static LifetimesPlan read(String name, String content) {
        return read(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private LifetimesPlan plan(byte[] content) {
        var tree = TreeReader.read(content, faults);
        var top = SourcedSection.top("lifetimes", tree, faults);
        top.section().required("lifetimes");
        var area = top.section().required("area");
        var cap = top.required("cap").flatMap(section -> figure(section, "pounds"));
        var living = top.required("living_costs").flatMap(section -> figure(section, "pounds_a_week"));
        var more = top.required("self_funders").flatMap(section -> figure(section, "more"));
        top.section().require("holdings");
        var assumptions = new ArrayList<Assumption>();
        var holdings = new ArrayList<Holding>();
        for (var row : top.items("holdings", "a map such as {share: 0.5, capital: 20000, income: 230}")) {
            holding(row, assumptions).ifPresent(holdings::add);
        }
        top.section().text("note");
        top.done();
        if (cap.isEmpty() || living.isEmpty() || more.isEmpty()) {
            throw faults.refusal();
        }
        assumptions.add(said(cap.get(), "cap on care costs over a life", " GBP"));
        assumptions.add(said(living.get(), "board and lodging in a care home, outside the cap", " GBP a week"));
        assumptions.add(more.get()
                .source()
                .assumption(
                        "what self-funders pay above the council's fee",
                        Spoken.percent(more.get().value())));
        var made = top.made(() -> new LifetimesPlan(
                area.value(),
                cap.get().value(),
                living.get().value(),
                more.get().value(),
                List.copyOf(holdings),
                assumptions));
        return faults.refuseUnlessSound(() -> made.orElseThrow(faults::refusal));
    }

    private static Assumption said(Figure figure, String name, String unit) {
        return figure.source().assumption(name, Spoken.figure(figure.value()) + unit);
    }

    private Optional<Figure> figure(SourcedSection section, String key) {
        double value = section.figure(key);
        var source = section.source();
        section.done();
        return section.made(() -> new Figure(value, source));
    }

    private Optional<Holding> holding(SourcedSection row, List<Assumption> assumptions) {
        double share = row.figure("share");
        double capital = row.figure("capital");
        double income = row.figure("income");
        var source = row.source();
        row.done();
        assumptions.add(source.assumption(
                "people with capital of " + Spoken.pounds(capital) + " and " + Spoken.pounds(income) + " a week",
                Spoken.percent(share)));
        return row.made(() -> new Holding(share, capital, income));
    }
}
