package care.trellis.app.quality;

import care.trellis.app.chart.Chart;
import care.trellis.app.chart.Titled;
import care.trellis.app.quality.Answer.Working;
import care.trellis.quality.table.Column;
import care.trellis.quality.table.MatchedRow;
import care.trellis.quality.table.ServiceResult;
import care.trellis.quality.table.ThresholdBook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** What a threshold book says of services, as a page shows it. */
final class RulesAnswer {
    private final ThresholdBook book;
    private final List<ServiceResult> rows;

    RulesAnswer(ThresholdBook book, List<ServiceResult> rows) {
        this.book = book;
        this.rows = rows;
    }

    Answer answer() {
        return new Answer(finding(), remarks(), List.of(), List.of(table()), workings());
    }

    private String finding() {
        var counts = new LinkedHashMap<String, Integer>();
        for (var row : rows) {
            if (row.result().isExcluded()) {
                counts.merge("the rule does not apply", 1, Integer::sum);
            } else {
                row.result()
                        .offers()
                        .forEach(offer -> counts.merge(
                                offer.words().isEmpty() ? offer.word() : plain(offer.words()), 1, Integer::sum));
            }
        }
        return Figures.count(rows.size(), "service", "services") + ". "
                + counts.entrySet().stream()
                        .map(each -> each.getValue() + ": " + each.getKey())
                        .collect(Collectors.joining("; "))
                + ".";
    }

    private static String plain(String sentence) {
        var plain = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        return plain.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + plain.substring(1);
    }

    private List<String> remarks() {
        var remarks = new ArrayList<String>();
        remarks.add(book.title() + ", version " + book.version() + ", in force from " + book.from()
                + book.to().map(end -> " to " + end).orElse("") + ". " + book.source());
        if (!book.note().isEmpty()) {
            remarks.add(book.note());
        }
        book.limits()
                .forEach(limit -> remarks.add("Where it stops: " + limit.because()
                        + (limit.use().isEmpty() ? "" : " Use instead: " + limit.use())));
        return remarks;
    }

    private Titled table() {
        return new Titled(
                "services",
                "Service by service",
                "A fact that is not known is never taken as none: the rows that ask for it stay open.",
                new Chart.Table(
                        List.of("Service", "What follows", "Rows that were met", "Strengths", "Not known"),
                        rows.stream().map(RulesAnswer::cells).toList(),
                        false));
    }

    private static List<String> cells(ServiceResult row) {
        var result = row.result();
        return List.of(
                row.service(),
                result.sentence(),
                result.matchedRows().stream()
                        .filter(each -> !each.isStrength())
                        .map(RulesAnswer::words)
                        .collect(Collectors.joining(" ")),
                result.strengths().stream().map(MatchedRow::because).collect(Collectors.joining(" ")),
                result.notKnown().stream().map(Column::label).collect(Collectors.joining(", ")));
    }

    private static String words(MatchedRow row) {
        return row.id() + ": " + row.because();
    }

    private List<Working> workings() {
        return book.tables().stream()
                .flatMap(table -> table.rows().stream()
                        .map(row -> new Working(
                                table.label() + ", " + row.id(),
                                java.util.stream.IntStream.range(
                                                0, table.inputs().size())
                                        .filter(i -> !row.cells().get(i).isOpen())
                                        .mapToObj(i -> table.inputs().get(i).label() + " "
                                                + row.cells().get(i).text())
                                        .collect(Collectors.joining(" and ")),
                                row.because(),
                                "")))
                .toList();
    }
}
