package care.trellis.exchange.outlook;

import care.trellis.demand.money.FundingGap;
import care.trellis.demand.money.GrowthRate;
import care.trellis.demand.money.PriceBasis;
import care.trellis.demand.money.SpendingPath;
import care.trellis.exchange.Faults;
import care.trellis.exchange.yaml.TreeReader;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.TreeMap;

/** The two paths of a funding gap, as a YAML file. */
public final class GapFile {
    /**
     * Both paths, and whose they are.
     *
     * @param area as people say it
     * @param note what a reader must know; may be empty
     */
    public record Given(String area, FundingGap gap, String note) {}

    private enum Basis {
        CASH,
        REAL
    }

    /** What the file's amounts are counted in. */
    private enum In {
        POUNDS(1),
        MILLIONS(1e6),
        BILLIONS(1e9);

        private final double pounds;

        In(double pounds) {
            this.pounds = pounds;
        }
    }

    private final Faults faults;

    private GapFile(String name) {
        this.faults = new Faults(name);
    }

    /**
     * Reads two paths.
     *
     * @throws care.trellis.exchange.Unreadable naming every fault
     */
    public static Given read(String name, byte[] content) {
        return new GapFile(name).given(content);
    }

    public static Given read(String name, String content) {
        return read(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private Given given(byte[] content) {
        var tree = TreeReader.read(content, faults);
        var top = SourcedSection.top("gap", tree, faults);
        top.section().required("gap");
        var area = top.section().required("area");
        var basis = top.required("money").flatMap(this::basis);
        var in = top.choice("amounts_in", In.POUNDS, In.values());
        var needed = top.required("needed").flatMap(section -> path(section, basis, in));
        var available = top.required("available").flatMap(section -> path(section, basis, in));
        var note = top.section().text("note");
        top.done();
        if (needed.isEmpty() || available.isEmpty()) {
            throw faults.refusal();
        }
        var gap = top.made(() -> new FundingGap(needed.get(), available.get()));
        return faults.refuseUnlessSound(() -> new Given(
                area.value(), gap.orElseThrow(faults::refusal), note.value().strip()));
    }

    private Optional<PriceBasis> basis(SourcedSection section) {
        section.section().require("basis");
        var basis = section.choice("basis", Basis.CASH, Basis.values());
        var year = basis == Basis.REAL
                ? section.section().required("prices_of")
                : section.section().text("prices_of");
        section.done();
        return section.made(
                () -> basis == Basis.REAL ? new PriceBasis.Real(year.value().strip()) : new PriceBasis.Cash());
    }

    private Optional<SpendingPath> path(SourcedSection section, Optional<PriceBasis> basis, In in) {
        var name = section.section().required("name");
        var source = section.source();
        if (section.section().has("by_year")) {
            var amounts = new TreeMap<Integer, Double>();
            section.figuresByYear("by_year")
                    .forEach(entry -> amounts.put(entry.getKey(), in.pounds * entry.getValue()));
            section.done();
            return basis.flatMap(
                    money -> section.made(() -> new SpendingPath(name.value().strip(), money, amounts, source)));
        }
        double amount = section.figure("amount");
        double growth = section.figure("growth");
        int first = section.year("first_year");
        int last = section.year("last_year");
        section.done();
        return basis.flatMap(money -> section.made(() -> {
            if (last < first) {
                throw new Faulty(Fault.of("last_year", last + " after " + first, "the first year or a later one"));
            }
            return SpendingPath.growing(
                    name.value().strip(), money, first, last, in.pounds * amount, new GrowthRate(growth), source);
        }));
    }
}
