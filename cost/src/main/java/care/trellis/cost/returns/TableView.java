package care.trellis.cost.returns;

import care.trellis.cost.model.CostModel;
import care.trellis.cost.returns.Finding.Kind;
import care.trellis.cost.returns.Finding.Severity;
import care.trellis.cost.returns.PublishedTable.Column;
import care.trellis.cost.returns.PublishedTable.Meaning;
import care.trellis.cost.returns.PublishedTable.Row;
import care.trellis.cost.returns.RowNames.Known;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A table seen through a model: which row is which line or total. */
final class TableView {
    private static final int MOST_DECIMALS = 4;

    private final PublishedTable table;
    private final Structure structure;
    private final SequencedMap<String, Row> rows = new LinkedHashMap<>();
    private final SequencedMap<Row, String> details = new LinkedHashMap<>();
    private final SequencedMap<Row, Fact> facts = new LinkedHashMap<>();
    private final List<Row> unknown = new ArrayList<>();
    private final List<BigDecimal> halfUnits;
    private final SequencedMap<Row, Row> repeated = new LinkedHashMap<>();

    TableView(Structure structure, PublishedTable table) {
        this.table = table;
        this.structure = structure;
        this.halfUnits = IntStream.range(0, table.columns().size())
                .mapToObj(column -> halfUnit(table, column))
                .toList();
        var names = new RowNames(structure.model());
        for (var row : table.rows()) {
            switch (names.known(row.name().value().strip()).orElse(null)) {
                case Known.Figure(var quantity) -> {
                    var first = rows.putIfAbsent(quantity.id(), row);
                    if (first != null) {
                        repeated.put(row, first);
                    }
                }
                case Known.Detail(var line) -> details.put(row, line.id());
                case Known.About(var fact) -> facts.put(row, fact);
                case null -> unknown.add(row);
            }
        }
    }

    PublishedTable table() {
        return table;
    }

    Structure structure() {
        return structure;
    }

    CostModel model() {
        return structure.model();
    }

    /** Rows of lines and totals by id, in the order of the table. */
    SequencedMap<String, Row> rows() {
        return rows;
    }

    /** Rows of details, with the id of their line. */
    SequencedMap<Row, String> details() {
        return details;
    }

    SequencedMap<Row, Fact> facts() {
        return facts;
    }

    List<Row> unknown() {
        return unknown;
    }

    /** Rows that name what another row names, with that other row. */
    SequencedMap<Row, Row> repeated() {
        return repeated;
    }

    List<Column> columns() {
        return table.columns();
    }

    Column column(int column) {
        return table.columns().get(column);
    }

    /** Places of the columns that hold costs: all but counts. */
    List<Integer> costColumns() {
        var places = new ArrayList<Integer>();
        for (int i = 0; i < columns().size(); i++) {
            if (column(i).meaning() != Meaning.COUNT) {
                places.add(i);
            }
        }
        return places;
    }

    @Nullable
    BigDecimal figure(String id, int column) {
        var row = rows.get(id);
        return row == null ? null : row.figure(column);
    }

    /** The figure in the unit of the headline. */
    Optional<BigDecimal> inHeadline(String id, int column) {
        var figure = figure(id, column);
        if (figure == null) {
            return Optional.empty();
        }
        var headline = model().headlineTotal().unit();
        var own = model().require(id).unit();
        return own.sameKind(headline) ? Optional.of(headline.fromBase(own.toBase(figure))) : Optional.empty();
    }

    /**
     * The greatest error of one printed figure of a column: half of the last decimal that its figures usually have. A
     * figure such as 5.00 may have lost its zeros on the way, so most figures decide.
     */
    BigDecimal halfUnit(int column) {
        return halfUnits.get(column);
    }

    private static BigDecimal halfUnit(PublishedTable table, int column) {
        var decimals = table.rows().stream()
                .map(row -> row.figure(column))
                .filter(Objects::nonNull)
                .filter(figure -> figure.signum() != 0)
                .map(figure -> figure.stripTrailingZeros().scale())
                .sorted()
                .toList();
        int usual = decimals.isEmpty() ? 2 : decimals.get(decimals.size() / 2);
        return new BigDecimal("0.5").movePointLeft(Math.clamp(usual, 0, MOST_DECIMALS));
    }

    Finding finding(
            Kind kind,
            Severity severity,
            Row row,
            String column,
            String found,
            String expected,
            String reason,
            List<String> involved) {
        return new Finding(
                kind, severity, row.name().value().strip(), row.name().at(), column, found, expected, reason, involved);
    }

    String name(String id) {
        var row = rows.get(id);
        return row == null ? model().require(id).label() : row.name().value().strip();
    }

    /** A figure as a reader writes it. */
    static String shown(BigDecimal figure) {
        var rounded = figure.setScale(Math.clamp(figure.scale(), 2, MOST_DECIMALS), java.math.RoundingMode.HALF_UP);
        return rounded.stripTrailingZeros().scale() <= 2
                ? rounded.setScale(2).toPlainString()
                : rounded.toPlainString();
    }
}
