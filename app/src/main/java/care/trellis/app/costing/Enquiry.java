package care.trellis.app.costing;

import care.trellis.cost.model.CostModel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What somebody asks of a model, as it stands in an address: only what differs from the model's own values, as written and
 * not yet checked.
 *
 * <p>Inputs and selectors go by their ids; everything else has a hyphen in its name, which no id has.
 *
 * @param selection option by selector
 * @param values value by input or line
 * @param varied how uncertain an input is, such as {@code pert 9.5 10 12}, or {@code none}
 * @param book id of a book; empty for the model's own values
 * @param year the price year the book is read for
 * @param unknown what the address says of things the model does not have
 */
record Enquiry(
        SortedMap<String, String> selection,
        SortedMap<String, String> values,
        SortedMap<String, String> varied,
        String book,
        String year,
        SortedMap<String, String> unknown) {
    static final String BOOK = "price-book";
    static final String YEAR = "price-year";
    static final String VARIES = "-varies";
    private static final int LONGEST_VALUE = 100;

    Enquiry {
        selection = copy(selection);
        values = copy(values);
        varied = copy(varied);
        unknown = copy(unknown);
    }

    /** Nothing but the model's own values. */
    static Enquiry nothing() {
        return new Enquiry(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), "", "", new TreeMap<>());
    }

    /** Reads what an address says. */
    static Enquiry of(CostModel model, Map<String, String> parameters) {
        var selection = new TreeMap<String, String>();
        var values = new TreeMap<String, String>();
        var varied = new TreeMap<String, String>();
        var unknown = new TreeMap<String, String>();
        parameters.forEach((name, written) -> {
            var value = shortened(written.strip());
            if (value.isEmpty()) {
                return;
            }
            if (name.endsWith(VARIES)) {
                varied.put(name.substring(0, name.length() - VARIES.length()), value);
            } else if (model.selector(name).isPresent()) {
                selection.put(name, value);
            } else if (model.quantity(name).isPresent()) {
                values.put(name, value);
            } else if (!name.contains("-")) {
                unknown.put(shortened(name), value);
            }
        });
        return new Enquiry(
                selection,
                values,
                varied,
                shortened(parameters.getOrDefault(BOOK, "").strip()),
                shortened(parameters.getOrDefault(YEAR, "").strip()),
                unknown);
    }

    /** The same with one value set. */
    Enquiry with(String id, String value) {
        var changed = new TreeMap<>(values);
        changed.put(id, value);
        return new Enquiry(selection, changed, varied, book, year, unknown);
    }

    /** The same with one option chosen, said only where it is not the one it would start from. */
    Enquiry choosing(String selector, String option, Map<String, String> start) {
        var changed = new TreeMap<>(selection);
        changed.put(selector, option);
        changed.entrySet().removeIf(entry -> entry.getValue().equals(start.get(entry.getKey())));
        return new Enquiry(changed, values, varied, book, year, unknown);
    }

    Enquiry withValues(SortedMap<String, String> changed) {
        return new Enquiry(selection, changed, varied, book, year, unknown);
    }

    Enquiry withVaried(SortedMap<String, String> changed) {
        return new Enquiry(selection, values, changed, book, year, unknown);
    }

    /** Everything it says, by the names an address uses. */
    SortedMap<String, String> parameters() {
        var all = new TreeMap<String, String>(unknown);
        all.putAll(selection);
        all.putAll(values);
        varied.forEach((id, how) -> all.put(id + VARIES, how));
        if (!book.isEmpty()) {
            all.put(BOOK, book);
            all.put(YEAR, year);
        }
        return all;
    }

    /** As the part of an address after the question mark; empty where nothing differs. */
    String query() {
        return query(parameters());
    }

    static String query(Map<String, String> parameters) {
        var query = new StringBuilder();
        parameters.forEach((name, value) -> query.append(query.isEmpty() ? "" : "&")
                .append(encoded(name))
                .append('=')
                .append(encoded(value)));
        return query.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2F", "/");
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE);
    }

    private static SortedMap<String, String> copy(SortedMap<String, String> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }
}
