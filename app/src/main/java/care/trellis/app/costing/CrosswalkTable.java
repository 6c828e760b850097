package care.trellis.app.costing;

import care.trellis.cost.model.CostModel;
import care.trellis.cost.model.Crosswalk;
import care.trellis.cost.model.Quantity;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A crosswalk as a table: a column for each model, a row for each meaning.
 *
 * @param gaps for each model, the lines that stand in no row
 */
public record CrosswalkTable(
        String id, String title, String note, List<String> models, List<Row> rows, List<Gap> gaps) {
    /** One meaning; a cell is empty where that model has nothing of the kind. */
    public record Row(String label, String note, List<String> cells) {}

    public record Gap(String model, List<String> lines) {}

    static CrosswalkTable of(Crosswalk crosswalk, List<CostModel> models) {
        var shown = crosswalk.models().stream()
                .flatMap(id -> models.stream().filter(model -> model.id().equals(id)))
                .toList();
        return new CrosswalkTable(
                crosswalk.id(),
                crosswalk.title(),
                crosswalk.note(),
                shown.stream().map(CostModel::title).toList(),
                crosswalk.rows().stream()
                        .map(row -> new Row(
                                row.label(),
                                row.note(),
                                shown.stream().map(model -> cell(row, model)).toList()))
                        .toList(),
                shown.stream()
                        .map(model -> new Gap(
                                model.title(),
                                crosswalk.gaps(model).stream()
                                        .map(Quantity.Line::label)
                                        .toList()))
                        .toList());
    }

    private static String cell(Crosswalk.Row row, CostModel model) {
        return row.lines(model.id()).stream()
                .map(line -> model.quantity(line).map(Quantity::label).orElse(line))
                .collect(Collectors.joining("; "));
    }
}
