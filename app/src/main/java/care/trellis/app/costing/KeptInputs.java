package care.trellis.app.costing;

import care.trellis.cost.model.CostModel;
import care.trellis.cost.model.Provenance;
import care.trellis.cost.model.Quantity.Parameter;
import care.trellis.cost.run.Inputs;
import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run was given, in the form in which it is stored: values with their sources, whichever book they came from.
 *
 * @param varied how uncertain an input was said to be, as an {@link Uncertainty} is written
 */
record KeptInputs(
        SortedMap<String, String> selection, SortedMap<String, Value> given, SortedMap<String, String> varied) {
    /** A value with its source, date and status. */
    record Value(String value, String source, String date, Provenance.Status status) {}

    static KeptInputs of(Inputs inputs) {
        var given = new TreeMap<String, Value>();
        inputs.given()
                .forEach((id, value) -> given.put(
                        id,
                        new Value(
                                value.value().toPlainString(),
                                value.provenance().source(),
                                value.provenance().date(),
                                value.provenance().status())));
        var varied = new TreeMap<String, String>();
        inputs.varied().forEach((id, distribution) -> varied.put(id, Uncertainty.written(distribution)));
        return new KeptInputs(inputs.selection(), given, varied);
    }

    /** The inputs of a run of this model. */
    Inputs on(CostModel model) {
        var values = new TreeMap<String, Inputs.Given>();
        given.forEach((id, value) -> values.put(
                id,
                new Inputs.Given(
                        new BigDecimal(value.value()), new Provenance(value.source(), value.date(), value.status()))));
        var inputs = new Inputs(model, selection, values, new TreeMap<>());
        for (var each : varied.entrySet()) {
            Parameter input = model.input(each.getKey()).orElseThrow();
            inputs = Uncertainty.read(input, each.getValue()).on(inputs, each.getKey());
        }
        return inputs;
    }
}
