package care.trellis.app.costing.returns;

import care.trellis.cost.returns.Returns;
import care.trellis.cost.returns.ServiceReturn;
import care.trellis.exchange.returns.ReturnForm;
import care.trellis.exchange.returns.ReturnForm.Asked;
import care.trellis.exchange.returns.ReturnForm.Kind;
import care.trellis.exchange.returns.ReturnReading;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Returns as the cost engine takes them: one column for each kind of care is one service's return of that kind. */
public final class PricedReturns {
    private PricedReturns() {}

    /** One service's return of one kind of care; nothing where it gave no line or total of it. */
    public static Optional<ServiceReturn> of(ReturnForm form, ReturnReading reading, String column, String name) {
        var figures = new LinkedHashMap<String, BigDecimal>();
        var facts = new LinkedHashMap<String, BigDecimal>();
        for (var row : form.asked()) {
            var figure = figure(reading.figures(), row, column);
            if (figure.isPresent()) {
                (row.kind() == Kind.FACT ? facts : figures).put(row.id(), figure.get());
            }
        }
        return figures.isEmpty() ? Optional.empty() : Optional.of(new ServiceReturn(name, figures, Map.of(), facts));
    }

    static Optional<Returns> one(ReturnForm form, ReturnReading reading, String column, String name) {
        return of(form, reading, column, name).map(service -> Returns.of(form.model(), List.of(service)));
    }

    private static Optional<BigDecimal> figure(Map<String, Map<String, BigDecimal>> figures, Asked row, String column) {
        return Optional.ofNullable(figures.getOrDefault(row.id(), Map.of()).get(column));
    }
}
