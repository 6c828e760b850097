package care.trellis.exchange.outlook;

import care.trellis.demand.money.DatedSeries;
import care.trellis.demand.money.DatedSeries.Dated;
import care.trellis.demand.money.MeansTestRules;
import care.trellis.exchange.Faults;
import care.trellis.exchange.yaml.TreeReader;
import care.trellis.fault.Faulty;
import care.trellis.fault.Figures;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The parameters of the means test by date, as a YAML file. */
public final class MeansTestFile {
    private final Faults faults;

    private MeansTestFile(String name) {
        this.faults = new Faults(name);
    }

    /**
     * Reads the parameters.
     *
     * @throws care.trellis.exchange.Unreadable naming every fault
     */
    public static MeansTestRules read(String name, byte[] content) {
        return new MeansTestFile(name).rules(content);
    }

    public static MeansTestRules read(String name, String content) {
        return read(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private MeansTestRules rules(byte[] content) {
        var tree = TreeReader.read(content, faults);
        var top = SourcedSection.top("means test", tree, faults);
        top.section().required("means_test");
        var area = top.section().required("area");
        var lower = top.required("capital_lower_limit").flatMap(this::series);
        var upper = top.required("capital_upper_limit").flatMap(this::series);
        var step = top.required("tariff_step").flatMap(this::series);
        var allowance = top.required("personal_allowance").flatMap(this::series);
        var nursing = top.required("nursing_contribution").flatMap(this::series);
        top.section().text("note");
        top.done();
        if (lower.isEmpty() || upper.isEmpty() || step.isEmpty() || allowance.isEmpty() || nursing.isEmpty()) {
            throw faults.refusal();
        }
        return faults.refuseUnlessSound(() ->
                new MeansTestRules(area.value(), lower.get(), upper.get(), step.get(), allowance.get(), nursing.get()));
    }

    private Optional<DatedSeries> series(SourcedSection section) {
        var label = section.section().required("label");
        var unit = section.section().required("unit");
        section.section().text("note");
        section.section().require("values");
        List<Dated> values = section.items("values", "a map with from, to, value and source").stream()
                .map(this::value)
                .flatMap(Optional::stream)
                .toList();
        section.done();
        return section.madeIfSound(() -> new DatedSeries(label.value(), unit.value(), values));
    }

    private Optional<Dated> value(SourcedSection item) {
        var from = item.date("from");
        var to = item.date("to");
        var value = amount(item);
        var source = item.section().required("source");
        item.section().text("note");
        item.done();
        return from.isEmpty() || to.isEmpty() || value.isEmpty()
                ? Optional.empty()
                : item.madeIfSound(() -> new Dated(from.get(), to.get(), value.get(), source.value()));
    }

    private Optional<BigDecimal> amount(SourcedSection item) {
        var text = item.section().required("value");
        if (text.value().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Figures.read("value", text));
        } catch (Faulty faulty) {
            faulty.faults().forEach(faults::add);
            return Optional.empty();
        }
    }
}
