package care.trellis.quality.backtest;

import java.util.List;
import java.util.OptionalDouble;

/** One home at one decision, with the score a rule gave it before, and what came after. */
record Scored(KnownBefore known, OptionalDouble score, After after) {
    String home() {
        return known.home();
    }

    static List<Scored> all(List<HomeQuarter> quarters, Predictor rule) {
        return quarters.stream()
                .map(each -> new Scored(each.known(), rule.score(each.known()), each.after()))
                .toList();
    }
}
