package care.trellis.cost.formula;

import care.trellis.cost.unit.Unit;
import care.trellis.cost.unit.UnitVocabulary;
import care.trellis.fault.Position;
import care.trellis.fault.Text;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Formulas of tests over a few known names, and random ones whose units agree. */
final class Formulas {
    /** What the names of a test's formulas stand for, as value and unit. */
    static final Map<String, String> UNITS = names(
            "pay", "GBP/hour",
            "bonus", "GBP/hour",
            "hours", "hour/resident/week",
            "more_hours", "hour/resident/week",
            "share", "ratio",
            "rate", "%",
            "food", "GBP/resident/week",
            "minutes", "minute",
            "time", "hour",
            "annual", "GBP/year",
            "weekly", "GBP/week",
            "weeks", "week/year",
            "beds", "bed",
            "occupancy", "resident/bed");

    private static final Map<String, String> VALUES = names(
            "pay", "12",
            "bonus", "1.5",
            "hours", "20",
            "more_hours", "3",
            "share", "0.25",
            "rate", "0.1",
            "food", "34",
            "minutes", "90",
            "time", "2",
            "annual", "52000",
            "weekly", "1000",
            "weeks", "52",
            "beds", "40",
            "occupancy", "0.9");

    private Formulas() {}

    static Formula parse(String text) {
        return parse(new Text(text, new Position(1, 1)));
    }

    static Formula parse(Text text) {
        return FormulaParser.parse(
                "line x",
                text,
                UnitVocabulary.STANDARD,
                block -> block.equals("staffing") ? Optional.of(List.of("pay", "bonus")) : Optional.empty());
    }

    static Map<String, Unit> units() {
        var units = new LinkedHashMap<String, Unit>();
        UNITS.forEach((name, unit) -> units.put(name, Unit.parse(unit)));
        return units;
    }

    static Unit unit(String formula) {
        return UnitCheck.of("line x", parse(formula), units());
    }

    static BigDecimal value(String formula) {
        return value(parse(formula));
    }

    static BigDecimal value(Formula formula) {
        return DecimalEvaluation.of("line x", formula, id -> new BigDecimal(VALUES.getOrDefault(id, "?")), Map.of());
    }

    /** A random formula in pounds per hour, or as the kind says; no division by what might be 0. */
    static String random(Random random, String kind, int depth) {
        if (depth == 0) {
            return switch (kind) {
                case "GBP/hour" -> pick(random, "pay", "bonus", "2.5 [GBP/hour]", "max(pay, bonus)");
                case "ratio" -> pick(random, "share", "rate", "3", "40%", "0.5", "pay / bonus");
                default -> throw new IllegalArgumentException(kind);
            };
        }
        var same = random(random, kind, depth - 1);
        var other = random(random, kind, depth - 1);
        var ratio = random(random, "ratio", depth - 1);
        return switch (random.nextInt(11)) {
            case 0 -> "(" + same + ") + " + other;
            case 1 -> same + " - (" + other + ")";
            case 2 -> "-(" + same + ")";
            case 3 -> "(" + same + ") * (" + ratio + ")";
            case 4 -> "(" + same + ") / 4";
            case 5 -> "min(" + same + ", " + other + ")";
            case 6 -> "max(" + same + ", " + other + ", 0)";
            case 7 -> "if(" + condition(random, kind, depth) + ", " + same + ", " + other + ")";
            case 8 -> "roo_on_cost(" + same + ", " + ratio + ")";
            case 9 -> "(" + same + ") * hours / more_hours";
            default -> "if(not(" + condition(random, kind, depth) + "), 0, " + same + ")";
        };
    }

    private static String condition(Random random, String kind, int depth) {
        var compared = random(random, kind, depth - 1)
                + pick(random, " < ", " <= ", " > ", " >= ", " = ", " <> ", " ≤ ", " ≥ ")
                + random(random, kind, depth - 1);
        return switch (random.nextInt(4)) {
            case 0 -> "share > 0.1 and " + compared;
            case 1 -> "(" + compared + " or share < 0) and rate <> 0";
            default -> compared;
        };
    }

    private static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static Map<String, String> names(String... pairs) {
        var names = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            names.put(pairs[i], pairs[i + 1]);
        }
        return names;
    }
}
