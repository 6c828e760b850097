package care.trellis.cli.cost;

import care.trellis.cli.text.Json;
import care.trellis.cli.text.Output;
import care.trellis.cli.text.Table;
import care.trellis.cost.formula.Rule;
import care.trellis.cost.formula.Rules;
import care.trellis.cost.model.CostModel;
import care.trellis.cost.model.Crosswalk;
import care.trellis.exchange.library.Library;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code cost models}: what ships, and what is in a model. */
@Command(
        name = "models",
        description =
                "The models and books that ship; everything in one model; the named rules; which lines of the models"
                        + " mean the same.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./trellis cost models",
            "  ./trellis cost models home-care-annex-a",
            "  ./trellis cost models --rules",
            "  ./trellis cost models --crosswalk home-care",
            "  ./trellis cost models --copy home-care-annex-a > my-model.yaml"
        })
final class Models implements Runnable {
    @Parameters(arity = "0..1", paramLabel = "MODEL", description = "Show everything in this model: an id or a file.")
    private @Nullable String model;

    @Option(names = "--rules", description = "The named rules a formula may call, with their sources.")
    private boolean rules;

    @Option(
            names = "--crosswalk",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "ID",
            description = "Which lines of one model mean the same as which of another.")
    private @Nullable String crosswalk;

    @Option(
            names = "--copy",
            paramLabel = "ID",
            description = "Write the YAML of a model, book, crosswalk or scenario.")
    private @Nullable String copy;

    @Mixin
    private final Output out = new Output();

    @Override
    public void run() {
        if (copy != null) {
            copy(copy);
        } else if (rules) {
            rules();
        } else if (crosswalk != null) {
            crosswalk(crosswalk);
        } else if (model != null) {
            new ModelReport(Files.model(out.spec(), model)).show(out);
        } else {
            all();
        }
    }

    private void copy(String id) {
        out.line(Library.source(id).orElseThrow(() -> nothing(id)).stripTrailing());
    }

    private ParameterException nothing(String id) {
        return new ParameterException(out.spec().commandLine(), "Nothing called \"" + id + "\" ships.");
    }

    private void all() {
        var models = Library.models();
        var books = Library.bookIds().stream()
                .map(id -> Library.book(id).orElseThrow())
                .toList();
        if (out.isJson()) {
            out.json(new Json()
                    .put("models", models.stream().map(Models::json).toList())
                    .put(
                            "books",
                            books.stream()
                                    .map(book -> new Json()
                                            .put("id", book.id())
                                            .put("title", book.title())
                                            .put("version", book.version())
                                            .put("series", book.series().size()))
                                    .toList())
                    .put("crosswalks", Library.crosswalkIds()));
            return;
        }
        var table =
                new Table().words("model").words("version").words("prices in").wrapping("title");
        models.forEach(each ->
                table.row(each.id(), each.version(), each.headlineTotal().unit().toString(), each.title()));
        out.table(table);
        out.blank();
        var shelf = new Table().words("book").words("version").figures("series").wrapping("title");
        books.forEach(book -> shelf.row(
                book.id(), book.version(), String.valueOf(book.series().size()), book.title()));
        out.table(shelf);
    }

    private static Json json(CostModel model) {
        return new Json()
                .put("id", model.id())
                .put("title", model.title())
                .put("version", model.version())
                .put("unit", model.headlineTotal().unit().toString())
                .put("source", model.source())
                .put(
                        "selectors",
                        model.selectors().stream().map(each -> each.id()).toList());
    }

    private void rules() {
        if (out.isJson()) {
            out.json(new Json()
                    .put("rules", Rules.all().stream().map(Models::json).toList()));
            return;
        }
        for (var rule : Rules.all()) {
            out.line(rule.signature());
            out.paragraph("    " + rule.label());
            out.paragraph("    = " + rule.formula());
            for (int i = 0; i < rule.parameters().size(); i++) {
                out.paragraph("    " + rule.parameters().get(i) + ": "
                        + rule.meanings().get(i));
            }
            out.paragraph("    Source: " + rule.source());
            out.blank();
        }
    }

    private static Json json(Rule rule) {
        return new Json()
                .put("name", rule.name())
                .put("label", rule.label())
                .put("parameters", rule.parameters())
                .put("meanings", rule.meanings())
                .put("formula", rule.formula())
                .put("source", rule.source());
    }

    private void crosswalk(String id) {
        var wanted = id.isEmpty()
                ? Library.crosswalks()
                : List.of(Library.crosswalk(id).orElseThrow(() -> nothing(id)));
        if (out.isJson()) {
            out.json(new Json()
                    .put("crosswalks", wanted.stream().map(Models::json).toList()));
        } else {
            wanted.forEach(this::show);
        }
    }

    private void show(Crosswalk crosswalk) {
        out.line(crosswalk.title() + " (" + crosswalk.id() + ")");
        out.paragraph(crosswalk.note());
        out.blank();
        for (var row : crosswalk.rows()) {
            out.line(row.label());
            for (var model : crosswalk.models()) {
                var lines = row.lines(model);
                out.paragraph("  " + model + ": " + (lines.isEmpty() ? "nothing" : String.join(", ", lines)));
            }
            out.paragraph(row.note().isEmpty() ? "" : "  Note: " + row.note());
        }
        for (var model : crosswalk.models()) {
            Library.model(model)
                    .map(crosswalk::gaps)
                    .filter(gaps -> !gaps.isEmpty())
                    .ifPresent(gaps -> out.paragraph("In no row: " + model + ": "
                            + gaps.stream().map(line -> line.id()).collect(Collectors.joining(", "))));
        }
        out.blank();
    }

    private static Json json(Crosswalk crosswalk) {
        return new Json()
                .put("id", crosswalk.id())
                .put("title", crosswalk.title())
                .put(
                        "rows",
                        crosswalk.rows().stream()
                                .map(row -> {
                                    var lines = new Json();
                                    crosswalk.models().forEach(model -> lines.put(model, row.lines(model)));
                                    return new Json()
                                            .put("label", row.label())
                                            .put("note", row.note())
                                            .put("lines", lines);
                                })
                                .toList());
    }
}
