package care.trellis.cost.simulation;

import care.trellis.cost.Models;
import care.trellis.cost.model.CostModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Models made up at random from every part of the formula language, whose figures stay of ordinary size. */
final class RandomModels {
    private static final String[] COMPARISONS = {"<", "<=", ">", ">=", "=", "<>"};
    private static final String[] UNITS = {"GBP/visit", "kGBP/visit"};

    private final Random random;
    private final List<String> money = new ArrayList<>();
    private final List<String> ratios = new ArrayList<>();

    private RandomModels(long seed) {
        random = new Random(seed);
    }

    /** A model with parameters money0 … in GBP/visit or kGBP/visit and ratio0 … in ratio or %, all above 0. */
    static CostModel of(long seed) {
        return new RandomModels(seed).model();
    }

    private CostModel model() {
        var model = Models.named("random-model").selector("size", "small", "large");
        for (int i = 0; i < 4; i++) {
            var unit = UNITS[random.nextInt(UNITS.length)];
            model.parameter("money_" + i, unit, unit.startsWith("k") ? "0.0" + (1 + random.nextInt(9)) : figure(1, 90));
            money.add("money_" + i);
        }
        for (int i = 0; i < 4; i++) {
            boolean percent = random.nextBoolean();
            model.parameter("ratio_" + i, percent ? "%" : "ratio", percent ? figure(20, 180) : figure(1, 3));
            ratios.add("ratio_" + i);
        }
        for (int i = 0; i < 4; i++) {
            model.working("step_" + i, "ratio", ratio(3));
            ratios.add("step_" + i);
        }
        model.block("block_one", "GBP/visit");
        for (int i = 0; i < 4; i++) {
            model.line(
                    "line_" + i,
                    random.nextInt(4) == 0
                            ? Models.by("size", "small", money(3), "large", money(3))
                            : Models.written(money(4)));
            money.add("line_" + i);
        }
        return model.value("line_value", figure(1, 50))
                .total("subtotal", "GBP/visit", "block_one")
                .block("block_two", "GBP/visit")
                .line("mark_up", "roo_on_cost(subtotal, " + ratio(1) + ")")
                .line("all_again", "sum(block_one) * " + ratio(1))
                .total("price", "GBP/visit", "subtotal", "block_two", "line_0")
                .load();
    }

    private String money(int depth) {
        if (depth == 0) {
            return money.get(random.nextInt(money.size()));
        }
        return switch (random.nextInt(9)) {
            case 0 -> money.get(random.nextInt(money.size()));
            case 1 -> figure(1, 40) + " [GBP/visit]";
            case 2 -> "(" + money(depth - 1) + " + " + money(depth - 1) + ")";
            // Taken from twice the sum of both: never near 0, where a relative difference would mean nothing.
            case 3 -> difference(money(depth - 1), money(depth - 1));
            case 4 -> "(" + money(depth - 1) + ") * (" + ratio(depth - 1) + ")";
            case 5 -> "(" + money(depth - 1) + ") / (" + ratio(depth - 1) + ")";
            case 6 -> "max(" + money(depth - 1) + ", " + money(depth - 1) + ")";
            case 7 -> "min(" + money(depth - 1) + ", " + money(depth - 1) + ", " + money(depth - 1) + ")";
            default -> "if(" + condition(depth - 1) + ", " + money(depth - 1) + ", " + money(depth - 1) + ")";
        };
    }

    private String ratio(int depth) {
        if (depth == 0) {
            return ratios.get(random.nextInt(ratios.size()));
        }
        return switch (random.nextInt(6)) {
            case 0 -> ratios.get(random.nextInt(ratios.size()));
            case 1 -> "(1 + " + ratio(depth - 1) + ")";
            case 2 -> "(" + money(depth - 1) + ") / (" + money(depth - 1) + " + 1 [GBP/visit])";
            case 3 -> "max(" + ratio(depth - 1) + ", 0.25)";
            case 4 -> "-(-" + ratio(depth - 1) + ")";
            default -> "if(" + condition(depth - 1) + ", " + ratio(depth - 1) + ", 150%)";
        };
    }

    private static String difference(String a, String b) {
        return "(2 * (" + a + " + " + b + ") - " + a + ")";
    }

    private String condition(int depth) {
        var compared = money(depth) + " " + COMPARISONS[random.nextInt(COMPARISONS.length)] + " " + money(depth);
        return switch (random.nextInt(4)) {
            case 0 -> compared + " and " + ratio(depth) + " > 1";
            case 1 -> "not(" + compared + ") or " + ratio(depth) + " <= 1.5";
            default -> compared;
        };
    }

    private String figure(int least, int most) {
        return least + random.nextInt(most - least) + "." + random.nextInt(10) + random.nextInt(10);
    }
}
