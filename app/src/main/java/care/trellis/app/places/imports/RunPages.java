package care.trellis.app.places.imports;

import care.trellis.exchange.publish.CsvTable;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is to be seen of an import. */
@Component
class RunPages {
    private static final int MOST_SHOWN = 100;

    private final RunRecord kept;

    RunPages(RunRecord kept) {
        this.kept = kept;
    }

    RunPage of(Run run, Optional<String> show) {
        var counts = new ArrayList<RunPage.Count>();
        for (var what : RunPage.Sort.values()) {
            counts.add(new RunPage.Count(
                    what, run.report().services(what.word()), run.report().organisations(what.word())));
        }
        var chosen = show.flatMap(RunPage.Sort::named)
                .or(() -> counts.stream()
                        .filter(each -> each.services() + each.organisations() > 0)
                        .map(RunPage.Count::sort)
                        .findFirst());
        return new RunPage(
                run,
                counts,
                chosen,
                run.isAtWork() ? java.util.List.of() : kept.changes(run, chosen.map(RunPage.Sort::word), MOST_SHOWN),
                kept.refused(run, MOST_SHOWN),
                kept.refusals(run));
    }

    byte[] refused(Run run) {
        var table = new CsvTable("row", "column", "value", "expected", "what is wrong");
        kept.refused(run, Integer.MAX_VALUE)
                .forEach(fault ->
                        table.row(fault.row(), fault.column(), fault.value(), fault.expected(), fault.message()));
        return table.bytes();
    }

    byte[] changes(Run run) {
        var table = new CsvTable("what", "kind", "id", "name", "local authority", "field", "from", "to");
        kept.changes(run, Optional.empty(), Integer.MAX_VALUE).forEach(each -> rows(table, each));
        return table.bytes();
    }

    private static void rows(CsvTable table, Shown each) {
        if (each.fields().isEmpty() && each.kept().isEmpty()) {
            table.row(each.what(), each.kind(), each.key(), each.name(), each.area(), "", "", "");
        }
        each.fields()
                .forEach((field, moved) -> table.row(
                        each.what(),
                        each.kind(),
                        each.key(),
                        each.name(),
                        each.area(),
                        RunPage.label(field),
                        moved.from(),
                        moved.to()));
        each.kept()
                .forEach((field, moved) -> table.row(
                        "kept as edited",
                        each.kind(),
                        each.key(),
                        each.name(),
                        each.area(),
                        RunPage.label(field),
                        moved.from(),
                        moved.to()));
    }
}
