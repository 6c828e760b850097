package care.trellis.cost.returns;

import care.trellis.cost.returns.PublishedTable.Meaning;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * What other columns say of each row: for a service, the other services of its table; for a median or a kind of bed, the
 * columns of other tables; where there are fewer than four of either, the model's own figures.
 */
final class Peers {
    private static final int ENOUGH = 4;

    private final List<TableView> views;
    private final Profile own;
    private final Map<Meaning, Map<TableView, List<Integer>>> columns = new HashMap<>();

    Peers(List<TableView> views, Profile own) {
        this.views = views;
        this.own = own;
    }

    /** The figures of each row in the columns to compare with, in the order of the table. */
    SequencedMap<String, List<BigDecimal>> of(TableView view, int column) {
        var figures = new LinkedHashMap<String, List<BigDecimal>>();
        var places = places(view, column);
        for (var id : view.rows().keySet()) {
            figures.put(id, places.isEmpty() ? own.of(id).map(List::of).orElse(List.of()) : figures(places, id));
        }
        return figures;
    }

    private record Place(TableView view, int column) {}

    private List<Place> places(TableView view, int column) {
        var meaning = view.column(column).meaning();
        var places = new ArrayList<Place>();
        if (meaning == Meaning.SERVICE) {
            view.table().columnsOf(meaning).stream()
                    .filter(other -> other != column)
                    .forEach(other -> places.add(new Place(view, other)));
        } else {
            for (var other : views) {
                if (other != view) {
                    columnsLike(other, meaning).forEach(each -> places.add(new Place(other, each)));
                }
            }
        }
        return places.size() < ENOUGH ? List.of() : places;
    }

    private List<Integer> columnsLike(TableView view, Meaning meaning) {
        return columns.computeIfAbsent(meaning, _ -> new HashMap<>()).computeIfAbsent(view, each -> {
            var same = each.table().columnsOf(meaning);
            return same.isEmpty() ? each.table().columnsOf(Meaning.MEDIAN) : same;
        });
    }

    private static List<BigDecimal> figures(List<Place> places, String id) {
        var figures = new ArrayList<BigDecimal>();
        for (var place : places) {
            var figure = place.view().figure(id, place.column());
            if (figure != null) {
                figures.add(figure);
            }
        }
        return figures;
    }
}
