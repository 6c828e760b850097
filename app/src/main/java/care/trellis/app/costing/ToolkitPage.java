package care.trellis.app.costing;

import care.trellis.app.web.FieldError;
import java.util.ArrayList;
import java.util.List;

/**
 * What every page of one calculation has around it.
 *
 * @param ref how addresses name the model
 * @param query what the calculation changes, as the part of an address after the question mark
 * @param subject the page's own place among {@link #tabs}
 */
public record ToolkitPage(
        String ref,
        String title,
        String version,
        String source,
        String note,
        boolean fromKept,
        String query,
        String subject,
        List<FieldError> errors) {
    /** One page of a calculation. */
    public record Tab(String label, String link, boolean current) {}

    static ToolkitPage of(EnquiryReading reading, String subject) {
        var model = reading.shelved().model();
        return new ToolkitPage(
                reading.shelved().ref(),
                model.title(),
                model.version(),
                model.source(),
                model.note(),
                reading.shelved().isFromKept(),
                reading.enquiry().query(),
                subject,
                List.copyOf(reading.errors()));
    }

    ToolkitPage withErrors(List<FieldError> more) {
        var all = new ArrayList<>(errors);
        all.addAll(more);
        return new ToolkitPage(ref, title, version, source, note, fromKept, query, subject, all);
    }

    public List<Tab> tabs() {
        return List.of(
                tab("Price", ""),
                tab("What changed", "/changes"),
                tab("Fair to whom?", "/fair"),
                tab("Solve", "/solve"),
                tab("How sure?", "/likely"));
    }

    private Tab tab(String label, String path) {
        return new Tab(label, link(path), subject.equals(path));
    }

    /** The address of a page of this calculation. */
    public String link(String path) {
        return "/toolkit/" + ref + path + (query.isEmpty() ? "" : "?" + query);
    }

    /** The address of a page of this calculation with a question of its own. */
    public String link(String path, String question) {
        return "/toolkit/" + ref + path + "?" + (query.isEmpty() ? "" : query + "&") + question;
    }

    /** What the calculation changes, as hidden fields of a form that asks for something else. */
    public List<Hidden> hidden() {
        return PriceFormReading.parameters(query).entrySet().stream()
                .map(entry -> new Hidden(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** A name and its value. */
    public record Hidden(String name, String value) {}

    public String keptId() {
        return fromKept ? ref.substring(ModelShelf.FROM_KEPT.length()) : "";
    }
}
