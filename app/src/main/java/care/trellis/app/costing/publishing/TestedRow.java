package care.trellis.app.costing.publishing;

import care.trellis.app.costing.pricing.OwnFigures;
import care.trellis.disclosure.Cell;
import care.trellis.disclosure.Contribution;
import care.trellis.disclosure.Disclosure;
import care.trellis.disclosure.Figure;
import care.trellis.disclosure.Reason;
import care.trellis.disclosure.Release;
import care.trellis.disclosure.Table;
import care.trellis.exchange.publish.CostReport;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One row of a report after its test.
 *
 * @param release what has to be remembered of it; none where nothing is said
 */
record TestedRow(CostReport.Row row, Optional<Release> release) {
    private static final String ALL = "all";
    // For a loss too, which the test cannot judge, and for a second line that hides another: neither says which it is.
    private static final String TELLS_TOO_MUCH = Reason.TOO_CLOSE.toReaders();

    /** What a row is, whatever was found in it. */
    record About(String id, String label, String block, String unit, boolean isTotal) {}

    static TestedRow of(
            About row, OwnFigures own, String kind, LocalDate until, ReportMaker.Publishing as, Disclosure disclosure) {
        var figures = own.of(row.id());
        if (figures.values().stream().anyMatch(figure -> figure.signum() < 0)) {
            return new TestedRow(row(row, Optional.empty(), TELLS_TOO_MUCH), Optional.empty());
        }
        var contributions = figures.entrySet().stream()
                .map(entry -> new Contribution(
                        // A figure that was corrected is another figure.
                        kind + " " + row.id() + " " + entry.getKey().id() + " "
                                + entry.getValue().stripTrailingZeros().toPlainString(),
                        entry.getKey().owner(),
                        entry.getValue().doubleValue()))
                .toList();
        var cell = new Cell(ALL, contributions.stream().map(Contribution::id).collect(Collectors.toSet()));
        var table = new Table(kind + " " + row.id(), until, contributions, List.of(cell));
        var outcome = disclosure.decide(table, as.on(), as.earlier());
        var decided = outcome.cell(ALL);
        return new TestedRow(
                row(
                        row,
                        decided.figure(),
                        decided.reason().map(Reason::toReaders).orElse("")),
                decided.figure().map(_ -> outcome.release(as.on())));
    }

    private static CostReport.Row row(About row, Optional<Figure> figure, String withheld) {
        return new CostReport.Row(
                row.id(),
                row.label(),
                row.block(),
                row.unit(),
                row.isTotal(),
                figure.map(Figure::services).orElse(0),
                figure.map(Figure::lowerQuartile).map(TestedRow::amount).orElse(null),
                figure.map(Figure::median).map(TestedRow::amount).orElse(null),
                figure.map(Figure::upperQuartile).map(TestedRow::amount).orElse(null),
                withheld);
    }

    private static @Nullable BigDecimal amount(OptionalDouble value) {
        return value.isPresent() ? ReportMaker.rounded(BigDecimal.valueOf(value.getAsDouble())) : null;
    }

    /**
     * The rows, with one more line withheld where exactly one that adds to the price is: price less all other medians would
     * be its median. A line whose median is nothing hides nothing: that it is nothing can often be guessed.
     *
     * @param addends ids of the lines whose median is more than nothing
     * @param releases of these rows among others; what is not said is taken out again
     */
    static List<CostReport.Row> secondOf(
            List<CostReport.Row> rows, Set<String> addends, List<Release> releases, String kind) {
        long silent = rows.stream()
                .filter(row -> isLine(row) && row.median() == null && addends.contains(row.id()))
                .count();
        if (silent != 1) {
            return rows;
        }
        var second = rows.stream()
                .filter(row ->
                        isLine(row) && row.median() != null && row.median().signum() > 0)
                .min(Comparator.comparing(row -> Objects.requireNonNull(row.median())));
        var told = new ArrayList<CostReport.Row>();
        for (var row : rows) {
            boolean isSecond = second.filter(row::equals).isPresent();
            told.add(
                    isSecond
                            ? new CostReport.Row(
                                    row.id(),
                                    row.label(),
                                    row.block(),
                                    row.unit(),
                                    false,
                                    0,
                                    null,
                                    null,
                                    null,
                                    TELLS_TOO_MUCH)
                            : row);
        }
        second.ifPresent(row -> releases.removeIf(release -> release.name().equals(kind + " " + row.id())));
        return told;
    }

    private static boolean isLine(CostReport.Row row) {
        return !row.isTotal() && !row.block().equals(ReportMaker.ABOUT);
    }
}
