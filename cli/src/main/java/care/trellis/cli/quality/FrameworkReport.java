package care.trellis.cli.quality;

import care.trellis.cli.text.Json;
import care.trellis.cli.text.Output;
import care.trellis.cli.text.Table;
import care.trellis.exchange.library.FrameworkLibrary;
import care.trellis.quality.framework.Domain;
import care.trellis.quality.framework.Framework;
import care.trellis.quality.framework.Level;
import care.trellis.quality.framework.Scale;
import care.trellis.quality.table.DecisionTable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything in one framework, as text for people and as JSON for programs. */
final class FrameworkReport {
    private final Framework framework;
    private final List<Domain> domains;

    /** With a day, only what it looked at on that day. */
    FrameworkReport(Framework framework, @Nullable LocalDate day) {
        this.framework = framework;
        this.domains = day == null ? framework.domains() : framework.domainsOn(day);
    }

    void show(Output out) {
        if (out.isJson()) {
            out.json(json());
            return;
        }
        out.line(framework.title() + " (" + framework.id() + ", version " + framework.version() + ")");
        out.paragraph(framework.body() + ", " + framework.jurisdiction() + ". " + dates(framework) + ".");
        out.paragraph("Source: " + framework.source() + ". Licence: " + framework.licence() + ".");
        out.paragraph(framework.note());
        framework
                .parts()
                .ifPresent(parts ->
                        out.paragraph("It has " + parts.count() + " parts, each called a " + parts.name() + "."));
        for (var scale : framework.scales()) {
            out.blank();
            out.paragraph(scale.label() + ": "
                    + scale.levels().stream()
                            .map(level -> level.number() + " " + level.word())
                            .collect(Collectors.joining(", "))
                    + ".");
            if (!scale.missing().isEmpty()) {
                out.paragraph("Words for no level: "
                        + scale.missing().stream().map(each -> each.word()).collect(Collectors.joining(", ")) + ".");
            }
        }
        for (var domain : domains) {
            show(out, domain);
        }
        FrameworkLibrary.aggregationRule(framework).ifPresent(rule -> {
            out.heading("How one overall rating is made (" + rule.book().id() + "): the first row that matches counts");
            out.table(table(rule.book().tables().getFirst()));
            out.paragraph(rule.book().note());
        });
    }

    private static void show(Output out, Domain domain) {
        out.heading(domain.label() + (domain.label().equals(domain.id()) ? "" : " (" + domain.id() + ")"));
        out.paragraph(domain.question().isEmpty() ? "" : "  Question: " + domain.question());
        out.paragraph(domain.easier().isEmpty() ? "" : "  Easier: " + domain.easier());
        domain.parts().forEach(part -> out.paragraph("  - " + part));
        if (domain.from().isPresent() || domain.to().isPresent()) {
            out.paragraph("  " + domain.from().map(day -> "From " + day).orElse("")
                    + domain.to().map(day -> " to " + day).orElse(""));
        }
        out.paragraph(domain.note().isEmpty() ? "" : "  " + domain.note());
    }

    private static Table table(DecisionTable decision) {
        var table = new Table().words("row").words("gives").wrapping("because");
        decision.rows()
                .forEach(row ->
                        table.row(row.id(), row.outcomes().getFirst().text().replace('_', ' '), row.because()));
        return table;
    }

    private static String dates(Framework framework) {
        if (framework.status() == Framework.Status.DRAFT) {
            return "A draft" + framework.dated().map(day -> " of " + day).orElse("") + ", never in force";
        }
        return "In force from " + framework.from().orElseThrow()
                + framework.to().map(day -> " to " + day).orElse("");
    }

    static Json brief(Framework framework) {
        return new Json()
                .put("id", framework.id())
                .put("title", framework.title())
                .put("version", framework.version())
                .put("family", framework.family())
                .put("body", framework.body())
                .put("jurisdiction", framework.jurisdiction())
                .put("status", framework.status().word())
                .put("dated", framework.dated().orElse(null))
                .put("from", framework.from().orElse(null))
                .put("to", framework.to().orElse(null))
                .put("source", framework.source())
                .put("licence", framework.licence())
                .put("domains", framework.domains().size());
    }

    private Json json() {
        return brief(framework)
                .put("note", framework.note())
                .put("aggregation", framework.aggregation().orElse(null))
                .put(
                        "parts",
                        framework
                                .parts()
                                .map(parts ->
                                        new Json().put("name", parts.name()).put("count", parts.count()))
                                .orElse(null))
                .put(
                        "scales",
                        framework.scales().stream().map(FrameworkReport::json).toList())
                .put("domains", domains.stream().map(FrameworkReport::json).toList());
    }

    private static Json json(Scale scale) {
        return new Json()
                .put("id", scale.id())
                .put("label", scale.label())
                .put(
                        "levels",
                        scale.levels().stream().map(FrameworkReport::json).toList())
                .put(
                        "missing",
                        scale.missing().stream()
                                .map(each -> new Json().put("word", each.word()).put("meaning", each.meaning()))
                                .toList());
    }

    private static Json json(Level level) {
        return new Json().put("number", level.number()).put("word", level.word());
    }

    private static Json json(Domain domain) {
        return new Json()
                .put("id", domain.id())
                .put("label", domain.label())
                .put("scale", domain.scale().map(Scale::id).orElse(null))
                .put("question", domain.question())
                .put("easier", domain.easier())
                .put("from", domain.from().orElse(null))
                .put("to", domain.to().orElse(null))
                .put("parts", domain.parts())
                .put("note", domain.note());
    }
}
