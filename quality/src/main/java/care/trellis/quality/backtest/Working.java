package care.trellis.quality.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * How one figure came about.
 *
 * @param figure what it is
 * @param formula in words
 * @param inputs with the numbers put in
 * @param value what came out; empty where it cannot be said
 * @param source where the formula is from
 */
public record Working(String figure, String formula, String inputs, OptionalDouble value, String source) {
    private static final String ALTMAN = "Altman and Bland 1994, BMJ 308:1552 and 309:102";

    static List<Working> of(View view) {
        var workings = new ArrayList<Working>();
        workings.add(new Working(
                "base rate",
                "falls / home-quarters",
                view.falls() + " / " + view.homeQuarters(),
                OptionalDouble.of(view.baseRate()),
                "share of all, whatever a rule said"));
        for (var rule : view.rules()) {
            workings.add(new Working(
                    "AUC of " + rule.label(),
                    "pairs in which the home that fell had the higher score, equal scores half, / all such pairs",
                    rule.falls() + " that fell x " + (rule.homeQuarters() - rule.falls()) + " that did not",
                    rule.auc(),
                    "Hanley and McNeil 1982, Radiology 143:29"));
            rule.cuts().forEach(cut -> workings.addAll(of(rule, cut)));
        }
        return List.copyOf(workings);
    }

    private static List<Working> of(Discrimination rule, Cut cut) {
        var at = String.format(Locale.ROOT, ", %s at %s or more", rule.label(), points(cut.atLeast()));
        return List.of(
                new Working(
                        "hit rate" + at,
                        "caught / signals",
                        cut.caught() + " / " + cut.signals(),
                        cut.hitRate(),
                        ALTMAN),
                new Working(
                        "fell without a signal" + at,
                        "missed / no signals",
                        cut.missed() + " / " + (cut.missed() + cut.quiet()),
                        cut.restRate(),
                        ALTMAN),
                new Working(
                        "risk ratio" + at,
                        "(caught / signals) / (missed / no signals)",
                        "(" + cut.caught() + " / " + cut.signals() + ") / (" + cut.missed() + " / "
                                + (cut.missed() + cut.quiet()) + ")",
                        cut.riskRatio(),
                        "Altman 1991, Practical Statistics for Medical Research, 10.11"),
                new Working(
                        "share of falls caught" + at,
                        "caught / falls",
                        cut.caught() + " / " + (cut.caught() + cut.missed()),
                        cut.caughtShare(),
                        ALTMAN),
                new Working(
                        "false alarms per 100 home-years" + at,
                        "100 x false alarms / (home-quarters x years each was followed)",
                        "100 x " + cut.falseAlarms() + " / (" + cut.all() + " x " + points(cut.horizonYears()) + ")",
                        cut.falseAlarmsPer100HomeYears(),
                        "each home-quarter is one home, looked at once and followed for the horizon"));
    }

    private static String points(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
