package care.trellis.cli.quality;

import care.trellis.cli.text.Json;
import care.trellis.cli.text.Output;
import care.trellis.cli.text.Table;
import care.trellis.exchange.Fault;
import care.trellis.exchange.regulator.DatastoreImport;
import care.trellis.exchange.regulator.FinancialYear;
import care.trellis.exchange.regulator.RatingsImport;
import care.trellis.exchange.regulator.ScottishService;
import care.trellis.exchange.regulator.ScottishService.Kind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was read of a regulator's file, and what was not; gives the exit code. */
final class ImportReport {
    private static final int MOST_FAULTS = 200;

    private ImportReport() {}

    static int show(Output out, RatingsImport read) {
        if (out.isJson()) {
            out.json(json(read));
        } else {
            out.line(read.file() + ": " + read.kind());
            out.paragraph(read.rowsRead() + " rows or locations read, " + read.rowsRefused() + " refused, "
                    + read.repeated() + " said twice; " + read.ratings().size() + " ratings.");
            read.notes().forEach(out::paragraph);
            out.blank();
            counts(out, "services by overall rating", read.byLevel());
            counts(out, "no rating, by word", read.missingByWord());
            out.paragraph(read.inherited() + " overall ratings are inherited from an id before. "
                    + read.linked().size() + " ids are linked to the one before, "
                    + read.unlinked().size()
                    + " could not be.");
            read.linked().stream()
                    .limit(MOST_FAULTS)
                    .forEach(each -> out.paragraph("  " + each.newer() + " was " + each.older() + ": "
                            + each.basis().words()));
            faults(out, read.refused());
        }
        return read.refused().isEmpty() ? 0 : 1;
    }

    static int show(Output out, DatastoreImport read) {
        if (out.isJson()) {
            out.json(json(read));
        } else {
            out.line(read.file() + ": the Care Inspectorate's datastore at " + read.snapshot());
            out.paragraph(read.rowsRead() + " rows read, " + read.rowsRefused() + " refused; "
                    + read.services().size() + " services in "
                    + read.services().stream()
                            .map(ScottishService::council)
                            .distinct()
                            .count() + " councils.");
            read.notes().forEach(out::paragraph);
            out.blank();
            counts(out, "services by lowest grade", lowest(read));
            counts(out, "services by the regulator's risk band", bands(read));
            counts(out, "councils spelt otherwise", read.respelled());
            var year = FinancialYear.of(read.snapshot());
            out.paragraph("Complaints upheld since April (" + year + "): "
                    + read.services().stream()
                            .mapToInt(each ->
                                    each.count(Kind.COMPLAINTS_UPHELD, year).orElse(0))
                            .sum()
                    + ".");
            faults(out, read.refused());
        }
        return read.refused().isEmpty() ? 0 : 1;
    }

    private static void counts(Output out, String heading, Map<String, Integer> counts) {
        if (!counts.isEmpty()) {
            var table = new Table().words(heading).figures("number");
            counts.forEach((word, count) -> table.row(word, String.format("%,d", count)));
            out.table(table);
            out.blank();
        }
    }

    private static void faults(Output out, List<Fault> faults) {
        if (!faults.isEmpty()) {
            out.heading(faults.size() + " faults, whose rows were left out"
                    + (faults.size() > MOST_FAULTS ? "; the first " + MOST_FAULTS : "") + ":");
            faults.stream().limit(MOST_FAULTS).forEach(fault -> out.paragraph("  " + fault));
        }
    }

    private static Map<String, Integer> lowest(DatastoreImport read) {
        return tally(
                read,
                each -> each.lowest().isEmpty()
                        ? "(none)"
                        : String.valueOf(each.lowest().getAsInt()));
    }

    private static Map<String, Integer> bands(DatastoreImport read) {
        return tally(read, each -> each.riskBand().orElse("(none)"));
    }

    private static Map<String, Integer> tally(
            DatastoreImport read, java.util.function.Function<ScottishService, String> word) {
        return read.services().stream().collect(Collectors.toMap(word, each -> 1, Integer::sum, TreeMap::new));
    }

    private static Json json(RatingsImport read) {
        return new Json()
                .put("file", read.file())
                .put("kind", read.kind())
                .put("rows_read", read.rowsRead())
                .put("rows_refused", read.rowsRefused())
                .put("rows_repeated", read.repeated())
                .put("ratings", read.ratings().size())
                .put("by_level", json(read.byLevel()))
                .put("missing_by_word", json(read.missingByWord()))
                .put("inherited", read.inherited())
                .put(
                        "linked",
                        read.linked().stream()
                                .map(each -> new Json()
                                        .put("newer", each.newer())
                                        .put("older", each.older())
                                        .put("basis", each.basis().words()))
                                .toList())
                .put("unlinked", read.unlinked())
                .put("notes", read.notes())
                .put("faults", read.refused().stream().map(ImportReport::json).toList());
    }

    private static Json json(DatastoreImport read) {
        return new Json()
                .put("file", read.file())
                .put("kind", "month of the datastore")
                .put("snapshot", read.snapshot())
                .put("rows_read", read.rowsRead())
                .put("rows_refused", read.rowsRefused())
                .put("services", read.services().size())
                .put("by_lowest_grade", json(lowest(read)))
                .put("by_risk_band", json(bands(read)))
                .put("councils_respelled", json(read.respelled()))
                .put("notes", read.notes())
                .put("faults", read.refused().stream().map(ImportReport::json).toList());
    }

    private static Json json(Map<String, Integer> counts) {
        var json = new Json();
        counts.forEach(json::put);
        return json;
    }

    private static Json json(Fault fault) {
        return new Json()
                .put("file", fault.file())
                .put("row", fault.row())
                .put("column", fault.column())
                .put("value", fault.value())
                .put("expected", fault.expected())
                .put("message", fault.message());
    }
}
