package care.trellis.cost.scenario;

import care.trellis.cost.Models;
import care.trellis.cost.model.CostModel;
import care.trellis.cost.model.Provenance;
import care.trellis.cost.run.Change;
import care.trellis.cost.run.Inputs;
import java.math.BigDecimal;
import java.util.Random;

/** Care homes for tests: one model with every kind of line, and inputs drawn for it. */
final class Homes {
    private Homes() {}

    /** A care home with on-costs, fixed costs shared among residents, and returns on price and on capital. */
    static CostModel model() {
        return Models.named("test-care-home")
                .selector("care", "residential", "nursing")
                .parameter("pay", "GBP/hour", "12.5")
                .range("5", "60")
                .parameter("care_hours", "hour/resident/week", Models.by("care", "residential", "20", "nursing", "26"))
                .range("0", "168")
                .parameter("agency_hours", "hour/resident/week", "1.5")
                .range("0", "168")
                .parameter("agency_rate", "GBP/hour", "19")
                .parameter("ni_rate", "%", "15")
                .range("0", "100")
                .parameter("weekly_hours", "hour/week", "34")
                .parameter("threshold", "GBP/week", "96.15")
                .parameter("occupancy", "resident/bed", "0.9")
                .range("0", "1")
                .parameter("beds", "bed", "42")
                .parameter("weeks", "week/year", "52.1775")
                .parameter("manager", "kGBP/year", "61")
                .parameter("freehold", "kGBP/bed", "68")
                .parameter("capital_return", "%/year", "6")
                .range("0", "30")
                .parameter("margin", "%", "5")
                .range("0", "40")
                .parameter("unused", "ratio", "1")
                .working("ni", "ratio", "employer_ni_share(ni_rate, pay * weekly_hours, threshold)")
                .block("staffing", "GBP/resident/week")
                .line(
                        "care_staff",
                        "agency_mix(max(care_hours, agency_hours), agency_hours, agency_rate, pay * (1 + ni))")
                .shared(
                        "suppliers",
                        "agency_hours * agency_rate",
                        "state",
                        "(max(care_hours, agency_hours) - agency_hours) * pay * ni",
                        "staff",
                        "rest")
                .line("management", "fixed_cost(manager, weeks, beds, occupancy)")
                .paidTo("staff")
                .block("running", "GBP/resident/week")
                .value("food", "34.5")
                .value("energy", "29.9")
                .total("operating_cost", "GBP/resident/week", "staffing", "running")
                .block("returns_block", "GBP/resident/week")
                .line("return_on_operations", "operating_cost / (1 - margin) - operating_cost")
                .paidTo("operators")
                .line("return_on_capital", "roc_on_freehold(freehold, capital_return, weeks, occupancy)")
                .paidTo("investors")
                .total("price", "GBP/resident/week", "operating_cost", "returns_block")
                .totalOf("price_of_year", "kGBP/resident/year", "price * weeks")
                .tradeOff("pay", "margin")
                .load();
    }

    static Inputs any(long seed) {
        var random = new Random(seed);
        var inputs = Inputs.of(model());
        if (random.nextBoolean()) {
            inputs = inputs.with(new Change.Select("care", "nursing"));
        }
        for (var id : new String[] {"pay", "care_hours", "agency_hours", "freehold", "food", "manager", "beds"}) {
            if (random.nextBoolean()) {
                inputs = inputs.with(new Change.Scale(
                        id, BigDecimal.valueOf(0.7 + random.nextInt(80) / 100.0), Provenance.setBy("test")));
            }
        }
        return set(inputs, "occupancy", BigDecimal.valueOf(0.5 + random.nextInt(50) / 100.0));
    }

    static Inputs set(Inputs inputs, String id, BigDecimal value) {
        return inputs.with(new Change.Set(id, value, Provenance.setBy("test")));
    }

    static Inputs set(Inputs inputs, String id, String value) {
        return set(inputs, id, new BigDecimal(value));
    }
}
