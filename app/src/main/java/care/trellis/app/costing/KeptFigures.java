package care.trellis.app.costing;

import care.trellis.cost.run.Run;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came out of a run, in the form in which it is stored: figures as text, so that not a digit is lost.
 *
 * @param headline the id of the total that is the price
 * @param unit of the price
 * @param figures every figure of the model in its own unit, unrounded
 * @param recipients what each receives of the price, in its unit
 */
record KeptFigures(
        String headline, String unit, SortedMap<String, String> figures, SortedMap<String, String> recipients) {
    static KeptFigures of(Run run) {
        var figures = new TreeMap<String, String>();
        run.model().order().keySet().forEach(id -> figures.put(id, run.value(id).toPlainString()));
        var recipients = new TreeMap<String, String>();
        run.recipients().forEach((recipient, amount) -> recipients.put(recipient.word(), amount.toPlainString()));
        return new KeptFigures(
                run.model().headline(), run.model().headlineTotal().unit().toString(), figures, recipients);
    }

    /** The ids of figures, and the recipients, for which the other has another value. */
    List<String> differences(KeptFigures other) {
        var different = new ArrayList<String>();
        compare(figures, other.figures, different);
        compare(recipients, other.recipients, different);
        return different;
    }

    private static void compare(SortedMap<String, String> kept, SortedMap<String, String> now, List<String> different) {
        kept.forEach((id, value) -> {
            var today = now.get(id);
            if (today == null || new BigDecimal(today).compareTo(new BigDecimal(value)) != 0) {
                different.add(id);
            }
        });
        now.keySet().stream().filter(id -> !kept.containsKey(id)).forEach(different::add);
    }
}
