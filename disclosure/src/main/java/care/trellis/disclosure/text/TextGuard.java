package care.trellis.disclosure.text;

import care.trellis.disclosure.text.Hit.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds in free text what must not pass between competitors, and what would point at a person. It errs towards asking: whoever
 * looks at a hit can let it pass.
 */
public final class TextGuard {
    private static final int CASELESS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String SUM =
            "(?:(?:£|gbp)\\s?\\d[\\d,]*(?:\\.\\d+)?|\\d[\\d,]*(?:\\.\\d+)?\\s?(?:pounds|quid)\\b)";
    private static final String TIME = "(?:week(?:ly)?|hour(?:ly)?|wk|hr|night(?:ly)?|visit)\\b";
    /** How many characters may stand between a sum and the time it is for. */
    private static final String NEAR = "[^.!?\\n£]{0,40}?";

    private static final Pattern PRICE = Pattern.compile(
            SUM + "(?:" + NEAR + "\\b" + TIME + "|\\s?(?:/\\s?(?:" + TIME + "|w\\b|h\\b)|p\\.?[wh]\\b|p/[wh]\\b))"
                    + "|\\b" + TIME + NEAR + SUM,
            CASELESS);
    private static final Pattern INTENTION = Pattern.compile(
            "\\b(?:we|i)(?:['’]ll|['’]re| will| shall| won['’]t| are| am| intend| plan| mean)\\b(?:\\s+[\\w'’]+){0,3}?\\s+"
                    + "(?:charg|tender|bid|declin|refus|quot|turn(?:ing)? down|hand(?:ing)? back)\\w*",
            CASELESS);
    private static final Pattern POSTCODE =
            Pattern.compile("\\b[a-z]{1,2}\\d[a-z\\d]?\\s?\\d[abd-hjlnp-uw-z]{2}\\b", CASELESS);
    private static final Pattern TEN_DIGITS = Pattern.compile("(?<!\\d)\\d{3}[ -]?\\d{3}[ -]?\\d{4}(?!\\d)");

    private final List<Pattern> names;

    /** One that also looks for names, each whole and in any case, such as those of a service's residents. */
    public TextGuard(Collection<String> names) {
        this.names = names.stream()
                .filter(name -> !name.isBlank())
                .map(name -> Pattern.compile("(?<![\\p{L}])" + Pattern.quote(name.strip()) + "(?![\\p{L}])", CASELESS))
                .toList();
    }

    /** What should be looked at, in the order of the text. */
    public List<Hit> look(String text) {
        var hits = new ArrayList<Hit>();
        find(PRICE, Kind.PRICE, text, hits);
        find(INTENTION, Kind.INTENTION, text, hits);
        find(POSTCODE, Kind.POSTCODE, text, hits);
        names.forEach(name -> find(name, Kind.NAME, text, hits));
        var digits = TEN_DIGITS.matcher(text);
        while (digits.find()) {
            if (NhsNumber.isValid(digits.group().replace(" ", "").replace("-", ""))) {
                hits.add(new Hit(Kind.NHS_NUMBER, digits.start(), digits.end()));
            }
        }
        hits.sort(Comparator.comparingInt(Hit::from).thenComparing(Hit::kind));
        return List.copyOf(hits);
    }

    private static void find(Pattern pattern, Kind kind, String text, List<Hit> hits) {
        var found = pattern.matcher(text);
        while (found.find()) {
            hits.add(new Hit(kind, found.start(), found.end()));
        }
    }
}
