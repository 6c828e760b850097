package care.trellis.fault;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;

/** The known names most like a mistyped one, by Levenshtein distance: "did you mean". */
public final class Nearest {
    private static final int SUGGESTIONS = 3;
    private static final int LONGEST = 60;

    private Nearest() {}

    /** Up to three names, nearest first, separated by commas. */
    public static String to(String mistyped, Collection<String> known) {
        var shortened = mistyped.length() > LONGEST ? mistyped.substring(0, LONGEST) : mistyped;
        return known.stream()
                .sorted(Comparator.comparingInt((String name) -> distance(shortened, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SUGGESTIONS)
                .collect(Collectors.joining(", "));
    }

    private static int distance(String a, String b) {
        var previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            var current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
