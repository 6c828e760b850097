package care.trellis.app.costing;

import care.trellis.cost.book.Book;
import care.trellis.cost.model.Quantity.Parameter;
import care.trellis.cost.run.Inputs;
import care.trellis.fault.Faulty;
import care.trellis.fault.Figures;
import care.trellis.fault.Text;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a sent form asks for.
 *
 * <p>A form shows a value in every field, and most of them nobody touched. Each is compared with what the form showed: only
 * what a person changed is asked for, so that an untouched field follows when another option or book is chosen.
 */
final class PriceFormReading {
    /** The field that says what the values of the form were calculated from. */
    static final String SHOWN = "shown-query";

    private PriceFormReading() {}

    static Enquiry enquiry(ShelvedModel shelved, Map<String, String> sent, Map<String, Book> books) {
        var model = shelved.model();
        var shown = Enquiry.of(model, parameters(sent.getOrDefault(SHOWN, "")));
        var shownInputs = new EnquiryReading(shelved, shown, books).inputs();
        var wanted = Enquiry.of(model, sent);
        var values = new TreeMap<>(shown.values()); // a line held at a value has no field, and stays held
        for (var input : model.inputs()) {
            var id = input.id();
            values.remove(id);
            var before = shown.values().get(id);
            if (!sent.containsKey(id) || sent.get(id).strip().equals(shown(shownInputs, id))) {
                if (before != null) {
                    values.put(id, before);
                }
            } else if (wanted.values().containsKey(id)) {
                values.put(id, canonical(wanted.values().get(id)));
            }
        }
        var selection = new TreeMap<String, String>();
        for (var selector : model.selectors()) {
            var option = wanted.selection()
                    .getOrDefault(selector.id(), shown.selection().get(selector.id()));
            if (option != null && !option.equals(shelved.start().selection().get(selector.id()))) {
                selection.put(selector.id(), option);
            }
        }
        var asked = new Enquiry(selection, values, shown.varied(), wanted.book(), wanted.year(), new TreeMap<>());
        return withoutWhatIsSoAnyway(shelved, asked, books);
    }

    // One address for one calculation: 12.60 and £12.6 are the same wish.
    private static String canonical(String written) {
        try {
            var value = Figures.read("", Text.of(written.replace("£", "").replaceAll("\\s|%$", "")))
                    .stripTrailingZeros();
            return (value.scale() < 0 ? value.setScale(0) : value).toPlainString();
        } catch (Faulty notANumber) {
            return written; // and said so, when the enquiry is read
        }
    }

    // Somebody who types the model's own figure asks for nothing new.
    private static Enquiry withoutWhatIsSoAnyway(ShelvedModel shelved, Enquiry asked, Map<String, Book> books) {
        var untouched = new EnquiryReading(shelved, asked, books).untouched();
        var values = new TreeMap<>(asked.values());
        values.entrySet().removeIf(entry -> entry.getValue().equals(shown(untouched, entry.getKey())));
        return asked.withValues(values);
    }

    /** An input's value as a field shows it; empty where it has none yet. */
    static String shown(Inputs inputs, String id) {
        return inputs.value(id).map(InWords::field).orElse("");
    }

    /** What an error page shows again: everything that was typed. */
    static Map<String, String> typed(ShelvedModel shelved, Map<String, String> sent) {
        var typed = new HashMap<String, String>();
        for (Parameter input : shelved.model().inputs()) {
            var value = sent.get(input.id());
            if (value != null) {
                typed.put(input.id(), value);
            }
        }
        shelved.model().selectors().forEach(selector -> {
            var value = sent.get(selector.id());
            if (value != null) {
                typed.put(selector.id(), value);
            }
        });
        for (var name : new String[] {Enquiry.BOOK, Enquiry.YEAR, SHOWN}) {
            typed.put(name, sent.getOrDefault(name, ""));
        }
        return typed;
    }

    /** The parameters of a query, each name once. */
    static Map<String, String> parameters(String query) {
        var parameters = new TreeMap<String, String>();
        for (var pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
