package care.trellis.exchange.publish;

import care.trellis.demand.care.Funder;
import care.trellis.demand.care.Setting;
import care.trellis.demand.policy.Effect;
import java.util.List;
import java.util.stream.Stream;

/** What changes between two scenarios, as CSV: one row for each year and figure. */
public final class EffectCsv {
    private EffectCsv() {}

    public static byte[] of(List<Effect> effects) {
        var csv = new CsvTable("area", "change", "year", "figure", "of", "difference", "unit");
        for (var effect : effects) {
            Stream.of(Setting.values())
                    .filter(setting -> effect.people().containsKey(setting))
                    .forEach(setting -> row(csv, effect, "people", Word.of(setting), effect.people(setting), "people"));
            row(csv, effect, "hours of care", "", effect.hours(), "hours a week");
            row(csv, effect, "staff", "", effect.posts(), "posts");
            for (var funder : Funder.values()) {
                row(csv, effect, "cost", Word.of(funder), effect.cost(funder), "GBP a year");
            }
        }
        return csv.bytes();
    }

    private static void row(CsvTable csv, Effect effect, String figure, String of, double value, String unit) {
        csv.row(effect.area().code(), effect.policy(), effect.year(), figure, of, value, unit);
    }
}
