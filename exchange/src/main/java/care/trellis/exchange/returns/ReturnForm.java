package care.trellis.exchange.returns;

import care.trellis.cost.model.CostModel;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one service is asked for in an exercise.
 *
 * @param code of this form, by which a file is known to belong to it; of one service in one exercise
 * @param title of the exercise, as people read it
 * @param service its name
 * @param columns one for each kind of care the service gives
 * @param asked the rows, in the order in which they are asked; rows of one block stand together
 */
public record ReturnForm(
        String code, String title, String service, CostModel model, List<Column> columns, List<Asked> asked) {
    /** What a file calls the column of notes; no column of figures may be called so. */
    static final String NOTE = "note";

    static final String SHARE = "%";

    /** One kind of care the service gives: a bed type, or an hour of home care. */
    public record Column(String id, String label) {}

    /** What a row is: a fact about the service, a line of cost, or the total its own books say, which may be left out. */
    public enum Kind {
        FACT,
        LINE,
        TOTAL
    }

    /**
     * One row.
     *
     * @param block label of the heading it stands under
     * @param unit as people read it: "£ per resident per week"; "%" for a share, whose figures are fractions from 0 to 1
     * @param least in the unit, the least that is taken; null where there is no bound
     * @param most in the unit, the most that is taken; null where there is no bound
     * @param lastYear last year's figure by id of the column, in the unit; empty where it is not known
     */
    public record Asked(
            String id,
            String label,
            String block,
            String unit,
            String help,
            Kind kind,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            Map<String, BigDecimal> lastYear) {
        public Asked {
            lastYear = Collections.unmodifiableMap(new LinkedHashMap<>(lastYear));
        }

        /** The same row with other figures of last year. */
        public Asked with(Map<String, BigDecimal> figures) {
            return new Asked(id, label, block, unit, help, kind, least, most, figures);
        }

        /** Whether its figures are fractions that people write as percentages. */
        public boolean isShare() {
            return unit.equals(SHARE);
        }
    }

    public ReturnForm {
        columns = List.copyOf(columns);
        asked = List.copyOf(asked);
        if (code.isBlank() || columns.isEmpty() || asked.isEmpty()) {
            throw new IllegalArgumentException(
                    "a form must have a code, a column and a row; code was \"" + code + "\"");
        }
        var ids = new HashSet<String>();
        columns.forEach(column -> unique(column.id(), ids));
        if (ids.contains(NOTE)) {
            throw new IllegalArgumentException("a column must not be called " + NOTE);
        }
        ids.clear();
        asked.forEach(row -> unique(row.id(), ids));
    }

    private static void unique(String id, HashSet<String> ids) {
        if (id.isBlank() || !ids.add(id)) {
            throw new IllegalArgumentException(
                    "every row and column must have an id of its own, \"" + id + "\" has not");
        }
    }

    /**
     * The form of a model for a service that gives every kind of care the model tells apart: a column for each type of
     * bed, or one column.
     *
     * @param facts ids of the facts asked, of {@link care.trellis.cost.returns.Fact#STANDARD}
     * @param lastYear row id to column id to figure
     */
    public static ReturnForm of(
            String code,
            String title,
            String service,
            CostModel model,
            List<String> facts,
            Map<String, Map<String, BigDecimal>> lastYear) {
        return of(code, title, service, model, columnsOf(model), facts, lastYear);
    }

    /** The form of a model for a service that gives some kinds of care only. */
    public static ReturnForm of(
            String code,
            String title,
            String service,
            CostModel model,
            List<Column> columns,
            List<String> facts,
            Map<String, Map<String, BigDecimal>> lastYear) {
        return new ReturnForm(code, title, service, model, columns, new Asking(model, lastYear).rows(facts));
    }

    /** The kinds of care a model tells apart by its selector {@code bed_type}; one column where it has none. */
    public static List<Column> columnsOf(CostModel model) {
        return model.selector(UsualFigures.BED_TYPE)
                .map(selector -> selector.options().entrySet().stream()
                        .map(option -> new Column(option.getKey(), option.getValue()))
                        .toList())
                .orElse(List.of(new Column("all", "Your figure")));
    }

    /** The row of this id. */
    public Optional<Asked> row(String id) {
        return asked.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    /** The column of this id. */
    public Optional<Column> column(String id) {
        return columns.stream().filter(column -> column.id().equals(id)).findFirst();
    }

    /** The row that people call by this id, label, or another name of the line; empty where that may be several. */
    Optional<Asked> rowCalled(String written) {
        var byId = row(written.strip());
        if (byId.isPresent()) {
            return byId;
        }
        var wanted = plain(written);
        var called = asked.stream()
                .filter(row ->
                        plain(row.label()).equals(wanted) || plain(row.id()).equals(wanted))
                .toList();
        return called.size() == 1
                ? Optional.of(called.getFirst())
                : called.isEmpty() ? model.named(written).flatMap(quantity -> row(quantity.id())) : Optional.empty();
    }

    /** The column that people call by this id or label. */
    Optional<Column> columnCalled(String written) {
        var wanted = plain(written);
        return column(written.strip())
                .or(() -> columns.stream()
                        .filter(column -> plain(column.label()).equals(wanted)
                                || plain(column.id()).equals(wanted))
                        .findFirst());
    }

    /** A row and a column as people call the cell. */
    String cell(Asked row, Column column) {
        return columns.size() == 1 ? row.label() : row.label() + ", " + column.label();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
