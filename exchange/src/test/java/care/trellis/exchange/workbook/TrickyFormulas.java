package care.trellis.exchange.workbook;

import care.trellis.cost.model.CostModel;
import care.trellis.exchange.yaml.ModelFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A model whose workings are formulas that spreadsheets are apt to read differently, and many at random. */
final class TrickyFormulas {
    private static final long SEED = 20260401;
    private static final int AT_RANDOM = 200;
    private static final int PARTS_OF_LONG = 150;

    private static final List<String> BY_HAND = List.of(
            "a - (b - c)",
            "a - b - c",
            "a - (b + c)",
            "a / (b / c)",
            "a / b / c",
            "a / (b * c)",
            "a * (b / c)",
            "-a - -b",
            "-a * -b",
            "-(a - b)",
            "- -a",
            "a - -(b - -c)",
            "2 - -3 * -a",
            "(a + b) * (a - b)",
            "-(a + b) / c",
            "if(a > b and b > c, a, b)",
            "if(a > b or b > c, a, b)",
            "if(not(a > b) and (b > c or c >= a), a - b, b - a)",
            "if(a = a and b <> c, 1, 2)",
            "if(c <> 0 and 1 / c > 0.001, 1, 2)",
            "if(nothing <> 0 and 1 / nothing > 2, 1, 2)",
            "if(nothing = 0 or 1 / nothing > 2, 1, 2)",
            "if(nothing > 0, a / nothing, b)",
            "if(0.1 + 0.2 = 0.3, a, b)",
            "min(a, max(b, min(c, a + b), 2), 7)",
            "max(-a, -b)",
            "share * a",
            "5% * a",
            "(share + 12.5%) / 2",
            "1 - share - 20%",
            "0.000000123 * a",
            "123456789012 * a",
            "a * 0",
            "price_at_margin(a, share) - roo_on_price(b, share)",
            "employer_ni_share(share, a, b)");

    private TrickyFormulas() {}

    static CostModel model() {
        var formulas = new ArrayList<>(BY_HAND);
        var random = new Random(SEED);
        for (int i = 0; i < AT_RANDOM; i++) {
            formulas.add(formula(random, 5));
        }
        formulas.add(IntStream.range(0, PARTS_OF_LONG)
                .mapToObj(i -> (i % 3 == 0 ? "a_rather_long_name" : "b") + " * " + i)
                .collect(Collectors.joining(" - ")));
        formulas.add("max("
                + IntStream.range(0, PARTS_OF_LONG)
                        .mapToObj(i -> "a_rather_long_name * " + i % 37)
                        .collect(Collectors.joining(", "))
                + ")");
        formulas.add("a - (".repeat(50) + "b" + ")".repeat(50));
        formulas.add("if(a > ".repeat(20) + "b" + ", c, a)".repeat(20));
        return ModelFile.read("tricky.yaml", yaml(formulas));
    }

    private static String formula(Random random, int depth) {
        if (depth == 0 || random.nextInt(5) == 0) {
            return List.of("a", "b", "c", "share", "sized", "shaped", "7", "0.3", "40%")
                    .get(random.nextInt(9));
        }
        var left = formula(random, depth - 1);
        var right = formula(random, depth - 1);
        return switch (random.nextInt(9)) {
            case 0 -> "(" + left + ") + (" + right + ")";
            case 1 -> left + " - (" + right + ")";
            case 2 -> "(" + left + ") - " + right;
            case 3 -> "(" + left + ") * (" + right + ")";
            case 4 -> "(" + left + ") / max(0.5, " + right + ")";
            case 5 -> "-(" + left + ")";
            case 6 -> "min(" + left + ", " + right + ")";
            case 7 -> "max(" + left + ", " + right + ", 1)";
            default ->
                "if(" + left + (random.nextBoolean() ? " < " : " >= ") + right
                        + (random.nextBoolean() ? " and " : " or ") + "a > b, " + left + ", " + right + ")";
        };
    }

    private static String yaml(List<String> formulas) {
        var workings = new StringBuilder();
        for (int i = 0; i < formulas.size(); i++) {
            workings.append("  working_%d: {label: Working %d, unit: ratio, formula: \"%s\"}\n"
                    .formatted(i, i, formulas.get(i)));
        }
        return """
                model: tricky
                title: "=1+1"
                version: "1"
                source: "@SUM(1)"
                selectors:
                  size: {label: Size, options: {small: Small, middle: "=HYPERLINK(1)", large: "Large, at *least*"}}
                  shape: {label: Shape, options: {round: 12, square: "12"}}
                parameters:
                  a: {label: "+a", unit: ratio, value: 3.7, note: "-1+cmd|' /C calc'!A0"}
                  b: {label: b, unit: ratio, value: 2.1}
                  c_: {label: c, unit: ratio, value: 1.3}
                  a_rather_long_name: {label: Long, unit: ratio, value: 0.9}
                  nothing: {label: Nothing, unit: ratio, value: 0}
                  share: {label: Share, unit: "%", value: 12.5, range: [0, 100]}
                  budget: {label: Budget, unit: kGBP/year, value: 2.5, range: [0, ~]}
                  sized: {label: Sized, unit: ratio, value: {by: size, small: 1, middle: {by: shape, round: 2, square: 3}, otherwise: 4}}
                workings:
                  shaped: {label: Shaped, unit: ratio, formula: {by: shape, round: {by: size, small: a, otherwise: b * 2}, square: "-a"}}
                  spent: {label: Spent, unit: MGBP/year, formula: "budget * (1 - share)"}
                  saved: {label: Saved, unit: GBP/year, formula: "budget - spent"}
                  doubled: {label: Doubled, unit: "%", formula: "share * 2 - 1%"}
                WORKINGS
                blocks:
                  costs:
                    label: Costs
                    unit: kGBP/year
                    lines:
                      staff_costs:
                        label: Staff
                        formula: "saved + spent / 2"
                        paid_to: {state: "staff_costs * share", staff: rest}
                      rent: {label: Rent, value: 1.25, unit: GBP/year, paid_to: investors}
                totals:
                  all_costs: {label: All, unit: kGBP/year, sum: [costs]}
                  price: {label: Price, unit: GBP/year, sum: [all_costs, rent]}
                headline: price
                """.replace("WORKINGS\n", workings.toString()).replaceAll("\\bc\\b(?!:)", "c_");
    }
}
