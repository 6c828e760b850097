package care.trellis.exchange.returns;

import java.util.Map;

/** A unit as people read it: "£ per resident per week" for {@code GBP/resident/week}. */
final class UnitInWords {
    private static final Map<String, String> FIRST = Map.ofEntries(
            Map.entry("GBP", "£"),
            Map.entry("kGBP", "£ thousand"),
            Map.entry("MGBP", "£ million"),
            Map.entry("hour", "hours"),
            Map.entry("minute", "minutes"),
            Map.entry("visit", "visits"),
            Map.entry("mile", "miles"),
            Map.entry("bed", "beds"),
            Map.entry("resident", "residents"),
            Map.entry("day", "days"),
            Map.entry("week", "weeks"),
            Map.entry("year", "years"));

    private UnitInWords() {}

    static String of(String unit) {
        var parts = unit.split("/", -1);
        var words = new StringBuilder(FIRST.getOrDefault(parts[0], parts[0]));
        for (int i = 1; i < parts.length; i++) {
            words.append(" per ").append(parts[i]);
        }
        return words.toString();
    }
}
