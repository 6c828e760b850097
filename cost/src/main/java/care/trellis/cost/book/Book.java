package care.trellis.cost.book;

import care.trellis.cost.model.CostModel;
import care.trellis.cost.run.Change;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A versioned set of dated, sourced parameter values. */
public record Book(String id, String title, String version, String note, List<Series> series) {
    public Book {
        series = List.copyOf(series);
    }

    /**
     * Checks a book as written.
     *
     * @throws Faulty naming every fault, each with its place
     */
    public static Book load(BookDraft draft) {
        return new BookCheck(draft).book();
    }

    public Optional<Series> named(String id) {
        return series.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /**
     * What this book says of a model's inputs in a price year: each input takes the series it names, or else the series of
     * its own id.
     *
     * @throws Faulty where a unit does not agree or a series begins too late, naming each
     */
    public List<Change> changes(CostModel model, PriceYear year) {
        var changes = new ArrayList<Change>();
        var faults = new ArrayList<Fault>();
        for (var input : model.inputs()) {
            var wanted = input.series();
            var found = named(wanted == null ? input.id() : wanted);
            if (found.isEmpty()) {
                continue;
            }
            try {
                changes.addAll(changes(input.id(), input.unit(), found.get(), year));
            } catch (Faulty faulty) {
                faults.addAll(faulty.faults());
            }
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
        return changes;
    }

    private static List<Change> changes(String id, care.trellis.cost.unit.Unit unit, Series series, PriceYear year) {
        if (!unit.sameKind(series.unit())) {
            throw new Faulty(
                    Fault.of("parameter " + id, "series " + series.id() + " in " + series.unit(), unit.toString()));
        }
        var blend = series.during(year);
        var set = new Change.Set(id, unit.fromBase(series.unit().toBase(blend.value())), blend.provenance());
        var factor = unit.fromBase(series.unit().scale());
        var uncertain = blend.spans().getLast().value().distribution();
        return uncertain == null ? List.of(set) : List.of(set, new Change.Vary(id, uncertain.times(factor)));
    }
}
