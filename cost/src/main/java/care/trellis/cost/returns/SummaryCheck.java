package care.trellis.cost.returns;

import care.trellis.cost.returns.Finding.Kind;
import care.trellis.cost.returns.Finding.Severity;
import care.trellis.cost.returns.PublishedTable.Meaning;
import care.trellis.cost.returns.PublishedTable.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Whether printed quartiles are those of the services' columns beside them, by any of the nine methods and with 0 as a
 * value or as missing; if not, of which run of columns they are.
 *
 * <p>Tried are the first k columns, then every run of neighbouring columns, then all but one. The set that most rows agree
 * with is named where at least nine rows in ten that can tell it from all columns do.
 */
final class SummaryCheck {
    private static final int MOST_FOR_RUNS = 60;
    private static final int FEWEST_ROWS = 3;
    private static final double MOST_ROWS = 0.9;

    private final TableView view;
    private final List<Integer> services;
    private final Map<Meaning, Integer> summaries = new EnumMap<>(Meaning.class);
    private final List<Row> rows;
    private final boolean zerosMissing;

    private SummaryCheck(TableView view, boolean zerosMissing) {
        this.view = view;
        this.zerosMissing = zerosMissing;
        this.services = view.table().columnsOf(Meaning.SERVICE);
        for (var meaning : Meaning.values()) {
            var columns = view.table().columnsOf(meaning);
            if (meaning.isOrderStatistic() && columns.size() == 1) {
                summaries.put(meaning, columns.getFirst());
            }
        }
        this.rows = view.table().rows().stream()
                .filter(row -> summaries.values().stream().anyMatch(column -> row.figure(column) != null))
                .toList();
    }

    static List<Finding> findings(TableView view) {
        var asValues = new SummaryCheck(view, false);
        if (asValues.services.size() < 2 || asValues.rows.isEmpty()) {
            return List.of();
        }
        var asMissing = new SummaryCheck(view, true);
        return asMissing.matches(asMissing.services) > asValues.matches(asValues.services)
                ? asMissing.find()
                : asValues.find();
    }

    private List<Finding> find() {
        var wrong = rows.stream().filter(row -> !matches(row, services)).toList();
        if (wrong.isEmpty()) {
            return List.of();
        }
        var best = best();
        long right = best.isEmpty()
                ? 0
                : wrong.stream().filter(row -> matches(row, best)).count();
        long all = matches(services);
        if (right >= Math.min(FEWEST_ROWS, rows.size())
                && right >= MOST_ROWS * wrong.size()
                && matches(best) > all
                && matches(best) >= MOST_ROWS * rows.size()) {
            return List.of(overSome(best, all));
        }
        return wrong.stream().map(this::mismatch).toList();
    }

    /** The columns that most rows agree with; among equals the simplest, which comes first. */
    private List<Integer> best() {
        List<Integer> best = List.of();
        long most = 0;
        for (var candidate : candidates()) {
            long agreeing = matches(candidate);
            if (agreeing > most) {
                best = candidate;
                most = agreeing;
            }
        }
        return best;
    }

    private List<List<Integer>> candidates() {
        int n = services.size();
        var candidates = new ArrayList<List<Integer>>();
        for (int k = n - 1; k >= 1; k--) {
            candidates.add(services.subList(0, k));
        }
        if (n <= MOST_FOR_RUNS) {
            for (int length = n - 1; length >= 2; length--) {
                for (int from = 1; from + length <= n; from++) {
                    candidates.add(services.subList(from, from + length));
                }
            }
        }
        for (int without = 1; without < n - 1; without++) {
            var columns = new ArrayList<>(services);
            columns.remove(/* index */ without);
            candidates.add(columns);
        }
        return candidates;
    }

    private long matches(List<Integer> columns) {
        return rows.stream().filter(row -> matches(row, columns)).count();
    }

    /** Whether every printed quartile of a row is that of these columns by one method. */
    private boolean matches(Row row, List<Integer> columns) {
        var figures = figures(row, columns);
        if (figures.isEmpty()) {
            return false;
        }
        if (!is(row, Meaning.LOW, figures.getFirst())
                || !is(row, Meaning.HIGH, figures.getLast())
                || !is(row, Meaning.MEDIAN, QuantileMethod.HF7.ofSorted(figures, QuantileMethod.HALF))) {
            return false;
        }
        return quartileMethods().stream()
                .anyMatch(method -> is(row, Meaning.LOWER_QUARTILE, method.ofSorted(figures, QuantileMethod.QUARTER))
                        && is(row, Meaning.UPPER_QUARTILE, method.ofSorted(figures, QuantileMethod.THREE_QUARTERS)));
    }

    private Collection<QuantileMethod> quartileMethods() {
        Set<Meaning> quartiles = EnumSet.of(Meaning.LOWER_QUARTILE, Meaning.UPPER_QUARTILE);
        return summaries.keySet().stream().anyMatch(quartiles::contains)
                ? Arrays.asList(QuantileMethod.values())
                : List.of(QuantileMethod.HF7);
    }

    private List<BigDecimal> figures(Row row, List<Integer> columns) {
        return columns.stream()
                .map(row::figure)
                .filter(Objects::nonNull)
                .filter(figure -> !zerosMissing || figure.signum() != 0)
                .sorted()
                .toList();
    }

    private boolean is(Row row, Meaning meaning, BigDecimal computed) {
        var column = summaries.get(meaning);
        var printed = column == null ? null : row.figure(column);
        return printed == null
                || printed.subtract(computed).abs().compareTo(view.halfUnit(Objects.requireNonNull(column))) <= 0;
    }

    private Finding overSome(List<Integer> best, long all) {
        int n = services.size();
        int k = best.size();
        var names = best.stream().map(column -> view.column(column).name()).toList();
        boolean isPrefix = IntStream.range(0, k).allMatch(i -> best.get(i).equals(services.get(i)));
        var words = isPrefix
                ? "the first " + k + " of " + n + " columns"
                : k == n - 1 && !best.equals(services.subList(1, n))
                        ? "all columns but "
                                + services.stream()
                                        .filter(column -> !best.contains(column))
                                        .map(column -> view.column(column).name())
                                        .findFirst()
                                        .orElse("")
                        : "columns " + names.getFirst() + " to " + names.getLast();
        var summary = summaries.values().stream()
                .map(column -> view.column(column).name())
                .toList();
        return new Finding(
                Kind.SUMMARY_OVER_SOME_COLUMNS,
                Severity.FAULT,
                "",
                rows.getFirst().name().at(),
                String.join(", ", summary),
                "figures of " + words,
                "figures of all " + n + " columns",
                matches(best) + " of " + rows.size() + " rows agree with " + words + ", " + all + " with all " + n,
                names);
    }

    private Finding mismatch(Row row) {
        var figures = figures(row, services);
        var printed = new ArrayList<String>();
        var computed = new ArrayList<String>();
        summaries.forEach((meaning, column) -> {
            var stands = row.figure(column);
            if (stands != null && !figures.isEmpty()) {
                var should = switch (meaning) {
                    case LOW -> figures.getFirst();
                    case LOWER_QUARTILE -> QuantileMethod.HF7.ofSorted(figures, QuantileMethod.QUARTER);
                    case UPPER_QUARTILE -> QuantileMethod.HF7.ofSorted(figures, QuantileMethod.THREE_QUARTERS);
                    case HIGH -> figures.getLast();
                    default -> QuantileMethod.HF7.ofSorted(figures, QuantileMethod.HALF);
                };
                if (!is(row, meaning, should)) {
                    printed.add(meaning.label() + " " + TableView.shown(stands));
                    computed.add(meaning.label() + " " + TableView.shown(should));
                }
            }
        });
        return view.finding(
                Kind.SUMMARY_DOES_NOT_MATCH,
                Severity.FAULT,
                row,
                "",
                printed.isEmpty() ? "a summary without figures" : String.join(", ", printed),
                computed.isEmpty() ? "figures to summarise" : String.join(", ", computed),
                "The printed summary is not that of the " + services.size()
                        + " columns beside it, by any of the nine methods",
                List.of());
    }
}
