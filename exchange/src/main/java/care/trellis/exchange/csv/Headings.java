package care.trellis.exchange.csv;

import care.trellis.cost.returns.PublishedTable.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the headings people write over columns mean. */
final class Headings {
    private static final Map<String, Meaning> MEANINGS = Map.ofEntries(
            Map.entry("low", Meaning.LOW),
            Map.entry("lowest", Meaning.LOW),
            Map.entry("min", Meaning.LOW),
            Map.entry("minimum", Meaning.LOW),
            Map.entry("lq", Meaning.LOWER_QUARTILE),
            Map.entry("q1", Meaning.LOWER_QUARTILE),
            Map.entry("25", Meaning.LOWER_QUARTILE),
            Map.entry("25th", Meaning.LOWER_QUARTILE),
            Map.entry("25thpercentile", Meaning.LOWER_QUARTILE),
            Map.entry("lower", Meaning.LOWER_QUARTILE),
            Map.entry("lowerquartile", Meaning.LOWER_QUARTILE),
            Map.entry("1stquartile", Meaning.LOWER_QUARTILE),
            Map.entry("firstquartile", Meaning.LOWER_QUARTILE),
            Map.entry("m", Meaning.MEDIAN),
            Map.entry("med", Meaning.MEDIAN),
            Map.entry("median", Meaning.MEDIAN),
            Map.entry("50", Meaning.MEDIAN),
            Map.entry("50th", Meaning.MEDIAN),
            Map.entry("50thpercentile", Meaning.MEDIAN),
            Map.entry("uq", Meaning.UPPER_QUARTILE),
            Map.entry("q3", Meaning.UPPER_QUARTILE),
            Map.entry("75", Meaning.UPPER_QUARTILE),
            Map.entry("75th", Meaning.UPPER_QUARTILE),
            Map.entry("75thpercentile", Meaning.UPPER_QUARTILE),
            Map.entry("upper", Meaning.UPPER_QUARTILE),
            Map.entry("upperquartile", Meaning.UPPER_QUARTILE),
            Map.entry("3rdquartile", Meaning.UPPER_QUARTILE),
            Map.entry("thirdquartile", Meaning.UPPER_QUARTILE),
            Map.entry("high", Meaning.HIGH),
            Map.entry("highest", Meaning.HIGH),
            Map.entry("max", Meaning.HIGH),
            Map.entry("maximum", Meaning.HIGH),
            Map.entry("count", Meaning.COUNT),
            Map.entry("n", Meaning.COUNT),
            Map.entry("responses", Meaning.COUNT),
            Map.entry("numberofresponses", Meaning.COUNT));
    private static final Set<String> REMARKS =
            Set.of("unit", "units", "note", "notes", "comment", "comments", "id", "block");
    private static final Pattern SERVICE = Pattern.compile(
            "(p|provider|service|return|home|carehome|company|agency|branch|respondent)\\s*[#_-]?\\s*([0-9]{1,4}|[a-z]{1,2})");

    private Headings() {}

    /** The summary a heading names, such as {@code Lower Quartile}, {@code pub_median} or {@code 75%}. */
    static Optional<Meaning> summary(String heading) {
        var plain = heading.toLowerCase(Locale.ROOT)
                .replaceFirst("^(pub|published|printed)[ _]+", "")
                .replaceAll("[^a-z0-9]+", "");
        return Optional.ofNullable(MEANINGS.get(plain));
    }

    /** Whether a heading names one service, such as {@code p7} or {@code Provider C}. */
    static boolean isService(String heading) {
        return SERVICE.matcher(heading.toLowerCase(Locale.ROOT).strip()).matches();
    }

    /** Whether a column holds remarks and no figures. */
    static boolean isRemark(String heading) {
        return REMARKS.contains(heading.toLowerCase(Locale.ROOT).strip());
    }

    /** The meanings in {@code LQ/M/UQ} or {@code low/25/med/75/high}; empty where a part means nothing. */
    static List<Meaning> listed(String words) {
        var meanings = new ArrayList<Meaning>();
        for (var word : words.split("/", -1)) {
            var meaning = summary(word);
            if (meaning.isEmpty()) {
                return List.of();
            }
            meanings.add(meaning.get());
        }
        return meanings;
    }
}
