package care.trellis.app.demonstration;

import care.trellis.cost.model.CostModel;
import care.trellis.cost.run.Change;
import care.trellis.cost.run.Inputs;
import care.trellis.cost.run.Run;
import care.trellis.exchange.library.Library;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the care homes of the county return: figures near a published model's, and mistakes that people make. */
final class HomeReturns {
    static final String MODEL = "care-home-annex-a";
    static final String KIND = "without_nursing";

    private HomeReturns() {}

    /** What a home would return: the model's own figures, dearer or cheaper by its size and by chance. */
    static Map<String, String> of(Telling telling, Sheet.Line home, String year, double dearer) {
        var chance = telling.chance("costs of " + year, home.text("key"));
        int beds = home.whole("capacity");
        double size = beds < 20 ? 1.08 : beds > 40 ? 0.95 : 1;
        var figures = new LinkedHashMap<String, String>();
        var model = Library.model(MODEL).orElseThrow();
        var usual = usual(model);
        usual.forEach((line, amount) -> figures.put(
                line,
                amount.multiply(BigDecimal.valueOf(dearer * size * chance.between(0.88, 1.14)))
                        .setScale(2, RoundingMode.HALF_UP)
                        .toPlainString()));
        int occupancy = chance.between(82, 98);
        figures.put("beds", Integer.toString(beds));
        figures.put("residents", Integer.toString(beds * occupancy / 100));
        figures.put("occupancy", occupancy + "%");
        figures.put("self_funded", chance.between(15, 60) + "%");
        figures.put("carer_hours", Integer.toString(chance.between(22, 29)));
        figures.put("nurse_hours", "0");
        figures.put(
                "carer_pay", BigDecimal.valueOf(chance.between(1_180, 1_320), 2).toPlainString());
        return figures;
    }

    private static Map<String, BigDecimal> usual(CostModel model) {
        var run = Run.of(Inputs.of(model).with(new Change.Select("bed_type", KIND)));
        var usual = new LinkedHashMap<String, BigDecimal>();
        model.lines().stream()
                .filter(line -> !line.id().equals("occupancy_adjustment"))
                .forEach(line -> usual.put(line.id(), run.value(line.id())));
        return usual;
    }

    /** Mistakes that people make: a year's cost in a week's line, pence for pounds, a total that is none. */
    static Map<String, String> mistaken(String key, Map<String, String> figures) {
        switch (key) {
            case "sedge-hall" -> figures.compute("food", (_, food) -> times(food, 52));
            case "lightship" -> figures.compute("insurance", (_, insurance) -> times(insurance, 52));
            case "elmsworthy" -> figures.compute("utilities", (_, utilities) -> times(utilities, 100));
            case "orchard-steps" -> figures.put("price", "512.00");
            case "saltings" -> figures.compute("utilities", (_, utilities) -> times(utilities, 2));
            default -> {}
        }
        return figures;
    }

    private static String times(@Nullable String figure, int by) {
        return new BigDecimal(Objects.requireNonNull(figure))
                .multiply(BigDecimal.valueOf(by))
                .toPlainString();
    }
}
